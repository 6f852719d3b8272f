"""Stacked bars: parts of a whole side by side, as long as their sum."""

from __future__ import annotations

from brief.edition.chart import Chart
from brief.render.charts.drawing import Drawing
from brief.render.charts.furniture import draw_key, draw_name, draw_titles, lay_out_names

_SHARE = 0.6
_THICKEST = 4.4  # in sizes of the text
_THICKEST_ALONE = 8.0


def stacked_height(chart: Chart, drawing: Drawing) -> float:
    """The height at which the bars look well."""
    style, names = drawing.style, lay_out_names(chart, drawing)
    over = 0.0 if names.beside else names.most_lines * style.line
    band = max(2.2 * style.size + over, names.most_lines * style.line) + 1.4 * style.size
    return len(chart.categories) * band + 2 * style.line


def draw_stacked(chart: Chart, drawing: Drawing) -> None:
    """Each part with its value inside, or over it where it is too narrow; names over the first."""
    style = drawing.style
    room = draw_titles(chart, drawing)
    names = lay_out_names(chart, drawing)
    totals = [
        sum(max(float(series.values[index] or 0), 0.0) for series in chart.series)
        for index in range(len(chart.categories))
    ]
    scale = (drawing.width - names.width) / max(max(totals), 1e-9)
    is_direct = _names_fit(chart, drawing, scale)
    top = room.top if is_direct else draw_key(chart, drawing, room.top)
    head = style.line * 1.2 if is_direct else 0.0
    over = 0.0 if names.beside else names.most_lines * style.line
    band = (room.bottom - top - head) / len(chart.categories)
    outside = style.line if _any_outside(chart, drawing, scale) else 0.0
    thickest = _THICKEST if len(chart.categories) > 1 else _THICKEST_ALONE
    thick = min(max(band - over - outside, 1.0) * _SHARE, thickest * style.size)
    boxes = []
    for index in range(len(chart.categories)):
        first = top + head + index * band + (band + over + outside - thick) / 2
        above = 0.0 if names.beside else outside + (head if index == 0 else 0.0)
        draw_name(drawing, names, index, first - above, first + thick)
        x, clear = names.width, names.width
        for number, series in enumerate(chart.series):
            width = max(float(series.values[index] or 0), 0.0) * scale
            fill = style.paint(chart, number, index)
            inset = 0.0 if x == names.width else 1.5  # a line of paper between the parts
            boxes.append((x + inset, first, x + width, first + thick, fill))
            label = series.labels[index]
            wide = style.bold_width(label)
            if wide + 2 * style.gap <= width:
                middle = first + thick / 2 + style.middle
                drawing.write(
                    (label,),
                    x + style.gap + inset,
                    middle,
                    colour=style.on(chart, number, index),
                    bold=True,
                )
            elif series.values[index]:
                clear = min(max(x + inset, clear), drawing.width - wide)
                colour = style.label_colour(chart, fill)
                drawing.write((label,), clear, first - style.gap * 0.8, colour=colour, bold=True)
                clear += wide + style.gap
            if is_direct and index == 0:
                colour = style.label_colour(chart, fill)
                drawing.write((series.name,), x + inset, first - style.gap, colour=colour)
            x += width
    drawing.rectangles(boxes)


def _names_fit(chart: Chart, drawing: Drawing, scale: float) -> bool:
    """Whether each series' name can stand over its part of the first bar."""
    style = drawing.style
    return all(
        style.regular_width(series.name) + style.gap <= float(series.values[0] or 0) * scale
        and style.bold_width(series.labels[0]) + 2 * style.gap
        <= float(series.values[0] or 0) * scale
        for series in chart.series
    )


def _any_outside(chart: Chart, drawing: Drawing, scale: float) -> bool:
    style = drawing.style
    return any(
        value and style.bold_width(label) + 2 * style.gap > float(value) * scale
        for series in chart.series
        for value, label in zip(series.values, series.labels, strict=True)
    )
