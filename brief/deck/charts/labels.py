"""The values on a chart: by number format where that says it, else in words of their own.

What a number format can say follows the data when a person edits them.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from xml.sax.saxutils import quoteattr

from brief.deck.charts.paint import NO_SHAPE, ChartPaint
from brief.deck.charts.room import Room
from brief.deck.text import Colour
from brief.edition.chart_paint import drawn_kind
from brief.render.charts.ring import RingLabel, place_labels
from brief.render.charts.spread import spread_apart
from brief.render.charts.ticks import format_number, tick_values

_LABELLED = 8  # at most so many points of a single line have their value
_MIDDLE = 0.78  # of the radius, where a doughnut's labels stand by themselves


@dataclass(frozen=True)
class LabelWriter:
    """Writes ``c:dLbls``, a series at a time."""

    paint: ChartPaint
    room: Room

    def of_series(self, series: int) -> str:
        """``c:dLbls`` (21.2.2.49): the points that differ, then what the others share."""
        chart = self.paint.chart
        kind = drawn_kind(chart)
        points = "".join(
            self._point(series, index, value)
            for index, value in enumerate(chart.series[series].values)
            if value is not None
        )
        shows = kind != "line" or self._is_labelled_throughout
        inside = kind == "stacked"
        colour = self.paint.label_colour(series, self._plain(series), inside=inside)
        common = (
            f"{self._format}{NO_SHAPE}{self.paint.text(colour, bold=True)}"
            f"{self._place()}{_shows(value=shows)}"
            + ('<c:showLeaderLines val="0"/>' if kind == "doughnut" else "")
        )
        return f"<c:dLbls>{points}{common}</c:dLbls>"

    def _point(self, series: int, index: int, value: Decimal) -> str:
        """``c:dLbl`` for a point whose label is not what the series says; else nothing."""
        chart = self.paint.chart
        kind = drawn_kind(chart)
        label = chart.series[series].labels[index]
        colour = self.paint.label_colour(series, index, inside=kind == "stacked")
        if kind == "doughnut":
            beside = [each for each in self._ring_labels if each.category == index]
            return self._beside_ring(beside[0], colour) if beside else _deleted(index)
        last = self._last(series)
        if kind == "line" and len(chart.series) > 1:
            return self._at_end(series, index, colour) if index == last else ""
        if kind == "line" and not self._is_labelled_throughout and index not in (0, last):
            return ""
        place = self._valley(series, index)
        if label != format_number(value, chart.number_format, "en"):
            return self._rich(index, self.paint.rich(((label, True),), colour), place)
        plain = self.paint.label_colour(series, self._plain(series), inside=kind == "stacked")
        if colour == plain and not place and (kind != "line" or self._is_labelled_throughout):
            return ""
        return (
            f'<c:dLbl><c:idx val="{index}"/>{self._format}{NO_SHAPE}'
            f"{self.paint.text(colour, bold=True)}{self._place(place)}{_shows(value=True)}</c:dLbl>"
        )

    def _rich(self, index: int, text: str, place: str, layout: str = "") -> str:
        return (
            f'<c:dLbl><c:idx val="{index}"/>{layout}{text}{NO_SHAPE}'
            f"{self._place(place)}{_shows(value=True)}</c:dLbl>"
        )

    def _beside_ring(self, label: RingLabel, colour: Colour) -> str:
        """A label moved from the middle of its slice to beside the ring.

        ``c:manualLayout`` (21.2.2.95) counts from where the label stands by itself, in shares of
        the chart.
        """
        room = self.room
        width = max(map(room.text_width, (label.value, *label.lines)))
        x, y = room.ring.at(label.angle, room.ring.radius * _MIDDLE)
        layout = _moved(
            (label.x + label.sign * width / 2 - x) / room.width, (label.y - y) / room.height
        )
        lines = ((label.value, True), *((line, False) for line in label.lines))
        return self._rich(label.category, self.paint.rich(lines, colour), "", layout)

    def _at_end(self, series: int, index: int, colour: Colour) -> str:
        """A line's name and last value, moved where it would touch that of another line."""
        each = self.paint.chart.series[series]
        text = self.paint.rich(((each.name, True), (each.labels[index], False)), colour, " ")
        return self._rich(index, text, "r", _moved(0, self._shifts[series] / self.room.height))

    @property
    def _shifts(self) -> list[float]:
        """How far down each line's name goes, in points."""
        chart, room = self.paint.chart, self.room
        values = [float(v) for series in chart.series for v in series.values if v is not None]
        ticks = tick_values(min(values, default=0.0), max(values, default=0.0))
        scale = (room.bottom - room.top) / (ticks[-1] - ticks[0])
        ends = [
            room.bottom - (float(series.values[self._last(number)] or 0) - ticks[0]) * scale
            for number, series in enumerate(chart.series)
        ]
        places = spread_apart([(end, room.line) for end in ends], 0.0, room.height)
        return [place - end for place, end in zip(places, ends, strict=True)]

    def _valley(self, series: int, index: int) -> str:
        """``b`` at the foot of a valley of a line, where the room is under the point."""
        chart = self.paint.chart
        values = chart.series[series].values
        if drawn_kind(chart) != "line" or not 0 < index < len(values) - 1:
            return ""
        before, here, after = values[index - 1 : index + 2]
        if before is None or here is None or after is None:
            return ""
        return "b" if before > here < after else ""

    def _place(self, place: str = "") -> str:
        """``c:dLblPos``; a doughnut's labels have none (21.2.2.48)."""
        usual = {"bar": "outEnd", "column": "outEnd", "stacked": "ctr", "line": "t"}
        found = place or usual.get(drawn_kind(self.paint.chart), "")
        return f'<c:dLblPos val="{found}"/>' if found else ""

    @property
    def _ring_labels(self) -> list[RingLabel]:
        room = self.room
        return place_labels(
            self.paint.chart, room.ring, room.height, room.line, room.size * 0.45, room.name_width
        )

    @property
    def _format(self) -> str:
        code = quoteattr(self.paint.chart.number_format)
        return f'<c:numFmt formatCode={code} sourceLinked="0"/>'

    @property
    def _is_labelled_throughout(self) -> bool:
        chart = self.paint.chart
        return len(chart.series) == 1 and len(chart.categories) <= _LABELLED

    def _last(self, series: int) -> int:
        """The last point of a series that has a value."""
        values = self.paint.chart.series[series].values
        return max((at for at, value in enumerate(values) if value is not None), default=0)

    def _plain(self, series: int) -> int:
        """A point that is not highlighted, where there is one."""
        colours = [
            self.paint.point_colour(series, at) for at in range(len(self.paint.chart.categories))
        ]
        plain = self.paint.series_colour(series)
        return colours.index(plain) if plain in colours else 0


def _shows(*, value: bool) -> str:
    return (
        f'<c:showLegendKey val="0"/><c:showVal val="{int(value)}"/><c:showCatName val="0"/>'
        '<c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>'
    )


def _moved(x: float, y: float) -> str:
    """``c:layout`` of a label that is moved by shares of the chart."""
    if not x and not y:
        return ""
    return (
        f'<c:layout><c:manualLayout><c:x val="{x:.4f}"/><c:y val="{y:.4f}"/>'
        "</c:manualLayout></c:layout>"
    )


def _deleted(index: int) -> str:
    return f'<c:dLbl><c:idx val="{index}"/><c:delete val="1"/></c:dLbl>'
