"""What a deck's file shows: every run of text with its colour, size and the colours behind it.

Read from the XML alone, by the rules that PowerPoint inherits by: a run's own properties, then its
layout's list style, then the master's; a shape's own fill, then what is drawn under it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.oxml import parse_xml
from pptx.oxml.ns import qn

COLOUR_MAP = {"tx1": "dk1", "bg1": "lt1", "tx2": "dk2", "bg2": "lt2"}
TITLES = {"title", "ctrTitle"}


@dataclass(frozen=True)
class ShownRun:
    text: str
    colour: str  # rrggbb
    size: float  # points
    bold: bool
    behind: tuple[str, ...]  # one colour, or a gradient's
    language: str | None


@dataclass(frozen=True)
class Painted:
    """A filled shape: its edges in EMU, and its colours."""

    edges: tuple[int, int, int, int]
    colours: tuple[str, ...]

    def covers(self, x: float, y: float) -> bool:
        left, top, right, bottom = self.edges
        return left <= x <= right and top <= y <= bottom


class SlideReader:
    """Reads one slide of an opened presentation."""

    def __init__(self, slide: Any) -> None:
        self._slide = slide
        self._layout = slide.slide_layout
        master = self._layout.slide_master
        theme = parse_xml(master.part.part_related_by(RT.THEME).blob)
        scheme = theme.find(f".//{qn('a:clrScheme')}")
        self._theme = {child.tag.split("}")[1]: child[0].get("val").lower() for child in scheme}
        self._styles = master._element.find(qn("p:txStyles"))
        backgrounds = (each.background for each in (slide, self._layout, master))
        own = (each._cSld.find(f".//{qn('p:bgPr')}") for each in backgrounds)
        page = next(self._fill(each) for each in own if each is not None)
        self._under = [Painted((0, 0, 1 << 40, 1 << 40), page or ("ffffff",))]

    def runs(self) -> Iterator[ShownRun]:
        """All runs in the order of the file."""
        for shape in self._layout.shapes:
            if not shape.is_placeholder:
                list(self._of_shape(shape._element))
        for element in self._slide.shapes._spTree:
            yield from self._of_shape(element)

    def _of_shape(self, element: Any) -> Iterator[ShownRun]:
        kind = element.tag.split("}")[1]
        if kind == "grpSp":
            for child in element:
                yield from self._of_shape(child)
        elif kind == "sp":
            yield from self._of_sp(element)
        elif kind == "graphicFrame" and element.find(f".//{qn('a:tbl')}") is not None:
            edges = self._edges(element, qn("p:xfrm"))
            for cell in element.iter(qn("a:tc")):
                colours = self._fill(cell.find(qn("a:tcPr")))
                yield from self._of_text(cell, None, colours or self._behind(edges))

    def _of_sp(self, element: Any) -> Iterator[ShownRun]:
        place = element.find(f".//{qn('p:ph')}")
        model = self._model(place)
        edges = self._edges(element, qn("a:xfrm")) or self._edges(model, qn("a:xfrm"))
        colours = self._fill(element.find(qn("p:spPr")))
        if colours and edges:
            self._under.append(Painted(edges, colours))
        yield from self._of_text(element, place, self._behind(edges), model)

    def _of_text(
        self, element: Any, place: Any, behind: tuple[str, ...], model: Any = None
    ) -> Iterator[ShownRun]:
        for paragraph in element.iter(qn("a:p")):
            level = paragraph.find(qn("a:pPr"))
            number = int(level.get("lvl", 0)) + 1 if level is not None else 1
            inherited = list(self._inherited(place, model, number))
            for run in paragraph:
                if run.tag in (qn("a:r"), qn("a:fld")):
                    own = run.find(qn("a:rPr"))
                    chain = [own, *inherited]
                    yield ShownRun(
                        run.find(qn("a:t")).text or "",
                        next(c[0] for c in map(self._fill, chain) if c),
                        int(next(p.get("sz") for p in chain if p.get("sz"))) / 100,
                        next((p.get("b") for p in chain if p.get("b")), "0") == "1",
                        behind,
                        own.get("lang"),
                    )

    def _inherited(self, place: Any, model: Any, level: int) -> Iterator[Any]:
        tag = qn(f"a:lvl{level}pPr")
        style = "otherStyle"
        if place is not None:
            style = "titleStyle" if place.get("type") in TITLES else "bodyStyle"
        for source in (model, self._styles.find(qn(f"p:{style}"))):
            found = source.find(f".//{tag}/{qn('a:defRPr')}") if source is not None else None
            if found is not None:
                yield found

    def _model(self, place: Any) -> Any:
        """The layout's placeholder that the slide's fills."""
        if place is None:
            return None
        key = (place.get("type"), place.get("idx"))
        return next(
            shape._element
            for shape in self._layout.placeholders
            for ph in shape._element.iter(qn("p:ph"))
            if (ph.get("type"), ph.get("idx")) == key
        )

    def _edges(self, element: Any, tag: str) -> tuple[int, int, int, int] | None:
        place = element.find(f".//{tag}") if element is not None else None
        if place is None:
            return None
        offset, extent = place.find(qn("a:off")), place.find(qn("a:ext"))
        left, top = int(offset.get("x")), int(offset.get("y"))
        return left, top, left + int(extent.get("cx")), top + int(extent.get("cy"))

    def _behind(self, edges: tuple[int, int, int, int] | None) -> tuple[str, ...]:
        assert edges, "a shape without a place"
        x, y = (edges[0] + edges[2]) / 2, (edges[1] + edges[3]) / 2
        return next(each.colours for each in reversed(self._under) if each.covers(x, y))

    def _fill(self, properties: Any) -> tuple[str, ...]:
        """The colours of a solid or gradient fill; none where there is no fill."""
        if properties is None:
            return ()
        for tag in ("a:solidFill", "a:gradFill"):
            fill = properties.find(qn(tag))
            if fill is not None:
                named = [*fill.iter(qn("a:schemeClr"), qn("a:srgbClr"))]
                return tuple(self._colour(each) for each in named)
        return ()

    def _colour(self, element: Any) -> str:
        value = str(element.get("val"))
        if element.tag == qn("a:srgbClr"):
            return value.lower()
        return self._theme[COLOUR_MAP.get(value, value)]


def contrast(one: str, other: str) -> float:
    """WCAG 2.2's contrast ratio of two colours."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (0, 2, 4)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return sum(w * p for w, p in zip((0.2126, 0.7152, 0.0722), linear, strict=True))
