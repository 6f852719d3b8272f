"""What stands round the marks: axis titles, the key, the names of bars."""

from __future__ import annotations

from dataclasses import dataclass

from brief.content.chart_kinds import SIDEWAYS
from brief.edition.chart import Chart
from brief.render.charts.drawing import Drawing
from brief.render.charts.measure import wrap_text

_NAMES_ROOM = 0.4  # of the width, at most, for names beside bars
_MOST_LINES = 3


@dataclass(frozen=True)
class Room:
    """What is left of the picture for the marks; where the axes' titles begin."""

    top: float
    bottom: float
    x_title: tuple[float, float] = (0.0, 0.0)
    y_title: tuple[float, float] = (0.0, 0.0)


def draw_titles(chart: Chart, drawing: Drawing) -> Room:
    """What the values are, over the marks; what the names are, under them or over bars' names."""
    style = drawing.style
    if chart.kind in SIDEWAYS and chart.x_title:
        return _draw_titles_over(chart, drawing, chart.x_title)
    top, bottom, x_title = 0.0, drawing.height, (0.0, 0.0)
    if chart.y_title:
        lines = wrap_text(chart.y_title, drawing.width, style.regular_width)
        drawing.write(lines, 0, style.size * 0.85, colour=style.soft)
        top += len(lines) * style.line + style.gap
    if chart.x_title:
        lines = wrap_text(chart.x_title, drawing.width, style.regular_width)
        bottom -= len(lines) * style.line
        drawing.write(lines, drawing.width, bottom + style.size, align="right", colour=style.soft)
        x_title = (drawing.width - max(map(style.regular_width, lines)), bottom)
        bottom -= style.gap / 2
    return Room(top, bottom, x_title)


def _draw_titles_over(chart: Chart, drawing: Drawing, x_title: str) -> Room:
    """Both over bars: that of the names at the left, that of the values over the bars."""
    style, left = drawing.style, lay_out_names(chart, drawing).width
    lines = wrap_text(x_title, drawing.width, style.regular_width)
    drawing.write(lines, 0, style.size * 0.85, colour=style.soft)
    top = len(lines) * style.line
    if not chart.y_title:
        return Room(top + style.gap, drawing.height)
    fits_beside = len(lines) == 1 and style.regular_width(x_title) + style.gap <= left
    y = 0.0 if fits_beside else top
    lines = wrap_text(chart.y_title, drawing.width - left, style.regular_width)
    drawing.write(lines, left, y + style.size * 0.85, colour=style.soft)
    top = max(top, y + len(lines) * style.line)
    return Room(top + style.gap, drawing.height, y_title=(left, y))


def draw_key(chart: Chart, drawing: Drawing, top: float) -> float:
    """A row of swatches with the names of the series; where it ends. Nothing for one series."""
    style = drawing.style
    if len(chart.series) < 2:
        return top
    swatch = round(style.size * 0.7, 1)
    x, y = 0.0, top
    boxes = []
    for index, series in enumerate(chart.series):
        room = drawing.width - swatch - style.gap
        lines = wrap_text(series.name, room, style.regular_width)
        width = swatch + style.gap + max(style.regular_width(line) for line in lines)
        if x and x + width > drawing.width:
            x, y = 0.0, y + style.line
        middle = y + style.line / 2
        fill = style.series_paint(chart, index)
        boxes.append((x, middle - swatch / 2, x + swatch, middle + swatch / 2, fill))
        drawing.write(lines, x + swatch + style.gap, middle + style.middle)
        y += (len(lines) - 1) * style.line
        x += width + style.size
    drawing.rectangles(boxes)
    return y + style.line + style.gap


@dataclass(frozen=True)
class Names:
    """The names of bars: beside them, or over them where they are long."""

    lines: tuple[tuple[str, ...], ...]
    beside: bool
    width: float  # of the column beside the bars, gap included

    @property
    def most_lines(self) -> int:
        return max(len(lines) for lines in self.lines)


def lay_out_names(chart: Chart, drawing: Drawing) -> Names:
    """Names at the left, in at most three lines and two fifths of the width; else over the bars,
    as the name of a single bar is."""
    measure = drawing.style.regular_width
    room = drawing.width * _NAMES_ROOM - 1.5 * drawing.style.gap
    beside = tuple(wrap_text(name, room, measure) for name in chart.categories)
    widest = max(measure(line) for lines in beside for line in lines)
    is_short = widest <= room and max(map(len, beside)) <= _MOST_LINES
    if drawing.native or (is_short and len(chart.categories) > 1):
        return Names(beside, True, widest + 1.5 * drawing.style.gap)
    over = tuple(wrap_text(name, drawing.width, measure) for name in chart.categories)
    return Names(over, False, 0.0)


def draw_name(drawing: Drawing, names: Names, index: int, top: float, bottom: float) -> None:
    """The name of the bar that spans ``top`` to ``bottom``, at its middle or over its top."""
    style, lines = drawing.style, names.lines[index]
    height = len(lines) * style.line
    if names.beside:
        first = (top + bottom - height + style.line) / 2 + style.middle
    else:
        first = top - height + style.line / 2 + style.middle - style.gap / 3
    drawing.write(lines, 0, first)
