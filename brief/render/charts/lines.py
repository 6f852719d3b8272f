"""Lines over time or another order, with few gridlines and names at the lines' ends."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

from brief.edition.chart import Chart, ChartSeries
from brief.render.charts.drawing import Align, Drawing
from brief.render.charts.furniture import Room, draw_key, draw_titles
from brief.render.charts.measure import wrap_text
from brief.render.charts.spread import spread_apart
from brief.render.charts.ticks import tick_label, tick_values

_NAMES_ROOM = 0.3
_LABELLED = 8  # at most so many points of a single line have their value
_WIDTH = 0.2  # of a line, in sizes of the text

Place = Callable[[float], float]


@dataclass(frozen=True)
class _Plane:
    """Where the points lie: pixels of a category's index and of a value."""

    left: float
    right: float
    foot: float
    x: Place
    y: Place


@dataclass(frozen=True)
class _End:
    """What stands at the end of one of several lines."""

    series: int
    lines: tuple[str, ...]
    width: float

    def without_name(self, drawing: Drawing) -> _End:
        """The value alone."""
        return _End(self.series, self.lines[-1:], drawing.style.bold_width(self.lines[-1]))


def draw_lines(chart: Chart, drawing: Drawing) -> None:
    """A line a series. A single line has its values on it, several have them at their ends."""
    room = draw_titles(chart, drawing)
    ends = _end_texts(chart, drawing)
    height = sum(len(end.lines) + 0.3 for end in ends) * drawing.style.line
    if height > drawing.height - room.top:  # the names do not fit there: a key has them
        room = Room(draw_key(chart, drawing, room.top), room.bottom)
        ends = [end.without_name(drawing) for end in ends]
    plane = _draw_plane(chart, drawing, room, ends)
    for number, series in enumerate(chart.series):
        colour = drawing.style.series_paint(chart, number)
        points = [
            (plane.x(index), plane.y(float(value)))
            for index, value in enumerate(series.values)
            if value is not None
        ]
        drawing.line(points, colour, drawing.style.size * _WIDTH)
        drawing.dots(points if not ends else points[-1:], colour, drawing.style.size * _WIDTH * 2.6)
    if ends:
        _write_ends(chart, drawing, ends, plane)
    else:
        _write_values(chart, drawing, plane)


def _draw_plane(chart: Chart, drawing: Drawing, room: Room, ends: list[_End]) -> _Plane:
    """The scale, its gridlines and the names under the baseline.

    Where every point has its value written on it, gridlines would only say it again.
    """
    style = drawing.style
    values = [float(v) for series in chart.series for v in series.values if v is not None]
    ticks = tick_values(min(values, default=0.0), max(values, default=0.0))
    labels = [tick_label(tick, chart.number_format, chart.language) for tick in ticks]
    is_plain = not ends and len(chart.categories) <= _LABELLED
    left = 0.0 if is_plain else max(map(style.regular_width, labels)) + style.gap
    right = drawing.width - max((end.width + style.gap for end in ends), default=0.0)
    top, foot = room.top + 1.5 * style.line, room.bottom - style.line - style.gap
    reach = max(ticks[-1] - ticks[0], 1e-9)
    inset = _edge(chart, drawing) if not ends else style.size
    step = (right - left - inset - (0 if ends else inset)) / max(len(chart.categories) - 1, 1)
    plane = _Plane(
        left,
        right,
        foot,
        lambda index: left + inset + index * step,
        lambda value: foot - (value - ticks[0]) / reach * (foot - top),
    )
    for tick, label in zip(ticks, labels, strict=True):
        y = plane.y(tick)
        if tick == ticks[0]:  # dark where it is the zero line
            drawing.rule(left, y, right, y, style.rule if tick else style.ink)
        elif not is_plain:
            drawing.rule(left, y, right, y, style.rule)
        if not is_plain:
            drawing.write((label,), 0, y + style.middle, colour=style.soft)
    for index in _shown(chart, drawing, step):
        name = (chart.categories[index],)
        x = plane.x(index)
        drawing.write(name, x, room.bottom - style.size * 0.25, align="center", colour=style.soft)
    return plane


def _edge(chart: Chart, drawing: Drawing) -> float:
    """Half the widest text that stands at the first or the last point."""
    style, series = drawing.style, chart.series[0]
    texts = [
        *(style.bold_width(series.labels[at]) for at in (0, -1)),
        *(style.regular_width(chart.categories[at]) for at in (0, -1)),
    ]
    return max(texts) / 2


def _write_values(chart: Chart, drawing: Drawing, plane: _Plane) -> None:
    """The values of a single line, on the side of each point where the line is not."""
    style, series = drawing.style, chart.series[0]
    last = len(series.values) - 1
    for index, value in enumerate(series.values):
        if value is None or (last >= _LABELLED and index not in (0, last)):
            continue
        slopes = _slopes(series, index)
        x, y = plane.x(index), plane.y(float(value))
        align: Align = "center"
        if slopes[0] < 0 < slopes[1]:  # a valley: the room is under it
            y += style.gap + style.size * 0.8
        else:
            y -= style.gap * 1.3
            if slopes[0] * slopes[1] > 0:  # a slope: away from it
                align = "right" if slopes[1] > 0 else "left"
                x += style.gap * (0.5 if slopes[1] > 0 else -0.5)
        is_chosen = chart.highlight == chart.categories[index]
        colour = style.highlight if is_chosen else style.ink
        drawing.write((series.labels[index],), x, y, align=align, colour=colour, bold=True)
        if is_chosen:
            drawing.dots([(x, plane.y(float(value)))], colour, style.size * _WIDTH * 3)


def _slopes(series: ChartSeries, index: int) -> tuple[float, float]:
    """How much the line rises to the point, and from it."""
    here = series.values[index] or 0
    before = series.values[index - 1] if index else None
    after = series.values[index + 1] if index + 1 < len(series.values) else None
    return (
        float(here - before) if before is not None else 0.0,
        float(after - here) if after is not None else 0.0,
    )


def _end_texts(chart: Chart, drawing: Drawing) -> list[_End]:
    """For several lines: the name of each, its last value, and their width."""
    style = drawing.style
    found = []
    for number, series in enumerate(chart.series if len(chart.series) > 1 else ()):
        labels = zip(series.values, series.labels, strict=True)
        last = [label for value, label in labels if value is not None]
        name = wrap_text(series.name, drawing.width * _NAMES_ROOM, style.bold_width)
        lines = (*name, *last[-1:])
        found.append(_End(number, lines, max(map(style.bold_width, lines))))
    return found


def _write_ends(chart: Chart, drawing: Drawing, ends: list[_End], plane: _Plane) -> None:
    """Names at the lines' ends, moved apart where the lines end close together."""
    style = drawing.style
    blocks = []
    for end in ends:
        values = [value for value in chart.series[end.series].values if value is not None]
        y = plane.y(float(values[-1])) if values else plane.foot
        blocks.append((y, len(end.lines) * style.line + style.gap * 0.6))
    middles = spread_apart(blocks, 0.0, drawing.height)
    for end, middle in zip(ends, middles, strict=True):
        colour = style.label_colour(chart, style.series_paint(chart, end.series))
        first = middle - (len(end.lines) - 1) * style.line / 2 + style.middle
        x = plane.right + style.gap
        drawing.write(end.lines[:-1], x, first, colour=colour, bold=True)
        below = first + (len(end.lines) - 1) * style.line
        drawing.write(end.lines[-1:], x, below, colour=colour)


def _shown(chart: Chart, drawing: Drawing, step: float) -> list[int]:
    """Which names stand under the line: all, or every so many where they would touch."""
    style = drawing.style
    widest = max(map(style.regular_width, chart.categories)) + style.size * 0.6
    every = max(1, math.ceil(widest / max(step, 1e-9)))
    last = len(chart.categories) - 1
    return [index for index in range(last + 1) if (last - index) % every == 0]
