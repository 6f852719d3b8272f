"""A figure for which a page has no room begins the next page, and the text goes on before it."""

from __future__ import annotations

import pytest
from weasyprint import HTML
from weasyprint.formatting_structure import boxes
from weasyprint.layout import block

from brief.pdf.boxes.page_floats import mend_page_floats

STYLE = """
@page { size: 300px 200px; margin: 10px }
body, p { margin: 0; font: 10px/15px serif }
p { clear: left; orphans: 1; widows: 1 }
figure { margin: 15px 0; height: 60px; break-inside: avoid }
"""
LINE = "<p>line</p>"


@pytest.fixture(autouse=True)
def mended() -> None:
    mend_page_floats()


def figure(name: str) -> str:
    return f'<figure data-float="top" id="{name}">{name}</figure>'


def pages_of(body: str, style: str = "") -> list[list[str]]:
    """What stands on each page of twelve lines, from above, a word for each line."""
    document = HTML(string=f"<style>{STYLE}{style}</style><body>{body}").render()
    return [
        [
            "".join(piece.text for piece in line.descendants() if isinstance(piece, boxes.TextBox))
            for line in sorted(
                (each for each in page._page_box.descendants() if isinstance(each, boxes.LineBox)),
                key=lambda each: each.position_y,
            )
        ]
        for page in document.pages
    ]


def test_text_goes_on_where_a_page_has_no_room_for_the_figure() -> None:
    first, second = pages_of(LINE * 9 + figure("A") + LINE * 6)
    assert first == ["line"] * 12
    assert second == ["A", "line", "line", "line"]


def test_a_paragraph_goes_on_below_the_figure() -> None:
    paragraph = "<p>" + "one<br>" * 6 + "</p>"
    first, second = pages_of(LINE * 9 + figure("A") + paragraph)
    assert first == ["line"] * 9 + ["one"] * 3
    assert second == ["A", "one", "one", "one"]


def test_a_paragraph_is_read_to_its_end_before_what_floats_above_it() -> None:
    """Tags follow the boxes: a screen reader does not stop in the middle of a sentence."""
    paragraph = "<p>" + "one<br>" * 6 + "</p>"
    body = f"<section>{LINE * 9}{figure('A')}{paragraph}<p>two</p></section>"
    document = HTML(string=f"<style>{STYLE}</style><body>{body}").render()
    second = document.pages[1]._page_box.descendants()
    words = [each.text for each in second if isinstance(each, boxes.TextBox)]
    assert words == ["one", "one", "one", "A", "two"]


def test_a_figure_is_read_first_where_no_paragraph_goes_on() -> None:
    body = f"<section>{LINE * 9}{figure('A')}{LINE * 4}</section>"
    document = HTML(string=f"<style>{STYLE}</style><body>{body}").render()
    second = document.pages[1]._page_box.descendants()
    words = [each.text for each in second if isinstance(each, boxes.TextBox)]
    assert words == ["A", "line"]


def test_a_figure_stays_where_the_page_has_room_for_it() -> None:
    assert pages_of(LINE + figure("A") + LINE) == [["line", "A", "line"]]


def test_figures_keep_their_order() -> None:
    small = figure("B").replace("<figure", '<figure style="height: 15px; margin: 0"')
    first, second = pages_of(LINE * 9 + figure("A") + small + LINE * 4)
    assert first == ["line"] * 12
    assert second == ["A", "B", "line"]


def test_no_figure_is_lost_where_no_page_follows() -> None:
    assert pages_of(LINE * 9 + figure("A") + LINE) == [["line"] * 9, ["A", "line"]]


def test_what_ends_the_document_waits_for_the_figure() -> None:
    end = '<footer data-float="stop">end</footer>'
    assert pages_of(LINE * 9 + figure("A") + LINE + end) == [["line"] * 10, ["A", "end"]]


def test_a_page_that_is_made_again_keeps_its_figures() -> None:
    """A page number of a page that comes later is known only when that page is made."""
    contents = '<p><a class="to" href="#A"></a></p>'
    style = ".to::after { content: 'on ' target-counter(attr(href), page) }"
    pages = pages_of(contents + LINE * 8 + figure("A") + LINE * 20, style)
    assert pages[0] == ["on 2"] + ["line"] * 11
    assert pages[1][0] == "A"
    assert sum(page.count("A") for page in pages) == 1
    assert sum(page.count("line") for page in pages) == 28


def test_a_heading_that_moves_on_takes_back_what_was_put_off_after_it() -> None:
    heading = '<p style="break-after: avoid">heading</p>'
    tall = '<p style="break-inside: avoid; break-before: avoid">a<br>b<br>c</p>'
    first, second = pages_of(LINE * 10 + heading + figure("A") + tall + LINE * 2)
    assert first == ["line"] * 10
    assert second.count("A") == 1 and "heading" in second


@pytest.mark.parametrize("height", [170, 200, 900])
def test_a_figure_taller_than_its_page_comes_once(height: int) -> None:
    tall = figure("A").replace("<figure", f'<figure style="height: {height}px"')
    pages = pages_of(LINE * 9 + tall + LINE * 6)
    assert sum(page.count("A") for page in pages) == 1
    assert sum(page.count("line") for page in pages) == 15


def test_weasyprint_still_needs_this(monkeypatch: pytest.MonkeyPatch) -> None:
    (original,) = (
        cell.cell_contents
        for cell in block._in_flow_layout.__closure__
        if callable(cell.cell_contents)
    )
    monkeypatch.setattr(block, "_in_flow_layout", original)
    first, _ = pages_of(LINE * 9 + figure("A") + LINE * 6)
    assert first == ["line"] * 9
