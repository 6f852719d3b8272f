"""Horizontal bars, grouped where there are several series."""

from __future__ import annotations

from brief.edition.chart import Chart
from brief.render.charts.drawing import Drawing, fit_scale, scale_span
from brief.render.charts.furniture import Names, draw_key, draw_name, draw_titles, lay_out_names
from brief.render.charts.plot import Plot

_SHARE = 0.66  # of a band's height that its bars take
_DENSE_SHARE = 0.86
_THICKEST = 4.4  # in sizes of the text


def bars_height(chart: Chart, drawing: Drawing) -> float:
    """The height at which the bars look well."""
    style, names = drawing.style, lay_out_names(chart, drawing)
    bars = 1.7 * style.size * len(chart.series)
    over = 0.0 if names.beside else names.most_lines * style.line
    beside = names.most_lines * style.line if names.beside else 0.0
    band = max(bars + over, beside) + style.size
    return len(chart.categories) * band + (2 * style.line if len(chart.series) > 1 else 0)


def draw_bars(chart: Chart, drawing: Drawing) -> Plot:
    """Bars from a zero line, each with its value at its end; no axis, no gridlines."""
    style = drawing.style
    room = draw_titles(chart, drawing)
    top = draw_key(chart, drawing, room.top)
    names = lay_out_names(chart, drawing)
    band = (room.bottom - top) / len(chart.categories)
    over = 0.0 if names.beside else names.most_lines * style.line
    room_for_bars = max(band - over, 1.0)
    # Labels of thin bars would touch those of the next: these take more of the band.
    is_dense = room_for_bars * _SHARE / len(chart.series) < style.size * 0.8
    share = _DENSE_SHARE if is_dense and len(chart.series) > 1 else _SHARE
    thick = min(room_for_bars * share / len(chart.series), _THICKEST * style.size)
    ends = [
        (float(value), style.bold_width(label) + style.gap)
        for series in chart.series
        for value, label in zip(series.values, series.labels, strict=True)
        if value is not None
    ]
    reach = drawing.width - names.width
    scale, below = fit_scale(ends, reach)
    zero = below + names.width
    boxes = []
    for index in range(len(chart.categories)):
        first = top + index * band + (band - over - thick * len(chart.series)) / 2 + over
        draw_name(drawing, names, index, first, first + thick * len(chart.series))
        for number, series in enumerate(chart.series):
            value, y = series.values[index], first + number * thick
            if value is None:
                continue
            end = zero + float(value) * scale
            fill = style.paint(chart, number, index)
            inset = 0.0 if number == 0 else 1.0  # a line of paper between the bars of a group
            boxes.append((min(zero, end), y + inset, max(zero, end), y + thick, fill))
            drawing.write(
                (series.labels[index],),
                end + (style.gap if value >= 0 else -style.gap),
                y + thick / 2 + style.middle,
                align="left" if value >= 0 else "right",
                colour=style.label_colour(chart, fill),
                bold=True,
            )
    drawing.rectangles(boxes)
    _draw_zero(drawing, names, zero, top, room.bottom, band, over)
    low, high = scale_span(scale, below, reach)
    return Plot(
        names.width,
        top,
        drawing.width,
        room.bottom,
        low,
        high,
        share=thick * len(chart.series) / band,
        has_key=len(chart.series) > 1,
    )


def _draw_zero(
    drawing: Drawing, names: Names, x: float, top: float, bottom: float, band: float, over: float
) -> None:
    """The line that the bars start from; not through names that stand over them."""
    if names.beside:
        margin = band * 0.06
        drawing.rule(x, top + margin, x, bottom - margin, drawing.style.ink)
