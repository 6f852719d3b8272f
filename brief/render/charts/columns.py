"""Vertical columns, grouped where there are several series."""

from __future__ import annotations

from brief.edition.chart import Chart
from brief.render.charts.drawing import Drawing, fit_scale, scale_span
from brief.render.charts.furniture import draw_key, draw_titles
from brief.render.charts.measure import Measure, wrap_text
from brief.render.charts.plot import Plot

_SHARE = 0.64  # of a band's width that its columns take
_WIDEST = 8.0  # in sizes of the text


def columns_fit(chart: Chart, drawing: Drawing) -> bool:
    """Whether names in at most four lines, and values, can stand in the width of their columns."""
    style = drawing.style
    band = drawing.width / len(chart.categories)
    names = [wrap_text(name, band * 0.94, style.regular_width) for name in chart.categories]
    room = band * (1.0 if len(chart.series) == 1 else _SHARE / len(chart.series) * 1.05)
    values = [label for series in chart.series for label in series.labels]
    return (
        max(map(len, names)) <= 4
        and all(_fits(line, band * 0.96, style.regular_width) for name in names for line in name)
        and all(_fits(word, room, style.bold_width) for text in values for word in text.split())
    )


def _fits(text: str, width: float, measure: Measure) -> bool:
    return measure(text) <= width


def draw_columns(chart: Chart, drawing: Drawing) -> Plot:
    """Columns from a zero line, each with its value over it; no axis, no gridlines."""
    style, many = drawing.style, len(chart.series)
    room = draw_titles(chart, drawing)
    top = draw_key(chart, drawing, room.top)
    band = drawing.width / len(chart.categories)
    names = [wrap_text(name, band * 0.94, style.regular_width) for name in chart.categories]
    foot = room.bottom - max(map(len, names)) * style.line - style.gap
    wide = min(band * _SHARE / many, _WIDEST * style.size)
    label_room = band * 0.98 if many == 1 else wide * 1.05
    labels = [
        [wrap_text(label, label_room, style.bold_width) for label in series.labels]
        for series in chart.series
    ]
    ends = [
        (float(value), len(labels[number][index]) * style.line + style.gap / 2)
        for number, series in enumerate(chart.series)
        for index, value in enumerate(series.values)
        if value is not None
    ]
    scale, below = fit_scale(ends, foot - top)
    zero = foot - below
    boxes = []
    for index, name in enumerate(names):
        left = index * band + (band - wide * many) / 2
        drawing.write(
            name, (index + 0.5) * band, foot + style.gap + style.size * 0.8, align="center"
        )
        for number, series in enumerate(chart.series):
            value, x = series.values[index], left + number * wide
            if value is None:
                continue
            end = zero - float(value) * scale
            fill = style.paint(chart, number, index)
            inset = 0.0 if number == 0 else 1.0
            boxes.append((x + inset, min(zero, end), x + wide, max(zero, end), fill))
            lines = labels[number][index]
            up = end - style.gap - (len(lines) - 1) * style.line
            down = end + style.gap / 2 + style.size * 0.85
            drawing.write(
                lines,
                x + wide / 2,
                up if value >= 0 else down,
                align="center",
                colour=style.label_colour(chart, fill),
                bold=True,
            )
    drawing.rectangles(boxes)
    drawing.rule(0, zero, drawing.width, zero, style.ink)
    low, high = scale_span(scale, below, foot - top)
    return Plot(0, top, drawing.width, foot, low, high, share=wide * many / band, has_key=many > 1)
