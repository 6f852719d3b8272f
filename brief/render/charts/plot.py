"""Where a chart's marks stand, as its drawing found it; a native chart is given the same."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any


@dataclass(frozen=True)
class Placed:
    """A label that stands elsewhere than its kind's labels do by themselves.

    ``x`` and ``y`` are the middle of its block of lines, in the drawing's unit from its top left.
    """

    series: int
    category: int
    lines: tuple[str, ...]
    x: float
    y: float


@dataclass(frozen=True)
class Plot:
    """The rectangle of the marks, and what the scale of values spans in it.

    ``share`` is how much of a band its bars take; ``ticks`` are the values that have a gridline;
    one name in ``every`` stands under a line.
    """

    left: float
    top: float
    right: float
    bottom: float
    low: float = 0.0
    high: float = 1.0
    ticks: tuple[float, ...] = ()
    share: float = 1.0
    has_key: bool = False
    every: int = 1
    inset: float = 0.0  # from the left and the right edge to the first and the last point
    labels: tuple[Placed, ...] = ()
    x_ticks: tuple[float, ...] = ()

    def up(self, value: float) -> float:
        """The height of a value where values run upward."""
        reach = self.high - self.low
        return self.bottom - (value - self.low) / reach * (self.bottom - self.top)

    def having(self, **changed: Any) -> Plot:
        """The same with other values."""
        return replace(self, **changed)
