"""Fill, borders and radii of a laid-out box."""

from __future__ import annotations

from typing import Any

from brief.deck.boxes.gradients import read_gradient
from brief.deck.boxes.palette import Palette
from brief.deck.slides import Borders
from brief.deck.text import Colour, Corners, Fill, Line

PT = 0.75  # points in a CSS pixel

_DASHES = {"dashed": "dash", "dotted": "dot"}


def read_fill(box: Any, palette: Palette, opacity: float) -> Fill | None:
    """The background of a box: its topmost gradient, or its colour."""
    for kind, image in box.style["background_image"]:
        if gradient := read_gradient(kind, image, box, palette, opacity):
            return gradient
    return palette.current(box.style, "background_color", opacity)


def read_line(style: str, width: float, colour: Colour | None) -> Line | None:
    """A border's stroke; ``width`` in points."""
    if style in ("none", "hidden") or width <= 0 or colour is None:
        return None
    return Line(colour, round(width, 3), _DASHES.get(style, "solid"))  # type: ignore[arg-type]


def read_borders(box: Any, palette: Palette, opacity: float) -> Borders:
    """The four borders of a box."""
    sides = {
        side: read_line(
            box.style[f"border_{side}_style"],
            getattr(box, f"border_{side}_width") * PT,
            palette.current(box.style, f"border_{side}_color", opacity),
        )
        for side in ("left", "right", "top", "bottom")
    }
    return Borders(**sides)


def read_corners(box: Any) -> tuple[float, Corners | None, bool]:
    """The radius of all corners, or each corner's where they differ; and whether they make the box
    an ellipse. In points.
    """
    corners = box.rounded_border_box()[4:8]
    width, height = box.border_width(), box.border_height()
    round_ = all(
        width and across >= width / 2 - 0.01 and down >= height / 2 - 0.01
        for across, down in corners
    )
    first, *others = (round(min(across, down) * PT, 3) for across, down in corners)
    if all(abs(other - first) < 0.01 for other in others):
        return first, None, round_
    return 0.0, (first, *others), False
