"""The chart of a block: CSV and facts become numbers to draw and labels to read."""

from __future__ import annotations

from collections.abc import Sequence

from brief.content.model.blocks import ChartSpec, Show
from brief.content.model.brief import Brief
from brief.content.spelling import list_choices, suggest
from brief.content.table import Table
from brief.edition.cells import CellValue, read_cell
from brief.edition.chart import Chart, ChartSeries
from brief.edition.fact_format import is_currency
from brief.edition.fact_reference import FactError
from brief.edition.facts import Facts
from brief.edition.number_format import axis_format
from brief.edition.tables import read_block_table
from brief.messages import Failure, Message


def read_chart(show: Show, brief: Brief, facts: Facts, language: str) -> Chart:
    """Read a chart block. Raises Failure with every cell and column that is wrong."""
    spec = show.chart
    if spec is None:
        raise ValueError("the block is not a chart")
    path = (*show.path, "chart")
    table = read_block_table(spec.data, brief, (*path, "data"))
    place = brief.positions.at
    x = _column(table, spec.x, Message("", "column", place((*path, "x"))))
    y = [
        _column(table, name, Message("", "column", place((*path, "y", index))))
        for index, name in enumerate(spec.y)
    ]
    categories = tuple(facts.expand(row[x].strip()) for row in table.rows)
    cells = [_numbers(table, column, spec, facts, language) for column in y]
    series = tuple(
        ChartSeries(
            name=table.columns[column],
            values=tuple(cell.value for cell in values),
            labels=tuple(cell.text for cell in values),
        )
        for column, values in zip(y, cells, strict=True)
    )
    highlight = facts.expand(spec.highlight) if spec.highlight else None
    names = (*categories, *(each.name for each in series))
    if highlight is not None and highlight not in names:
        text = f"the chart has nothing called `{highlight}`" + suggest(highlight, names)
        raise Failure(Message(text, "highlight", place((*path, "highlight"))))
    flat = [cell for values in cells for cell in values]
    unit = _unit(spec, flat)
    return Chart(
        kind=spec.kind,
        categories=categories,
        series=series,
        number_format=axis_format([c.value for c in flat if c.value is not None], unit, language),
        highlight=highlight,
        language=language,
        y_title=_axis_title(unit),
    )


def _axis_title(unit: str | None) -> str | None:
    """Tonnes, times: a unit that stands neither in the labels' sign nor in the chart's title."""
    is_said = unit in (None, "percent", "people") or is_currency(unit)
    return None if is_said else unit


def _column(table: Table, name: str, problem: Message) -> int:
    if name in table.columns:
        return table.columns.index(name)
    text = f"the file has no column `{name}`{suggest(name, table.columns)}"
    found = f" (it has {list_choices(table.columns)})"
    raise Failure(Message(text + found, problem.rule, problem.position))


def _numbers(
    table: Table, column: int, spec: ChartSpec, facts: Facts, language: str
) -> Sequence[CellValue]:
    cells, problems = [], []
    for index, row in enumerate(table.rows):
        place = table.position(index, column)
        try:
            cell = read_cell(row[column], facts, language, spec.unit or "")
        except FactError as error:
            problems.append(Message(str(error), "reference", place))
            continue
        if cell.kind == "text":
            text = f"expected a number, as in 13.7 or 231.7e9; found `{row[column]}`"
            problems.append(Message(text, "number", place))
        cells.append(cell)
    if problems:
        raise Failure(problems)
    return cells


def _unit(spec: ChartSpec, cells: Sequence[CellValue]) -> str | None:
    """The chart's unit, or the one that all its facts share."""
    units = {cell.unit for cell in cells if cell.unit}
    return spec.unit or (units.pop() if len(units) == 1 else None)
