"""Where a chart's marks stand in its frame, so that every text beside them has its room.

PowerPoint measures text itself; here widths are estimated from the size, generously.
"""

from __future__ import annotations

from dataclasses import dataclass

from brief.edition.chart import Chart
from brief.edition.chart_paint import drawn_kind
from brief.render.charts.measure import wrap_text
from brief.render.charts.ring import Ring

_CHARACTER = 0.52  # of the size: the mean width of a character in a text face
_BOLD = 1.06
_NAMES = 0.4  # of the width, at most, for names beside bars
_LINE = 1.22  # of the size


@dataclass(frozen=True)
class Room:
    """The frame in points, and in it the rectangle of the marks."""

    width: float
    height: float
    size: float
    left: float
    top: float
    right: float
    bottom: float

    def text_width(self, text: str) -> float:
        """About how wide a bold text is."""
        return text_width(text, self.size) * _BOLD

    def name_width(self, text: str) -> float:
        """About how wide a text in the regular weight is."""
        return text_width(text, self.size)

    @property
    def line(self) -> float:
        """From one baseline to the next."""
        return self.size * _LINE

    @property
    def ring(self) -> Ring:
        """A doughnut's outer edge."""
        radius = min(self.right - self.left, self.bottom - self.top) / 2
        return Ring((self.left + self.right) / 2, (self.top + self.bottom) / 2, radius)

    def layout(self) -> str:
        """``c:layout`` of the plot area: its inner rectangle in shares of the frame."""
        shares = {
            "x": self.left / self.width,
            "y": self.top / self.height,
            "w": (self.right - self.left) / self.width,
            "h": (self.bottom - self.top) / self.height,
        }
        values = "".join(f'<c:{name} val="{share:.4f}"/>' for name, share in shares.items())
        return (
            '<c:layout><c:manualLayout><c:layoutTarget val="inner"/>'
            f'<c:xMode val="edge"/><c:yMode val="edge"/>{values}</c:manualLayout></c:layout>'
        )


def text_width(text: str, size: float) -> float:
    """About how wide a text is, in the unit of its size."""
    return len(text) * size * _CHARACTER


def plan_room(chart: Chart, width: float, height: float, size: float) -> Room:
    """The rectangle of the marks."""
    kind, line = drawn_kind(chart), size * _LINE
    has_key = len(chart.series) > 1 and kind != "line"
    top = (line * 1.5 if has_key else 0.0) + (line * 1.2 if chart.y_title else 0.0)
    bottom = height - (line * 1.2 if chart.x_title else 0.0)
    if kind in ("bar", "stacked"):
        names = [
            wrap_text(name, width * _NAMES - size, lambda text: text_width(text, size))
            for name in chart.categories
        ]
        widest = max(text_width(line, size) for lines in names for line in lines) + size
        return Room(width, height, size, widest, top, width - 1, bottom)
    if kind == "column":
        band = width / len(chart.categories)
        lines = max(
            len(wrap_text(name, band * 0.9, lambda text: text_width(text, size)))
            for name in chart.categories
        )
        return Room(width, height, size, 1, top, width - 1, bottom - lines * line - size * 0.6)
    if kind == "line":
        many = len(chart.series) > 1
        ends = [f"{each.name} {each.labels[-1]}" for each in chart.series]
        right = max(text_width(end, size) * _BOLD for end in ends) + size if many else 0.0
        is_plain = not many and len(chart.categories) <= 8
        left = 0.0 if is_plain else size * 4
        return Room(width, height, size, left, top + line, width - right, bottom - line * 1.4)
    ring = Ring.inside(width, top, bottom, line)
    left, right = ring.x - ring.radius, ring.x + ring.radius
    return Room(width, height, size, left, ring.y - ring.radius, right, ring.y + ring.radius)
