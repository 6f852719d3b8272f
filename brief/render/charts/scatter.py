"""Points by two numbers each: a scale at the left and at the foot, names where there is room."""

from __future__ import annotations

from collections.abc import Iterator

from brief.edition.chart import Chart
from brief.render.charts.drawing import Drawing
from brief.render.charts.furniture import draw_key, draw_titles
from brief.render.charts.plot import Placed, Plot
from brief.render.charts.ticks import tick_label, tick_values

NAMED = 12  # at most so many points have all their names
DOT = 0.5  # of the text's size: a point's diameter

_SIDES = ((1, 0), (-1, 0), (0, -1), (0, 1), (1, -1), (1, 1), (-1, -1), (-1, 1))

_Box = tuple[float, float, float, float]  # left, top, right, bottom


def draw_scatter(chart: Chart, drawing: Drawing) -> Plot:
    """Discs over light gridlines; the axes' titles say what is measured."""
    style = drawing.style
    room = draw_titles(chart, drawing)
    top = draw_key(chart, drawing, room.top) + style.line / 2
    points = scatter_points(chart)
    y_ticks = tick_values(*_ends([y for *_, y in points]))
    x_ticks = tick_values(*_ends([x for *_, x, _ in points]))
    y_labels = [tick_label(tick, chart.number_format, chart.language) for tick in y_ticks]
    x_labels = [tick_label(tick, chart.x_format, chart.language) for tick in x_ticks]
    left = max(map(style.regular_width, y_labels)) + style.gap
    left = max(left, style.regular_width(x_labels[0]) / 2)
    right = drawing.width - style.regular_width(x_labels[-1]) / 2
    foot = room.bottom - style.line - style.gap
    plot = Plot(
        left,
        top,
        right,
        foot,
        y_ticks[0],
        y_ticks[-1],
        y_ticks,
        has_key=len(chart.series) > 1,
        x_ticks=x_ticks,
    )
    for tick, label in zip(y_ticks, y_labels, strict=True):
        y = plot.up(tick)
        drawing.rule(left, y, right, y, style.ink if tick == max(y_ticks[0], 0) else style.rule)
        drawing.write((label,), 0, y + style.middle, colour=style.soft)
    for tick, label in zip(x_ticks, x_labels, strict=True):
        x = _across(plot, tick)
        baseline = room.bottom - style.size * 0.25
        drawing.write((label,), x, baseline, align="center", colour=style.soft)
        if tick == 0 and x_ticks[0] < 0:
            drawing.rule(x, top, x, foot, style.ink)
    chosen = {point for point in points if _is_chosen(chart, point[0], point[1])}
    discs: dict[str, list[tuple[float, float]]] = {}
    for number, index, x, y in sorted(points, key=lambda p: p in chosen):
        colour = style.paint(chart, number, index)
        discs.setdefault(colour, []).append((_across(plot, x), plot.up(y)))
    for colour, places in discs.items():
        drawing.dots(places, colour, style.size * DOT)
    placed = tuple(_place_names(chart, drawing, plot, points))
    for each in placed:
        colour = style.highlight if _is_chosen(chart, each.series, each.category) else style.ink
        baseline = each.y + style.middle
        drawing.write(each.lines, each.x, baseline, align="center", colour=colour)
    return plot.having(labels=placed)


def scatter_points(chart: Chart) -> list[tuple[int, int, float, float]]:
    """Series, row, x and y of each point that has both numbers."""
    return [
        (number, index, float(x), float(y))
        for number, series in enumerate(chart.series)
        for index, (x, y) in enumerate(zip(chart.x_values, series.values, strict=True))
        if x is not None and y is not None
    ]


def _ends(values: list[float]) -> tuple[float, float]:
    return min(values, default=0.0), max(values, default=0.0)


def _across(plot: Plot, value: float) -> float:
    reach = plot.x_ticks[-1] - plot.x_ticks[0]
    return plot.left + (value - plot.x_ticks[0]) / reach * (plot.right - plot.left)


def _is_chosen(chart: Chart, series: int, index: int) -> bool:
    names = (chart.series[series].name, chart.categories[index])
    return chart.highlight is not None and chart.highlight in names


def _place_names(
    chart: Chart, drawing: Drawing, plot: Plot, points: list[tuple[int, int, float, float]]
) -> Iterator[Placed]:
    """Names beside their points, at the right where that is free, else round them.

    One that would lie on a point or on another name is left out; the highlighted one comes first
    and stays, where it touches the least.
    """
    style, half = drawing.style, drawing.style.size * DOT / 2
    discs = [(_across(plot, x), plot.up(y)) for *_, x, y in points]
    near = half + style.gap * 0.8  # a name so near to another point would seem to be its
    taken: list[_Box] = [(x - near, y - near, x + near, y + near) for x, y in discs]
    few = len(points) <= NAMED
    order = sorted(
        range(len(points)), key=lambda at: chart.categories[points[at][1]] != chart.highlight
    )
    for at in order:
        number, index, *_ = points[at]
        name = chart.categories[index]
        if not name or not (few or name == chart.highlight):
            continue
        (x, y), wide = discs[at], style.regular_width(name)
        off = half + style.gap * 0.5
        aside, above = off + wide / 2, off + style.size * 0.45
        places = [(x + right * aside, y + down * above) for right, down in _SIDES]
        high = style.size * 0.45  # half the height of a line without its leading
        boxes = [(px - wide / 2, py - high, px + wide / 2, py + high) for px, py in places]
        tight = [
            (px - half, py - half, px + half, py + half) for px, py in discs if (px, py) != (x, y)
        ]
        own = taken[at]
        frame = (plot.left, 0.0, drawing.width, plot.bottom)
        found = [
            (
                sum(_overlap(box, disc) for disc in tight),
                sum(_overlap(box, other) for other in taken if other is not own),
                at_side,
            )
            for at_side, box in enumerate(boxes)
            if _inside(box, frame)
        ]
        _, touched, side = min(found, default=(1.0, 1.0, 0))
        if touched and name != chart.highlight:
            continue
        taken.append(boxes[side])
        yield Placed(number, index, (name,), *places[side])


def _inside(box: _Box, frame: _Box) -> bool:
    return box[0] > frame[0] and box[1] >= frame[1] and box[2] <= frame[2] and box[3] <= frame[3]


def _overlap(one: _Box, other: _Box) -> float:
    """The area that two boxes share."""
    wide = min(one[2], other[2]) - max(one[0], other[0])
    high = min(one[3], other[3]) - max(one[1], other[1])
    return max(wide, 0.0) * max(high, 0.0)
