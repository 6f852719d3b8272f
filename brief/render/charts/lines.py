"""Lines over time or another order, with few gridlines and names at the lines' ends."""

from __future__ import annotations

from brief.edition.chart import Chart, ChartSeries
from brief.render.charts.drawing import Align, Drawing
from brief.render.charts.ends import end_texts, ends_fit, place_ends, write_ends
from brief.render.charts.furniture import Room, draw_key, draw_titles
from brief.render.charts.plane import LABELLED, across, draw_base, draw_grid, plan_plane, runs_of
from brief.render.charts.plot import Placed, Plot

WIDTH = 0.2  # of a line, in sizes of the text


def draw_lines(chart: Chart, drawing: Drawing) -> Plot:
    """A line a series. A single line has its values on it, several have them at their ends."""
    style = drawing.style
    room, many = draw_titles(chart, drawing), len(chart.series) > 1
    ends = end_texts(chart, drawing, named=True) if many else []
    has_key = not ends_fit(ends, drawing, room)
    if has_key:  # the names do not fit there
        room = Room(draw_key(chart, drawing, room.top), room.bottom)
        ends = end_texts(chart, drawing, named=False)
    values = [float(v) for series in chart.series for v in series.values if v is not None]
    beside = max((end.width + 2 * style.gap for end in ends), default=0.0)
    is_scaled = many or len(chart.categories) > LABELLED
    plot = plan_plane(chart, drawing, room, values, beside, is_scaled=is_scaled)
    draw_grid(chart, drawing, plot)
    draw_base(chart, drawing, plot, room.bottom)
    heights = []
    for number, series in enumerate(chart.series):
        colour = style.series_paint(chart, number)
        points = {
            index: (across(chart, plot, index), plot.up(float(value)))
            for index, value in enumerate(series.values)
            if value is not None
        }
        runs = list(runs_of(series.values))
        for run in runs:
            drawing.line([points[index] for index in run], colour, style.size * WIDTH)
        alone = [points[run[0]] for run in runs if len(run) == 1]
        last = [points[max(points)]] if points else []
        marked = alone + last if is_scaled else list(points.values())
        drawing.dots(marked, colour, style.size * WIDTH * 2.6)
        heights += [y for _, y in last]
    if not many:
        return plot.having(labels=_write_values(chart, drawing, plot))
    placed = place_ends(drawing, ends, plot, heights)
    write_ends(chart, drawing, ends, placed, plot, heights)
    return plot.having(labels=placed, has_key=has_key)


def _write_values(chart: Chart, drawing: Drawing, plot: Plot) -> tuple[Placed, ...]:
    """The values of a single line, on the side of each point where the line is not."""
    style, series = drawing.style, chart.series[0]
    placed = []
    for index in labelled_points(chart):
        slopes = _slopes(series, index)
        x, y = across(chart, plot, index), plot.up(float(series.values[index] or 0))
        align: Align = "center"
        has_room = y + style.gap + style.size < plot.bottom
        if slopes[0] < 0 < slopes[1] and has_room:  # a valley: the room is under it
            y += style.gap + style.size * 0.8
        else:
            y -= style.gap * 1.3
            if slopes[0] * slopes[1] > 0:  # a slope: away from it
                align = "right" if slopes[1] > 0 else "left"
                x += style.gap * (0.5 if slopes[1] > 0 else -0.5)
        is_chosen = chart.highlight == chart.categories[index]
        colour = style.highlight if is_chosen else style.ink
        if is_chosen:
            place = (across(chart, plot, index), plot.up(float(series.values[index] or 0)))
            drawing.dots([place], colour, style.size * WIDTH * 3)
        label = (series.labels[index],)
        drawing.write(label, x, y, align=align, colour=colour, bold=True)
        half = style.bold_width(label[0]) / 2
        middle = x + {"left": half, "center": 0.0, "right": -half}[align]
        placed.append(Placed(0, index, label, middle, y - style.middle))
    return tuple(placed)


def labelled_points(chart: Chart) -> list[int]:
    """The points of a single line that have their value: few all, of many the first, the last and
    the highlighted one."""
    given = [at for at, value in enumerate(chart.series[0].values) if value is not None]
    if len(chart.categories) <= LABELLED or not given:
        return given
    chosen = [at for at in given if chart.categories[at] == chart.highlight]
    return sorted({given[0], given[-1], *chosen})


def _slopes(series: ChartSeries, index: int) -> tuple[float, float]:
    """How much the line rises to the point, and from it."""
    here = series.values[index] or 0
    before = series.values[index - 1] if index else None
    after = series.values[index + 1] if index + 1 < len(series.values) else None
    return (
        float(here - before) if before is not None else 0.0,
        float(after - here) if after is not None else 0.0,
    )
