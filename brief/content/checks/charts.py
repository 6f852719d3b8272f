"""Charts: that the columns are there, hold numbers, and can be drawn and read as the kind asked."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from brief.content.chart_kinds import MOST_BARS, MOST_CATEGORIES, MOST_SERIES, SHARES, STACKED
from brief.content.checks.known import Known
from brief.content.formula import Evaluator, FormulaError
from brief.content.model.base import Path
from brief.content.model.brief import Brief
from brief.content.model.chart import ChartSpec
from brief.content.references import find_facts
from brief.content.salvage import STAND_IN
from brief.content.spelling import list_choices, suggest
from brief.content.table import Table, is_fact, parse_number
from brief.messages import Message, Position

_MORE_POINTS = {"line": "kind: column", "area": "kind: column", "scatter": "kind: bar"}


def check_chart(brief: Brief, chart: ChartSpec, table: Table, known: Known) -> Iterator[Message]:
    """A message for each column, cell or number of rows that is not right."""
    at = brief.positions.at
    found = [*_check_columns(brief, chart, table), *_check_keys(brief, chart)]
    for name in (*chart.y, *((chart.x,) if chart.kind == "scatter" else ())):
        if name in table.columns:
            found += _check_numbers(table, name)
    yield from found
    yield from _check_highlight(brief, chart, table)
    yield from _check_size(chart, table, at((*chart.path, "kind")), at((*chart.path, "y")))
    cells = _Cells(brief, table, known)
    yield from _check_negative(chart, cells)
    if not found and {chart.x, *chart.y} <= {*table.columns}:
        yield from _check_parts(chart, cells, at((*chart.path, "kind")))


def _check_columns(brief: Brief, chart: ChartSpec, table: Table) -> Iterator[Message]:
    columns: list[tuple[str, Path]] = [(chart.x, (*chart.path, "x"))]
    columns += [(name, (*chart.path, "y", index)) for index, name in enumerate(chart.y)]
    if chart.names is not None:
        columns.append((chart.names, (*chart.path, "names")))
    for name, path in columns:
        if name not in table.columns and name != STAND_IN:
            near = suggest(name, table.columns) or f"; expected {list_choices(table.columns)}"
            text = f"`{chart.data}` has no column `{name}`{near}"
            yield Message(text, "unknown-column", brief.positions.at(path))
    for index, name in enumerate(chart.y):
        if name in chart.y[:index]:
            at = brief.positions.at((*chart.path, "y", index))
            yield Message(f"the column `{name}` is already given", "chart", at)


def _check_keys(brief: Brief, chart: ChartSpec) -> Iterator[Message]:
    for key in ("names", "x_unit"):
        if getattr(chart, key) is not None and chart.kind != "scatter":
            text = f"`{key}` belongs to a scatter; found `kind: {chart.kind}`"
            yield Message(text, "chart", brief.positions.of_key((*chart.path, key)))


def _check_highlight(brief: Brief, chart: ChartSpec, table: Table) -> Iterator[Message]:
    points = chart.names if chart.kind == "scatter" else chart.x
    if chart.highlight is None or (points is not None and points not in table.columns):
        return
    rows = table.column(points) if points and chart.kind != "area" else ()
    marks = {*chart.y, *rows}
    if chart.highlight not in marks:
        near = suggest(chart.highlight, marks) or f"; expected {list_choices(sorted(marks))}"
        at = brief.positions.at((*chart.path, "highlight"))
        yield Message(f"nothing to highlight is called `{chart.highlight}`{near}", "highlight", at)


def _check_numbers(table: Table, name: str) -> Iterator[Message]:
    column = table.columns.index(name)
    for row, cells in enumerate(table.rows):
        cell = cells[column]
        if cell and parse_number(cell) is None and not is_fact(cell):
            text = f"expected a number in column `{name}`; found `{cell[:40]}`"
            plain = cell.replace(",", "").replace(" ", "").replace("\N{NO-BREAK SPACE}", "")
            if parse_number(plain.rstrip("%")) is not None:
                text += f": write {plain.rstrip('%')}"
            yield Message(text, "not-a-number", table.position(row, column))
    if not any(cells[column] for cells in table.rows):
        text = f"the column `{name}` is empty"
        yield Message(text, "empty", table.position(-1, column))


def _check_size(
    chart: ChartSpec, table: Table, at_kind: Position, at_columns: Position
) -> Iterator[Message]:
    """Too much to be read, or too little to be drawn."""
    kind, rows, series = chart.kind, len(table.rows), len(chart.y)
    if rows > MOST_CATEGORIES[kind]:
        instead = {
            "doughnut": "put the smallest together, or draw `kind: bar`",
            **dict.fromkeys(("line", "area", "scatter"), "leave some out"),
        }.get(kind, "draw `kind: line` where they are points in time, or show a table")
        text = (
            f"`{chart.data}` has {rows} rows; `kind: {kind}` can be read with"
            f" {MOST_CATEGORIES[kind]} at most: {instead}"
        )
        yield Message(text, "chart-size", at_kind)
    elif kind in ("bar", "column") and rows * series > MOST_BARS:
        text = (
            f"{rows} rows of {series} columns are {rows * series} bars; {MOST_BARS} can be read at"
            " most: leave some out, draw `kind: line`, or show a table"
        )
        yield Message(text, "chart-size", at_kind)
    if kind == "doughnut" and series > 1:
        text = f"a doughnut shows one column; found {series}: draw `kind: stacked_100`"
        yield Message(text, "chart-size", at_columns)
    elif series > MOST_SERIES:
        text = (
            f"{series} columns; the colours of {MOST_SERIES} can be told apart: leave some out, or"
            " show a table"
        )
        yield Message(text, "chart-size", at_columns)
    if kind in _MORE_POINTS and rows == 1:
        text = f"`kind: {kind}` needs at least 2 rows; found 1: draw `{_MORE_POINTS[kind]}`"
        yield Message(text, "chart-size", at_kind)


class _Cells:
    """The numbers of a table, facts worked out; None where a cell has none."""

    def __init__(self, brief: Brief, table: Table, known: Known) -> None:
        self.table = table
        self._facts = brief.facts
        self._evaluator = Evaluator(brief.facts)
        self._known = known

    def number(self, row: int, name: str) -> Decimal | None:
        cell = self.table.rows[row][self.table.columns.index(name)]
        if not is_fact(cell):
            return parse_number(cell) if cell else None
        for reference in find_facts(cell):
            if reference.name in self._facts:
                try:
                    return self._evaluator.value_of(reference.name)
                except FormulaError:
                    return None
        return None

    def place(self, row: int, name: str) -> Position:
        return self.table.position(row, self.table.columns.index(name))

    def is_empty(self, row: int, name: str) -> bool:
        return not self.table.rows[row][self.table.columns.index(name)]


def _check_negative(chart: ChartSpec, cells: _Cells) -> Iterator[Message]:
    """Parts of a whole are not less than nothing."""
    kind, rows = chart.kind, range(len(cells.table.rows))
    columns = [name for name in chart.y if name in cells.table.columns]
    is_piled = kind in STACKED or kind == "doughnut" or (kind == "area" and len(chart.y) > 1)
    for row in rows if is_piled else ():
        for name in columns:
            value = cells.number(row, name)
            if value is not None and value < 0:
                text = (
                    f"a part of a whole cannot be negative; found {value} in column `{name}`: draw"
                    f" `kind: {'line' if kind == 'area' else 'bar'}`"
                )
                yield Message(text, "negative-part", cells.place(row, name))


def _check_parts(chart: ChartSpec, cells: _Cells, at_kind: Position) -> Iterator[Message]:
    """An area has no gaps, and a whole is more than nothing."""
    kind, rows = chart.kind, range(len(cells.table.rows))
    for row in rows if kind == "area" else ():
        for name in chart.y:
            if cells.is_empty(row, name):
                text = f"an area needs a number in each row of `{name}`: `kind: line` leaves gaps"
                yield Message(text, "empty", cells.place(row, name))
    parts = {row: [cells.number(row, name) for name in chart.y] for row in rows}
    if kind == "doughnut" and not any(value for values in parts.values() for value in values):
        text = f"the parts add up to 0 in column `{chart.y[0]}`: a doughnut shows shares of a whole"
        yield Message(text, "no-whole", at_kind)
    for row in rows if kind in SHARES else ():
        if not any(parts[row]):
            text = "the parts of this row add up to 0: it has no shares of 100 %"
            yield Message(text, "no-whole", cells.table.position(row, 0))
