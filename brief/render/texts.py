"""The texts of an edition as HTML: the filters ``md``, ``inline``, ``plain`` and ``source``."""

from __future__ import annotations

from gettext import NullTranslations

from markdown_it import MarkdownIt
from markdown_it.token import Token
from markupsafe import Markup

from brief.content.model.base import Node, Path
from brief.edition.citation_syntax import parse_source
from brief.edition.edition import Edition
from brief.edition.prose import Markup as MarkupKind
from brief.edition.prose import markup_of
from brief.messages import Message
from brief.render.binding import bind_words
from brief.render.markdown_html import HtmlWriter, split_footnotes
from brief.render.markdown_parser import markdown_parser
from brief.render.provenance import Provenance
from brief.render.resolve import Resolver, leave_out_marks, plain_text


class Texts:
    """One rendering's texts. ``problems`` collects what is wrong in them, so that all is told."""

    def __init__(
        self,
        edition: Edition,
        provenance: Provenance,
        words: NullTranslations,
        writer: HtmlWriter,
    ) -> None:
        self._edition = edition
        self._provenance = provenance
        self._words = words
        self._writer = writer
        self.problems: list[Message] = []
        self.references: dict[str, Message] = {}  # by anchor, to be said where the page lacks it
        self.last_shown = ""

    def md(self, text: str | None, node: Node, field: str, heading: int = 3) -> Markup:
        """Block Markdown as HTML, each block with its place; ``#`` becomes ``h<heading>``."""
        if not text:
            return Markup()
        parser = markdown_parser(self._edition.language, "markdown")
        tokens = self._parse(parser, text, self._provenance.path_of(node, field), heading, False)
        return Markup(self._writer.write(parser, tokens))

    def spoken(self, text: str | None, node: Node, field: str) -> Markup:
        """Block Markdown for speaker notes: what one can say, without citations and footnotes."""
        if not text:
            return Markup()
        parser = markdown_parser(self._edition.language, "markdown")
        tokens = self._parse(parser, text, self._provenance.path_of(node, field), 3, False)
        body, _ = split_footnotes(tokens)
        for token in body:
            token.children = leave_out_marks(token.children or [])
        return Markup(self._writer.write(parser, body))

    def inline(
        self, text: str | None, node: Node | None = None, field: str | None = None
    ) -> Markup:
        """Inline Markdown as HTML, without an element around it; a Text field without Markdown."""
        if not text:
            return Markup()
        parser, tokens = self._parse_inline(text, node, field)
        return Markup(self._writer.write(parser, tokens).strip("\n"))

    def plain(self, text: str | None, node: Node | None = None, field: str | None = None) -> str:
        """The words alone, for attributes and titles."""
        if not text:
            return ""
        body, _ = split_footnotes(self._parse_inline(text, node, field)[1])
        return plain_text(body)

    def source(self, text: str | None, node: Node | None = None, field: str = "source") -> Markup:
        """A source line: ``avi-2020-16, para. 7`` by the source's name; else inline Markdown."""
        name = self._edition.citations.name_source(text) if text else None
        if text and name and (cited := parse_source(text)):
            self._writer.cited.add(cited.id)
        if name and self._writer.output == "brief":
            name = Markup(bind_words(name, self._edition.language))
        return Markup(name) if name else self.inline(text, node, field)

    def _parse_inline(
        self, text: str, node: Node | None, field: str | None
    ) -> tuple[MarkdownIt, list[Token]]:
        markup: MarkupKind = "inline"
        path: Path = ()
        if node is not None:
            steps = (field,) if field else ()
            path = self._provenance.path_of(node, *steps)
            markup = (markup_of(type(node), field) if field else None) or "inline"
        parser = markdown_parser(self._edition.language, markup)
        return parser, self._parse(parser, text, path, 3, True)

    def _parse(
        self, parser: MarkdownIt, text: str, path: Path, heading: int, is_inline: bool
    ) -> list[Token]:
        place = self._provenance.source(self._provenance.line_of(path, 0))
        words = " ".join(text.split())
        self.last_shown = f"{place}: “{words if len(words) <= 50 else words[:49] + '…'}”"
        resolver = Resolver(
            self._edition,
            self._provenance,
            self._words,
            text,
            path,
            heading,
            self.problems,
            self.references,
        )
        env = {"resolve": resolver}
        return parser.parseInline(text, env) if is_inline else parser.parse(text, env)
