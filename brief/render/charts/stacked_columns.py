"""Stacked columns: parts of a whole on one another, the first series at the foot."""

from __future__ import annotations

from brief.edition.chart import Chart
from brief.render.charts.drawing import Drawing
from brief.render.charts.furniture import draw_key, draw_titles
from brief.render.charts.measure import wrap_text
from brief.render.charts.plot import Placed, Plot
from brief.render.charts.spread import spread_apart
from brief.render.charts.stacked import stack_parts

_SHARE = 0.6  # of a band's width that its column takes
_WIDEST = 8.0  # in sizes of the text
_MOST_LINES = 3  # of a name
_LOW = 0.9  # of a line: a part that is lower has its value beside it


def stacked_columns_fit(chart: Chart, drawing: Drawing) -> bool:
    """Whether names can stand under the columns, and values in them or at their right."""
    style = drawing.style
    band = drawing.width / len(chart.categories)
    names = _wrap(chart, band, drawing)
    widest = max(style.bold_width(label) for each in chart.series for label in each.labels)
    return (
        max(map(len, names)) <= _MOST_LINES
        and all(style.regular_width(line) <= band * 0.96 for name in names for line in name)
        and 2 * widest + 3 * style.gap <= band
    )


def draw_stacked_columns(chart: Chart, drawing: Drawing) -> Plot:
    """Each part with its value inside, or at its right where it is too low; a key over them."""
    style = drawing.style
    room = draw_titles(chart, drawing)
    top = draw_key(chart, drawing, room.top) + style.gap
    names = _wrap(chart, drawing.width / len(chart.categories), drawing)
    foot = room.bottom - max(map(len, names)) * style.line - style.gap
    parts = stack_parts(chart)
    highest = max(map(sum, parts)) or 1.0
    scale = max(foot - top, 1.0) / highest
    beside = [
        style.bold_width(series.labels[index]) + style.gap * 1.5
        for index, stack in enumerate(parts)
        for series, part in zip(chart.series, stack, strict=True)
        if 0 < part * scale < style.line * _LOW
    ]
    band, wide = _widths(drawing, len(chart.categories), max(beside, default=0.0))
    names = _wrap(chart, band, drawing)
    boxes, placed = [], []
    for index, name in enumerate(names):
        middle = (index + 0.5) * band
        left, right = middle - wide / 2, middle + wide / 2
        drawing.write(name, middle, foot + style.gap + style.size * 0.8, align="center")
        y, outside = foot, []
        for number, series in enumerate(chart.series):
            height, label = parts[index][number] * scale, series.labels[index]
            inset = 0.0 if y == foot else 1.5  # a line of paper between the parts
            fill = style.paint(chart, number, index)
            boxes.append((left, y - height, right, y - min(inset, height), fill))
            at = y - height / 2
            if height >= style.line * _LOW:
                on = style.on(chart, number, index)
                baseline = at + style.middle
                drawing.write((label,), middle, baseline, align="center", colour=on, bold=True)
            elif height:
                outside.append((number, label, at, style.label_colour(chart, fill)))
            y -= height
        heights = spread_apart([(at, style.line) for *_, at, _ in outside], top - style.line, foot)
        for (number, label, _, colour), at in zip(outside, heights, strict=True):
            x = right + style.gap * 0.7
            drawing.write((label,), x, at + style.middle, colour=colour, bold=True)
            half = style.bold_width(label) / 2
            placed.append(Placed(number, index, (label,), x + half, at))
    drawing.rectangles(boxes)
    drawing.rule(0, foot, band * len(chart.categories), foot, style.ink)
    return Plot(
        0,
        top,
        band * len(chart.categories),
        foot,
        0.0,
        highest,
        share=wide / band,
        has_key=len(chart.series) > 1,
        labels=tuple(placed),
    )


def _widths(drawing: Drawing, count: int, beside: float) -> tuple[float, float]:
    """Of a column's band and of a column, with room at its right for labels that wide."""
    band = drawing.width / count
    wide = min(band * _SHARE, _WIDEST * drawing.style.size, band - beside)
    margin = max(beside - (band - wide) / 2, 0.0)  # at the right of the last column
    band = (drawing.width - margin) / count
    return band, min(wide, band - beside)


def _wrap(chart: Chart, band: float, drawing: Drawing) -> list[tuple[str, ...]]:
    measure = drawing.style.regular_width
    return [wrap_text(name, band * 0.94, measure) for name in chart.categories]
