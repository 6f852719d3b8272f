"""Colours, fills and strokes, by theme reference (ECMA-376 part 1, 20.1.2.3 and 20.1.8)."""

from __future__ import annotations

from brief.deck.pptx.theme import ThemeNames
from brief.deck.pptx.xml import Element, element, emu, thousandths
from brief.deck.text import Colour, Fill, Gradient, Line

_DASHES = {"solid": "solid", "dash": "dash", "dot": "sysDot"}
_HEAD = {"type": "triangle", "w": "med", "len": "med"}  # three strokes wide and long


def colour_element(colour: Colour, theme: ThemeNames) -> Element:
    """``<a:schemeClr val="accent1"/>``, or ``<a:srgbClr>`` for a colour that the theme lacks."""
    slot = theme.colour(colour.name)
    alpha = element("a:alpha", {"val": thousandths(colour.alpha)}) if colour.alpha < 1 else None
    if slot:
        return element("a:schemeClr", {"val": slot}, alpha)
    return element("a:srgbClr", {"val": colour.rgb.upper()}, alpha)


def fill_element(fill: Fill | None, theme: ThemeNames) -> Element:
    """A solid or gradient fill; ``<a:noFill/>`` for none, so that no style's fill shows."""
    if fill is None:
        return element("a:noFill")
    if isinstance(fill, Gradient):
        return _gradient(fill, theme)
    return element("a:solidFill", None, colour_element(fill, theme))


def line_element(
    line: Line | None, theme: ThemeNames, tag: str = "a:ln", arrow: str = ""
) -> Element:
    """A stroke; where there is none that is said too, or a style's outline would show.

    ``arrow`` puts a head at its ``start``, its ``end`` or ``both``.
    """
    if line is None or line.width <= 0:
        return element(tag, None, element("a:noFill"))
    return element(
        tag,
        {"w": emu(line.width), "cap": "flat", "cmpd": "sng", "algn": "ctr"},
        fill_element(line.colour, theme),
        element("a:prstDash", {"val": _DASHES[line.dash]}),
        element("a:miter", {"lim": 800_000}),
        element("a:headEnd", _HEAD) if arrow in ("start", "both") else None,
        element("a:tailEnd", _HEAD) if arrow in ("end", "both") else None,
    )


def _gradient(gradient: Gradient, theme: ThemeNames) -> Element:
    """CSS counts from 0 (upward), DrawingML from rightward; both clockwise."""
    stops = (
        element("a:gs", {"pos": thousandths(stop.at)}, colour_element(stop.colour, theme))
        for stop in gradient.stops
    )
    return element(
        "a:gradFill",
        {"rotWithShape": True},
        element("a:gsLst", None, *stops),
        _course(gradient),
    )


def _course(gradient: Gradient) -> Element:
    """Where the colours run: along a line, or from a point to the farthest corner."""
    if gradient.centre is None:
        angle = round((gradient.angle - 90) % 360 * 60_000)
        return element("a:lin", {"ang": angle, "scaled": False})
    x, y = gradient.centre
    point = {"l": x, "t": y, "r": 1 - x, "b": 1 - y}
    return element(
        "a:path",
        {"path": "circle"},
        element("a:fillToRect", {side: thousandths(share) for side, share in point.items()}),
    )
