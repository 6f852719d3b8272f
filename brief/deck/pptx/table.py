"""Native tables (ECMA-376 part 1, 21.1.3): grid, spans, fills, borders, margins."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise

from brief.deck.pptx.canvas import Canvas
from brief.deck.pptx.paint import fill_element, line_element
from brief.deck.pptx.shape import non_visual, transform
from brief.deck.pptx.text import ANCHORS, paragraphs
from brief.deck.pptx.xml import Element, element, emu
from brief.deck.slides import Cell, TableFrame
from brief.deck.text import Insets, TextBody

_URI = "http://schemas.openxmlformats.org/drawingml/2006/table"
# 'No Style, No Grid': all that shows is what the cells themselves say.
_PLAIN_STYLE = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"
_EMPTY = TextBody(())


def write_table(frame: TableFrame, canvas: Canvas) -> None:
    """Add a table whose header row and first column are known to screen readers.

    The fills of bands are the cells' own; the flag alone draws nothing in the plain style.
    """
    number, name = canvas.identify(frame, "Table")
    flags = {
        "rtl": frame.rtl or None,
        "firstRow": frame.header_row or None,
        "firstCol": frame.first_column or None,
        "bandRow": frame.banded or None,
    }
    table = element(
        "a:tbl",
        None,
        element("a:tblPr", flags, _style()),
        element(
            "a:tblGrid",
            None,
            *(element("a:gridCol", {"w": width}) for width in _whole(frame.columns)),
        ),
        *(
            element("a:tr", {"h": height}, *cells)
            for height, cells in zip(_whole(frame.rows), _rows(frame, canvas), strict=True)
        ),
    )
    canvas.tree.append(
        element(
            "p:graphicFrame",
            None,
            element(
                "p:nvGraphicFramePr",
                None,
                non_visual(number, name, alt=frame.alt),
                element(
                    "p:cNvGraphicFramePr", None, element("a:graphicFrameLocks", {"noGrp": True})
                ),
                element("p:nvPr"),
            ),
            transform(frame.rect, "p:xfrm"),
            element("a:graphic", None, element("a:graphicData", {"uri": _URI}, table)),
        )
    )


def _style() -> Element:
    style = element("a:tableStyleId")
    style.text = _PLAIN_STYLE
    return style


def _whole(lengths: Sequence[float]) -> list[int]:
    """Lengths in EMU whose sum is the sum of the lengths: edges are rounded, not lengths."""
    edges = [0, *(emu(edge) for edge in accumulate(lengths))]
    return [after - before for before, after in pairwise(edges)]


def _rows(frame: TableFrame, canvas: Canvas) -> Iterator[list[Element]]:
    covering = _spans(frame)
    for y, row in enumerate(frame.cells):
        yield [
            _covered(canvas, frame.cells[covering[y, x][0]][covering[y, x][1]], y, x, covering)
            if (y, x) in covering
            else _cell(cell, canvas)
            for x, cell in enumerate(row)
        ]


def _spans(frame: TableFrame) -> dict[tuple[int, int], tuple[int, int]]:
    """Each covered place, by row and column, with the place of the cell whose span covers it."""
    return {
        (y + down, x + across): (y, x)
        for y, row in enumerate(frame.cells)
        for x, cell in enumerate(row)
        if cell.body is not None
        for down in range(cell.row_span)
        for across in range(cell.column_span)
        if (down, across) != (0, 0)
    }


def _cell(cell: Cell, canvas: Canvas) -> Element:
    spans = {
        "rowSpan": cell.row_span if cell.row_span > 1 else None,
        "gridSpan": cell.column_span if cell.column_span > 1 else None,
    }
    return element(
        "a:tc",
        spans,
        _text(cell.body or _EMPTY, canvas),
        _properties(cell, cell.body or _EMPTY, canvas),
    )


def _covered(
    canvas: Canvas,
    origin: Cell,
    row: int,
    column: int,
    covering: dict[tuple[int, int], tuple[int, int]],
) -> Element:
    """A place under a span, with the spanning cell's fill and borders as PowerPoint writes them."""
    top, left = covering[row, column]
    return element(
        "a:tc",
        {
            "rowSpan": origin.row_span if row == top and origin.row_span > 1 else None,
            "gridSpan": origin.column_span if column == left and origin.column_span > 1 else None,
            "hMerge": column > left or None,
            "vMerge": row > top or None,
        },
        _text(_EMPTY, canvas),
        _properties(origin, _EMPTY, canvas),
    )


def _text(body: TextBody, canvas: Canvas) -> Element:
    return element(
        "a:txBody",
        None,
        element("a:bodyPr"),
        element("a:lstStyle"),
        *paragraphs(body, canvas),
    )


def _properties(cell: Cell, body: TextBody, canvas: Canvas) -> Element:
    """Margins, borders, fill. An empty cell has no margins: they would make its row grow."""
    insets = body.insets if body.paragraphs else Insets()
    borders = cell.borders
    return element(
        "a:tcPr",
        {
            "marL": emu(insets.left),
            "marR": emu(insets.right),
            "marT": emu(insets.top),
            "marB": emu(insets.bottom),
            "anchor": ANCHORS[body.anchor],
        },
        line_element(borders.left, canvas.theme, "a:lnL"),
        line_element(borders.right, canvas.theme, "a:lnR"),
        line_element(borders.top, canvas.theme, "a:lnT"),
        line_element(borders.bottom, canvas.theme, "a:lnB"),
        fill_element(cell.fill, canvas.theme),
    )
