"""Whether an SVG is a drawing and nothing else: it runs nothing, loads nothing and stays small."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any
from xml.parsers import expat

MAX_BYTES = 10_000_000
MAX_DEPTH = 200
MAX_DRAWN = 100_000  # elements, each counted as often as <use> and url(#…) draw it

_SVG = "http://www.w3.org/2000/svg"
_XML = "http://www.w3.org/XML/1998/namespace"
_REFUSED = {
    "script": "holds a script; expected a drawing only: take it out",
    "foreignObject": "holds a page in <foreignObject>; expected a drawing only: take it out",
}
_EMBEDDED = re.compile(r"data:image/(png|jpe?g|gif|webp)[;,]", re.IGNORECASE)


class SvgError(ValueError):
    """A drawing that is refused; the text is for the person who named the file."""


@dataclass
class _Element:
    """``drawn`` are the ids that it draws besides its children."""

    children: list[_Element] = field(default_factory=list)
    drawn: list[str] = field(default_factory=list)
    style: list[str] | None = None  # of <style>: its text, in pieces


def check_svg(data: bytes) -> None:
    """Parse the drawing once, with no entity and no file read. Raises SvgError with the line."""
    if len(data) > MAX_BYTES:
        raise SvgError(f"the SVG is larger than {MAX_BYTES // 1_000_000} MB")
    reader = _Reader()
    try:
        reader.parser.Parse(data, True)
    except expat.ExpatError as error:
        why = expat.ErrorString(error.code)
        raise SvgError(f"the SVG is not well-formed in line {error.lineno}: {why}") from None
    except SvgError:
        raise
    except (ValueError, LookupError):
        raise SvgError("the SVG has an encoding that cannot be read") from None
    _Drawn(reader.by_id).count(reader.root)


class _Reader:
    def __init__(self) -> None:
        self.root = _Element()
        self.by_id: dict[str, _Element] = {}
        self._open = [self.root]
        self.parser = parser = expat.ParserCreate(namespace_separator=" ")
        parser.StartDoctypeDeclHandler = self._doctype
        parser.EntityDeclHandler = self._entity
        parser.ProcessingInstructionHandler = self._instruction
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._text

    def _refuse(self, text: str) -> None:
        raise SvgError(f"the SVG {text} (line {self.parser.CurrentLineNumber})")

    def _entity(self, *_: Any) -> None:
        self._refuse("declares entities; expected none")

    def _doctype(self, name: str, system: str | None, public: str | None, subset: int) -> None:
        """The line that older programs write is harmless: nothing reads the DTD it names."""
        if name != "svg":
            self._refuse(f"has a document type `{name[:40]}`; expected none, or svg")

    def _instruction(self, target: str, _: str) -> None:
        if target == "xml-stylesheet":
            self._refuse("refers to another file, a style sheet")

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        if len(self._open) == 1 and name != f"{_SVG} svg":
            raise SvgError("expected an <svg> element of the SVG namespace at the root")
        if len(self._open) > MAX_DEPTH:
            raise SvgError(f"the SVG is nested more than {MAX_DEPTH} elements deep")
        local = name.removeprefix(f"{_SVG} ")
        if local in _REFUSED:
            self._refuse(_REFUSED[local])
        element = _Element(style=[] if local == "style" else None)
        self._open[-1].children.append(element)
        self._open.append(element)
        for key, value in attributes.items():
            self._attribute(element, local, key, value)

    def _attribute(self, element: _Element, name: str, key: str, value: str) -> None:
        local = key.rpartition(" ")[2]
        if key == "id":
            self.by_id.setdefault(value, element)
        elif key.lower().startswith("on"):
            self._refuse(f"runs a script in `{key}`; expected a drawing only: take it out")
        elif key == f"{_XML} base":
            self._refuse(f"refers to another file: `{value[:60]}`")
        elif local == "href":
            self._address(element, value, link=name == "a")
        elif "(" in value or "\\" in value or "@" in value:
            self._style(element, value)

    def _address(self, element: _Element, address: str, *, link: bool = False) -> None:
        address = address.strip()
        if address.startswith("#"):
            if not link:
                element.drawn.append(address[1:])
        elif not (
            address.lower().startswith(("http:", "https:")) if link else _EMBEDDED.match(address)
        ):
            self._refuse(f"refers to another file: `{address[:60]}`")

    def _style(self, element: _Element, css: str) -> None:
        for address in _addresses(css):
            if address is None:
                self._refuse("refers to another file in its style")
            else:
                self._address(element, address)

    def _end(self, _: str) -> None:
        element = self._open.pop()
        if element.style:
            self._style(self.root, "".join(element.style))

    def _text(self, characters: str) -> None:
        style = self._open[-1].style
        if style is not None:
            style.append(characters)


def _addresses(css: str) -> Iterator[str | None]:
    """What CSS loads, escapes read as browsers do; None for ``@import``."""
    import tinycss2

    nodes = tinycss2.parse_component_value_list(css, skip_comments=True)
    while nodes:
        node = nodes.pop()
        if node.type == "at-keyword" and node.lower_value == "import":
            yield None
        elif node.type == "url":
            yield node.value
        elif node.type == "function" and node.lower_name in ("url", "src", "image", "image-set"):
            yield "".join(part.value for part in node.arguments if part.type == "string")
        nodes += getattr(node, "arguments", None) or getattr(node, "content", None) or []


class _Drawn:
    """Counts what is drawn: ten levels of ten <use> each are ten thousand million elements."""

    def __init__(self, by_id: dict[str, _Element]) -> None:
        self._by_id = by_id
        self._counts: dict[int, int] = {}
        self._depth = 0

    def count(self, element: _Element) -> int:
        key = id(element)
        if key in self._counts:
            if not self._counts[key]:
                raise SvgError("the SVG has an element that draws itself")
            return self._counts[key]
        self._counts[key] = 0
        self._depth += 1
        if self._depth > 2 * MAX_DEPTH:
            raise SvgError("the SVG has elements that draw one another too deeply")
        drawn = [self._by_id[name] for name in element.drawn if name in self._by_id]
        total = 1 + sum(self.count(other) for other in (*element.children, *drawn))
        if total > MAX_DRAWN:
            raise SvgError(f"the SVG draws more than {MAX_DRAWN:,} elements")
        self._depth -= 1
        self._counts[key] = total
        return total
