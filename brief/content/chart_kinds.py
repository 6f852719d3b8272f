"""The kinds of charts, what they have in common, and how much of each can be read."""

from __future__ import annotations

from typing import Literal

ChartKind = Literal[
    "bar",
    "column",
    "stacked",
    "stacked_column",
    "stacked_100",
    "stacked_column_100",
    "line",
    "area",
    "doughnut",
    "scatter",
]

SIDEWAYS: frozenset[ChartKind] = frozenset({"bar", "stacked", "stacked_100"})
"""Values run to the right, names stand at the left."""

STACKED: frozenset[ChartKind] = frozenset(
    {"stacked", "stacked_column", "stacked_100", "stacked_column_100"}
)
"""Series lie on one another."""

SHARES: frozenset[ChartKind] = frozenset({"stacked_100", "stacked_column_100"})
"""Every stack is a whole: its parts are drawn as shares of their sum."""

MOST_SERIES = 5
"""So many colours a palette of ours tells apart."""

MOST_CATEGORIES: dict[ChartKind, int] = {
    "bar": 20,
    "column": 20,
    "stacked": 14,
    "stacked_column": 14,
    "stacked_100": 14,
    "stacked_column_100": 14,
    "line": 1000,
    "area": 1000,
    "doughnut": 6,
    "scatter": 1000,
}
"""Rows that can be read on a slide: names beside bars need a line each, a line's are thinned."""

MOST_BARS = 20
"""Bars or columns of all series together, each with its value."""
