"""A laid-out table as a native one: columns, rows, spans, fills, borders and margins."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from itertools import pairwise, takewhile

from brief.deck.laid import LaidBox
from brief.deck.paragraphs import Block, collect_blocks, make_paragraphs
from brief.deck.seat import Seats, stack_blocks
from brief.deck.slides import Cell, TableFrame
from brief.deck.text import Insets, Rect, TextBody
from brief.deck.widths import interval_of

_NEAR = 0.6  # points within which two edges are one


def make_table(box: LaidBox, seats: Seats) -> TableFrame:
    """The native table of a laid-out one, its columns in the order of reading."""
    rows = [row for row in box.children if row.kind == "row"]
    cells = [cell for row in rows for cell in row.children]
    right = max(cell.rect.x + cell.rect.width for cell in cells)
    edges = [*_edges(cell.rect.x for cell in cells), right]
    tops = [row.rect.y for row in rows] + [rows[-1].rect.y + rows[-1].rect.height]
    columns = tuple(b - a for a, b in pairwise(edges))
    if box.rtl:
        columns = columns[::-1]
    heights = tuple(b - a for a, b in pairwise(tops))
    heads = sum(1 for _ in takewhile(_is_header, rows))
    grid: list[list[Cell | None]] = [[None] * len(columns) for _ in rows]
    for y, row in enumerate(rows):
        for cell in row.children:
            x = _index(edges, cell.rect.x)
            span = _index(edges, cell.rect.x + cell.rect.width) - x
            if box.rtl:
                x = len(columns) - x - span
            deep = min(cell.row_span, len(rows) - y)
            grid[y][x] = _cell(cell, seats, tops[y], tops[y + deep], span, deep)
    return TableFrame(
        rect=Rect(edges[0], tops[0], edges[-1] - edges[0], tops[-1] - tops[0]),
        name=box.attributes.get("data-name", ""),
        source=box.source,
        columns=columns,
        rows=heights,
        cells=tuple(tuple(cell or Cell(None) for cell in row) for row in grid),
        header_row=heads > 0,
        first_column=_names_rows(rows[heads:], edges[-1] if box.rtl else edges[0], box.rtl),
        banded=_is_banded(rows[heads:]),
        alt=box.attributes.get("aria-label"),
        rtl=box.rtl,
    )


def _is_header(row: LaidBox) -> bool:
    return row.tag == "th" or all(cell.tag == "th" for cell in row.children)


def _names_rows(rows: Sequence[LaidBox], edge: float, rtl: bool) -> bool:
    """Whether the first cell of each row is a heading; one that spans rows is in the first only.

    First are those at the ``edge`` where reading begins.
    """
    first = [
        cell
        for row in rows
        for cell in row.children
        if abs(cell.rect.x + (cell.rect.width if rtl else 0.0) - edge) < _NEAR
    ]
    return bool(first) and all(cell.tag == "th" for cell in first)


def _is_banded(rows: Sequence[LaidBox]) -> bool:
    """Whether two fills take turns, as ``tr:nth-child(even)`` gives them."""
    fills = [row.children[-1].fill for row in rows if row.children]
    turns = all(fill == fills[index % 2] for index, fill in enumerate(fills))
    return len(fills) > 1 and fills[0] != fills[1] and turns


def _edges(found: Iterable[float]) -> list[float]:
    edges: list[float] = []
    for edge in sorted(found):
        if not edges or edge - edges[-1] > _NEAR:
            edges.append(edge)
    return edges


def _index(edges: list[float], edge: float) -> int:
    return min(bisect_left(edges, edge - _NEAR), len(edges) - 1)


def _cell(cell: LaidBox, seats: Seats, top: float, bottom: float, span: int, deep: int) -> Cell:
    blocks = [block for block in collect_blocks(cell) if block.lines]
    return Cell(
        body=_body(cell, blocks, seats, top, bottom) if blocks else TextBody(()),
        fill=cell.fill,
        borders=cell.borders,
        column_span=span,
        row_span=deep,
    )


def _body(cell: LaidBox, blocks: list[Block], seats: Seats, top: float, bottom: float) -> TextBody:
    """Exact spacing: in cells LibreOffice scales the font's own ascent and descent instead."""
    stack = stack_blocks(blocks, seats, exact=True)
    left, outer = min(b.outer_left for b in blocks), max(b.outer_right for b in blocks)
    interval = interval_of(blocks, left, outer)
    column = outer - left
    inner = column if interval.empty else interval.nearest(column)
    right_edge = cell.rect.x + cell.rect.width
    if blocks[0].align == "right":
        right = right_edge - outer
        left = max(cell.rect.x, right_edge - right - inner)
    else:
        right = max(0.0, right_edge - left - inner)
    paragraphs = make_paragraphs(blocks, (left, left + inner), stack.spacings, stack.before, seats.files)
    room = bottom - stack.top - stack.height
    return TextBody(
        paragraphs,
        Insets(left - cell.rect.x, max(0.0, stack.top - top), right, max(0.0, min(room, 2.0))),
        slack=interval.slack,
    )
