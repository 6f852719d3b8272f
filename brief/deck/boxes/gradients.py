"""Gradients of a laid-out box (css-images-3, 3), as stops from 0 to 1 along the whole of it."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from weasyprint.images import process_color_stops

from brief.deck.boxes.palette import Palette
from brief.deck.text import Colour, Fill, Gradient, Stop

_FAR = math.sqrt(2)  # from an ellipse through the farthest sides to one through the corner


def read_gradient(kind: str, image: Any, box: Any, palette: Palette, opacity: float) -> Fill | None:
    """A background image that is a gradient, over the box; None for what is none or clear."""
    if kind not in ("linear-gradient", "radial-gradient"):
        return None
    width, height = box.border_width(), box.border_height()
    if width <= 0 or height <= 0:
        return None
    if kind == "linear-gradient":
        angle = _angle(image, width, height)
        length = abs(width * math.sin(angle)) + abs(height * math.cos(angle))
        centre, scale = None, 1.0
    else:
        angle = 0.0
        x, y = _centre(image, box.style, width, height)
        length = image._resolve_size(width, height, x, y, box.style)[0] or 1.0
        centre = (round(x / width, 4), round(y / height, 4))
        scale = length / (max(x, width - x) * _FAR)
    places, _ = process_color_stops(length, image.stop_positions, image.color_hints, box.style)
    colours = [palette.colour(colour, opacity) for colour in image.colors]
    if not any(colours):
        return None
    if len(colours) == 1:
        return colours[0]
    stops = _cut(_stops([place * scale / length for place in places], colours))
    return Gradient(round(math.degrees(angle) % 360, 3), stops, centre)


def _angle(image: Any, width: float, height: float) -> float:
    """Radians, clockwise from upward. Toward a corner, the middle colour joins the other two."""
    if image.direction_type != "corner":
        return float(image.direction)
    down, across = image.direction.split("_")
    x = -height if across == "left" else height
    y = -width if down == "top" else width
    return math.atan2(x, -y)


def _centre(image: Any, style: Any, width: float, height: float) -> tuple[float, float]:
    from weasyprint.layout.percent import percentage

    side, x, edge, y = image.center
    across, down = percentage(x, style, width), percentage(y, style, height)
    return (
        width - across if side == "right" else across,
        height - down if edge == "bottom" else down,
    )


def _stops(places: Sequence[float], colours: Sequence[Colour | None]) -> list[Stop]:
    """What is transparent fades its neighbours' colours, and does not turn them grey."""
    stops: list[Stop] = []
    for index, (place, colour) in enumerate(zip(places, colours, strict=True)):
        if colour is not None:
            stops.append(Stop(place, colour))
            continue
        for beside in (index - 1, index + 1):
            near = colours[beside] if 0 <= beside < len(colours) else None
            if near is not None:
                stops.append(Stop(place, replace(near, alpha=0.0)))
    return stops


def _cut(stops: Sequence[Stop]) -> tuple[Stop, ...]:
    """The part from 0 to 1, which is all that DrawingML's positions reach."""
    inside = [stop for stop in stops if 0 <= stop.at <= 1]
    return (*_edge(stops, 0.0), *inside, *_edge(stops, 1.0))


def _edge(stops: Sequence[Stop], at: float) -> Iterator[Stop]:
    before = [stop for stop in stops if stop.at < at]
    after = [stop for stop in stops if stop.at > at]
    if any(stop.at == at for stop in stops):
        return
    if not before or not after:
        yield Stop(at, (before[-1] if before else after[0]).colour)
        return
    first, last = before[-1], after[0]
    share = (at - first.at) / (last.at - first.at)
    yield Stop(at, _mixed(first.colour, last.colour, share))


def _mixed(first: Colour, last: Colour, share: float) -> Colour:
    if first == last:
        return first
    pairs = zip(bytes.fromhex(first.rgb), bytes.fromhex(last.rgb), strict=True)
    rgb = "".join(f"{round(a + (b - a) * share):02x}" for a, b in pairs)
    name = first.name if first.name == last.name else None
    return Colour(name, rgb, round(first.alpha + (last.alpha - first.alpha) * share, 4))
