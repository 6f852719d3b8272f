"""Colours: what was written as sRGB, and the mark by which a painted colour is known again.

Two names of a palette may share a value, so a painted colour is known by its name's place in the
palette and not by its value: red is moved by (place + 1) · 1e-5, toward the middle. That is far
below a step of 8 bits (1/255), survives layout, and paints the same.
"""

from __future__ import annotations

_STEP = 1e-5
MOST_NAMES = 150  # so that a mark stays under half a step of 8 bits


def tag_colour(index: int, rgb: str) -> str:
    """The CSS colour of ``rgb`` (``"rrggbb"``) that carries its palette place, from 0."""
    red, green, blue = (int(rgb[at : at + 2], 16) for at in (0, 2, 4))
    mark = (index + 1) * _STEP * (1 if red < 128 else -1)
    return f"color(srgb {red / 255 + mark:.7f} {green / 255:.7f} {blue / 255:.7f})"


def palette_index(red: float, green: float, blue: float) -> int | None:
    """The palette place that a painted sRGB colour (0 to 1) carries; None for one that has none."""
    exact = round(red * 255)
    whole = all(abs(part * 255 - round(part * 255)) < 1e-3 for part in (green, blue))
    mark = (red - exact / 255) * (1 if exact < 128 else -1) / _STEP
    place = round(mark)
    if not whole or not 0 < place <= MOST_NAMES or abs(mark - place) > 0.2:
        return None
    return place - 1


def read_colour(text: str) -> str | None:
    """A CSS colour as ``"rrggbb"``; None where it is not one, or not opaque."""
    from tinycss2.color4 import parse_color

    colour = parse_color(text)
    if colour is None or colour == "currentcolor" or colour.alpha != 1:
        return None
    parts = (min(1.0, max(0.0, part)) for part in colour.to("srgb").coordinates[:3])
    return "".join(f"{round(part * 255):02x}" for part in parts)
