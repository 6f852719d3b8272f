"""A chart as SVG: a Vega-Lite specification, drawn without a browser."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from brief.brand.brand import Brand, Output
from brief.edition.chart import Chart, ChartKind
from brief.edition.chart_paint import drawn_kind
from brief.render.charts.areas import draw_areas
from brief.render.charts.bars import bars_height, draw_bars
from brief.render.charts.columns import columns_fit, draw_columns
from brief.render.charts.doughnut import doughnut_fits, draw_doughnut
from brief.render.charts.drawing import Drawing, Spec
from brief.render.charts.lines import draw_lines
from brief.render.charts.plot import Plot
from brief.render.charts.scatter import draw_scatter
from brief.render.charts.stacked import draw_stacked, stacked_height
from brief.render.charts.stacked_columns import draw_stacked_columns, stacked_columns_fit
from brief.render.charts.style import chart_style
from brief.render.charts.tidy import tidy_svg
from brief.render.mirror.direction import direction_of

_DRAW: dict[ChartKind, Callable[[Chart, Drawing], Plot]] = {
    "bar": draw_bars,
    "column": draw_columns,
    "stacked": draw_stacked,
    "stacked_column": draw_stacked_columns,
    "stacked_100": draw_stacked,
    "stacked_column_100": draw_stacked_columns,
    "line": draw_lines,
    "area": draw_areas,
    "doughnut": draw_doughnut,
    "scatter": draw_scatter,
}
_HEIGHTS = {"bar": bars_height, "stacked": stacked_height, "stacked_100": stacked_height}
# What takes the place of a kind whose names are too long to stand where it has them.
_FITS: dict[ChartKind, tuple[Callable[[Chart, Drawing], bool], ChartKind]] = {
    "column": (columns_fit, "bar"),
    "stacked_column": (stacked_columns_fit, "stacked"),
    "stacked_column_100": (stacked_columns_fit, "stacked_100"),
    "doughnut": (doughnut_fits, "bar"),
}
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
    return tidy_svg(svg, direction_of(chart.language))


def chart_spec(
    chart: Chart, brand: Brand, output: Output, width_px: float, height_px: float | None = None
) -> Spec:
    """The Vega-Lite specification. Its colours and family are the brand's."""
    drawing = Drawing(chart_style(brand, output), width_px, height_px or 0.0)
    if height_px is None:
        drawing.height = _natural_height(chart, drawing)
    drawing.mirrored = direction_of(chart.language) == "rtl"
    draw_chart(fit_chart(chart, drawing), drawing)
    return drawing.spec()


def fit_chart(chart: Chart, drawing: Drawing) -> Chart:
    """The chart as the kind that is drawn: bars, where names are too long to stand under columns
    or beside a ring."""
    chart = replace(chart, kind=drawn_kind(chart))
    fits, instead = _FITS.get(chart.kind, (None, chart.kind))
    return chart if fits is None or fits(chart, drawing) else replace(chart, kind=instead)


def draw_chart(chart: Chart, drawing: Drawing) -> Plot:
    """Draw a chart that fits."""
    return _DRAW[chart.kind](chart, drawing)


def _natural_height(chart: Chart, drawing: Drawing) -> float:
    drawing.height = round(_HEIGHT * drawing.style.size)
    chart = fit_chart(chart, drawing)
    measure = _HEIGHTS.get(chart.kind)
    return round(measure(chart, drawing)) if measure else drawing.height
