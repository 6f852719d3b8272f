"""Areas from zero, piled where there are several series, with names at their right ends."""

from __future__ import annotations

from brief.edition.chart import Chart
from brief.render.charts.drawing import Drawing
from brief.render.charts.ends import end_texts, ends_fit, place_ends, write_ends
from brief.render.charts.furniture import Room, draw_key, draw_titles
from brief.render.charts.plane import across, draw_base, draw_grid, plan_plane
from brief.render.charts.plot import Plot


def draw_areas(chart: Chart, drawing: Drawing) -> Plot:
    """An area a series, the first at the foot; gridlines, since only the last value is written."""
    style, many = drawing.style, len(chart.series) > 1
    room = draw_titles(chart, drawing)
    ends = end_texts(chart, drawing, named=many)
    has_key = not ends_fit(ends, drawing, room)
    if has_key:
        room = Room(draw_key(chart, drawing, room.top), room.bottom)
        ends = end_texts(chart, drawing, named=False)
    floors = [0.0] * len(chart.categories)
    bands = []
    for series in chart.series:
        tops = [floor + float(v or 0) for floor, v in zip(floors, series.values, strict=True)]
        bands.append((floors, tops))
        floors = tops
    values = [0.0, *(top for _, tops in bands for top in tops)]
    beside = max((end.width + 2 * style.gap for end in ends), default=0.0)
    plot = plan_plane(chart, drawing, room, values, beside, is_scaled=True)
    # An area fills the plane from edge to edge: names at its corners reach beyond it.
    inset = max(style.regular_width(chart.categories[0]) / 2 - plot.left, 0.0)
    plot = plot.having(left=plot.left + inset, inset=0.0)
    draw_grid(chart, drawing, plot)
    places = [across(chart, plot, index) for index in range(len(chart.categories))]
    for number, (lower, upper) in enumerate(bands):
        rows = zip(places, map(plot.up, lower), map(plot.up, upper), strict=True)
        drawing.area(list(rows), style.series_paint(chart, number))
    draw_base(chart, drawing, plot, room.bottom)
    heights = [plot.up((bands[end.series][0][-1] + bands[end.series][1][-1]) / 2) for end in ends]
    if not many:
        heights = [plot.up(bands[0][1][-1])]
    placed = place_ends(drawing, ends, plot, heights)
    write_ends(chart, drawing, ends, placed, plot, heights)
    return plot.having(labels=placed, has_key=has_key)
