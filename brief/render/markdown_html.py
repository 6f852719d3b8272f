"""Writes a parsed text as HTML: what `resolve` put in, and footnotes as each output takes them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from html import escape
from typing import Literal

from markdown_it import MarkdownIt
from markdown_it.token import Token
from markupsafe import Markup

from brief.edition.fact_words import NBSP
from brief.render.binding import bind_words

Output = Literal["brief", "deck"]


@dataclass(frozen=True)
class Footnote:
    """A note of a slide: its number in the deck and its text as inline HTML."""

    number: int
    html: Markup


@dataclass
class HtmlWriter:
    """Counts the footnotes of one rendering.

    The brief has each note at its reference, for ``float: footnote``; the deck has a mark there,
    and ``pending`` holds the notes until the slide's template takes them.
    """

    output: Output
    language: str = "en"
    count: int = 0
    pending: list[Footnote] = field(default_factory=list)
    cited: set[str] = field(default_factory=set)  # ids of the sources named so far

    def write(self, parser: MarkdownIt, tokens: Sequence[Token]) -> str:
        """HTML of a text's tokens, its footnotes at their references."""
        body, notes = split_footnotes(tokens)
        written: dict[int, int] = {}
        for token in body:
            if self.output == "brief":
                bind_tokens(token.children or (), self.language)
            for child in token.children or ():
                self._write_token(parser, child, notes, written)
        return _bind_citations(str(parser.renderer.render(body, parser.options, {})))

    def _write_token(
        self,
        parser: MarkdownIt,
        token: Token,
        notes: dict[int, list[Token]],
        written: dict[int, int],
    ) -> None:
        if token.type == "fact":
            _become_html(token, escape(token.content, quote=False))
        elif token.type == "citation":
            self.cited.update(each.id for each in token.meta["cited"])
            _become_html(token, token.meta.get("html", ""))
        elif token.type == "cross_reference":
            _become_html(token, token.meta.get("html", ""))
        elif token.type == "footnote_ref":
            html = self._footnote(parser, token.meta["id"], notes, written)
            if word := token.meta.get("word"):
                html = f'<span class="bound">{escape(word, quote=False)}{html}</span>'
            _become_html(token, html)

    def _footnote(
        self, parser: MarkdownIt, id: int, notes: dict[int, list[Token]], written: dict[int, int]
    ) -> str:
        if id in written:
            number = written[id]
            return f'<sup class="footnote-mark"><a href="#fn-{number}">{number}</a></sup>'
        self.count += 1
        number = written[id] = self.count
        if self.output == "brief":
            bind_tokens(notes.get(id, ()), self.language)
        for token in notes.get(id, []):
            self._write_token(parser, token, {}, written)
        html = _render_inline(parser, notes.get(id, []))
        if self.output == "brief":
            return f'<span class="footnote" id="fn-{number}">{html}</span>'
        self.pending.append(Footnote(number, Markup(html)))
        return f'<sup class="footnote-mark">{number}</sup>'

    def take_footnotes(self) -> list[Footnote]:
        """The notes whose marks were written since the last call."""
        taken, self.pending = self.pending, []
        return taken


def bind_tokens(tokens: Sequence[Token], language: str) -> None:
    """Keep together what belongs on one line: numbers and units; a footnote's mark and its word."""
    before = ""
    for index, token in enumerate(tokens):
        if token.type == "text":
            token.content = bind_words(before + token.content, language)[len(before) :]
        elif token.type == "footnote_ref" and index and tokens[index - 1].type == "text":
            words = tokens[index - 1]
            word = words.content.split(" ")[-1]
            if word and len(word) <= _LONGEST_WORD:
                words.content, token.meta["word"] = words.content[: -len(word)], word
        before = (
            (before + token.content)[-_LOOK_BACK:] if token.type in ("text", "fact") else before
        )


_LONGEST_WORD = 30  # what is longer may have to be broken itself
_LOOK_BACK = 16  # characters: a number or an abbreviation, when its unit is in another token
_CITED_WORD = re.compile(
    rf"""(?<![^\s<>"])([^\s<>"]{{1,{_LONGEST_WORD}}}) <span class="citation">(.*?)</span>"""
)
_RAISED = re.compile(
    rf"""(?<![^\s<>"])([^\s<>"]{{1,{_LONGEST_WORD}}}) (<sup class="citation">.*?</sup>)"""
)


def _bind_citations(html: str) -> str:
    """A number stays with the word before it, in a span that the style sheets do not break; a
    raised one stands close to it. Authors' names may break.
    """
    bound = rf'<span class="bound">\1<span class="citation">{NBSP}\2</span></span>'
    return _RAISED.sub(r'<span class="bound">\1\2</span>', _CITED_WORD.sub(bound, html))


def _render_inline(parser: MarkdownIt, children: list[Token]) -> str:
    inline = Token("inline", "", 0, children=children)
    return str(parser.renderer.render([inline], parser.options, {}))


def _become_html(token: Token, html: str) -> None:
    token.type, token.content = "html_inline", html


def split_footnotes(tokens: Sequence[Token]) -> tuple[list[Token], dict[int, list[Token]]]:
    """The text itself, and the inline tokens of each footnote, its paragraphs run together."""
    body: list[Token] = []
    notes: dict[int, list[Token]] = {}
    current: list[Token] | None = None
    for token in tokens:
        if token.type == "footnote_open":
            current = notes.setdefault(token.meta["id"], [])
        elif token.type == "footnote_close":
            current = None
        elif token.type.startswith("footnote_"):
            continue
        elif current is None:
            body.append(token)
        elif token.type == "inline":
            if current:
                current.append(Token("text", "", 0, content=" "))
            current.extend(token.children or ())
    return body, notes
