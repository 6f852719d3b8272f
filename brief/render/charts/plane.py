"""A scale with few gridlines, and names in their order under it: where lines and areas lie."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from decimal import Decimal

from brief.edition.chart import Chart
from brief.render.charts.drawing import Drawing
from brief.render.charts.furniture import Room
from brief.render.charts.plot import Plot
from brief.render.charts.ticks import tick_label, tick_values

LABELLED = 8  # at most so many points of a single line have their value


def plan_plane(
    chart: Chart,
    drawing: Drawing,
    room: Room,
    values: Sequence[float],
    beside: float,
    *,
    is_scaled: bool,
) -> Plot:
    """The plane of points with these values. ``beside`` is the room at its right for names.

    Where every point has its value written on it (not ``is_scaled``), a scale would only say it
    again: then the plane has no ticks.
    """
    style = drawing.style
    ticks = tick_values(min(values, default=0.0), max(values, default=0.0))
    if not is_scaled and ticks[0] > 0 and min(values) - ticks[0] < (ticks[-1] - ticks[0]) * 0.3:
        ticks = (ticks[0] * 2 - ticks[1], *ticks)  # room for a value under the lowest point
    labels = [tick_label(tick, chart.number_format, chart.language) for tick in ticks]
    left = max(map(style.regular_width, labels)) + style.gap if is_scaled else 0.0
    right = drawing.width - max(
        beside, style.regular_width(chart.categories[-1]) / 2 if beside else 0
    )
    inset = 0.0 if beside else _edge(chart, drawing)
    if is_scaled:
        inset = max(inset, style.regular_width(chart.categories[0]) / 2 - left, style.size * 0.5)
    step = (right - left - 2 * inset) / max(len(chart.categories) - 1, 1)
    widest = max(map(style.regular_width, chart.categories)) + style.size * 0.8
    return Plot(
        left,
        room.top + 1.5 * style.line,
        right,
        room.bottom - style.line - style.gap,
        ticks[0],
        ticks[-1],
        ticks if is_scaled else (),
        every=max(1, math.ceil(widest / max(step, 1e-9))),
        inset=inset,
    )


def _edge(chart: Chart, drawing: Drawing) -> float:
    """Half the widest text that stands at the first or the last point."""
    style, series = drawing.style, chart.series[0]
    texts = [
        *(style.bold_width(series.labels[at]) for at in (0, -1)),
        *(style.regular_width(chart.categories[at]) for at in (0, -1)),
    ]
    return max(texts) / 2


def across(chart: Chart, plot: Plot, index: int) -> float:
    """Where a category's points stand."""
    step = (plot.right - plot.left - 2 * plot.inset) / max(len(chart.categories) - 1, 1)
    return plot.left + plot.inset + index * step


def draw_grid(chart: Chart, drawing: Drawing, plot: Plot) -> None:
    """Gridlines with their values; the zero line, or the lowest, dark."""
    style = drawing.style
    for tick in plot.ticks:
        y = plot.up(tick)
        if tick:
            drawing.rule(plot.left, y, plot.right, y, style.rule)
        label = tick_label(tick, chart.number_format, chart.language)
        drawing.write((label,), 0, y + style.middle, colour=style.soft)


def draw_base(chart: Chart, drawing: Drawing, plot: Plot, bottom: float) -> None:
    """The zero line, where the scale has one, and the names at the foot."""
    style = drawing.style
    if plot.low <= 0:
        drawing.rule(plot.left, plot.up(0.0), plot.right, plot.up(0.0), style.ink)
    elif not plot.ticks:
        drawing.rule(plot.left, plot.bottom, plot.right, plot.bottom, style.rule)
    for index in range(0, len(chart.categories), plot.every):
        x = across(chart, plot, index)
        name = (chart.categories[index],)
        drawing.write(name, x, bottom - style.size * 0.25, align="center", colour=style.soft)


def runs_of(values: Sequence[Decimal | None]) -> Iterator[list[int]]:
    """The stretches of a series between its gaps, as indices."""
    run: list[int] = []
    for index, value in enumerate(values):
        if value is not None:
            run.append(index)
        elif run:
            yield run
            run = []
    if run:
        yield run
