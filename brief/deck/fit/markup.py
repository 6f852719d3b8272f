"""A section's elements with their places in its text, so that it can be edited without rewriting.

What is not touched stays as the template wrote it, drawings and entities included.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from html import escape
from html.parser import HTMLParser

_VOID = {
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track",
    "wbr",
}  # fmt: skip
# Elements whose end tag may be left out when the next one begins (HTML, section 13.1.2.4).
_CLOSED_BY = {
    "li": {"li"},
    "dt": {"dt", "dd"},
    "dd": {"dt", "dd"},
    "tr": {"tr"},
    "td": {"td", "th", "tr"},
    "th": {"td", "th", "tr"},
    "p": {"p", "ul", "ol", "table", "div", "section", "h1", "h2", "h3", "blockquote"},
}


@dataclass(frozen=True)
class Element:
    """One element: its text is ``[start:end]``, its start tag ``[start:inside]``."""

    tag: str
    attributes: Mapping[str, str]
    start: int
    inside: int
    close: int  # where its end tag begins
    end: int
    children: tuple[Element, ...] = ()

    @property
    def classes(self) -> list[str]:
        return self.attributes.get("class", "").split()

    def walk(self) -> Iterator[Element]:
        """This element and all in it, in document order."""
        yield self
        for child in self.children:
            yield from child.walk()


@dataclass(frozen=True)
class Edit:
    """``text[start:end]`` becomes ``by``."""

    start: int
    end: int
    by: str = ""


def read_section(html: str) -> Element:
    """The outermost element of a section's text."""
    reader = _Reader(html)
    reader.feed(html)
    reader.close()
    return reader.root()


def edit(text: str, edits: Iterable[Edit]) -> str:
    """The text with all edits made. One that lies within a removed stretch is passed over."""
    made: list[str] = []
    at = 0
    for each in sorted(edits, key=lambda e: (e.start, -e.end)):
        if each.start < at:
            continue
        made += (text[at : each.start], each.by)
        at = each.end
    return "".join((*made, text[at:]))


def set_attribute(html: str, element: Element, name: str, value: str | None) -> Edit:
    """The edit that gives an element's start tag an attribute, or takes it away."""
    tag = html[element.start : element.inside]
    written = f' {name}="{escape(value)}"' if value is not None else ""
    pattern = rf"""\s{re.escape(name)}(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>"']+))?(?=[\s/>])"""
    bare = re.sub(pattern, "", tag, count=1, flags=re.IGNORECASE)
    name_end = 1 + len(element.tag)
    return Edit(element.start, element.inside, bare[:name_end] + written + bare[name_end:])


@dataclass
class _Open:
    tag: str
    attributes: Mapping[str, str]
    start: int
    inside: int
    children: list[Element] = field(default_factory=list)


class _Reader(HTMLParser):
    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self._html = html
        self._lines = [0, *(match.end() for match in re.finditer("\n", html))]
        self._open = [_Open("", {}, 0, 0)]

    def root(self) -> Element:
        """The first element, with whatever was left open closed at the end."""
        while len(self._open) > 1:
            self._close(len(self._html), len(self._html))
        return self._open[0].children[0]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        start, inside = self._start_tag()
        while tag in _CLOSED_BY.get(self._open[-1].tag, ()):
            self._close(start, start)
        self._open.append(_Open(tag, _values(attrs), start, inside))
        if tag in _VOID:
            self._close(inside, inside)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        start, inside = self._start_tag()
        self._open.append(_Open(tag, _values(attrs), start, inside))
        self._close(inside, inside)

    def handle_endtag(self, tag: str) -> None:
        if tag not in [each.tag for each in self._open]:
            return
        start = self._offset()
        while self._open[-1].tag != tag:
            self._close(start, start)
        self._close(start, self._html.index(">", start) + 1)

    def _close(self, close: int, end: int) -> None:
        done = self._open.pop()
        self._open[-1].children.append(
            Element(
                done.tag, done.attributes, done.start, done.inside, close, end,
                tuple(done.children),
            )
        )  # fmt: skip

    def _start_tag(self) -> tuple[int, int]:
        start = self._offset()
        return start, start + len(self.get_starttag_text() or "")

    def _offset(self) -> int:
        line, column = self.getpos()
        return self._lines[line - 1] + column


def _values(attrs: list[tuple[str, str | None]]) -> dict[str, str]:
    return {name: value or "" for name, value in attrs}
