"""What the kinds draw with: marks on pixels, gathered into one Vega-Lite specification."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

from brief.render.charts.style import ChartStyle

Spec = dict[str, Any]
Align = Literal["left", "center", "right"]

_OPPOSITE: dict[Align, Align] = {"left": "right", "center": "center", "right": "left"}
_PIXELS: Spec = {"type": "quantitative", "scale": None, "axis": None}


@dataclass
class Drawing:
    """A chart in the making. Pixels count from the top left corner of the whole picture.

    ``native`` is the trial of one that PowerPoint draws: names stand beside their bars, and a key
    names the series of a stack, since nothing else can be had there. ``mirrored``: what is drawn at
    the left stands at the right, as scripts that run from right to left have it; text is not turned.
    """

    style: ChartStyle
    width: float
    height: float
    layers: list[Spec] = field(default_factory=list)
    texts: list[Spec] = field(default_factory=list)
    native: bool = False
    mirrored: bool = False

    def write(
        self,
        lines: Sequence[str],
        x: float,
        y: float,
        *,
        align: Align = "left",
        colour: str | None = None,
        bold: bool = False,
    ) -> None:
        """Lines of text; ``y`` is the first baseline."""
        style = self.style
        for number, text in enumerate(lines):
            self.texts.append(
                {
                    "text": text,
                    "x": round(self._across(x), 2),
                    "y": round(y + number * style.line, 2),
                    "align": _OPPOSITE[align] if self.mirrored else align,
                    "colour": colour or style.ink,
                    "weight": style.bold if bold else 400,
                }
            )

    def rectangles(self, boxes: Iterable[tuple[float, float, float, float, str]]) -> None:
        """Filled rectangles: left, top, right, bottom, colour."""
        names = ("x", "y", "x2", "y2", "colour")
        rows = [dict(zip(names, self._box(*box), strict=True)) for box in boxes]
        self.layers.append(
            {
                "data": {"values": rows},
                "mark": {"type": "rect"},
                "encoding": {
                    **{name: {"field": name, **_PIXELS} for name in ("x", "y")},
                    **{name: {"field": name} for name in ("x2", "y2")},
                    "color": {"field": "colour", "type": "nominal", "scale": None},
                },
            }
        )

    def rule(
        self, x: float, y: float, x2: float, y2: float, colour: str, width: float = 1.0
    ) -> None:
        """A straight line."""
        x, x2 = self._across(x), self._across(x2)
        self.layers.append(
            {
                "data": {"values": [{"x": x, "y": y, "x2": x2, "y2": y2}]},
                "mark": {"type": "rule", "color": colour, "strokeWidth": width},
                "encoding": {
                    **{name: {"field": name, **_PIXELS} for name in ("x", "y")},
                    **{name: {"field": name} for name in ("x2", "y2")},
                },
            }
        )

    def line(self, points: Sequence[tuple[float, float]], colour: str, width: float) -> None:
        """A line through points."""
        mark = {"type": "line", "color": colour, "strokeWidth": round(width, 2)}
        self._points(points, {**mark, "strokeCap": "round", "strokeJoin": "round"})

    def area(self, rows: Sequence[tuple[float, float, float]], colour: str) -> None:
        """A filled band: x, lower y, upper y of each point; a line of paper round it."""
        values = [
            {"x": round(self._across(x), 2), "y": round(y, 2), "y2": round(y2, 2)}
            for x, y, y2 in rows
        ]
        edge = {"stroke": self.style.paper, "strokeWidth": round(self.style.size * 0.08, 2)}
        self.layers.append(
            {
                "data": {"values": values},
                "mark": {"type": "area", "color": colour, "opacity": 1, **edge},
                "encoding": {
                    **{name: {"field": name, **_PIXELS} for name in ("x", "y")},
                    "y2": {"field": "y2"},
                },
            }
        )

    def dots(self, points: Sequence[tuple[float, float]], colour: str, width: float) -> None:
        """Discs on points; ``width`` is their diameter."""
        size = round(width**2, 1)  # Vega counts the square round it
        self._points(
            points, {"type": "point", "color": colour, "filled": True, "size": size, "opacity": 1}
        )

    def _points(self, points: Sequence[tuple[float, float]], mark: Spec) -> None:
        values = [{"x": round(self._across(x), 2), "y": round(y, 2)} for x, y in points]
        self.layers.append(
            {
                "data": {"values": values},
                "mark": mark,
                "encoding": {name: {"field": name, **_PIXELS} for name in ("x", "y")},
            }
        )

    def _across(self, x: float) -> float:
        return self.width - x if self.mirrored else x

    def _box(self, x: float, y: float, x2: float, y2: float, colour: str) -> tuple[object, ...]:
        if self.mirrored:
            x, x2 = self.width - x2, self.width - x
        return x, y, x2, y2, colour

    def ring(self, slices: Sequence[Spec], x: float, y: float, radius: float, hole: float) -> None:
        """Slices of a ring: ``from`` and ``to`` in radians clockwise from the top, ``colour``."""
        self.layers.append(
            {
                "data": {"values": slices},
                "mark": {
                    "type": "arc",
                    "outerRadius": radius,
                    "innerRadius": hole,
                    "stroke": self.style.paper,
                    "strokeWidth": round(self.style.size * 0.14, 2),
                    "x": x,
                    "y": y,
                },
                "encoding": {
                    "theta": {"field": "from", "type": "quantitative", "scale": None},
                    "theta2": {"field": "to"},
                    "color": {"field": "colour", "type": "nominal", "scale": None},
                },
            }
        )

    def spec(self) -> Spec:
        """The whole, texts on top."""
        labels = {
            "data": {"values": self.texts},
            "mark": {
                "type": "text",
                "align": {"expr": "datum.align"},
                "baseline": "alphabetic",
                "font": self.style.family,
                "fontSize": self.style.size,
                "fontWeight": {"expr": "datum.weight"},
            },
            "encoding": {
                **{name: {"field": name, **_PIXELS} for name in ("x", "y")},
                "text": {"field": "text", "type": "nominal"},
                "color": {"field": "colour", "type": "nominal", "scale": None},
            },
        }
        return {
            "$schema": "https://vega.github.io/schema/vega-lite/v5.json",
            "width": self.width,
            "height": self.height,
            "padding": 0,
            "autosize": "none",
            "background": None,
            "config": {"aria": False, "view": {"stroke": None, "fill": None}},
            "resolve": {"scale": {"x": "independent", "y": "independent", "color": "independent"}},
            "layer": [*self.layers, labels] if self.texts else self.layers,
        }


def fit_scale(extents: Iterable[tuple[float, float]], room: float) -> tuple[float, float]:
    """Pixels for one unit, and the zero line's distance from the low end.

    ``extents`` are values with the room that the label beyond their end needs. The scale is the
    largest at which every value and its label stay inside ``room``.
    """
    ends = list(extents)

    def sides(scale: float) -> tuple[float, float]:
        low = max((-value * scale + label for value, label in ends if value < 0), default=0.0)
        high = max((value * scale + label for value, label in ends if value >= 0), default=0.0)
        return low, high

    largest = max((abs(value) for value, _ in ends), default=0.0)
    if not largest:
        return 0.0, 0.0
    small, large = 0.0, room / largest
    for _ in range(50):
        middle = (small + large) / 2
        if sum(sides(middle)) <= room:
            small = middle
        else:
            large = middle
    return small, sides(small)[0]


def scale_span(scale: float, below: float, room: float) -> tuple[float, float]:
    """The least and the greatest value in ``room``; zero stands ``below`` over its low end."""
    return (-below / scale, (room - below) / scale) if scale else (0.0, 1.0)
