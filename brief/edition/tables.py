"""The table of a block, ready to set: columns aligned by what they hold, numbers formatted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from brief.content.model.blocks import Show
from brief.content.model.brief import Brief
from brief.edition.cells import CellKind, read_cell
from brief.edition.facts import Facts
from brief.messages import Position

Align = Literal["left", "right"]


@dataclass(frozen=True)
class Column:
    """A column's heading. Numbers stand on the right, so that their digits line up."""

    header: str
    align: Align
    kind: CellKind
    position: Position


@dataclass(frozen=True)
class TableCell:
    """A cell's text, inline Markdown still to be rendered."""

    text: str
    align: Align
    kind: CellKind
    position: Position


@dataclass(frozen=True)
class TableData:
    """A table as its readers see it."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[TableCell, ...], ...]


def read_table_data(show: Show, brief: Brief, facts: Facts, language: str) -> TableData:
    """Read a table block. The brief's reader has checked the file and its facts."""
    spec = show.table
    if spec is None:
        raise ValueError("the block is not a table")
    table = brief.read_data(spec.data, brief.positions.at(spec.path))
    cells = [[read_cell(raw, facts, language) for raw in row] for row in table.rows]
    kinds = [
        _column_kind([row[index].kind for row in cells]) for index in range(len(table.columns))
    ]
    columns = tuple(
        Column(name, _align(kind), kind, table.position(-1, index))
        for index, (name, kind) in enumerate(zip(table.headers, kinds, strict=True))
    )
    rows = tuple(
        tuple(
            TableCell(cell.text, _align(kinds[column]), cell.kind, table.position(row, column))
            for column, cell in enumerate(values)
        )
        for row, values in enumerate(cells)
    )
    return TableData(columns, rows)


def _column_kind(kinds: list[CellKind]) -> CellKind:
    """A column of numbers, of years, or of text where a single cell is text."""
    filled = {kind for kind in kinds if kind != "empty"}
    if not filled or "text" in filled:
        return "text"
    return "year" if filled == {"year"} else "number"


def _align(kind: CellKind) -> Align:
    return "right" if kind == "number" else "left"
