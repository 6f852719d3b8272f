"""The values on a chart: by number format where that says it, else in words of their own.

What a number format can say follows the data when a person edits them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from xml.sax.saxutils import quoteattr

from brief.content.chart_kinds import SIDEWAYS, STACKED
from brief.deck.charts.paint import NO_SHAPE, ChartPaint
from brief.deck.charts.room import Room
from brief.deck.text import Colour
from brief.render.charts.lines import labelled_points
from brief.render.charts.plane import across
from brief.render.charts.plot import Placed
from brief.render.charts.ring import Ring, RingLabel, place_labels
from brief.render.charts.stacked import stack_parts
from brief.render.charts.ticks import format_number

_MIDDLE = 0.78  # of the radius, where a doughnut's labels stand by themselves
_USUAL = {
    "bar": "outEnd",
    "column": "outEnd",
    "line": "t",
    "stacked": "ctr",
    "stacked_100": "ctr",
    "stacked_column": "ctr",
    "stacked_column_100": "ctr",
}
_OPPOSITE = {"l": "r", "r": "l"}
_ENDS = {"line": "r", "area": ""}


@dataclass(frozen=True)
class LabelWriter:
    """Writes ``c:dLbls``, a series at a time."""

    paint: ChartPaint
    room: Room

    def of_series(self, series: int) -> str:
        """``c:dLbls`` (21.2.2.49): the points that differ, then what the others share."""
        chart = self.room.chart
        kind = chart.kind
        points = "".join(
            self._point(series, index, value)
            for index, value in enumerate(chart.series[series].values)
            if value is not None
        )
        colour = self.paint.label_colour(series, self._plain(series), inside=kind in STACKED)
        common = (
            f"{self._format}{NO_SHAPE}{self.paint.text(colour, bold=True)}"
            f"{self._place()}{_shows(value=self._shows_all)}"
            + ('<c:showLeaderLines val="0"/>' if kind == "doughnut" else "")
            + _leaders(shown=kind in _ENDS and len(chart.series) > 1)
        )
        return f"<c:dLbls>{points}{common}</c:dLbls>"

    @property
    def _shows_all(self) -> bool:
        """Whether each point has its value."""
        chart = self.room.chart
        if chart.kind == "line":
            return len(chart.series) == 1 and not self.room.plot.ticks
        return chart.kind not in ("area", "scatter")

    def _point(self, series: int, index: int, value: Decimal) -> str:
        """``c:dLbl`` for a point whose label is not what the series says; else nothing."""
        kind = self.room.chart.kind
        if kind == "doughnut":
            return self._beside_ring(index)
        if kind == "scatter":
            return self._name(series, index)
        if kind == "area" or (kind == "line" and len(self.room.chart.series) > 1):
            return self._end(series, index)
        if kind == "line" and index not in labelled_points(self.room.chart):
            return ""
        if kind in STACKED and not value:
            return _deleted(index)
        return self._value(series, index, value)

    def _value(self, series: int, index: int, value: Decimal) -> str:
        """A value in its place or moved from it; nothing where the series' own label does."""
        chart = self.room.chart
        inside = chart.kind in STACKED
        moved = self._placed.get((series, index))
        colour = self.paint.label_colour(series, index, inside=inside and moved is None)
        layout, place = "", ""
        if moved is not None:
            x, y = self._centre(series, index)
            shift = (moved.x - x, moved.y - y if inside else 0.0)
            layout = self.room.moved(*shift)
            place = "ctr" if inside else "b" if moved.y > y else ""
        label = chart.series[series].labels[index]
        if label != format_number(value, chart.number_format, "en"):
            text = self.paint.rich(((label, True),), colour)
            return self._rich(index, text, place, layout)
        plain = self.paint.label_colour(series, self._plain(series), inside=inside)
        if colour == plain and not place and not layout and self._shows_all:
            return ""
        return (
            f'<c:dLbl><c:idx val="{index}"/>{layout}{self._format}{NO_SHAPE}'
            f"{self.paint.text(colour, bold=True)}{self._place(place)}{_shows(value=True)}</c:dLbl>"
        )

    def _rich(self, index: int, text: str, place: str, layout: str = "") -> str:
        return (
            f'<c:dLbl><c:idx val="{index}"/>{layout}{text}{NO_SHAPE}'
            f"{self._place(place)}{_shows(value=True)}</c:dLbl>"
        )

    def _centre(self, series: int, index: int) -> tuple[float, float]:
        """The middle of a part of a stack; a point of a line or an area."""
        chart, plot = self.room.chart, self.room.plot
        if chart.kind in STACKED or chart.kind == "area":
            parts = stack_parts(chart)[index]
            middle = sum(parts[:series]) + parts[series] / 2
        else:
            middle = float(chart.series[series].values[index] or 0)
        if chart.kind in ("line", "area"):
            return across(chart, plot, index), plot.up(middle)
        bands = len(chart.categories)
        if chart.kind in SIDEWAYS:
            scale = (plot.right - plot.left) / plot.high
            band = (plot.bottom - plot.top) / bands
            return plot.left + middle * scale, plot.top + (index + 0.5) * band
        band = (plot.right - plot.left) / bands
        return plot.left + (index + 0.5) * band, plot.up(middle)

    def _beside_ring(self, index: int) -> str:
        """Value and name, moved from the middle of a slice to beside the ring."""
        room, label = self.room, self._ring_labels.get(index)
        if label is None:
            return _deleted(index)
        style = room.style
        width = max(style.bold_width(label.value), *map(style.regular_width, label.lines))
        x, y = self._ring.at(label.angle, self._ring.radius * _MIDDLE)
        layout = room.moved(label.x + label.sign * width / 2 - x, label.y - y)
        lines = ((label.value, True), *((line, False) for line in label.lines))
        colour = self.paint.label_colour(0, index)
        align = "l" if label.sign > 0 else "r"
        return self._rich(index, self.paint.rich(lines, colour, align), "", layout)

    def _end(self, series: int, index: int) -> str:
        """A series' name and last value at its end, apart from those of the others."""
        placed = self._placed.get((series, index))
        if placed is None:
            return ""
        kind, (x, y) = self.room.chart.kind, self._centre(series, index)
        layout = self.room.moved(placed.x - x if kind == "area" else 0.0, placed.y - y)
        last = len(placed.lines) - 1
        lines = [(line, at < last or not last) for at, line in enumerate(placed.lines)]
        chosen = self.paint.label_colour(series, index)
        return self._rich(index, self.paint.rich(lines, chosen, "l"), _ENDS[kind], layout)

    def _name(self, series: int, index: int) -> str:
        """The name of a scatter's point, on the side where the SVG has it."""
        placed = self._placed.get((series, index))
        if placed is None:
            return ""
        chart, plot = self.room.chart, self.room.plot
        low, high = plot.x_ticks[0], plot.x_ticks[-1]
        value = float(chart.x_values[index] or 0)
        x = plot.left + (value - low) / (high - low) * (plot.right - plot.left)
        y = plot.up(float(chart.series[series].values[index] or 0))
        style = self.room.style
        half = style.regular_width(placed.lines[0]) / 2
        is_corner = abs(placed.x - x) > half and placed.y != y
        if abs(placed.x - x) > half:
            place = "r" if placed.x > x else "l"
        else:
            place = "b" if placed.y > y else "t"
        layout = self.room.moved(0.0, placed.y - y) if is_corner else ""
        text = self.paint.rich([(placed.lines[0], False)], self.paint.label_colour(series, index))
        return self._rich(index, text, place, layout)

    def _place(self, place: str = "") -> str:
        """``c:dLblPos``; labels of a doughnut and of an area have none (21.2.2.48)."""
        kind = self.room.chart.kind
        usual = _USUAL.get(kind, "")
        found = place or usual
        if self.room.mirrored:
            found = _OPPOSITE.get(found, found)
        return f'<c:dLblPos val="{found}"/>' if found else ""

    @cached_property
    def _placed(self) -> dict[tuple[int, int], Placed]:
        return {(each.series, each.category): each for each in self.room.plot.labels}

    @cached_property
    def _ring(self) -> Ring:
        plot = self.room.plot
        radius = (plot.right - plot.left) / 2
        return Ring((plot.left + plot.right) / 2, (plot.top + plot.bottom) / 2, radius)

    @cached_property
    def _ring_labels(self) -> dict[int, RingLabel]:
        room, style = self.room, self.room.style
        labels = place_labels(
            room.chart, self._ring, room.height, style.line, style.gap, style.regular_width
        )
        return {label.category: label for label in labels}

    @property
    def _format(self) -> str:
        code = quoteattr(self.room.chart.number_format)
        return f'<c:numFmt formatCode={code} sourceLinked="0"/>'

    def _plain(self, series: int) -> int:
        """A point that is not highlighted, where there is one."""
        plain = self.paint.series_colour(series)
        return next(self._in_colour(series, plain), 0)

    def _in_colour(self, series: int, colour: Colour) -> Iterator[int]:
        points = range(len(self.room.chart.categories))
        return (at for at in points if self.paint.point_colour(series, at) == colour)


def _shows(*, value: bool) -> str:
    return (
        f'<c:showLegendKey val="0"/><c:showVal val="{int(value)}"/><c:showCatName val="0"/>'
        '<c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>'
    )


def _leaders(*, shown: bool) -> str:
    """Whether lines lead to labels that were moved ([MS-ODRAWXML] 2.24.3.70)."""
    uri, space = "{CE6537A1-D6FC-4f65-9D91-7224C49458BB}", "2012/chart"
    return (
        f'<c:extLst><c:ext uri="{uri}" xmlns:c15="http://schemas.microsoft.com/office/drawing/{space}">'
        f'<c15:showLeaderLines val="{int(shown)}"/></c:ext></c:extLst>'
    )


def _deleted(index: int) -> str:
    return f'<c:dLbl><c:idx val="{index}"/><c:delete val="1"/></c:dLbl>'
