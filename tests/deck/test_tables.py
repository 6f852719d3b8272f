"""Tables keep what HTML and CSS say of their rows, columns and bands."""

from __future__ import annotations

from laying import transcribe

from brief.deck.slides import TableFrame
from brief.deck.text import Colour


def table(rows: str, style: str = "") -> TableFrame:
    body = f'<section class="slide" id="a"><h1>T</h1><table aria-label="T">{rows}</table></section>'
    (slide,) = transcribe(f"<style>{style}</style>{body}").deck.slides
    (found,) = (frame for frame in slide.frames if isinstance(frame, TableFrame))
    return found


def test_a_table_has_its_label_as_alternative_text_and_the_line_it_comes_from() -> None:
    body = '<table aria-label="Trade by year" data-src="brief.yaml:4:1"><tr><td>1</td></tr></table>'
    section = f'<section class="slide" id="a"><h1>T</h1>{body}</section>'
    (_, made) = transcribe(section).deck.slides[0].frames
    assert isinstance(made, TableFrame)
    assert (made.alt, made.source) == ("Trade by year", "brief.yaml:4:1")


def test_the_header_row_is_known_with_and_without_a_thead() -> None:
    body = "<tr><td>1</td><td>2</td></tr>"
    assert table(f"<thead><tr><td>a</td><td>b</td></tr></thead>{body}").header_row
    assert table(f"<tr><th>a</th><th>b</th></tr>{body}").header_row
    assert not table(body).header_row


def test_the_first_column_names_its_rows_where_its_cells_are_headings() -> None:
    head = "<thead><tr><th>a</th><th>b</th></tr></thead>"
    row, plain = "<tr><th>r</th><td>1</td></tr>", "<tr><td>r</td><td>1</td></tr>"
    assert table(head + row + row).first_column
    assert not table(head + row + plain).first_column
    assert not table(head + plain).first_column
    assert not table(head).first_column


def test_a_heading_over_two_rows_names_both() -> None:
    rows = "<tr><th rowspan=2>r</th><td>1</td></tr><tr><td>2</td></tr>"
    assert table(rows).first_column


def test_rows_that_css_fills_by_turns_are_bands_with_their_fills() -> None:
    rows = "<tr><td>1</td></tr><tr><td>2</td></tr><tr><td>3</td></tr>"
    banded = table(rows, "tr:nth-child(even) { background: #0b5d66 }")
    assert banded.banded
    fills = [row[0].fill for row in banded.cells]
    assert fills == [None, Colour(None, "0b5d66"), None]
    assert not table(rows).banded
    assert not table(rows, "tr { background: #0b5d66 }").banded
    assert not table(rows, "tr:nth-child(n + 2) { background: #0b5d66 }").banded


def test_columns_are_aligned_as_css_aligns_their_cells() -> None:
    made = table(
        '<tr><td style="text-align: right">1</td><td style="text-align: center">2</td>'
        '<td style="text-align: left">3</td></tr>'
    )
    aligns = [cell.body.paragraphs[0].align for cell in made.cells[0] if cell.body]
    assert aligns == ["right", "center", "left"]
