"""Charts printed in grey: series that only their colour tells apart must differ in lightness."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import combinations

from brief.brand.brand import Brand
from brief.brand.contrast import luminance
from brief.edition.chart import Chart
from brief.edition.chart_paint import HIGHLIGHT, paint_of
from brief.messages import Message
from brief.render.chart_svg import draw_chart, fit_chart
from brief.render.charts.drawing import Drawing
from brief.render.charts.style import chart_style

LEAST = 12.0  # of CIE L*, between two greys that a key shows and a reader finds again
_WIDTH, _HEIGHT = 444.0, 200.0  # CSS pixels: a chart across the text column


def check_greyscale(brand: Brand, charts: Iterable[Chart]) -> Iterator[Message]:
    """A warning for each pair of the brand's colours that a chart's key needs and grey makes alike.

    Names that stand at the marks themselves tell series apart without colour.
    """
    told: set[tuple[str, str]] = set()
    for chart in charts:
        if not _has_key(chart, brand):
            continue
        for one, other in combinations(_tokens(chart, brand), 2):
            names = brand.tokens[one], brand.tokens[other]
            apart = abs(lightness(brand.palette[names[0]]) - lightness(brand.palette[names[1]]))
            if apart >= LEAST or names in told or names[0] == names[1]:
                continue
            told.add(names)
            yield Message(
                f"in grey, `{names[1]}` is like `{names[0]}`, which stands for another series "
                f"of the same chart: their lightness differs by {apart:.0f} L*; "
                f"expected at least {LEAST:g}",
                "greyscale",
                brand.positions.get(names[1]),
                "warning",
            )


def lightness(rgb: str) -> float:
    """CIE L* of ``"rrggbb"``, 0 for black to 100 for white."""
    y = luminance(rgb)
    return float(116 * y ** (1 / 3) - 16 if y > 216 / 24389 else y * 24389 / 27)


def _has_key(chart: Chart, brand: Brand) -> bool:
    """Whether a key names the series, as the chart is drawn across the text."""
    drawing = Drawing(chart_style(brand, "brief"), _WIDTH, _HEIGHT)
    return draw_chart(fit_chart(chart, drawing), drawing).has_key


def _tokens(chart: Chart, brand: Brand) -> list[str]:
    """The brand's names for the series' colours, in the order of the key."""
    series = [token for token in brand.tokens if token.startswith("accent")]
    plain = next((at for at, n in enumerate(chart.categories) if n != chart.highlight), 0)
    places = []
    for index, each in enumerate(chart.series):
        is_chosen = chart.highlight == each.name
        places.append(HIGHLIGHT if is_chosen else paint_of(chart, index, plain, len(series)))
    return ["contrast" if place == HIGHLIGHT else series[place] for place in places]
