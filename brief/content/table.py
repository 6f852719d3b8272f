"""CSV tables: UTF-8, commas, a first row of column names, cells as they were written."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from brief.content.yaml_tree import UNPRINTABLE, read_text
from brief.messages import Failure, Message, Position

MAX_ROWS = 5_000

_LINE_END = re.compile(r"\r\n|\r|\n")
_BLANKS = re.compile(r"[ \t\n\r]+")
_CELL = re.compile(r'"(?:[^"]|"")*"|[^,\r\n]*')
_NUMBER = re.compile(r"[-+−]?(\d+\.?\d*|\.\d+)([eE][-+]?\d{1,2})?")
_FACT = re.compile(r"\{\{[^{}]*\}\}")


@dataclass(frozen=True)
class CellWords:
    """What a cell says in another language, and where that is written, if not in its table."""

    text: str
    position: Position | None = None


@dataclass(frozen=True)
class Table:
    """Raw text of each cell. A cell may be ``{{ fact }}``, with a filter or without.

    Columns are known by the names that the file gives them; ``headers`` are these as people read
    them, in the language of the brief.
    """

    file: Path
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    places: tuple[tuple[Position, ...], ...]  # of the header and of each row
    translated: tuple[str, ...] | None = None

    @property
    def headers(self) -> tuple[str, ...]:
        return self.columns if self.translated is None else self.translated

    def position(self, row: int, column: int) -> Position:
        """Where a cell begins; row -1 is the header."""
        return self.places[row + 1][column]

    def column(self, name: str) -> tuple[str, ...]:
        """The cells of a column. Raises KeyError."""
        if name not in self.columns:
            raise KeyError(name)
        index = self.columns.index(name)
        return tuple(row[index] for row in self.rows)

    def header(self, name: str) -> str:
        """What people read above a column. Raises ValueError."""
        return self.headers[self.columns.index(name)]

    def in_words(self, words: Mapping[str, CellWords]) -> Table:
        """The table with its cells in another language, those that ``words`` has."""
        if not words:
            return self
        said = [
            [words.get(fold_cell(cell)) for cell in row] for row in (self.columns, *self.rows)
        ]
        texts = [
            tuple(new.text if new else old for new, old in zip(found, row, strict=True))
            for found, row in zip(said, (self.columns, *self.rows), strict=True)
        ]
        places = tuple(
            tuple((new and new.position) or old for new, old in zip(found, row, strict=True))
            for found, row in zip(said, self.places, strict=True)
        )
        return Table(self.file, self.columns, tuple(texts[1:]), places, texts[0])


def read_table(file: Path) -> Table:
    """The table in ``file``. Raises Failure with every row that is not right."""
    source = read_text(file)
    records: list[tuple[Position, ...]] = []
    cells: list[tuple[str, ...]] = []
    problems: list[Message] = []
    lines = _LINE_END.split(source)
    for line, text in enumerate(lines, 1):
        bad = UNPRINTABLE.search(text)
        if bad:
            what = f"a character that cannot be printed: U+{ord(bad[0]):04X}"
            problems.append(Message(what, "character", Position(file, line, bad.start() + 1)))
    for line, record in _read_records(source, file):
        row = tuple(cell.strip() for cell in record)
        if not any(row):
            continue  # an empty line
        places = tuple(_positions(lines, file, line, len(row)))
        if cells and len(row) != len(cells[0]):
            what = f"expected {len(cells[0])} cells, as in the header; found {len(row)}"
            hint = " (a text that holds a comma must be in quotes)"
            problems.append(Message(what + hint, "csv-row", places[0]))
        cells.append(row)
        records.append(places)
    problems += _header_problems(file, cells, records)
    if problems:
        raise Failure(problems)
    return Table(file, cells[0], tuple(cells[1:]), tuple(records))


def fold_cell(cell: str) -> str:
    """A cell on one line, with single spaces: by this its translation is known."""
    return _BLANKS.sub(" ", cell).strip(" ")


def parse_number(cell: str) -> Decimal | None:
    """The number in a cell, or None: ``1234.5``, ``-3``, ``2e6``; no separators, no unit."""
    match = _NUMBER.fullmatch(cell)
    return Decimal(cell.replace("−", "-")) if match else None


def is_fact(cell: str) -> bool:
    """Whether a cell is one ``{{ fact }}`` and nothing else."""
    return _FACT.fullmatch(cell) is not None


def _read_records(source: str, file: Path) -> Iterator[tuple[int, list[str]]]:
    """Records with the line on which each begins."""
    reader = csv.reader(io.StringIO(source, newline=""), strict=True)
    line = 1
    try:
        for count, record in enumerate(reader):
            if count > MAX_ROWS:
                text = f"more than {MAX_ROWS:,} rows"
                raise Failure(Message(text, "limit", Position(file, line, 1)))
            yield line, record
            line = reader.line_num + 1
    except csv.Error as error:
        text = f"this is not CSV: {error}"
        raise Failure(Message(text, "csv", Position(file, line, 1))) from None


def _positions(lines: list[str], file: Path, line: int, count: int) -> Iterator[Position]:
    """Where each cell begins; cells after one of many lines stand at the row's beginning."""
    text = lines[line - 1] if line <= len(lines) else ""
    starts: list[int] = []
    start = 0
    while len(starts) < count and start <= len(text):
        starts.append(start)
        cell = _CELL.match(text, start)
        start = (cell.end() if cell else len(text)) + 1
    for index in range(count):
        yield Position(file, line, starts[index] + 1 if index < len(starts) else 1)


def _header_problems(
    file: Path, cells: list[tuple[str, ...]], records: list[tuple[Position, ...]]
) -> Iterator[Message]:
    if not cells:
        yield Message("the file is empty", "empty", Position(file, 1, 1))
        return
    if len(cells) == 1:
        yield Message("there are no rows below the header", "empty", records[0][0])
    if len(cells[0]) == 1 and ";" in cells[0][0]:
        yield Message("expected commas between the columns; found `;`", "csv", records[0][0])
    for index, name in enumerate(cells[0]):
        if not name:
            yield Message("a column has no name", "csv-header", records[0][index])
        elif name in cells[0][:index]:
            yield Message(f"a second column `{name}`", "csv-header", records[0][index])
