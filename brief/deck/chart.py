"""Writes a chart as PowerPoint's own, with its data in an embedded workbook."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from pptx.chart.data import CategoryChartData, XyChartData
from pptx.enum.chart import XL_CHART_TYPE
from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.util import Pt

from brief.deck.charts.axes import CATEGORIES, VALUES, axes
from brief.deck.charts.labels import LabelWriter
from brief.deck.charts.paint import ChartPaint
from brief.deck.charts.room import Room, plan_room
from brief.deck.charts.series import group_tail, series_look
from brief.deck.pptx.theme import INK, PAPER, ThemeNames
from brief.deck.slides import ChartFrame
from brief.edition.chart import Chart, ChartKind

_TYPES: dict[ChartKind, XL_CHART_TYPE] = {
    "bar": XL_CHART_TYPE.BAR_CLUSTERED,
    "column": XL_CHART_TYPE.COLUMN_CLUSTERED,
    "stacked": XL_CHART_TYPE.BAR_STACKED,
    "stacked_column": XL_CHART_TYPE.COLUMN_STACKED,
    "stacked_100": XL_CHART_TYPE.BAR_STACKED_100,
    "stacked_column_100": XL_CHART_TYPE.COLUMN_STACKED_100,
    "line": XL_CHART_TYPE.LINE_MARKERS,
    "area": XL_CHART_TYPE.AREA_STACKED,
    "doughnut": XL_CHART_TYPE.DOUGHNUT,
    "scatter": XL_CHART_TYPE.XY_SCATTER,
}
_FONT = re.compile(rb"<a:(major|minor)Font>.*?<a:latin[^>]*typeface=\"([^\"]*)\"", re.DOTALL)


def write_chart(shapes: Any, frame: ChartFrame, slots: Mapping[str, str]) -> Any:
    """Add the chart to a slide's ``shapes``; gives its graphic frame.

    ``slots`` maps palette names to theme slots: colours and font are written as references to the
    theme. Labels are those of the Chart; its description is the frame's alternative text.
    """
    rect, room = frame.rect, plan_room(frame)
    graphic = shapes.add_chart(
        _TYPES[room.chart.kind],
        *(Pt(round(length, 2)) for length in (rect.x, rect.y, rect.width, rect.height)),
        _data(room.chart),
    )
    properties = graphic._element.nvGraphicFramePr.cNvPr
    properties.set("descr", frame.alt)
    if frame.title:
        properties.set("title", frame.title)
    paint = ChartPaint(room.chart, frame.style, _theme(shapes.part, slots))
    _restyle(graphic.chart._chartSpace, paint, room)
    return graphic


def _data(chart: Chart) -> CategoryChartData | XyChartData:
    if chart.kind == "scatter":
        return _points(chart)
    data = CategoryChartData(number_format=chart.number_format)  # type: ignore[no-untyped-call]
    data.categories = chart.categories
    for series in chart.series:
        values = [None if value is None else float(value) for value in series.values]
        data.add_series(series.name, values)  # type: ignore[no-untyped-call]
    return data


def _points(chart: Chart) -> XyChartData:
    """A scatter's data. A point that lacks a number keeps its row, so that indices hold."""
    data = XyChartData(number_format=chart.number_format)  # type: ignore[no-untyped-call]
    for series in chart.series:
        rows = data.add_series(series.name)  # type: ignore[no-untyped-call]
        for x, y in zip(chart.x_values, series.values, strict=True):
            rows.add_data_point(*(None if each is None else float(each) for each in (x, y)))
    return data


def _theme(part: Any, slots: Mapping[str, str]) -> ThemeNames:
    """How the slide's theme is referred to; its fonts from the master's theme part."""
    layout = part.part_related_by(RELATIONSHIP_TYPE.SLIDE_LAYOUT)
    master = layout.part_related_by(RELATIONSHIP_TYPE.SLIDE_MASTER)
    blob = master.part_related_by(RELATIONSHIP_TYPE.THEME).blob
    fonts = {role.decode(): name.decode() for role, name in _FONT.findall(blob)}
    own = {str(INK.name): "dk1", str(PAPER.name): "lt1"}
    return ThemeNames({**own, **slots}, fonts.get("major", ""), fonts.get("minor", ""))


def _restyle(space: Any, paint: ChartPaint, room: Room) -> None:
    """Replace the look that python-pptx gives; its data and references stay."""
    chart = space.chart
    plot = chart.plotArea
    for child in list(plot):
        if child.tag in (qn("c:layout"), qn("c:catAx"), qn("c:valAx"), qn("c:dateAx")):
            plot.remove(child)
    plot.insert(0, _parse(room.layout()))
    _restyle_group(plot[1], LabelWriter(paint, room))
    for each in _parse_all(axes(paint, room)):
        plot.append(each)
    for tag in ("c:title", "c:autoTitleDeleted", "c:legend"):
        for old in chart.findall(qn(tag)):
            chart.remove(old)
    heading = _heading(paint, room)
    deleted = f'<c:autoTitleDeleted val="{int(not heading)}"/>'
    for each in reversed(_parse_all(heading + deleted)):
        chart.insert(0, each)
    for each in _parse_all(_legend(paint, room)):
        plot.addnext(each)
    for tag in ("c:txPr", "c:spPr", "c:roundedCorners"):
        for old in space.findall(qn(tag)):
            space.remove(old)
    chart.addprevious(_parse('<c:roundedCorners val="0"/>'))
    clear = "<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>"
    for each in reversed(_parse_all(clear + paint.text())):
        chart.addnext(each)


def _restyle_group(group: Any, labels: LabelWriter) -> None:
    """The bars, lines or ring: colours, labels, gaps (21.2.2.16 and its like)."""
    paint, room = labels.paint, labels.room
    for number, series in enumerate(group.findall(qn("c:ser"))):
        for tag in ("c:spPr", "c:marker", "c:dPt", "c:dLbls", "c:explosion", "c:smooth"):
            for old in series.findall(qn(tag)):
                series.remove(old)
        at = series.find(qn("c:tx"))
        look = _parse_all(series_look(paint, room, number))
        for each in reversed(look):
            at.addnext(each)
        invert = series.find(qn("c:invertIfNegative"))
        if invert is not None:  # comes after c:spPr and before the points
            series.remove(invert)
            look[0].addnext(invert)
        data = next(each for each in series if each.tag in _DATA)
        data.addprevious(_parse(labels.of_series(number)))
        if room.chart.kind in ("line", "scatter"):
            series.append(_parse('<c:smooth val="0"/>'))
    keep = [*group.findall(qn("c:ser"))]
    for child in list(group):
        if child not in keep and child.tag not in _HEADS:
            group.remove(child)
    group.extend(_parse_all(group_tail(room, CATEGORIES, VALUES)))


_HEADS = tuple(map(qn, ("c:barDir", "c:grouping", "c:scatterStyle", "c:varyColors")))
_DATA = tuple(map(qn, ("c:cat", "c:xVal", "c:val", "c:yVal")))


def _heading(paint: ChartPaint, room: Room) -> str:
    """What the values are, over the marks, where an axis title would stand on its side."""
    if not room.chart.y_title:
        return ""
    text = paint.rich(((room.chart.y_title, False),), paint.soft, "l")
    wide = room.style.regular_width(room.chart.y_title)
    place = room.place("", *room.titles.y_title, wide)
    return f'<c:title>{text}{place}<c:overlay val="1"/></c:title>'


def _legend(paint: ChartPaint, room: Room) -> str:
    """A key over the marks where the names of the series do not stand at their ends."""
    if not room.plot.has_key:
        return ""
    size, names = room.style.size, [series.name for series in room.chart.series]
    wide = min(sum(room.style.bold_width(name) + 2 * size for name in names), room.width)
    high = max(room.plot.top - room.titles.top, 1.6 * size)
    place = room.place("", 0.0, room.titles.top, wide, high)
    return f'<c:legend><c:legendPos val="t"/>{place}<c:overlay val="0"/>{paint.text()}</c:legend>'


def _parse(xml: str) -> Any:
    (element,) = _parse_all(xml)
    return element


def _parse_all(xml: str) -> list[Any]:
    return list(parse_xml(f"<c:x {nsdecls('c', 'a', 'r')}>{xml}</c:x>"))
