"""Where a chart's marks stand in its frame: as in the SVG of it, which is drawn on trial.

PowerPoint measures text itself; what is measured here are the same faces at the same size.
"""

from __future__ import annotations

from dataclasses import dataclass

from brief.deck.slides import ChartFrame, ChartText
from brief.edition.chart import Chart
from brief.render.chart_svg import draw_chart, fit_chart
from brief.render.charts.drawing import Drawing
from brief.render.charts.furniture import Room as Titles
from brief.render.charts.furniture import draw_titles
from brief.render.charts.measure import Measure, text_measure
from brief.render.charts.plot import Plot
from brief.render.charts.style import ChartStyle
from brief.render.mirror.direction import direction_of

_CHARACTER = 0.52  # of the size: the mean width of a character, where no face is known
_BOLD = 1.06


@dataclass(frozen=True)
class Room:
    """The frame in points; the chart as the kind that is drawn, its marks and its titles."""

    width: float
    height: float
    style: ChartStyle
    chart: Chart
    plot: Plot
    titles: Titles

    @property
    def mirrored(self) -> bool:
        """Whether the chart runs from right to left. ``plot`` and ``titles`` never do."""
        return direction_of(self.chart.language) == "rtl"

    def layout(self) -> str:
        """``c:layout`` of the plot area: its inner rectangle in shares of the frame."""
        plot = self.plot
        left, right = plot.left + plot.inset, plot.right - plot.inset
        return self.place("inner", left, plot.top, right - left, plot.bottom - plot.top)

    def place(self, target: str, x: float, y: float, wide: float = 0, high: float = 0) -> str:
        """``c:layout`` (21.2.2.88) of a rectangle, or of a text's top left corner.

        A mirrored text's width must be known: without ``high`` that is what ``wide`` is.
        """
        if self.mirrored:
            x = self.width - x - wide
        shares = {"x": x / self.width, "y": y / self.height}
        if wide and high:
            shares |= {"w": wide / self.width, "h": high / self.height}
        values = "".join(
            f'<c:{name} val="{min(max(share, 0.0), 1.0):.4f}"/>' for name, share in shares.items()
        )
        inner = f'<c:layoutTarget val="{target}"/>' if target else ""
        return (
            f'<c:layout><c:manualLayout>{inner}<c:xMode val="edge"/><c:yMode val="edge"/>'
            f"{values}</c:manualLayout></c:layout>"
        )

    def moved(self, x: float, y: float) -> str:
        """``c:layout`` of a label that is moved, by points, from where it stands by itself."""
        if self.mirrored and self.chart.kind != "doughnut":
            x = -x
        shares = (round(x / self.width, 4), round(y / self.height, 4))
        if not any(shares):
            return ""
        return (
            f'<c:layout><c:manualLayout><c:x val="{shares[0]:.4f}"/><c:y val="{shares[1]:.4f}"/>'
            "</c:manualLayout></c:layout>"
        )


def plan_room(frame: ChartFrame) -> Room:
    """The room of a frame's chart."""
    rect, style = frame.rect, _style(frame.style)
    drawing = Drawing(style, rect.width, rect.height, native=True)
    chart = fit_chart(frame.chart, drawing)
    titles = draw_titles(chart, Drawing(style, rect.width, rect.height, native=True))
    return Room(rect.width, rect.height, style, chart, draw_chart(chart, drawing), titles)


def _style(text: ChartText) -> ChartStyle:
    """The SVG's style in points."""
    regular, bold = _measures(text)
    return ChartStyle(
        family=text.family,
        size=text.size,
        bold=700,
        regular_width=regular,
        bold_width=bold,
        ink=text.colour.rgb,
        soft=text.colour.rgb,
        rule=text.rule.rgb,
        paper="ffffff",
        highlight=text.highlight.rgb,
        series=tuple(colour.rgb for colour in text.series),
    )


def _measures(text: ChartText) -> tuple[Measure, Measure]:
    if not text.faces:
        width = text.size * _CHARACTER
        return lambda words: len(words) * width, lambda words: len(words) * width * _BOLD
    return text_measure(text.faces[0], text.size), text_measure(text.faces[-1], text.size)
