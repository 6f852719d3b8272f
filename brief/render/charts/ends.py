"""Names and last values at the right ends of lines and areas."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from brief.edition.chart import Chart
from brief.render.charts.drawing import Drawing
from brief.render.charts.furniture import Room
from brief.render.charts.measure import wrap_text
from brief.render.charts.plot import Placed, Plot
from brief.render.charts.spread import spread_apart

_NAMES_ROOM = 0.3  # of the width


@dataclass(frozen=True)
class End:
    """What stands at the end of a series: its name where there are several, its last value."""

    series: int
    category: int
    lines: tuple[str, ...]
    width: float


def end_texts(chart: Chart, drawing: Drawing, *, named: bool) -> list[End]:
    """An end for each series that has a value."""
    style = drawing.style
    found = []
    for number, series in enumerate(chart.series):
        last = last_of(chart, number)
        if last is None:
            continue
        room = drawing.width * _NAMES_ROOM
        name = wrap_text(series.name, room, style.bold_width) if named else ()
        lines = (*name, series.labels[last])
        found.append(End(number, last, lines, max(map(style.bold_width, lines))))
    return found


def last_of(chart: Chart, series: int) -> int | None:
    """The last point of a series that has a value."""
    values = chart.series[series].values
    return max((at for at, value in enumerate(values) if value is not None), default=None)


def ends_fit(ends: Sequence[End], drawing: Drawing, room: Room) -> bool:
    """Whether all can stand under one another beside the plane."""
    height = sum(len(end.lines) + 0.3 for end in ends) * drawing.style.line
    return height <= room.bottom - room.top - drawing.style.line


def place_ends(
    drawing: Drawing, ends: Sequence[End], plot: Plot, heights: Sequence[float]
) -> tuple[Placed, ...]:
    """The ends beside the plane, each as near to its height as the others allow."""
    x = plot.right + 2 * drawing.style.gap
    style = drawing.style
    blocks = [
        (height, len(end.lines) * style.line + style.gap * 0.6)
        for end, height in zip(ends, heights, strict=True)
    ]
    top = plot.top - 1.5 * style.line
    middles = spread_apart(blocks, top, plot.bottom + style.line / 2)
    return tuple(
        Placed(end.series, end.category, end.lines, x + end.width / 2, middle)
        for end, middle in zip(ends, middles, strict=True)
    )


def write_ends(
    chart: Chart,
    drawing: Drawing,
    ends: Sequence[End],
    placed: Sequence[Placed],
    plot: Plot,
    heights: Sequence[float],
) -> None:
    """Names in the heavier face, values under them; leaders to those that had to move."""
    style = drawing.style
    for end, place, height in zip(ends, placed, heights, strict=True):
        if abs(place.y - height) > style.line * 0.6:
            left, right = plot.right + style.gap * 0.6, plot.right + 1.6 * style.gap
            drawing.rule(left, height, right, place.y, style.soft, 0.75)
        colour = style.label_colour(chart, style.series_paint(chart, end.series))
        first = place.y - (len(end.lines) - 1) * style.line / 2 + style.middle
        x = place.x - end.width / 2
        drawing.write(end.lines[:-1], x, first, colour=colour, bold=True)
        below = first + (len(end.lines) - 1) * style.line
        drawing.write(end.lines[-1:], x, below, colour=colour, bold=len(end.lines) == 1)
