"""Backgrounds and borders of a box as shapes of their own."""

from __future__ import annotations

from collections.abc import Iterator

from brief.deck.laid import LaidBox
from brief.deck.slides import Line, Rect, ShapeFrame


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
            radius=0.0 if box.round else box.radius,
        )
    if not alike:
        for side, line in zip(("top", "right", "bottom", "left"), edges, strict=True):
            if line:
                yield ShapeFrame(
                    rect=_bar(box.rect, side, line),
                    name="",
                    source=box.source,
                    fill=line.colour,
                )


def _stroked(rect: Rect, stroke: Line | None) -> Rect:
    """A stroke is drawn on the middle of the edge; a border lies inside it."""
    half = stroke.width / 2 if stroke else 0.0
    return Rect(rect.x + half, rect.y + half, rect.width - 2 * half, rect.height - 2 * half)


def _bar(rect: Rect, side: str, line: Line) -> Rect:
    width = line.width
    if side == "top":
        return Rect(rect.x, rect.y, rect.width, width)
    if side == "bottom":
        return Rect(rect.x, rect.y + rect.height - width, rect.width, width)
    if side == "left":
        return Rect(rect.x, rect.y, width, rect.height)
    return Rect(rect.x + rect.width - width, rect.y, width, rect.height)
