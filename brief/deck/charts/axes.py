"""The axes: names and a zero line; a scale only where the values are not written on the marks."""

from __future__ import annotations

from xml.sax.saxutils import quoteattr

from brief.deck.charts.paint import ChartPaint
from brief.deck.charts.room import Room
from brief.edition.chart_paint import drawn_kind
from brief.render.charts.drawing import fit_scale
from brief.render.charts.ticks import tick_format, tick_values

CATEGORIES, VALUES = 111111111, 222222222  # ids are unsigned in the schema (21.2.2.9)

_NONE = "<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>"


def axes(paint: ChartPaint, room: Room) -> str:
    """``c:catAx`` and ``c:valAx`` (21.2.2.25, 21.2.2.226); nothing for a doughnut."""
    if drawn_kind(paint.chart) == "doughnut":
        return ""
    return _category_axis(paint) + _value_axis(paint, room)


def _category_axis(paint: ChartPaint) -> str:
    """Bars run from the top, as they are read."""
    kind = drawn_kind(paint.chart)
    sideways = kind in ("bar", "stacked")
    hidden = "<a:ln><a:noFill/></a:ln>"  # a stack's edge is line enough
    line = hidden if kind == "stacked" else paint.line(paint.style.colour, 0.75)
    return (
        f'<c:catAx><c:axId val="{CATEGORIES}"/>'
        f'<c:scaling><c:orientation val="{"maxMin" if sideways else "minMax"}"/></c:scaling>'
        f'<c:delete val="0"/><c:axPos val="{"l" if sideways else "b"}"/>'
        f"{_title(paint, paint.chart.x_title)}"
        '<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/>'
        '<c:minorTickMark val="none"/><c:tickLblPos val="low"/>'
        f"<c:spPr>{line}</c:spPr>{paint.text()}"
        f'<c:crossAx val="{VALUES}"/><c:crosses val="autoZero"/><c:auto val="0"/>'
        '<c:lblAlgn val="ctr"/><c:lblOffset val="50"/><c:noMultiLvlLbl val="1"/></c:catAx>'
    )


def _value_axis(paint: ChartPaint, room: Room) -> str:
    chart = paint.chart
    kind = drawn_kind(chart)
    is_scale = kind == "line" and (len(chart.series) > 1 or len(chart.categories) > 8)
    low, high, step = _span(paint, room)
    rule = f"<c:spPr>{paint.line(paint.style.rule, 0.75)}</c:spPr>"
    grid = f"<c:majorGridlines>{rule}</c:majorGridlines>" if is_scale else ""
    unit = f'<c:majorUnit val="{step:.10g}"/>' if step else ""
    code = chart.number_format
    if is_scale:
        code = tick_format(tick_values(low, high), code)
    sideways = kind in ("bar", "stacked")
    return (
        f'<c:valAx><c:axId val="{VALUES}"/><c:scaling><c:orientation val="minMax"/>'
        f'<c:max val="{high:.10g}"/><c:min val="{low:.10g}"/></c:scaling>'
        f'<c:delete val="{int(not is_scale)}"/><c:axPos val="{"b" if sideways else "l"}"/>{grid}'
        f"<c:numFmt formatCode={quoteattr(code)} "
        'sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/>'
        f'<c:tickLblPos val="nextTo"/>{_NONE}{paint.text()}'
        f'<c:crossAx val="{CATEGORIES}"/><c:crosses val="{"autoZero" if low <= 0 else "min"}"/>'
        f'<c:crossBetween val="{"midCat" if kind == "line" else "between"}"/>{unit}</c:valAx>'
    )


def _span(paint: ChartPaint, room: Room) -> tuple[float, float, float]:
    """The least and greatest value of the scale and its step, with room for the labels."""
    chart = paint.chart
    kind = drawn_kind(chart)
    points = [
        (float(value), label)
        for series in chart.series
        for value, label in zip(series.values, series.labels, strict=True)
        if value is not None
    ]
    values = [value for value, _ in points]
    if kind == "line":
        ticks = tick_values(min(values, default=0), max(values, default=0))
        return ticks[0], ticks[-1], ticks[1] - ticks[0]
    if kind == "stacked":
        sums = [
            sum(max(float(series.values[at] or 0), 0) for series in chart.series)
            for at in range(len(chart.categories))
        ]
        return 0.0, max(sums, default=0.0) or 1.0, 0.0
    is_bar = kind == "bar"
    extent = room.right - room.left if is_bar else room.bottom - room.top
    labels = [
        (value, (room.text_width(label) if is_bar else room.size * 1.2) + room.size * 0.6)
        for value, label in points
    ]
    scale, zero = fit_scale(labels, extent)
    if not scale:
        return 0.0, 1.0, 0.0
    return -zero / scale, (extent - zero) / scale, 0.0


def _title(paint: ChartPaint, title: str | None) -> str:
    if not title:
        return ""
    text = paint.rich(((title, False),), paint.style.colour)
    return f'<c:title>{text}<c:overlay val="0"/></c:title>'
