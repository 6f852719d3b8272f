"""Borders that table cells share (``border-collapse: collapse``)."""

from __future__ import annotations

from typing import Any

from brief.deck.boxes.paint import PT, read_line
from brief.deck.boxes.palette import Palette
from brief.deck.slides import Borders
from brief.deck.text import Line


def collapsed_borders(table: Any, cell: Any, row: int, palette: Palette) -> Borders:
    """The borders painted round a cell whose first row is ``row``, from the table's border grid."""
    vertical, horizontal = table.collapsed_border_grid
    column, last = cell.grid_x, row + cell.rowspan

    def stroke(grid: Any, y: int, x: int) -> Line | None:
        _, (style, width, colour) = grid[y][x]
        return read_line(style, width * PT, palette.colour(colour))

    return Borders(
        left=stroke(vertical, row, column),
        right=stroke(vertical, row, column + cell.colspan),
        top=stroke(horizontal, row, column),
        bottom=stroke(horizontal, last, column),
    )
