"""A ring of parts, their values and names beside it."""

from __future__ import annotations

import math

from brief.edition.chart import Chart
from brief.render.charts.drawing import Align, Drawing
from brief.render.charts.furniture import draw_titles
from brief.render.charts.measure import wrap_text
from brief.render.charts.plot import Plot
from brief.render.charts.ring import Ring, RingLabel, name_room, place_labels

_HOLE = 0.6  # of the ring's radius
_MOST_LINES = 3


def doughnut_fits(chart: Chart, drawing: Drawing) -> bool:
    """Whether names of at most three lines can stand beside the ring."""
    style = drawing.style
    room = name_room(Ring.inside(drawing.width, 0, drawing.height, style.line), style.gap)
    names = [wrap_text(name, room, style.regular_width) for name in chart.categories]
    return all(len(name) <= _MOST_LINES for name in names) and all(
        style.regular_width(line) <= room for name in names for line in name
    )


def draw_doughnut(chart: Chart, drawing: Drawing) -> Plot:
    """Slices clockwise from the top, with thin leaders to labels that had to move."""
    style = drawing.style
    room = draw_titles(chart, drawing)
    drawing.mirrored = False  # a ring runs clockwise in every script, and PowerPoint's always does
    ring = Ring.inside(drawing.width, room.top, room.bottom, style.line)
    values = [float(value or 0) for value in chart.series[0].values]
    start, turn = 0.0, 2 * math.pi / sum(values)
    slices = []
    for index, value in enumerate(values):
        end = start + value * turn
        slices.append({"from": start, "to": end, "colour": style.paint(chart, 0, index)})
        start = end
    drawing.ring(slices, ring.x, ring.y, ring.radius, ring.radius * _HOLE)
    labels = place_labels(chart, ring, drawing.height, style.line, style.gap, style.regular_width)
    for label in labels:
        _write(chart, drawing, ring, label)
    left, top = ring.x - ring.radius, ring.y - ring.radius
    side = 2 * ring.radius
    return Plot(left, top, left + side, top + side)


def _write(chart: Chart, drawing: Drawing, ring: Ring, label: RingLabel) -> None:
    style = drawing.style
    first = label.top + style.line / 2 + style.middle
    colour = style.label_colour(chart, style.paint(chart, 0, label.category))
    align: Align = "left" if label.sign > 0 else "right"
    drawing.write((label.value,), label.x, first, align=align, colour=colour, bold=True)
    drawing.write(label.lines, label.x, first + style.line, align=align)
    rim = ring.at(label.angle, ring.radius)
    if abs(label.y - rim[1]) > style.line:
        edge = label.x - label.sign * style.gap / 2
        drawing.rule(*rim, edge, label.top + style.line / 2, style.soft, 0.75)
