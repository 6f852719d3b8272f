"""What the reader of pages takes from WeasyPrint that is not public: each by its name.

When a release changes one, the test that fails says which; ``brief/pdf/boxes`` reads them, and
``page_floats`` there puts figures off to the next page.
"""

from __future__ import annotations

import inspect

import pytest
from weasyprint import HTML
from weasyprint.formatting_structure import boxes
from weasyprint.layout import LayoutContext, block, page

PAGE = """
<style>@page { size: 300px 400px; margin: 10px; @top-left { content: "head" } }
body { margin: 0; font: 10px/15px serif } i { float: footnote } b { position: running(b) }
table { height: 40px }</style>
<b>runs</b><p>text<i>note</i></p>
<table><thead><tr><th>A</thead><tr><td>a</table><img src="data:image/svg+xml,<svg/>">
<p style="float: left">beside</p>
"""


@pytest.fixture(scope="module")
def page_box() -> boxes.PageBox:
    (only,) = HTML(string=PAGE).render().pages
    return only._page_box


def test_a_page_has_its_text_then_its_footnotes_then_its_margins(page_box: boxes.PageBox) -> None:
    root, notes, *others = page_box.children
    assert root.element_tag == "html"
    assert isinstance(notes, boxes.FootnoteAreaBox)
    assert any(isinstance(each, boxes.MarginBox) for each in others)
    assert (page_box.content_box_x(), page_box.width, page_box.margin_width()) == (10, 280, 300)


def test_what_stands_beside_the_text_is_told_from_it(page_box: boxes.PageBox) -> None:
    flows = [
        box.is_in_normal_flow()
        for box in page_box.descendants()
        if isinstance(box, boxes.BlockBox) and box.element_tag == "p"
    ]
    assert flows == [True, False]


def test_a_tables_head_is_told_from_its_body(page_box: boxes.PageBox) -> None:
    groups = [each for each in page_box.descendants() if isinstance(each, boxes.TableRowGroupBox)]
    assert [group.is_header for group in groups] == [True, False]


def test_the_number_of_a_footnote_has_its_name(page_box: boxes.PageBox) -> None:
    tags = {box.element_tag for box in page_box.descendants()}
    assert any(tag and tag.endswith("::footnote-call") for tag in tags)


def test_a_style_says_whether_a_box_has_a_height_and_breaks_the_page(
    page_box: boxes.PageBox,
) -> None:
    html = page_box.children[0]
    assert html.style["height"] == "auto"
    assert html.style["break_before"] == html.style["break_after"] == "auto"


def test_page_floats_hook_in_where_blocks_are_laid_out_and_pages_made_again() -> None:
    names = list(inspect.signature(inspect.unwrap(block.block_level_layout)).parameters)
    assert names == [
        *("context", "box", "bottom_space", "skip_stack", "containing_block", "page_is_empty"),
        *("absolute_boxes", "fixed_boxes", "adjoining_margins", "first_letter_style"),
        *("first_line_style", "discard", "max_lines"),
    ]
    assert callable(page.remake_page)
    assert callable(LayoutContext.add_broken_out_of_flow)
