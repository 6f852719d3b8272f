"""The paragraphs of a text, found where they stand and put back translated.

A message is one paragraph of Markdown: of a list item, a quotation, a footnote, a heading too. What
is round it (``1.``, ``>``, ``[^note]:``) is no translator's business and stays as it was written.
Code, definitions of links and rules are no messages.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache

from markdown_it import MarkdownIt
from mdit_py_plugins.footnote import footnote_plugin

_BLANKS = re.compile(r"[ \t\n\r]+")  # a no-break space is a character like any other
_BREAK = re.compile(r"(?:(?<! ) {2,}|(?<!\\)(?:\\\\)*\\)\n")  # CommonMark 6.7, hard line breaks
_REFERENCES = re.compile(r"\{\{.*?\}\}|\[[^\[\]]*@[^\[\]]*\]|\[\^[^\]]*\]", re.DOTALL)
_LETTER = re.compile(r"[^\W\d_]")
# What would begin another block where a paragraph begins (CommonMark 4 and 5).
_MARK = re.compile(
    r"(?P<before>\d{1,9})?(?P<mark>(?(before)[.)]|(?:[-+*]|\#{1,6}))(?=\s|$)|>|[`~]{3}|=+\s*$"
    r"|[-*_](?=[-*_\s]*$)|\[(?=[^\]]*\]:))"
)


@dataclass(frozen=True)
class Segment:
    """One message of a text: its words, and the characters that they take, ``start`` to ``end``."""

    text: str
    start: int
    end: int


Replace = Callable[[Segment], str | None]
"""The words to put in a message's place; None to leave it as it is."""


@dataclass(frozen=True)
class Replaced:
    """A text with its messages replaced. ``spans``: each message, with the characters that it
    takes in the new text.
    """

    text: str
    spans: tuple[tuple[int, int, Segment], ...]


def fold(text: str) -> str:
    """A text on one line; a line break that Markdown keeps stays, as a line break."""
    lines = _BREAK.split(text.replace("\r\n", "\n").strip(" \t\r\n"))
    return "\n".join(_BLANKS.sub(" ", line).strip(" ") for line in lines)


def has_words(text: str) -> bool:
    """Whether there is anything to translate: a letter outside facts, citations and marks."""
    return _LETTER.search(_REFERENCES.sub("", text)) is not None


def find_segments(text: str, markup: str) -> tuple[Segment, ...]:
    """The messages of a text, in their order. ``markup``: text, inline or markdown."""
    if markup == "markdown":
        found = _paragraphs(text)
    else:
        start = len(text) - len(text.lstrip(" \t\r\n"))
        found = iter((Segment(_fold_inline(text), start, len(text.rstrip(" \t\r\n"))),))
    return tuple(segment for segment in found if has_words(segment.text))


def replace_segments(text: str, markup: str, replace: Replace) -> Replaced:
    """The text with each of its messages replaced by other words."""
    parts: list[str] = []
    spans: list[tuple[int, int, Segment]] = []
    at = length = 0
    for segment in find_segments(text, markup):
        words = replace(segment)
        if words is None:
            words = text[segment.start : segment.end]
        elif markup == "markdown":
            words = _as_paragraph(words, "\n" in segment.text, _indent(text, segment))
        else:
            words = fold(words).replace("\n", " ")
        kept = text[at : segment.start]
        start = length + len(kept)
        length = start + len(words)
        parts += [kept, words]
        spans.append((start, length, segment))
        at = segment.end
    return Replaced("".join([*parts, text[at:]]), tuple(spans))


def _fold_inline(text: str) -> str:
    return _BLANKS.sub(" ", text).strip(" ")


def _as_paragraph(words: str, has_breaks: bool, indent: str) -> str:
    """The words as Markdown that is one paragraph, whatever they begin with."""
    lines = [fold(line) for line in words.strip().split("\n") if line.strip()]
    if not has_breaks:
        lines = [" ".join(lines)]
    return ("\\\n" + indent).join(map(_guard, lines))


def _guard(line: str) -> str:
    """A line that begins no other block: its mark is escaped."""
    match = _MARK.match(line)
    return line[: match.start("mark")] + "\\" + line[match.start("mark") :] if match else line


def _indent(text: str, segment: Segment) -> str:
    """What a paragraph's further lines begin with: ``>`` as its first does, blanks for the rest."""
    line = text[text.rfind("\n", 0, segment.start) + 1 : segment.start]
    return re.sub(r"[^>\s]", " ", line)


def _paragraphs(text: str) -> Iterator[Segment]:
    """One for each inline token of the parsed text, in the order of the file."""
    starts = [0]
    lines = text.split("\n")
    for line in lines:
        starts.append(starts[-1] + len(line) + 1)
    inlines = [
        token for token in _parser().parse(text) if token.type == "inline" and token.map is not None
    ]
    for token in sorted(inlines, key=lambda token: token.map or []):
        first = (token.map or [0])[0]
        content = token.content.split("\n")
        last = first + len(content) - 1
        if not content[0] or last >= len(lines):
            continue
        begin = lines[first].rfind(content[0].strip(" \t"))
        end = lines[last].rfind(content[-1].strip(" \t"))
        if begin < 0 or end < 0:
            continue  # a character that the parser changed: the paragraph stays as it is
        end += len(content[-1].strip(" \t"))
        yield Segment(fold(token.content), starts[first] + begin, starts[last] + end)


@cache
def _parser() -> MarkdownIt:
    """Finds the same blocks as the renderer's (`render.markdown_parser`)."""
    parser = MarkdownIt("commonmark", {"html": False})
    parser.validateLink = lambda url: True  # type: ignore[method-assign]
    footnote_plugin(parser, always_match_refs=True)
    return parser
