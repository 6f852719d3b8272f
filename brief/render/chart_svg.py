"""A chart as SVG: a Vega-Lite specification, drawn without a browser."""

from __future__ import annotations

from brief.brand.brand import Brand
from brief.edition.chart import Chart, ChartKind
from brief.edition.chart_paint import drawn_kind
from brief.render.charts.bars import bars_height, draw_bars
from brief.render.charts.columns import columns_fit, draw_columns
from brief.render.charts.doughnut import doughnut_fits, draw_doughnut
from brief.render.charts.drawing import Drawing, Spec
from brief.render.charts.lines import draw_lines
from brief.render.charts.stacked import draw_stacked, stacked_height
from brief.render.charts.style import Output, chart_style
from brief.render.charts.tidy import tidy_svg

_DRAW = {
    "bar": draw_bars,
    "column": draw_columns,
    "stacked": draw_stacked,
    "line": draw_lines,
    "doughnut": draw_doughnut,
}
_HEIGHTS = {"bar": bars_height, "stacked": stacked_height}
_HEIGHT = 15.0  # of the other kinds, in sizes of the text


def chart_svg(
    chart: Chart, brand: Brand, output: Output, width_px: float, height_px: float | None = None
) -> str:
    """An ``<svg>`` element of that size, its text as text in the output's label font.

    Without a height it takes the one at which the chart looks well. It has no ids, so several can
    stand in one document; the caller gives it its role and label.
    """
    import vl_convert

    svg: str = vl_convert.vegalite_to_svg(chart_spec(chart, brand, output, width_px, height_px))
    return tidy_svg(svg)


def chart_spec(
    chart: Chart, brand: Brand, output: Output, width_px: float, height_px: float | None = None
) -> Spec:
    """The Vega-Lite specification. Its colours and family are the brand's."""
    drawing = Drawing(chart_style(brand, output), width_px, height_px or 0.0)
    if height_px is None:
        drawing.height = _natural_height(chart, drawing)
    _DRAW[_fitting_kind(chart, drawing)](chart, drawing)
    return drawing.spec()


def _fitting_kind(chart: Chart, drawing: Drawing) -> ChartKind:
    """Bars instead, where names are too long to stand under columns or beside a ring."""
    kind = drawn_kind(chart)
    if kind == "column" and not columns_fit(chart, drawing):
        return "bar"
    if kind == "doughnut" and not doughnut_fits(chart, drawing):
        return "bar"
    return kind


def _natural_height(chart: Chart, drawing: Drawing) -> float:
    drawing.height = round(_HEIGHT * drawing.style.size)
    measure = _HEIGHTS.get(_fitting_kind(chart, drawing))
    return round(measure(chart, drawing)) if measure else drawing.height
