"""How a series looks: its fill or line, its points, and how its bars stand (21.2.2.170)."""

from __future__ import annotations

from brief.content.chart_kinds import STACKED
from brief.deck.charts.paint import ChartPaint
from brief.deck.charts.room import Room
from brief.deck.pptx.theme import PAPER
from brief.render.charts.lines import WIDTH
from brief.render.charts.plane import runs_of
from brief.render.charts.scatter import DOT

_NO_LINE = "<a:ln><a:noFill/></a:ln>"
_AXES = '<c:axId val="{0}"/><c:axId val="{1}"/>'


def group_tail(room: Room, categories: int, values: int) -> str:
    """What ends the group of all series: gaps between bars, a ring's hole, ids of the axes."""
    kind = room.chart.kind
    if kind == "doughnut":
        return '<c:firstSliceAng val="0"/><c:holeSize val="60"/>'
    ids = _AXES.format(categories, values)
    if kind == "line":
        return f'<c:marker val="1"/>{ids}'
    if kind in ("area", "scatter"):
        return ids
    bars = 1 if kind in STACKED else len(room.chart.series)
    gap = min((1 - room.plot.share) / (room.plot.share / bars) * 100, 500)
    overlap = 100 if kind in STACKED else -3
    return f'<c:gapWidth val="{gap:.0f}"/><c:overlap val="{overlap}"/>{ids}'


def series_look(paint: ChartPaint, room: Room, number: int) -> str:
    """``c:spPr``, for lines ``c:marker``, and ``c:dPt`` for each point of another colour."""
    kind = room.chart.kind
    if kind == "line":
        return _line_look(paint, room, number)
    if kind == "scatter":
        return _scatter_look(paint, room, number)
    colour = paint.series_colour(number)
    if kind == "area":
        edge = paint.line(PAPER, room.style.size * 0.08)
        return f"<c:spPr>{paint.fill(colour)}{edge}</c:spPr>"
    gap = _gap(paint) if kind in STACKED or kind == "doughnut" else _NO_LINE
    points = "".join(
        f'<c:dPt><c:idx val="{index}"/>'
        + ('<c:invertIfNegative val="0"/>' if kind != "doughnut" else "")
        + f'<c:bubble3D val="0"/><c:spPr>{paint.fill(paint.point_colour(number, index))}{gap}'
        "</c:spPr></c:dPt>"
        for index in range(len(room.chart.categories))
        if kind == "doughnut" or paint.point_colour(number, index) != colour
    )
    return f"<c:spPr>{paint.fill(colour)}{gap}</c:spPr>{points}"


def _line_look(paint: ChartPaint, room: Room, number: int) -> str:
    """Discs on all points where each has its value; else at the end, and where one is alone."""
    chart, style, size = room.chart, paint.style, room.style.size
    colour, series = paint.series_colour(number), room.chart.series[number]
    every = not room.plot.ticks
    runs = list(runs_of(series.values))
    marked = {run[0] for run in runs if len(run) == 1} | {run[-1] for run in runs[-1:]}
    few = len(chart.series) == 1
    look = f"<c:spPr>{paint.line(colour, size * WIDTH)}</c:spPr>"
    look += _marker(paint.fill(colour), size * WIDTH * 2.6) if every else _marker("", 0)
    for index, name in enumerate(chart.categories):
        if few and name == chart.highlight:
            marker = _marker(paint.fill(style.highlight), size * WIDTH * 3)
        elif index in marked and not every:
            marker = _marker(paint.fill(colour), size * WIDTH * 2.6)
        else:
            continue
        look += f'<c:dPt><c:idx val="{index}"/>{marker}<c:bubble3D val="0"/></c:dPt>'
    return look


def _scatter_look(paint: ChartPaint, room: Room, number: int) -> str:
    colour, size = paint.series_colour(number), room.style.size * DOT
    look = f"<c:spPr>{_NO_LINE}</c:spPr>{_marker(paint.fill(colour), size)}"
    for index in range(len(room.chart.categories)):
        own = paint.point_colour(number, index)
        if own != colour:
            marker = _marker(paint.fill(own), size)
            # LibreOffice takes a point's colour from its line, which is not to be seen.
            own_look = f"<c:spPr>{paint.unseen_line(own)}</c:spPr>"
            look += f'<c:dPt><c:idx val="{index}"/>{marker}<c:bubble3D val="0"/>{own_look}</c:dPt>'
    return look


def _marker(fill: str, size: float) -> str:
    """A disc of a diameter in points (21.2.2.106); none without a fill."""
    if not fill:
        return '<c:marker><c:symbol val="none"/></c:marker>'
    return (
        f'<c:marker><c:symbol val="circle"/><c:size val="{min(max(round(size), 2), 72)}"/>'
        f"<c:spPr>{fill}{_NO_LINE}</c:spPr></c:marker>"
    )


def _gap(paint: ChartPaint) -> str:
    """A line of paper between the parts of a whole."""
    return paint.line(PAPER, 1.5)
