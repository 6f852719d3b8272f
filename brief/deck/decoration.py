"""Backgrounds and borders of a box as shapes of their own."""

from __future__ import annotations

from collections.abc import Iterator

from brief.deck.laid import LaidBox
from brief.deck.slides import ShapeFrame
from brief.deck.text import Colour, Corners, Line, Rect


def decorate(box: LaidBox, *, carries_text: bool = False) -> Iterator[ShapeFrame]:
    """What a box paints: its fill, a stroke where all borders are alike, else a bar for each.

    Where the box ``carries_text``, the shape that holds the text has fill and stroke already.
    """
    edges = box.edges
    alike = len(set(edges)) == 1
    stroke = edges[0] if alike else None
    if not carries_text and (box.fill or stroke):
        yield ShapeFrame(
            rect=_stroked(box.rect, stroke),
            name=box.attributes.get("data-name", ""),
            source=box.source,
            shape="ellipse" if box.round else "rect",
            fill=box.fill,
            line=stroke,
            radius=0.0 if box.round else _stroked_radius(box.radius, stroke),
            corners=box.corners and _stroked_corners(box.corners, stroke),
        )
    if not alike:
        for side, line in zip(("top", "right", "bottom", "left"), edges, strict=True):
            if line:
                bar = _bar(box.rect, side, line)
                yield _bar_frame(bar, line, box.source)


def make_line(box: LaidBox) -> ShapeFrame | None:
    """The straight line that a thin box is: its border, or its fill; None where it paints nothing.

    ``data-arrow`` gives it heads: ``start`` is left or above, ``end`` right or below; from right to
    left the other way.
    """
    sides = ("top", "right", "bottom", "left")
    drawn = [(side, line) for side, line in zip(sides, box.edges, strict=True) if line]
    if drawn:
        side, stroke = drawn[0]
        bar = _bar(box.rect, side, stroke)
    elif isinstance(box.fill, Colour):
        bar = box.rect
        stroke = Line(box.fill, min(bar.width, bar.height))
    else:
        return None
    arrow = box.attributes.get("data-arrow", "")
    if box.rtl and bar.width >= bar.height:  # a shape's line always starts at the left
        arrow = {"start": "end", "end": "start"}.get(arrow, arrow)
    return ShapeFrame(
        rect=_middle(bar),
        name=box.attributes.get("data-name", ""),
        source=box.source,
        shape="line",
        line=stroke,
        arrow=arrow if arrow in ("start", "end", "both") else "",  # type: ignore[arg-type]
        alt=box.attributes.get("aria-label", ""),
    )


def _bar_frame(bar: Rect, line: Line, source: str | None) -> ShapeFrame:
    """A border on one side: a filled bar, which meets its neighbours; a stroke where dashed."""
    if line.dash == "solid":
        return ShapeFrame(rect=bar, name="", source=source, fill=line.colour)
    return ShapeFrame(rect=_middle(bar), name="", source=source, shape="line", line=line)


def _middle(bar: Rect) -> Rect:
    """The line through the middle of a bar, along it."""
    if bar.width >= bar.height:
        return Rect(bar.x, bar.y + bar.height / 2, bar.width, 0.0)
    return Rect(bar.x + bar.width / 2, bar.y, 0.0, bar.height)


def _stroked(rect: Rect, stroke: Line | None) -> Rect:
    """A stroke is drawn on the middle of the edge; a border lies inside it."""
    half = stroke.width / 2 if stroke else 0.0
    return Rect(rect.x + half, rect.y + half, rect.width - 2 * half, rect.height - 2 * half)


def _stroked_radius(radius: float, stroke: Line | None) -> float:
    """A border's radius is its outer edge's."""
    return max(0.0, radius - stroke.width / 2) if stroke else radius


def _stroked_corners(corners: Corners, stroke: Line | None) -> Corners:
    first, second, third, last = (_stroked_radius(radius, stroke) for radius in corners)
    return first, second, third, last


def _bar(rect: Rect, side: str, line: Line) -> Rect:
    width = line.width
    if side == "top":
        return Rect(rect.x, rect.y, rect.width, width)
    if side == "bottom":
        return Rect(rect.x, rect.y + rect.height - width, rect.width, width)
    if side == "left":
        return Rect(rect.x, rect.y, width, rect.height)
    return Rect(rect.x + rect.width - width, rect.y, width, rect.height)
