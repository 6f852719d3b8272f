"""Data files and pictures: that they are there, in the folder, and hold what is asked of them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path as FilePath

from brief.content.checks.charts import check_chart
from brief.content.checks.known import Known
from brief.content.checks.references import check_facts
from brief.content.image import ImageError, check_image, is_animated
from brief.content.model.blocks import TableSpec
from brief.content.model.brief import Brief
from brief.content.model.chart import ChartSpec
from brief.content.model.image import Image
from brief.content.paths import find_file
from brief.content.salvage import STAND_IN
from brief.content.table import Table, read_table
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
            yield from check_chart(self._brief, node, table_or_none, known)


def _check_cells(table: Table, known: Known) -> Iterator[Message]:
    for row, cells in enumerate(table.rows):
        for column, cell in enumerate(cells):
            for _, text, rule in check_facts(cell, known):
                yield Message(text, rule, table.position(row, column))


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
