"""What a translation must keep of its message: facts, citations, references, notes, links."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from markdown_it import MarkdownIt

from brief.content.references import find_cross_references

WEBLATE_FLAG = r'placeholders:r"\{\{ *\w+|\[@[^]]+\]|@(?:fig|tbl|sec)-\w+|\[\^[^]]+\]"'
"""Weblate's check of the same, in a message's flags; without commas, which separate flags."""

_DESTINATION = (  # of a link, with its title
    r"\]\(\s*<?(?P<inline>[^()\s<>]*(?:\([^()\s<>]*\)[^()\s<>]*)*)>?(?:\s+\"[^\"]*\")?\s*\)"
)

PATTERN = re.compile(
    r"\{\{.*?\}\}|\[[^\[\]]*@[^\[\]]*\](?![(\[])|\[\^[^\]\s]+\]|@(?:fig|tbl|sec)-[\w-]*\w"
    rf"|{_DESTINATION}|\]\[[^\]]*\]|<[a-z][a-z0-9+.-]*:[^<>\s]*>"
    r"|https?://[^\s<>\"]*[^\s<>\".,;:!?)]|(?P<code>`+)(?!`).*?(?<!`)(?P=code)(?!`)"
    r"|&(?:#\d+|#x[0-9a-fA-F]+|\w+);|\\[!-/:-@\[-`{-~]|%\(\w+\)[sd]|%%",
    re.DOTALL,
)
"""Characters that are no words: what the pseudo-language leaves alone."""

_FACT = re.compile(r"\{\{(?P<inside>[^{}]*)\}\}")
_GROUP = re.compile(r"\[[^\[\]]*@[^\[\]]*\](?![(\[])")
_NOTE = re.compile(r"\[\^[^\]\s]+\](?!:)")
_LINK = re.compile(
    rf"{_DESTINATION}|<(?P<auto>[a-z][a-z0-9+.-]*:[^<>\s]*)>"
    r"|\]\[(?P<label>[^\]]+)\]"
)


@dataclass(frozen=True)
class Difference:
    """Placeholders that a translation lost, and those that it has and its message has not."""

    lost: tuple[str, ...]
    added: tuple[str, ...]


def compare(text: str, words: str) -> Difference:
    """What differs between a message and its translation, as it is written there."""
    before, after = Counter(find_placeholders(text)), Counter(find_placeholders(words))
    lost, added = before - after, after - before
    return Difference(tuple(sorted(lost.elements())), tuple(sorted(added.elements())))


def find_placeholders(text: str) -> Iterator[str]:
    """Every placeholder; a fact without its filters, which a translation may choose."""
    for fact in _FACT.finditer(text):
        yield f"{{{{ {fact['inside'].split('|')[0].strip()} }}}}"
    rest = _FACT.sub(" ", text)
    for group in _GROUP.finditer(rest):
        yield " ".join(group[0].split())
    rest = _GROUP.sub(" ", rest)
    for _, label in find_cross_references(rest):
        yield f"@{label}"
    for note in _NOTE.finditer(rest):
        yield note[0]
    for link in _LINK.finditer(rest):
        target = link["inline"] or link["auto"] or link["label"]
        if target:
            yield target
    yield from ("^[" for _ in re.finditer(r"(?<!\\)\^\[", rest))


def stray_marks(text: str) -> int:
    """How many ``*`` and ``_`` stand in a text that emphasise nothing, as parts of no word."""
    tokens = _plain_parser().parseInline(text)
    written = [child.content for token in tokens for child in token.children or ()]
    return sum(len(re.findall(r"\*|(?<!\w)_|_(?!\w)", content)) for content in written)


def _plain_parser() -> MarkdownIt:
    return MarkdownIt("commonmark", {"html": False})
