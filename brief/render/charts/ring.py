"""Where a doughnut's labels stand: beside their slices, apart, inside the picture."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

from brief.edition.chart import Chart
from brief.render.charts.measure import Measure, wrap_text
from brief.render.charts.spread import spread_apart

RADIUS = 0.25  # of the picture's width, at most


@dataclass(frozen=True)
class Ring:
    """A circle; lengths in whatever unit the picture has."""

    x: float
    y: float
    radius: float

    @classmethod
    def inside(cls, width: float, top: float, bottom: float, line: float) -> Ring:
        """The largest that leaves room for a line of text over and under it."""
        radius = min((bottom - top - line) / 2, width * RADIUS)
        return cls(width / 2, (top + bottom) / 2, radius)

    def at(self, angle: float, radius: float) -> tuple[float, float]:
        """A point; ``angle`` in radians clockwise from the top."""
        return self.x + math.sin(angle) * radius, self.y - math.cos(angle) * radius

    def reach(self, top: float, bottom: float) -> float:
        """How far the ring reaches to the side between two heights."""
        nearest = min(max(self.y, top), bottom) - self.y
        return math.sqrt(max(self.radius**2 - nearest**2, 0.0))


@dataclass(frozen=True)
class RingLabel:
    """A value over the lines of a name. ``x`` is its edge toward the ring, ``y`` its middle."""

    category: int
    angle: float
    value: str
    lines: tuple[str, ...]
    x: float
    y: float
    height: float

    @property
    def sign(self) -> int:
        """1 at the ring's right, -1 at its left."""
        return 1 if self.angle < math.pi else -1

    @property
    def top(self) -> float:
        return self.y - self.height / 2


def place_labels(
    chart: Chart, ring: Ring, height: float, line: float, gap: float, measure: Measure
) -> list[RingLabel]:
    """A label for each slice that is not nothing, in a picture of that height."""
    values = [float(value or 0) for value in chart.series[0].values]
    turn, start = 2 * math.pi / sum(values), 0.0
    labels = []
    for index, value in enumerate(values):
        angle = start + value * turn / 2
        start += value * turn
        if value:
            lines = wrap_text(chart.categories[index], name_room(ring, gap), measure)
            _, y = ring.at(angle, ring.radius)
            block = (len(lines) + 1) * line
            text = chart.series[0].labels[index]
            labels.append(RingLabel(index, angle, text, lines, 0.0, y, block))
    placed = []
    for sign in (1, -1):
        side = [label for label in labels if label.sign == sign]
        blocks = [(label.y, label.height) for label in side]
        for label, y in zip(side, spread_apart(blocks, 0.0, height), strict=True):
            moved = replace(label, y=y)
            reach = ring.reach(moved.top, moved.top + moved.height)
            placed.append(replace(moved, x=ring.x + sign * (reach + 2 * gap)))
    return placed


def name_room(ring: Ring, gap: float) -> float:
    """The width beside the ring at its widest."""
    return ring.x - ring.radius - 2 * gap
