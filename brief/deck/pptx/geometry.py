"""Outlines: presets, and rectangles with corners of their own (ECMA-376 part 1, 20.1.9)."""

from __future__ import annotations

from collections.abc import Iterator

from brief.deck.pptx.xml import Element, element, emu
from brief.deck.text import Corners, Rect

_QUARTER = 90 * 60_000  # a quarter turn in 60,000ths of a degree


def rounded(rect: Rect, shape: str, radius: float) -> Element:
    """A preset shape; a rectangle with a ``radius`` at all corners is a ``roundRect``."""
    shorter = min(rect.width, rect.height)
    if shape != "rect" or radius <= 0 or shorter <= 0:
        return _preset(shape)
    return _preset("roundRect", adj=_share(radius, shorter))


def corner_outline(rect: Rect, corners: Corners) -> Element:
    """Corners that differ, as a preset where there is one: it has handles to change the radius."""
    shorter = min(rect.width, rect.height)
    if shorter <= 0:
        return _preset("rect")
    top_left, top_right, bottom_right, bottom_left = (_share(r, shorter) for r in corners)
    if top_right and not (top_left or bottom_right or bottom_left):
        return _preset("round1Rect", adj=top_right)
    if top_left == top_right and bottom_right == bottom_left:
        return _preset("round2SameRect", adj1=top_left, adj2=bottom_left)
    if top_left == bottom_right and top_right == bottom_left:
        return _preset("round2DiagRect", adj1=top_left, adj2=top_right)
    return corner_path(rect, corners)


def _share(radius: float, shorter: float) -> int:
    return min(50_000, round(100_000 * radius / shorter))


def _preset(name: str, **adjusted: int) -> Element:
    guides = (
        element("a:gd", {"name": key, "fmla": f"val {value}"}) for key, value in adjusted.items()
    )
    return element("a:prstGeom", {"prst": name}, element("a:avLst", None, *guides))


def corner_path(rect: Rect, corners: Corners) -> Element:
    """The same as a path of its own, whose text rectangle is the whole shape: a preset's corners
    would move the text. Clockwise from the top left corner's end::

    <a:custGeom>…<a:rect l="l" t="t" r="r" b="b"/><a:pathLst><a:path w="…" h="…">…
    """
    size = {"w": emu(rect.width), "h": emu(rect.height)}
    return element(
        "a:custGeom",
        None,
        element("a:avLst"),
        element("a:gdLst"),
        element("a:ahLst"),
        element("a:cxnLst"),
        element("a:rect", {"l": "l", "t": "t", "r": "r", "b": "b"}),
        element("a:pathLst", None, element("a:path", size, *_edges(size["w"], size["h"], corners))),
    )


def _edges(width: int, height: int, corners: Corners) -> Iterator[Element]:
    top_left, top_right, bottom_right, bottom_left = (emu(radius) for radius in corners)
    yield element("a:moveTo", None, _point(top_left, 0))
    turns = (
        (width - top_right, 0, top_right, 3),
        (width, height - bottom_right, bottom_right, 0),
        (bottom_left, height, bottom_left, 1),
        (0, top_left, top_left, 2),
    )
    for x, y, radius, quarter in turns:
        yield element("a:lnTo", None, _point(x, y))
        if radius:
            arc = {"wR": radius, "hR": radius, "stAng": quarter * _QUARTER, "swAng": _QUARTER}
            yield element("a:arcTo", arc)
    yield element("a:close")


def _point(x: int, y: int) -> Element:
    return element("a:pt", {"x": x, "y": y})
