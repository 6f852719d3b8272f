"""The chart of a block: CSV and facts become numbers to draw and labels to read."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from brief.content.chart_kinds import SHARES
from brief.content.model.blocks import Show
from brief.content.model.brief import Brief
from brief.content.table import Table
from brief.edition.cells import CellValue, read_cell
from brief.edition.chart import Chart, ChartSeries
from brief.edition.fact_format import is_currency
from brief.edition.facts import Facts
from brief.edition.number_format import axis_format
from brief.edition.shares import shares_of


def read_chart(show: Show, brief: Brief, facts: Facts, language: str) -> Chart:
    """Read a chart block. The brief's reader has checked columns, numbers and facts."""
    spec = show.chart
    if spec is None:
        raise ValueError("the block is not a chart")
    table = brief.read_data(spec.data, brief.positions.at(spec.path))
    said = "people" if _unit_title(spec.unit) else spec.unit  # the axis says it: not each label
    columns = [_read_column(table, name, said, facts, language) for name in spec.y]
    unit = _unit(spec.unit, [cell for column in columns for cell in column])
    series: Sequence[ChartSeries] = [
        ChartSeries(
            name=table.header(name),
            values=tuple(cell.value for cell in column),
            labels=tuple(cell.text for cell in column),
        )
        for name, column in zip(spec.y, columns, strict=True)
    ]
    if spec.kind in SHARES:
        series, unit = shares_of(series, unit, language), "percent"
    is_scatter = spec.kind == "scatter"
    x = _read_column(table, spec.x, spec.x_unit, facts, language) if is_scatter else []
    names = spec.names if is_scatter else spec.x
    only = table.header(spec.y[0]) if len(spec.y) == 1 else None
    title = _said(only, unit) if is_scatter else _unit_title(unit)
    x_unit = _unit(spec.x_unit, x) if is_scatter else None
    x_title = _said(table.header(spec.x), x_unit) if is_scatter else None
    return Chart(
        kind=spec.kind,
        categories=tuple(map(facts.expand, table.column(names)))
        if names
        else ("",) * len(table.rows),
        series=tuple(series),
        number_format=_format([value for each in series for value in each.values], unit, language),
        highlight=facts.expand(spec.highlight) if spec.highlight else None,
        language=language,
        x_title=_said(facts.expand(spec.x_title), x_unit) if spec.x_title else x_title,
        y_title=_said(facts.expand(spec.y_title), unit) if spec.y_title else title,
        x_values=tuple(cell.value for cell in x),
        x_format=_format([cell.value for cell in x], x_unit, language) if is_scatter else "General",
    )


def _read_column(
    table: Table, name: str, unit: str | None, facts: Facts, language: str
) -> list[CellValue]:
    cells = table.column(name)
    return [read_cell(raw, facts, language, unit, is_number=True) for raw in cells]


def _format(values: Sequence[Decimal | None], unit: str | None, language: str) -> str:
    return axis_format([value for value in values if value is not None], unit, language)


def _unit(given: str | None, cells: Sequence[CellValue]) -> str | None:
    """The chart's unit, or the one that all its facts share."""
    units = {cell.unit for cell in cells if cell.unit}
    return given or (units.pop() if len(units) == 1 else None)


def _unit_title(unit: str | None) -> str | None:
    """Tonnes, times: a unit that stands neither in the labels' sign nor in the chart's title."""
    is_said = unit in (None, "percent", "people") or is_currency(unit)
    return None if is_said else unit


def _said(name: str | None, unit: str | None) -> str | None:
    """A column's name with the unit that the labels do not say: *Area, hectares*."""
    word = _unit_title(unit)
    if name and word and word in name:
        return name
    return ", ".join(part for part in (name, word) if part) or None
