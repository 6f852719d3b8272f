"""A deck's page taken apart into one page a slide.

Each slide is laid out on its own: what one of them holds cannot change another, a slide that
overflows is laid out again alone, and WeasyPrint is spared breaking nested grids over pages (which
takes time exponential in their depth).
"""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from html.parser import HTMLParser

DEFAULT_PART = "({part} of {parts})"


@dataclass(frozen=True)
class DeckPage:
    """deck.html in parts: title and metadata, styles, attributes of ``<body>``, sections."""

    language: str
    direction: str
    head: str
    body_class: str
    styles: tuple[str, ...]
    sections: tuple[str, ...]
    part_words: str = DEFAULT_PART  # what a continued slide's title ends in
    continued: str = ""  # what its speaker says where it has no notes of its own

    def page(self, section: str, number: int) -> str:
        """A section as a page of its own. Its number is the counter ``slide``.

        Inside an inline block WeasyPrint breaks nothing over pages.
        """
        return (
            f'<!doctype html><html lang="{self.language}"{self._direction}><head>{self.head}</head>'
            f'<body class="{self.body_class}" style="counter-reset: slide {number}">'
            f'<div style="display: inline-block; width: 100%; vertical-align: top">'
            f"{section}</div></body></html>"
        )

    @property
    def _direction(self) -> str:
        return f' dir="{escape(self.direction)}"' if self.direction else ""


def split_deck(html: str) -> DeckPage:
    """Take deck.html apart. Sections are the outermost ``<section>`` elements."""
    reader = _Reader(html)
    reader.feed(html)
    reader.close()
    return DeckPage(
        reader.language,
        reader.direction,
        "".join(reader.head),
        reader.body_class,
        tuple(reader.styles),
        tuple(reader.sections),
        reader.part_words,
        reader.continued,
    )


class _Reader(HTMLParser):
    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self._html = html
        self._lines = _line_starts(html)
        self._depth = 0
        self._start = 0
        self._in_style = False
        self._in_title = False
        self.language = "en"
        self.direction = ""
        self.head: list[str] = []
        self.body_class = ""
        self.part_words = DEFAULT_PART
        self.continued = ""
        self.styles: list[str] = []
        self.sections: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        if tag == "html":
            self.language = values.get("lang") or "en"
            self.direction = values.get("dir") or ""
        elif tag == "body":
            self.body_class = values.get("class") or ""
            self.part_words = values.get("data-part") or DEFAULT_PART
            self.continued = values.get("data-continued") or ""
        elif tag == "style" and not self._depth:
            self._in_style = True
        elif tag == "meta":
            self.head.append(self.get_starttag_text() or "")
        elif tag == "title" and not self._depth:
            self._in_title = True
        elif tag == "section":
            if not self._depth:
                self._start = self._offset()
            self._depth += 1

    def handle_endtag(self, tag: str) -> None:
        if tag == "style":
            self._in_style = False
        elif tag == "title":
            self._in_title = False
        elif tag == "section" and self._depth:
            self._depth -= 1
            if not self._depth:
                end = self._html.index(">", self._offset()) + 1
                self.sections.append(self._html[self._start : end])

    def handle_data(self, data: str) -> None:
        if self._in_style:
            self.styles.append(data)
        elif self._in_title:
            self.head.append(f"<title>{escape(data)}</title>")

    def _offset(self) -> int:
        line, column = self.getpos()
        return self._lines[line - 1] + column


def _line_starts(text: str) -> list[int]:
    starts = [0]
    for index, character in enumerate(text):
        if character == "\n":
            starts.append(index + 1)
    return starts
