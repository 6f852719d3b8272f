"""Puts facts, citations and cross references into a parsed text, and says where each stands."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from gettext import NullTranslations
from html import escape

from markdown_it.token import Token

from brief.content.model.base import Path
from brief.content.spelling import suggest
from brief.edition.citations import SourceError
from brief.edition.edition import Edition
from brief.edition.fact_reference import FactError, parse_reference
from brief.edition.fact_words import NBSP
from brief.edition.numbering import Label
from brief.messages import Message, Position
from brief.render.provenance import Provenance

_WORDS = ("text", "code_inline", "fact", "cross_reference", "code_block", "fence")
_LINK = re.compile(r"(https?://|mailto:|#)", re.IGNORECASE)


@dataclass
class Resolver:
    """Works on the tokens of one text, the one at ``path``. Problems go to ``problems``."""

    edition: Edition
    provenance: Provenance
    words: NullTranslations
    text: str
    path: Path
    heading: int = 3
    problems: list[Message] = field(default_factory=list)
    references: dict[str, Message] = field(default_factory=dict)  # by anchor: what to say without

    def __call__(self, tokens: Sequence[Token]) -> None:
        """Called by the parser before it sets quotation marks."""
        for token in tokens:
            if token.type == "inline":
                self._resolve_inline(token)
            elif token.block and token.nesting >= 0 and token.map:
                position = self.provenance.line_of(self.path, token.map[0])
                token.attrSet("data-src", self.provenance.source(position))
            if token.type in ("heading_open", "heading_close"):
                token.tag = f"h{min(6, int(token.tag[1]) - 1 + self.heading)}"

    def _resolve_inline(self, inline: Token) -> None:
        for token in inline.children or ():
            resolve = self._resolvers.get(token.type)
            if resolve:
                try:
                    resolve(self, inline, token)
                except (FactError, SourceError) as error:
                    self._complain(str(error), "reference", self._position(inline, token))
            elif token.type == "link_open" and not _LINK.match(str(token.attrGet("href"))):
                found = token.attrGet("href")
                text = f"a link leads to http://, https://, mailto: or #; found `{found}`"
                self._complain(text, "link", self._position(inline, token))
            elif token.type == "image":
                text = "a picture is shown by an `image:` block, not inside a text"
                self._complain(text, "image-in-text", self._position(inline, token))

    def _fact(self, inline: Token, token: Token) -> None:
        token.content = self.edition.facts.show_reference(parse_reference(token.content))

    def _citation(self, inline: Token, token: Token) -> None:
        token.meta["html"] = self.edition.citations.cite(token.meta["cited"])
        token.content = "]"

    def _cross_reference(self, inline: Token, token: Token) -> None:
        label = self.edition.labels.get(token.content)
        missing = f"this edition shows nothing called `{token.content}`"
        if label is None:
            raise FactError(missing + suggest(token.content, self.edition.labels))
        if label.kind in ("figure", "table"):  # of which the text has but the number
            message = Message(missing, "reference", self._position(inline, token))
            self.references.setdefault(label.anchor, message)
        shown = replace(label, title=self.edition.facts.expand(label.title))
        text = label_text(shown, self.words)
        token.meta["html"] = f'<a class="ref" href="#{label.anchor}">{escape(text)}</a>'
        token.content = text

    _resolvers = {  # noqa: RUF012
        "fact": _fact,
        "citation": _citation,
        "cross_reference": _cross_reference,
    }

    def _position(self, inline: Token, token: Token) -> Position:
        """The character of the file where a token stands."""
        before = inline.content[: (token.meta or {}).get("offset", 0)]
        lines = self.text.splitlines(keepends=True)
        line = (inline.map[0] if inline.map else 0) + before.count("\n")
        if line >= len(lines):
            return self.provenance.line_of(self.path, 0)
        content = inline.content.split("\n")[before.count("\n")]
        indent = max(0, lines[line].find(content))
        column = indent + len(before) - (before.rfind("\n") + 1)
        return self.provenance.character_of(self.path, sum(map(len, lines[:line])) + column)

    def _complain(self, text: str, rule: str, position: Position) -> None:
        self.problems.append(Message(text, rule, position))


def label_text(label: Label, words: NullTranslations) -> str:
    """*Figure 1*, or the title of a section."""
    if label.kind == "section":
        return label.title
    pattern = {
        "figure": words.gettext("Figure %(number)s"),
        "table": words.gettext("Table %(number)s"),
        "proposal": words.gettext("Proposal %(number)s"),
    }[label.kind]
    return pattern % {"number": label.number}


def plain_text(tokens: Iterable[Token]) -> str:
    """The words of a text without its marks; citations and footnotes left out."""
    parts: list[str] = []
    for token in tokens:
        if token.type == "inline":
            parts.append(plain_text(leave_out_marks(token.children or ())))
        elif token.type in _WORDS:
            parts.append(token.content)
        elif token.type in ("softbreak", "hardbreak", "paragraph_close"):
            parts.append(" ")
    return "".join(parts).strip(" ")


def leave_out_marks(tokens: Iterable[Token]) -> list[Token]:
    """Inline tokens without citations and footnotes, nor the space before them."""
    kept: list[Token] = []
    for token in tokens:
        if token.type not in ("citation", "footnote_ref"):
            kept.append(token)
        elif kept and kept[-1].type == "text":
            kept[-1].content = kept[-1].content.rstrip(" " + NBSP)
    return kept
