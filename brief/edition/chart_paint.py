"""Which colour each part of a chart takes: one rule for both writers."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal

from brief.edition.chart import Chart, ChartKind

HIGHLIGHT = -1


def text_on(place: int) -> Literal["paper", "ink"]:
    """What is written on a point's fill: the main colours are dark, the further ones light.

    So the brand has them (``check_contrast``): a rule, so that no value of a colour shows in a
    deck's slides.
    """
    return "paper" if place in (HIGHLIGHT, 0) else "ink"


def drawn_kind(chart: Chart) -> ChartKind:
    """The kind to draw. A doughnut of several series, of nothing or of less is drawn as bars."""
    if chart.kind != "doughnut":
        return chart.kind
    values = [value or Decimal(0) for series in chart.series for value in series.values]
    is_whole = len(chart.series) == 1 and min(values, default=Decimal(0)) >= 0 and sum(values) > 0
    return "doughnut" if is_whole else "bar"


def paint_of(chart: Chart, series: int, category: int, colours: int) -> int:
    """The place among so many series colours that a point takes, or HIGHLIGHT.

    Parts of a whole and series each have their own colour; the points of a single series share
    one, so that colour says only what is highlighted. Where nothing is, the highlight's colour is
    one more for the parts.
    """
    is_doughnut = drawn_kind(chart) == "doughnut"
    name = chart.categories[category]
    many = len(chart.series) > 1
    if chart.highlight is not None:
        if chart.highlight == (chart.series[series].name if many else name):
            return HIGHLIGHT
        is_first = series == 0 and drawn_kind(chart) in ("bar", "column")
        if chart.highlight == name and (is_first or chart.kind == "scatter"):
            return HIGHLIGHT
    if not is_doughnut and not many:
        return 0
    names = tuple(each.name for each in chart.series) if many else chart.categories
    index = series if many else category
    place = index - (chart.highlight in names[:index])
    if chart.highlight is None and place % (colours + 1) == colours:
        return HIGHLIGHT
    if is_doughnut and index == len(names) - 1 and place and place % colours == 0:
        return 1 % colours  # the last part lies beside the first
    return place % colours
