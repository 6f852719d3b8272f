"""Right-to-left text: margins and markers count from the right, frames keep their right edge."""

from __future__ import annotations

import pytest
from laying import transcribe

from brief.deck.slides import ShapeFrame, TableFrame, TextFrame

PADDING = 'style="width: 400pt; padding-right: 30pt; padding-left: 0"'


def frame(body: str) -> TextFrame:
    section = f'<section class="slide" id="a" dir="rtl"><h1>Title</h1>{body}</section>'
    (slide,) = transcribe(section).deck.slides
    (found,) = slide.frames[1:]
    assert isinstance(found, TextFrame)
    return found


def test_a_paragraph_runs_to_the_left_and_stands_at_the_right() -> None:
    made = frame("<p>Some words that say something</p>")
    (paragraph,) = made.body.paragraphs
    assert (paragraph.rtl, paragraph.align) == (True, "right")
    assert (paragraph.margin_left, paragraph.indent) == (0, 0)
    assert made.rect.x + made.rect.width == pytest.approx(920)


def test_a_list_is_set_in_from_the_right_and_its_markers_hang_there() -> None:
    made = frame(f"<ul {PADDING}><li>One</li><li>Two</li></ul>")
    right = made.rect.x + made.rect.width
    for paragraph in made.body.paragraphs:
        assert paragraph.align == "right" and paragraph.bullet
        # PowerPoint measures both from the right edge of the frame in such a paragraph.
        assert right - paragraph.margin_left == pytest.approx(890, abs=0.1)
        assert 5 < -paragraph.indent <= paragraph.margin_left + 0.1


def test_a_nested_list_is_set_in_further() -> None:
    made = frame(f"<ul {PADDING}><li>One<ul {PADDING}><li>Below</li></ul></li></ul>")
    outer, inner = made.body.paragraphs
    assert inner.level == 1
    assert inner.margin_left - outer.margin_left == pytest.approx(30, abs=0.1)


def test_text_that_is_told_to_stand_left_does() -> None:
    (paragraph,) = frame('<p style="text-align: left">Words</p>').body.paragraphs
    assert (paragraph.rtl, paragraph.align, paragraph.margin_left) == (True, "left", 0)


GRID = """<div style="display: grid; grid-template-columns: 100pt 1fr 200pt; column-gap: 10pt">
<p>One</p><p>Two</p><p style="width: 40pt; justify-self: start">Three</p></div>"""


def test_the_columns_of_a_grid_run_to_the_left() -> None:
    section = f'<section class="slide" id="a" dir="rtl"><h1>Title</h1>{GRID}</section>'
    (slide,) = transcribe(section).deck.slides
    edges = [each.rect.x + each.rect.width for each in slide.frames[1:]]
    # The slide's text reaches from 40 to 920: columns of 100, 560 and 200, gaps of 10.
    assert edges == pytest.approx([920, 810, 240], abs=0.1)


TABLE = """<table style="width: 300pt"><thead><tr><th>One</th><th style="width: 200pt">Two</th></tr>
</thead><tbody><tr><th>1</th><td>2</td></tr></tbody></table>"""


def test_a_table_keeps_its_columns_in_the_order_of_reading() -> None:
    section = f'<section class="slide" id="a" dir="rtl"><h1>Title</h1>{TABLE}</section>'
    (slide,) = transcribe(section).deck.slides
    (table,) = slide.frames[1:]
    assert isinstance(table, TableFrame) and table.rtl and table.first_column
    assert table.columns[0] < table.columns[1]
    texts = [[p.runs[0].text for p in cell.body.paragraphs] for cell in table.cells[0] if cell.body]
    assert texts == [["One"], ["Two"]]


def test_what_runs_otherwise_than_its_paragraph_is_marked_at_both_ends() -> None:
    made = frame('<p>Call <bdi dir="ltr">(+855) 16</bdi></p>')
    (paragraph,) = made.body.paragraphs
    assert "".join(run.text for run in paragraph.runs) == "Call \u200e(+855) 16\u200e"


@pytest.mark.parametrize(("size", "arrow"), [("width: 90pt; height: 2pt", "start"),
                                             ("width: 2pt; height: 90pt", "end")])  # fmt: skip
def test_an_arrow_across_points_to_the_left(size: str, arrow: str) -> None:
    line = f'<div data-frame="line" data-arrow="end" style="background: #0b5d66; {size}"></div>'
    section = f'<section class="slide" id="a" dir="rtl"><h1>Title</h1>{line}</section>'
    (slide,) = transcribe(section).deck.slides
    (made,) = slide.frames[1:]
    assert isinstance(made, ShapeFrame) and made.arrow == arrow


def test_a_link_of_several_words_runs_to_the_left_in_every_program() -> None:
    first = '<a href="https://example.org">مكتب المدينة 2025</a>'
    made = frame(f'<p>المصدر: {first}، <a href="https://e.org">A B</a></p>')
    (paragraph,) = made.body.paragraphs
    runs = [(run.text, bool(run.link)) for run in paragraph.runs]
    mark = ("\u200f", False)
    assert runs[1:6] == [("مكتب ", True), mark, ("المدينة ", True), mark, ("2025", True)]
    assert runs[-1] == ("A B", True)
