"""Data files and pictures: that they are there, in the folder, and hold what is asked of them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path as FilePath

from brief.content.checks.known import Known
from brief.content.checks.references import check_facts
from brief.content.image import ImageError, check_image, is_animated
from brief.content.model.base import Path
from brief.content.model.blocks import ChartSpec, TableSpec
from brief.content.model.brief import Brief
from brief.content.model.image import Image
from brief.content.paths import find_file
from brief.content.salvage import STAND_IN
from brief.content.spelling import list_choices, suggest
from brief.content.table import Table, is_fact, parse_number, read_table
from brief.content.walk import walk_nodes
from brief.messages import Failure, Message


def check_files(brief: Brief, known: Known) -> Iterator[Message]:
    """A message for each file that is not there or not right, and for each cell that is not."""
    tables = _Tables(brief)
    for node in walk_nodes(brief):
        if isinstance(node, Image):
            yield from _check_image(brief, node)
        elif isinstance(node, ChartSpec | TableSpec):
            yield from tables.check(node, known)


class _Tables:
    """Reads each table once, however many charts are drawn from it."""

    def __init__(self, brief: Brief) -> None:
        self._brief = brief
        self._read: dict[FilePath, Table | None] = {}

    def check(self, node: ChartSpec | TableSpec, known: Known) -> Iterator[Message]:
        if node.data == STAND_IN:
            return
        at = self._brief.positions.at((*node.path, "data"))
        try:
            file = find_file(self._brief.folder, node.data, at)
            if file not in self._read:
                self._read[file] = None
                table = self._read[file] = read_table(file)
                yield from _check_cells(table, known)
        except Failure as failure:
            yield from failure.messages
            return
        table_or_none = self._read[file]
        if table_or_none is not None and isinstance(node, ChartSpec):
            yield from _check_chart(self._brief, node, table_or_none)


def _check_cells(table: Table, known: Known) -> Iterator[Message]:
    for row, cells in enumerate(table.rows):
        for column, cell in enumerate(cells):
            for _, text, rule in check_facts(cell, known):
                yield Message(text, rule, table.position(row, column))


def _check_chart(brief: Brief, chart: ChartSpec, table: Table) -> Iterator[Message]:
    columns: list[tuple[str, Path]] = [(chart.x, (*chart.path, "x"))]
    columns += [(name, (*chart.path, "y", index)) for index, name in enumerate(chart.y)]
    for name, path in columns:
        if name not in table.columns and name != STAND_IN:
            near = suggest(name, table.columns) or f"; expected {list_choices(table.columns)}"
            text = f"`{chart.data}` has no column `{name}`{near}"
            yield Message(text, "unknown-column", brief.positions.at(path))
    for name in chart.y:
        if name in table.columns:
            yield from _check_numbers(table, name)
    marks = {*chart.y, *(table.column(chart.x) if chart.x in table.columns else ())}
    if chart.highlight is not None and chart.x in table.columns and chart.highlight not in marks:
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


def find_animations(brief: Brief) -> Iterator[Message]:
    """A warning for each picture that moves: paper and slides show its first frame."""
    for node in walk_nodes(brief):
        if isinstance(node, Image):
            at = brief.positions.at((*node.path, "file"))
            if is_animated(find_file(brief.folder, node.file, at)):
                text = f"`{node.file}` is animated; its first frame is shown"
                yield Message(text, "image", at, severity="warning")


def _check_image(brief: Brief, image: Image) -> Iterator[Message]:
    if image.file == STAND_IN:
        return
    at = brief.positions.at((*image.path, "file"))
    try:
        check_image(find_file(brief.folder, image.file, at))
    except Failure as failure:
        yield from failure.messages
    except ImageError as error:
        yield Message(str(error), "image", at)
    except OSError as error:
        yield Message(f"cannot read `{image.file}`: {error.strerror}", "file", at)
