"""Writes a chart as PowerPoint's own, with its data in an embedded workbook."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE
from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.util import Pt

from brief.deck.charts.axes import CATEGORIES, VALUES, axes
from brief.deck.charts.labels import LabelWriter
from brief.deck.charts.paint import ChartPaint
from brief.deck.charts.room import Room, plan_room
from brief.deck.pptx.theme import INK, PAPER, ThemeNames
from brief.deck.slides import ChartFrame
from brief.edition.chart import Chart
from brief.edition.chart_paint import drawn_kind

_TYPES = {
    "bar": XL_CHART_TYPE.BAR_CLUSTERED,
    "column": XL_CHART_TYPE.COLUMN_CLUSTERED,
    "stacked": XL_CHART_TYPE.BAR_STACKED,
    "line": XL_CHART_TYPE.LINE_MARKERS,
    "doughnut": XL_CHART_TYPE.DOUGHNUT,
}
_FONT = re.compile(rb"<a:(major|minor)Font>.*?<a:latin[^>]*typeface=\"([^\"]*)\"", re.DOTALL)


def write_chart(shapes: Any, frame: ChartFrame, slots: Mapping[str, str]) -> Any:
    """Add the chart to a slide's ``shapes``; gives its graphic frame.

    ``slots`` maps palette names to theme slots: colours and font are written as references to the
    theme. Labels are those of the Chart; its description is the frame's alternative text.
    """
    rect, chart = frame.rect, frame.chart
    graphic = shapes.add_chart(
        _TYPES[drawn_kind(chart)],
        *(Pt(round(length, 2)) for length in (rect.x, rect.y, rect.width, rect.height)),
        _data(chart),
    )
    properties = graphic._element.nvGraphicFramePr.cNvPr
    properties.set("descr", frame.alt)
    if frame.title:
        properties.set("title", frame.title)
    paint = ChartPaint(chart, frame.style, _theme(shapes.part, slots))
    room = plan_room(chart, rect.width, rect.height, frame.style.size)
    _restyle(graphic.chart._chartSpace, paint, room)
    return graphic


def _data(chart: Chart) -> CategoryChartData:
    data = CategoryChartData(number_format=chart.number_format)  # type: ignore[no-untyped-call]
    data.categories = chart.categories
    for series in chart.series:
        values = [None if value is None else float(value) for value in series.values]
        data.add_series(series.name, values)  # type: ignore[no-untyped-call]
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
    _restyle_group(plot[1], paint, room)
    for each in _parse_all(axes(paint, room)):
        plot.append(each)
    for tag in ("c:title", "c:autoTitleDeleted", "c:legend"):
        for old in chart.findall(qn(tag)):
            chart.remove(old)
    heading = _heading(paint)
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


def _restyle_group(group: Any, paint: ChartPaint, room: Room) -> None:
    """The bars, lines or ring: colours, labels, gaps (21.2.2.16 and its like)."""
    kind = drawn_kind(paint.chart)
    labels = LabelWriter(paint, room)
    for number, series in enumerate(group.findall(qn("c:ser"))):
        for tag in ("c:spPr", "c:marker", "c:dPt", "c:dLbls", "c:explosion", "c:smooth"):
            for old in series.findall(qn(tag)):
                series.remove(old)
        at = series.find(qn("c:tx"))
        look = _parse_all(_series_look(paint, kind, number))
        for each in reversed(look):
            at.addnext(each)
        invert = series.find(qn("c:invertIfNegative"))
        if invert is not None:  # comes after c:spPr and before the points
            series.remove(invert)
            look[0].addnext(invert)
        series.find(qn("c:cat")).addprevious(_parse(labels.of_series(number)))
        if kind == "line":
            series.append(_parse('<c:smooth val="0"/>'))
    keep = [*group.findall(qn("c:ser"))]
    for child in list(group):
        if child not in keep and child.tag not in _HEADS:
            group.remove(child)
    group.extend(_parse_all(_GROUP_TAILS[kind].format(categories=CATEGORIES, values=VALUES)))


_HEADS = tuple(map(qn, ("c:barDir", "c:grouping", "c:varyColors")))
_AXES = '<c:axId val="{categories}"/><c:axId val="{values}"/>'
_GROUP_TAILS = {
    "bar": f'<c:gapWidth val="52"/><c:overlap val="-4"/>{_AXES}',
    "column": f'<c:gapWidth val="56"/><c:overlap val="-2"/>{_AXES}',
    "stacked": f'<c:gapWidth val="70"/><c:overlap val="100"/>{_AXES}',
    "line": f'<c:marker val="1"/>{_AXES}',
    "doughnut": '<c:firstSliceAng val="0"/><c:holeSize val="60"/>',
}


def _series_look(paint: ChartPaint, kind: str, number: int) -> str:
    """``c:spPr``, for lines ``c:marker``, and ``c:dPt`` for each point of another colour."""
    colour, chart = paint.series_colour(number), paint.chart
    if kind == "line":
        disc = f"<c:spPr>{paint.fill(colour)}<a:ln><a:noFill/></a:ln></c:spPr>"
        marker = f'<c:marker><c:symbol val="circle"/><c:size val="7"/>{disc}</c:marker>'
        if len(chart.series) > 1:
            marker = '<c:marker><c:symbol val="none"/></c:marker>'
        chosen = "".join(
            f'<c:dPt><c:idx val="{index}"/><c:marker><c:symbol val="circle"/><c:size val="9"/>'
            f"<c:spPr>{paint.fill(paint.style.highlight)}<a:ln><a:noFill/></a:ln></c:spPr></c:marker>"
            '<c:bubble3D val="0"/></c:dPt>'
            for index, name in enumerate(chart.categories)
            if name == chart.highlight and len(chart.series) == 1
        )
        return f"<c:spPr>{paint.line(colour, paint.style.size * 0.2)}</c:spPr>{marker}{chosen}"
    gap = _gap(paint) if kind in ("stacked", "doughnut") else "<a:ln><a:noFill/></a:ln>"
    points = "".join(
        f'<c:dPt><c:idx val="{index}"/>'
        + ('<c:invertIfNegative val="0"/>' if kind != "doughnut" else "")
        + f'<c:bubble3D val="0"/><c:spPr>{paint.fill(paint.point_colour(number, index))}{gap}'
        "</c:spPr></c:dPt>"
        for index in range(len(chart.categories))
        if kind == "doughnut" or paint.point_colour(number, index) != colour
    )
    return f"<c:spPr>{paint.fill(colour)}{gap}</c:spPr>{points}"


def _gap(paint: ChartPaint) -> str:
    """A line of paper between the parts of a whole."""
    return paint.line(PAPER, 1.5)


def _heading(paint: ChartPaint) -> str:
    """The unit over the marks, where an axis title would stand on its side (21.2.2.210)."""
    if not paint.chart.y_title:
        return ""
    text = paint.rich(((paint.chart.y_title, False),), paint.style.colour)
    place = (
        '<c:layout><c:manualLayout><c:xMode val="edge"/><c:yMode val="edge"/>'
        '<c:x val="0"/><c:y val="0"/></c:manualLayout></c:layout>'
    )
    return f'<c:title>{text}{place}<c:overlay val="1"/></c:title>'


def _legend(paint: ChartPaint, room: Room) -> str:
    """A key over the marks where there are several series; lines have their names at their ends."""
    chart = paint.chart
    if len(chart.series) < 2 or drawn_kind(chart) == "line":
        return ""
    names = sum(room.text_width(series.name) + 2 * room.size for series in chart.series)
    top = room.size * 1.5 / room.height if chart.y_title else 0.0
    place = (
        '<c:layout><c:manualLayout><c:xMode val="edge"/><c:yMode val="edge"/>'
        f'<c:x val="0"/><c:y val="{top:.4f}"/><c:w val="{min(names / room.width, 1):.4f}"/>'
        f'<c:h val="{room.size * 1.6 / room.height:.4f}"/></c:manualLayout></c:layout>'
    )
    return f'<c:legend><c:legendPos val="t"/>{place}<c:overlay val="0"/>{paint.text()}</c:legend>'


def _parse(xml: str) -> Any:
    (element,) = _parse_all(xml)
    return element


def _parse_all(xml: str) -> list[Any]:
    return list(parse_xml(f"<c:x {nsdecls('c', 'a', 'r')}>{xml}</c:x>"))
