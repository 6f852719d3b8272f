"""Colours, gradients, borders and radii of a laid-out box."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

from brief.brand.colour import palette_index
from brief.deck.slides import Borders, Colour, Fill, Gradient, Line, Stop

PT = 0.75  # points in a CSS pixel

_DASHES = {"dashed": "dash", "dotted": "dot"}
_CORNERS = {
    "top_left": 315.0,
    "top_right": 45.0,
    "bottom_right": 135.0,
    "bottom_left": 225.0,
}


class Palette:
    """Tells a painted colour's name in the brand's palette, by the mark that it carries."""

    def __init__(self, names: Sequence[str]) -> None:
        self._names = tuple(names)

    def colour(self, painted: Any, opacity: float = 1.0) -> Colour | None:
        """The colour of a computed CSS value; None where nothing is painted."""
        if painted is None or painted.alpha == 0:
            return None
        red, green, blue = painted.to("srgb").coordinates[:3]
        index = palette_index(red, green, blue)
        name = self._names[index] if index is not None and index < len(self._names) else None
        rgb = "".join(f"{round(min(1.0, max(0.0, part)) * 255):02x}" for part in (red, green, blue))
        return Colour(name, rgb, round(painted.alpha * opacity, 4))

    def current(self, style: Any, prop: str, opacity: float = 1.0) -> Colour | None:
        """The colour of a property, ``currentcolor`` resolved."""
        value = style[prop]
        return self.colour(style["color"] if value == "currentcolor" else value, opacity)


def read_fill(box: Any, palette: Palette, opacity: float) -> Fill | None:
    """The background of a box: a colour, or its topmost linear gradient."""
    for kind, image in box.style["background_image"]:
        if kind == "linear-gradient" and (gradient := _read_gradient(image, palette, opacity)):
            return gradient
    return palette.current(box.style, "background_color", opacity)


def _read_gradient(image: Any, palette: Palette, opacity: float) -> Gradient | None:
    colours = [palette.colour(colour, opacity) for colour in image.colors]
    if len(colours) < 2:
        return None
    places = [
        position.value / 100 if position is not None and position.unit == "%" else None
        for position in image.stop_positions
    ]
    places[0] = places[0] or 0.0
    places[-1] = 1.0 if places[-1] is None else places[-1]
    angle = (
        _CORNERS[image.direction]
        if image.direction_type == "corner"
        else math.degrees(image.direction) % 360
    )
    stops = tuple(
        Stop(_between(places, index) if place is None else place, colour)
        for index, (place, colour) in enumerate(zip(places, colours, strict=True))
        if colour is not None
    )
    return Gradient(round(angle, 3), stops)


def _between(places: list[float | None], index: int) -> float:
    """A stop without a place stands evenly between those that have one (css-images-3, 3.4.3)."""
    before = max(i for i in range(index) if places[i] is not None)
    after = min(i for i in range(index + 1, len(places)) if places[i] is not None)
    first, last = places[before] or 0.0, places[after] or 0.0
    return first + (last - first) * (index - before) / (after - before)


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


def read_radius(box: Any) -> tuple[float, bool]:
    """The top left corner's radius in points, and whether it makes the box an ellipse."""
    across, down = box.rounded_border_box()[4]
    width, height = box.border_width(), box.border_height()
    round_ = bool(across and width and across >= width / 2 - 0.01 and down >= height / 2 - 0.01)
    return min(across, down) * PT, round_
