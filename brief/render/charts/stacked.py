"""Stacked bars: parts of a whole side by side, as long as their sum."""

from __future__ import annotations

from brief.content.chart_kinds import SHARES
from brief.edition.chart import Chart
from brief.render.charts.drawing import Drawing
from brief.render.charts.furniture import draw_key, draw_name, draw_titles, lay_out_names
from brief.render.charts.plot import Placed, Plot

_SHARE = 0.6
_THICKEST = 4.4  # in sizes of the text
_THICKEST_ALONE = 8.0


def stacked_height(chart: Chart, drawing: Drawing) -> float:
    """The height at which the bars look well."""
    style, names = drawing.style, lay_out_names(chart, drawing)
    over = 0.0 if names.beside else names.most_lines * style.line
    band = max(2.2 * style.size + over, names.most_lines * style.line) + 1.4 * style.size
    return len(chart.categories) * band + 2 * style.line


def draw_stacked(chart: Chart, drawing: Drawing) -> Plot:
    """Each part with its value inside, or over it where it is too narrow; names over the first."""
    style = drawing.style
    room = draw_titles(chart, drawing)
    names = lay_out_names(chart, drawing)
    parts = stack_parts(chart)
    longest = max(map(sum, parts)) or 1.0
    scale = (drawing.width - names.width) / longest
    is_direct = not drawing.native and _names_fit(chart, drawing, parts, scale)
    top = room.top if is_direct else draw_key(chart, drawing, room.top)
    head = style.line * 1.2 if is_direct else style.line / 2 if drawing.native else 0.0
    over = 0.0 if names.beside else names.most_lines * style.line
    band = (room.bottom - top - head) / len(chart.categories)
    outside = style.line if _any_outside(chart, drawing, parts, scale) else 0.0
    thickest = _THICKEST if len(chart.categories) > 1 else _THICKEST_ALONE
    thick = min(max(band - over - outside, 1.0) * _SHARE, thickest * style.size)
    shift = 0.0 if drawing.native else over + outside  # PowerPoint's bars are in the middle
    boxes, placed = [], []
    for index in range(len(chart.categories)):
        first = top + head + index * band + (band + shift - thick) / 2
        above = 0.0 if names.beside else outside + (head if index == 0 else 0.0)
        draw_name(drawing, names, index, first - above, first + thick)
        x, clear = names.width, names.width
        for number, series in enumerate(chart.series):
            width = parts[index][number] * scale
            fill = style.paint(chart, number, index)
            inset = 0.0 if x == names.width else 1.5  # a line of paper between the parts
            boxes.append((x + inset, first, x + width, first + thick, fill))
            label = series.labels[index]
            wide = style.bold_width(label)
            if wide + 2 * style.gap <= width:
                middle = first + thick / 2 + style.middle
                drawing.write(
                    (label,),
                    x + style.gap + inset if is_direct else x + width / 2,
                    middle,
                    align="left" if is_direct else "center",
                    colour=style.on(chart, number, index),
                    bold=True,
                )
            elif series.values[index]:
                clear = min(max(x + inset, clear), drawing.width - wide)
                colour = style.label_colour(chart, fill)
                over_it = first - style.gap * 0.8
                drawing.write((label,), clear, over_it, colour=colour, bold=True)
                middle = over_it - style.middle
                placed.append(Placed(number, index, (label,), clear + wide / 2, middle))
                clear += wide + style.gap
            if is_direct and index == 0:
                colour = style.label_colour(chart, fill)
                drawing.write((series.name,), x + inset, first - style.gap, colour=colour)
            x += width
    drawing.rectangles(boxes)
    return Plot(
        names.width,
        top + head,
        drawing.width,
        room.bottom,
        0.0,
        longest,
        share=thick / band,
        has_key=not is_direct,
        labels=tuple(placed),
    )


def stack_parts(chart: Chart) -> list[list[float]]:
    """What is drawn of each category's parts, in the order of the series.

    A whole of 100 % is that whatever rounding has left of its parts.
    """
    stacks = [
        [max(float(series.values[index] or 0), 0.0) for series in chart.series]
        for index in range(len(chart.categories))
    ]
    if chart.kind not in SHARES:
        return stacks
    return [[part * 100 / (sum(stack) or 1.0) for part in stack] for stack in stacks]


def _names_fit(chart: Chart, drawing: Drawing, parts: list[list[float]], scale: float) -> bool:
    """Whether each series' name can stand over its part of the first bar."""
    style = drawing.style
    return all(
        style.regular_width(series.name) + style.gap <= part * scale
        and style.bold_width(series.labels[0]) + 2 * style.gap <= part * scale
        for series, part in zip(chart.series, parts[0], strict=True)
    )


def _any_outside(chart: Chart, drawing: Drawing, parts: list[list[float]], scale: float) -> bool:
    style = drawing.style
    return any(
        part and style.bold_width(series.labels[index]) + 2 * style.gap > part * scale
        for index, stack in enumerate(parts)
        for series, part in zip(chart.series, stack, strict=True)
    )
