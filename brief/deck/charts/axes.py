"""The axes: names and a zero line; a scale only where the values are not written on the marks."""

from __future__ import annotations

from collections.abc import Sequence
from xml.sax.saxutils import quoteattr

from brief.content.chart_kinds import SHARES, SIDEWAYS, STACKED
from brief.deck.charts.paint import ChartPaint
from brief.deck.charts.room import Room
from brief.render.charts.ticks import tick_format

CATEGORIES, VALUES = 111111111, 222222222  # ids are unsigned in the schema (21.2.2.9)

_NONE = "<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>"
_NO_TICKS = '<c:majorTickMark val="none"/><c:minorTickMark val="none"/>'


def axes(paint: ChartPaint, room: Room) -> str:
    """``c:catAx`` and ``c:valAx`` (21.2.2.25, 21.2.2.226); nothing for a doughnut."""
    kind = room.chart.kind
    if kind == "doughnut":
        return ""
    across = _number_axis(paint, room) if kind == "scatter" else _category_axis(paint, room)
    return across + _value_axis(paint, room)


def _category_axis(paint: ChartPaint, room: Room) -> str:
    """Names; bars run from the top, as they are read."""
    kind = room.chart.kind
    sideways = kind in SIDEWAYS
    names = paint.soft if kind in ("line", "area") else paint.style.colour
    every = f'<c:tickLblSkip val="{room.plot.every}"/>' if room.plot.every > 1 else ""
    return (
        f'<c:catAx><c:axId val="{CATEGORIES}"/>'
        f"<c:scaling>{_orientation(sideways or room.mirrored)}</c:scaling>"
        f'<c:delete val="0"/><c:axPos val="{_side(room) if sideways else "b"}"/>'
        f"{_title(paint, room)}"
        f'<c:numFmt formatCode="General" sourceLinked="0"/>{_NO_TICKS}<c:tickLblPos val="low"/>'
        f"<c:spPr>{_base_line(paint, room)}</c:spPr>{paint.text(names)}"
        f'<c:crossAx val="{VALUES}"/><c:crosses val="autoZero"/><c:auto val="0"/>'
        f'<c:lblAlgn val="ctr"/><c:lblOffset val="50"/>{every}<c:noMultiLvlLbl val="1"/></c:catAx>'
    )


def _base_line(paint: ChartPaint, room: Room) -> str:
    """Dark where it is the zero line; none where a stack's edge is line enough."""
    kind = room.chart.kind
    if kind in STACKED and kind in SIDEWAYS:
        return "<a:ln><a:noFill/></a:ln>"
    is_zero = room.plot.low <= 0 or kind == "scatter"
    return paint.line(paint.style.colour if is_zero else paint.style.rule, 0.75)


def _number_axis(paint: ChartPaint, room: Room) -> str:
    """The scale at a scatter's foot."""
    ticks = room.plot.x_ticks
    return (
        f'<c:valAx><c:axId val="{CATEGORIES}"/>{_scaling(ticks[0], ticks[-1], room.mirrored)}'
        f'<c:delete val="0"/><c:axPos val="b"/>{_title(paint, room)}'
        f"{_format(room.chart.x_format, ticks)}{_NO_TICKS}"
        f'<c:tickLblPos val="low"/><c:spPr>{_base_line(paint, room)}</c:spPr>'
        f"{paint.text(paint.soft)}"
        f'<c:crossAx val="{VALUES}"/>{_crosses(room.plot.low)}'
        f'<c:crossBetween val="midCat"/>{_step(ticks)}</c:valAx>'
    )


def _value_axis(paint: ChartPaint, room: Room) -> str:
    kind, plot = room.chart.kind, room.plot
    low, high = (0.0, 1.0) if kind in SHARES else (plot.low, plot.high)
    rule = f"<c:spPr>{paint.line(paint.style.rule, 0.75)}</c:spPr>"
    grid = f"<c:majorGridlines>{rule}</c:majorGridlines>" if plot.ticks else ""
    first = room.plot.x_ticks[0] if kind == "scatter" else plot.low
    between = "midCat" if kind in ("line", "area", "scatter") else "between"
    return (
        f'<c:valAx><c:axId val="{VALUES}"/>'
        f"{_scaling(low, high, room.mirrored and kind in SIDEWAYS)}"
        f'<c:delete val="{int(not plot.ticks)}"/>'
        f'<c:axPos val="{"b" if kind in SIDEWAYS else _side(room)}"/>{grid}'
        f"{_format(room.chart.number_format, plot.ticks)}{_NO_TICKS}"
        f'<c:tickLblPos val="{"low" if kind == "scatter" else "nextTo"}"/>{_NONE}'
        f"{paint.text(paint.soft)}"
        f'<c:crossAx val="{CATEGORIES}"/>{_crosses(first)}'
        f'<c:crossBetween val="{between}"/>{_step(plot.ticks)}</c:valAx>'
    )


def _orientation(is_reversed: bool) -> str:
    return f'<c:orientation val="{"maxMin" if is_reversed else "minMax"}"/>'


def _side(room: Room) -> str:
    """Where an upright axis stands: where reading begins."""
    return "r" if room.mirrored else "l"


def _scaling(low: float, high: float, is_reversed: bool) -> str:
    return (
        f"<c:scaling>{_orientation(is_reversed)}"
        f'<c:max val="{high:.10g}"/><c:min val="{low:.10g}"/></c:scaling>'
    )


def _crosses(low: float) -> str:
    """Where an axis crosses one that begins at ``low``: at zero, where it has a zero."""
    return f'<c:crosses val="{"autoZero" if low <= 0 else "min"}"/>'


def _format(code: str, ticks: Sequence[float]) -> str:
    shown = tick_format(ticks, code) if ticks else code
    return f'<c:numFmt formatCode={quoteattr(shown)} sourceLinked="0"/>'


def _step(ticks: Sequence[float]) -> str:
    return f'<c:majorUnit val="{ticks[1] - ticks[0]:.10g}"/>' if len(ticks) > 1 else ""


def _title(paint: ChartPaint, room: Room) -> str:
    """What the names are, level, where the SVG has it (21.2.2.210)."""
    title = room.chart.x_title
    if not title:
        return ""
    text = paint.rich(((title, False),), paint.soft, "l")
    place = room.place("", *room.titles.x_title, room.style.regular_width(title))
    return f'<c:title>{text}{place}<c:overlay val="1"/></c:title>'
