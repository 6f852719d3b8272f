"""The chart of a block: CSV and facts become numbers to draw and labels to read."""

from __future__ import annotations

from collections.abc import Sequence

from brief.content.model.blocks import ChartSpec, Show
from brief.content.model.brief import Brief
from brief.content.paths import find_file
from brief.content.table import read_table
from brief.edition.cells import CellValue, read_cell
from brief.edition.chart import Chart, ChartSeries
from brief.edition.fact_format import is_currency
from brief.edition.facts import Facts
from brief.edition.number_format import axis_format


def read_chart(show: Show, brief: Brief, facts: Facts, language: str) -> Chart:
    """Read a chart block. The brief's reader has checked columns, numbers and facts."""
    spec = show.chart
    if spec is None:
        raise ValueError("the block is not a chart")
    table = read_table(find_file(brief.folder, spec.data, brief.positions.at(spec.path)))
    columns = [
        [read_cell(raw, facts, language, spec.unit, is_number=True) for raw in table.column(name)]
        for name in spec.y
    ]
    cells = [cell for column in columns for cell in column]
    unit = _unit(spec, cells)
    return Chart(
        kind=spec.kind,
        categories=tuple(facts.expand(raw) for raw in table.column(spec.x)),
        series=tuple(
            ChartSeries(
                name=name,
                values=tuple(cell.value for cell in column),
                labels=tuple(cell.text for cell in column),
            )
            for name, column in zip(spec.y, columns, strict=True)
        ),
        number_format=axis_format(
            [cell.value for cell in cells if cell.value is not None], unit, language
        ),
        highlight=facts.expand(spec.highlight) if spec.highlight else None,
        language=language,
        y_title=_axis_title(unit),
    )


def _unit(spec: ChartSpec, cells: Sequence[CellValue]) -> str | None:
    """The chart's unit, or the one that all its facts share."""
    units = {cell.unit for cell in cells if cell.unit}
    return spec.unit or (units.pop() if len(units) == 1 else None)


def _axis_title(unit: str | None) -> str | None:
    """Tonnes, times: a unit that stands neither in the labels' sign nor in the chart's title."""
    is_said = unit in (None, "percent", "people") or is_currency(unit)
    return None if is_said else unit
