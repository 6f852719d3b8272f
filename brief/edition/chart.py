"""The chart: data ready to draw, labels already formatted. SVG and PowerPoint start here."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from brief.content.chart_kinds import ChartKind as ChartKind


@dataclass(frozen=True)
class ChartSeries:
    """One series. ``values`` and ``labels`` have one entry for each category."""

    name: str
    values: tuple[Decimal | None, ...]
    labels: tuple[str, ...]  # as a reader sees them, qualifier included: "over 210 million"


@dataclass(frozen=True)
class Chart:
    """What both chart writers draw.

    A scatter's ``categories`` are the names of its points (empty: nameless), ``x_values`` where
    they stand; the values of a 100 % chart are shares of their stack, in percent.
    """

    kind: ChartKind
    categories: tuple[str, ...]
    series: tuple[ChartSeries, ...]
    number_format: str  # for axis and workbook, as spreadsheets write it: '0.0"%"'
    highlight: str | None  # name of the category (or series) in the contrast colour
    language: str
    x_title: str | None = None
    y_title: str | None = None
    x_values: tuple[Decimal | None, ...] = ()
    x_format: str = "General"
