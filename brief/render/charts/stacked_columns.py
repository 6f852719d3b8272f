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


def stacked_columns_fit(chart: Chart, drawing: Drawing) -> bool:
    """Whether names can stand under the columns, and values in them or at their right."""
    style = drawing.style
    band = drawing.width / len(chart.categories)
    names = [wrap_text(name, band * 0.94, style.regular_width) for name in chart.categories]
    widest = max(style.bold_width(label) for each in chart.series for label in each.labels)
    return (
        max(map(len, names)) <= _MOST_LINES
        and all(style.regular_width(line) <= band * 0.96 for name in names for line in name)
        and widest * 2 + style.gap * 2 <= band
    )


def draw_stacked_columns(chart: Chart, drawing: Drawing) -> Plot:
    """Each part with its value inside, or at its right where it is too low; a key over them."""
    style = drawing.style
    room = draw_titles(chart, drawing)
    top = draw_key(chart, drawing, room.top) + style.gap
    band = drawing.width / len(chart.categories)
    names = [wrap_text(name, band * 0.94, style.regular_width) for name in chart.categories]
    foot = room.bottom - max(map(len, names)) * style.line - style.gap
    parts = stack_parts(chart)
    highest = max(map(sum, parts)) or 1.0
    scale = max(foot - top, 1.0) / highest
    widest = max(style.bold_width(label) for each in chart.series for label in each.labels)
    room_beside = 2 * (widest + style.gap * 1.5)
    wide = min(band * _SHARE, _WIDEST * style.size, max(band - room_beside, widest + style.gap))
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
            if height >= style.line * 0.9 and style.bold_width(label) <= wide:
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
    drawing.rule(0, foot, drawing.width, foot, style.ink)
    return Plot(
        0,
        top,
        drawing.width,
        foot,
        0.0,
        highest,
        share=wide / band,
        has_key=len(chart.series) > 1,
        labels=tuple(placed),
    )
