"""How a chart is set and painted in one of the outputs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from brief.brand.brand import Brand, FontFace, Output
from brief.edition.chart import Chart
from brief.edition.chart_paint import HIGHLIGHT, paint_of, text_on
from brief.render.charts.measure import Measure, text_measure

SIZES_PT = {"brief": 8.0, "deck": 16.0}
_PX_PER_PT = 4 / 3


@dataclass(frozen=True)
class ChartStyle:
    """Colours as ``#rrggbb``, lengths in CSS pixels."""

    family: str
    size: float
    bold: int  # the weight of the heavier face
    regular_width: Measure
    bold_width: Measure
    ink: str
    soft: str
    rule: str
    paper: str
    highlight: str
    series: tuple[str, ...]

    @property
    def line(self) -> float:
        """From one baseline to the next."""
        return round(self.size * 1.2, 2)

    @property
    def gap(self) -> float:
        """Between a mark and its label."""
        return round(self.size * 0.45, 2)

    @property
    def middle(self) -> float:
        """From a line's middle down to its baseline: half the height of capitals."""
        return round(self.size * 0.33, 2)

    def paint(self, chart: Chart, series: int, category: int) -> str:
        """The fill of a point."""
        place = paint_of(chart, series, category, len(self.series))
        return self.highlight if place == HIGHLIGHT else self.series[place]

    def series_paint(self, chart: Chart, series: int) -> str:
        """The colour of a whole series, as its key or its line shows it."""
        if chart.highlight == chart.series[series].name:
            return self.highlight
        return self.paint(chart, series, next(self._plain(chart), 0))

    @staticmethod
    def _plain(chart: Chart) -> Iterator[int]:
        return (at for at, name in enumerate(chart.categories) if name != chart.highlight)

    def label_colour(self, chart: Chart, fill: str) -> str:
        """The colour of a label beside its mark: the mark's where it is highlighted, else ink."""
        is_chosen = chart.highlight is not None and fill == self.highlight
        return self.highlight if is_chosen else self.ink

    def on(self, chart: Chart, series: int, category: int) -> str:
        """The colour of text on a point's fill."""
        place = paint_of(chart, series, category, len(self.series))
        return self.paper if text_on(place) == "paper" else self.ink


def chart_style(brand: Brand, output: Output) -> ChartStyle:
    """The label font and the palette of a brand, at the output's size."""
    _, bold = label_faces(brand, output)
    files = label_stack(brand, output)
    size = SIZES_PT[output] * _PX_PER_PT

    def value(token: str) -> str:
        return f"#{brand.palette[brand.tokens[token]]}"

    return ChartStyle(
        family=",".join(brand.stack("label", output)),
        size=round(size, 2),
        bold=bold.weight,
        regular_width=text_measure(files[0], size),
        bold_width=text_measure(files[1], size),
        ink=value("ink"),
        soft=value("soft"),
        rule=value("rule"),
        paper=value("paper"),
        highlight=value("contrast"),
        series=tuple(value(token) for token in brand.tokens if token.startswith("accent")),
    )


def label_faces(brand: Brand, output: Output) -> tuple[FontFace, FontFace]:
    """The regular and the heavier face of the labels."""
    return _upright(brand, brand.stack("label", output)[0])


def label_stack(brand: Brand, output: Output) -> tuple[tuple[Path, ...], tuple[Path, ...]]:
    """The files of regular and of heavier labels: Latin first, then the edition's scripts."""
    pairs = [_upright(brand, family) for family in brand.stack("label", output)]
    return tuple(one.file for one, _ in pairs), tuple(other.file for _, other in pairs)


def _upright(brand: Brand, family: str) -> tuple[FontFace, FontFace]:
    upright = [face for face in brand.faces if face.family == family and not face.italic]
    return _nearest(upright, 400), _nearest(upright, 650)


def _nearest(faces: list[FontFace], weight: int) -> FontFace:
    return min(faces, key=lambda face: abs(face.weight - weight))
