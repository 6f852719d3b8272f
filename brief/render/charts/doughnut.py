"""A ring of parts, their names and values beside it."""

from __future__ import annotations

import math
from dataclasses import dataclass

from brief.edition.chart import Chart
from brief.render.charts.drawing import Align, Drawing
from brief.render.charts.furniture import Room, draw_titles
from brief.render.charts.measure import wrap_text

_HOLE = 0.6  # of the ring's radius
_RADIUS = 0.25  # of the width, at most
_MOST_LINES = 3


@dataclass
class _Label:
    """A part's value and name, in a block whose middle is at ``y``; ``rim`` is its slice's."""

    value: str
    lines: tuple[str, ...]
    colour: str
    angle: float
    rim: tuple[float, float]
    y: float
    height: float


@dataclass(frozen=True)
class _Ring:
    x: float
    y: float
    radius: float

    def reach(self, top: float, bottom: float) -> float:
        """How far the ring reaches to the side between two heights."""
        nearest = min(max(self.y, top), bottom) - self.y
        return math.sqrt(max(self.radius**2 - nearest**2, 0.0))


def doughnut_fits(chart: Chart, drawing: Drawing) -> bool:
    """Whether names of at most three lines can stand beside the ring."""
    style = drawing.style
    ring = _ring(drawing, Room(0, drawing.height))
    width = ring.x - ring.radius - style.gap * 2
    names = [wrap_text(name, width, style.regular_width) for name in chart.categories]
    return all(len(name) <= _MOST_LINES for name in names) and all(
        style.regular_width(line) <= width for name in names for line in name
    )


def _ring(drawing: Drawing, room: Room) -> _Ring:
    height = room.bottom - room.top - drawing.style.line
    radius = min(height / 2, drawing.width * _RADIUS)
    return _Ring(drawing.width / 2, (room.top + room.bottom) / 2, radius)


def draw_doughnut(chart: Chart, drawing: Drawing) -> None:
    """Slices clockwise from the top, with thin leaders to labels that had to move."""
    style = drawing.style
    room = draw_titles(chart, drawing)
    ring = _ring(drawing, room)
    slices, labels = [], []
    values = [float(value or 0) for value in chart.series[0].values]
    start, turn = 0.0, 2 * math.pi / sum(values)
    for index, value in enumerate(values):
        end = start + value * turn
        colour = style.paint(chart, 0, index)
        slices.append({"from": start, "to": end, "colour": colour})
        if value:
            labels.append(_label(chart, drawing, ring, index, (start + end) / 2))
        start = end
    drawing.ring(slices, ring.x, ring.y, ring.radius, ring.radius * _HOLE)
    for is_right in (True, False):
        side = [label for label in labels if (label.angle < math.pi) == is_right]
        _spread(side, room)
        for label in side:
            _write(drawing, label, ring, 1 if is_right else -1)


def _label(chart: Chart, drawing: Drawing, ring: _Ring, index: int, angle: float) -> _Label:
    style = drawing.style
    room = ring.x - ring.radius - style.gap * 2
    lines = wrap_text(chart.categories[index], room, style.regular_width)
    rim = (ring.x + math.sin(angle) * ring.radius, ring.y - math.cos(angle) * ring.radius)
    return _Label(
        value=chart.series[0].labels[index],
        lines=lines,
        colour=style.label_colour(style.paint(chart, 0, index)),
        angle=angle,
        rim=rim,
        y=rim[1],
        height=(len(lines) + 1) * style.line,
    )


def _spread(labels: list[_Label], room: Room) -> None:
    """Move the labels of one side apart, inside the picture."""
    labels.sort(key=lambda label: label.y)
    clear = room.top
    for label in labels:
        label.y = max(label.y, clear + label.height / 2)
        clear = label.y + label.height / 2
    clear = room.bottom
    for label in reversed(labels):
        label.y = min(label.y, clear - label.height / 2)
        clear = label.y - label.height / 2


def _write(drawing: Drawing, label: _Label, ring: _Ring, sign: int) -> None:
    """A label close to the ring; ``sign`` is 1 at its right and -1 at its left."""
    style = drawing.style
    top, bottom = label.y - label.height / 2, label.y + label.height / 2
    x = ring.x + sign * (ring.reach(top, bottom) + style.gap * 2)
    first = top + style.line / 2 + style.middle
    align: Align = "left" if sign > 0 else "right"
    drawing.write((label.value,), x, first, align=align, colour=label.colour, bold=True)
    drawing.write(label.lines, x, first + style.line, align=align)
    if abs(label.y - label.rim[1]) > style.line:
        edge = top + style.line / 2
        drawing.rule(*label.rim, x - sign * style.gap / 2, edge, style.soft, 0.75)
