"""Charts for the tests to draw, in few words."""

from __future__ import annotations

import dataclasses
from decimal import Decimal
from pathlib import Path
from typing import Any, get_args

from brief.brand.reader import read_brand
from brief.content.chart_kinds import STACKED
from brief.edition.chart import Chart, ChartKind, ChartSeries

BRAND = read_brand("avi", [Path(__file__).parents[2] / "templates"])
KINDS: tuple[ChartKind, ...] = get_args(ChartKind)
VALUED = tuple(kind for kind in KINDS if kind not in ("area", "scatter"))  # on every mark
LONG = "Small and medium enterprises in Southeast Asia"


def series(name: str, *labels: str) -> ChartSeries:
    """A series from its labels: its values are their digits, signs and points."""
    kept = ["".join(each for each in label if each in "-.0123456789") for label in labels]
    values = tuple(Decimal(text) if text else None for text in kept)
    return ChartSeries(name, values, labels)


def chart(kind: ChartKind, categories: str, *rows: ChartSeries, **more: Any) -> Chart:
    """A chart of the categories, which a ``|`` divides."""
    made = Chart(kind, tuple(categories.split("|")), rows, "0", None, "en")
    return dataclasses.replace(made, **more)


def shares(kind: ChartKind, **more: Any) -> Chart:
    """Two parts of a whole, or two values."""
    more = {"number_format": '0.0"%"', "highlight": "Japan", **more}
    if kind in STACKED:
        rows = (series("Japan", "13.7%"), series("All other sources", "86.3%"))
        return chart(kind, "FDI in 2018", *rows, **more)
    if kind == "scatter":
        more = {"x_values": (Decimal(1), Decimal(2)), "x_format": "0", **more}
    return chart(kind, "Japan|All other sources", series("Share", "13.7%", "86.3%"), **more)
