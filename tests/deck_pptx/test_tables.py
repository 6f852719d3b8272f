"""Tables: native, with header row, spans, widths and borders."""

from __future__ import annotations

from deck_making import colour, deck, opened, paragraph, run, slide
from pptx.oxml.ns import qn
from pptx.util import Pt

from brief.deck.slides import Borders, Cell, TableFrame
from brief.deck.text import Insets, Line, Rect, Spacing, TextBody

LINE = Line(colour("slate"), 0.75)
EMPTY = Cell(TextBody(()))
COVERED = Cell(None)


def cell(words, **more):
    line = paragraph(run(words, 14.0), spacing=Spacing(exact=16.8))
    return Cell(TextBody((line,), Insets(8, 4, 8, 4)), borders=Borders(bottom=LINE), **more)


def table(*rows, columns=(100.4, 100.3, 99.3), **more):
    frame = TableFrame(
        rect=Rect(48, 132, sum(columns), 30 * len(rows)),
        name="Trade",
        columns=columns,
        rows=(30.0,) * len(rows),
        cells=rows,
        alt="Trade by year",
        **more,
    )
    return list(opened(deck(slide("one", frame))).slides[0].shapes)[1]


PLAIN = ((cell("Year"), cell("Trade"), cell("Share")), (cell("2018"), cell("231.7"), EMPTY))


def test_a_table_is_native_and_says_what_it_shows():
    made = table(*PLAIN, first_column=True)
    assert made.has_table
    flags = (made.table.first_row, made.table.first_col, made.table.horz_banding)
    assert flags == (True, True, False)
    assert table(*PLAIN, banded=True).table.horz_banding
    assert made._element.nvGraphicFramePr.cNvPr.get("descr") == "Trade by year"
    assert made.table.cell(1, 1).text_frame.text == "231.7"


def test_columns_are_as_wide_as_laid_out_and_fill_the_table():
    made = table(*PLAIN)
    assert sum(column.width for column in made.table.columns) == made.width == Pt(300)
    assert made.table.columns[0].width == Pt(100.4)


def test_no_style_adds_bands_or_lines_of_its_own():
    made = table(*PLAIN)
    properties = made._element.find(f".//{qn('a:tblPr')}")
    assert properties.find(qn("a:tableStyleId")).text == "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"
    first = made.table.cell(0, 0)._tc.tcPr
    assert first.find(f"{qn('a:lnT')}/{qn('a:noFill')}") is not None
    assert first.find(qn("a:lnB")).get("w") == str(Pt(0.75))
    assert first.find(qn("a:noFill")) is not None


def test_spans_cover_their_neighbours_and_lend_them_their_look():
    wide = cell("Head", column_span=2, fill=colour("mist"))
    tall = cell("Side", row_span=2)
    made = table((wide, COVERED, tall), (cell("a"), cell("b"), COVERED)).table
    assert made.cell(0, 0).span_width == 2
    assert made.cell(0, 2).span_height == 2
    assert made.cell(0, 1).is_spanned and made.cell(1, 2).is_spanned
    assert made.cell(0, 1).fill.fore_color.theme_color.name == "BACKGROUND_2"
    assert made.cell(1, 2)._tc.get("vMerge") == "1"


def test_a_block_span_merges_in_both_directions():
    block = cell("Block", column_span=2, row_span=2)
    made = table((block, COVERED, cell("x")), (COVERED, COVERED, cell("y"))).table
    corner = made.cell(1, 1)._tc
    assert (corner.get("hMerge"), corner.get("vMerge"), corner.get("gridSpan")) == ("1", "1", None)
    assert made.cell(0, 1)._tc.get("rowSpan") == "2"
    assert made.cell(1, 0)._tc.get("gridSpan") == "2"


def test_empty_and_covered_cells_cannot_make_their_row_grow():
    made = table((cell("Wide", column_span=2), COVERED, EMPTY)).table
    for empty in (made.cell(0, 1), made.cell(0, 2)):
        assert (empty.margin_top, empty.margin_bottom) == (0, 0)
        assert empty._tc.find(f".//{qn('a:endParaRPr')}").get("sz") == "100"


def test_text_in_cells_is_set_exactly():
    assert table(*PLAIN).table.cell(0, 0).text_frame.paragraphs[0].line_spacing == Pt(16.8)
