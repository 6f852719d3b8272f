"""Placeholders with what they inherit: from the layout, its master, the master's text styles.

Files made by LibreOffice have no text styles at all; the prompt's own runs then say how the
placeholder is set.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from brief.brand.house.colours import A, read_paint
from brief.brand.house.model import BODIES, TITLES, Box, Place, Style

P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
_EMU = 12700
_INSETS = {"lIns": 91440, "tIns": 45720, "rIns": 91440, "bIns": 45720}  # 21.1.2.1.1
_STYLES = {"title": "titleStyle", "body": "bodyStyle"}
# What a run of ours does not say where it is plain, and so would take from the house's style.
_PLAIN = {
    "b": "0", "i": "0", "u": "none", "strike": "noStrike", "baseline": "0",
    "cap": "none", "spc": "0",
}  # fmt: skip


@dataclass(frozen=True)
class Sheet:
    """What placeholders are read with: theme colours, colour map, styles further up."""

    colours: Mapping[str, str]
    mapped: Mapping[str, str]
    master: Any  # p:sldMaster
    defaults: Any  # p:defaultTextStyle, or None

    def places(self, root: Any, *, on_master: bool = False) -> Iterator[Place]:
        """The placeholders of a layout (or of the master itself) that have a place."""
        for shape in root.iter(f"{P}sp", f"{P}pic", f"{P}graphicFrame"):
            mark = next(shape.iter(f"{P}ph"), None)
            if mark is None:
                continue
            above = None if on_master else self._on_master(mark.get("type", "obj"))
            box = read_box(shape)
            if box is None and above is not None:
                box = read_box(above)
            if box is not None:
                yield self._place(shape, mark, box, above)

    def _on_master(self, kind: str) -> Any:
        """The master's placeholder that one of a layout follows: of its kind, a body for most."""
        wanted = "title" if kind in TITLES else kind if kind in _FURNITURE else "body"
        for shape in self.master.iter(f"{P}sp"):
            mark = next(shape.iter(f"{P}ph"), None)
            if mark is not None and mark.get("type", "obj") == wanted:
                return shape
        return None

    def _place(self, shape: Any, mark: Any, box: Box, above: Any) -> Place:
        kind = mark.get("type", "obj")
        bodies = [b for each in (shape, above) if (b := _body_properties(each)) is not None]

        def inherited(name: str, plain: str) -> str:
            return next((b.get(name) for b in bodies if b.get(name) is not None), plain)

        insets = tuple(_points(inherited(name, str(value))) for name, value in _INSETS.items())
        properties = shape.find(f"{P}spPr")
        fill = properties.find(f"{A}solidFill") if properties is not None else None
        paint = read_paint(fill, self.colours, self.mapped) if fill is not None else None
        name = next((e.get("name", "") for e in shape.iter(f"{P}cNvPr")), "")
        return Place(
            kind=kind,
            name=name,
            box=box,
            insets=(insets[0], insets[1], insets[2], insets[3]),
            anchor=inherited("anchor", "t"),
            style=self._style(kind, shape, above),
            attributes=tuple((str(key), value) for key, value in mark.attrib.items()),
            fill=paint[0] if paint and paint[1] > 0.5 else None,
            vertical=mark.get("orient") == "vert" or inherited("vert", "horz") != "horz",
            own_centre=inherited("anchorCtr", "0") in ("1", "true"),
        )

    def _style(self, kind: str, shape: Any, above: Any) -> Style:
        paragraphs = list(self._levels(kind, shape, above))
        runs = [r for p in paragraphs if (r := p.find(f"{A}defRPr")) is not None]
        runs += [r for each in (shape, above) if (r := _prompt(each)) is not None]
        paragraphs += [p for each in (shape, above) if (p := _prompt_paragraph(each)) is not None]

        def said(elements: list[Any], name: str) -> str | None:
            return next((e.get(name) for e in elements if e.get(name) is not None), None)

        colour = None
        for run in runs:
            fill = run.find(f"{A}solidFill")
            paint = read_paint(fill, self.colours, self.mapped) if fill is not None else None
            if paint:
                colour = paint[0]
                break
        size = said(runs, "sz")
        leaks = tuple(
            (name, plain)
            for name, plain in _PLAIN.items()
            if said(runs, name) not in (None, plain, "false")
        )
        return Style(
            size=int(size) / 100 if size and size.isdigit() else None,
            bold=said(runs, "b") in ("1", "true"),
            align=said(paragraphs, "algn") or "l",
            colour=colour,
            leaks=leaks,
        )

    def _levels(self, kind: str, shape: Any, above: Any) -> Iterator[Any]:
        """``a:lvl1pPr`` from the nearest to the furthest."""
        style = _STYLES["title"] if kind in TITLES else "otherStyle"
        if kind in (*BODIES, "subTitle"):
            style = _STYLES["body"]
        lists = [e.find(f"{P}txBody/{A}lstStyle") for e in (shape, above) if e is not None]
        lists.append(self.master.find(f"{P}txStyles/{P}{style}"))
        for each in (*lists, self.defaults):
            level = each.find(f"{A}lvl1pPr") if each is not None else None
            if level is not None:
                yield level


_FURNITURE = ("ftr", "dt", "sldNum")


def read_box(shape: Any) -> Box | None:
    """A shape's own place; None where it has none."""
    place = next(shape.iter(f"{A}xfrm", f"{P}xfrm"), None)
    if place is None:
        return None
    offset, extent = place.find(f"{A}off"), place.find(f"{A}ext")
    if offset is None or extent is None:
        return None
    return Box(
        _points(offset.get("x", "0")),
        _points(offset.get("y", "0")),
        _points(extent.get("cx", "0")),
        _points(extent.get("cy", "0")),
    )


def _points(emu: str) -> float:
    """EMU as points; 0 for what is no number, since a universal measure is never met here."""
    try:
        return int(emu) / _EMU
    except ValueError:
        return 0.0


def _body_properties(shape: Any) -> Any:
    return shape.find(f"{P}txBody/{A}bodyPr") if shape is not None else None


def _prompt_paragraph(shape: Any) -> Any:
    return shape.find(f"{P}txBody/{A}p/{A}pPr") if shape is not None else None


def _prompt(shape: Any) -> Any:
    """Run properties of the prompt's first paragraph."""
    if shape is None:
        return None
    for path in (f"{A}r/{A}rPr", f"{A}endParaRPr"):
        found = shape.find(f"{P}txBody/{A}p/{path}")
        if found is not None and len(found.attrib) > 1:
            return found
    return None
