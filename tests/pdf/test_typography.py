"""How the printed brief sets its type."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest
from weasyprint import HTML
from weasyprint.formatting_structure import boxes

from brief.check.pages import check_pages
from brief.pdf.boxes.pages import read_pages

FILLER = "Internationalisation of responsibilities characterises municipalities everywhere. "


def lines_of(html: str, base: str) -> Iterator[tuple[str, str]]:
    """Every line of the laid-out page, with the element that holds it."""
    for page in HTML(string=html, base_url=base).render().pages:
        for line in page._page_box.descendants():
            if isinstance(line, boxes.LineBox):
                pieces = (each for each in line.descendants() if isinstance(each, boxes.TextBox))
                yield line.element_tag, "".join(each.text for each in pieces)


@pytest.fixture(scope="module")
def long_words() -> tuple[str, str]:
    return ("The survey asked every household.[^who]", FILLER * 6 + "See.[^who]")


def test_words_are_hyphenated_by_their_language_but_not_in_headings(
    print_brief: Any, long_words: tuple[str, str]
) -> None:
    heading = ("title: How children travel\n    claim", f"title: {FILLER * 2}\n    claim")
    html = print_brief(long_words, heading).html
    lines = list(lines_of(html, "file:///"))
    broken = [text for tag, text in lines if tag == "p" and text.endswith(("-", "‐"))]
    assert broken
    assert not [
        text for tag, text in lines if tag in ("h1", "h2", "h3") and re.search("[-‐]$", text)
    ]


def test_a_hyphenated_word_has_six_letters_and_three_on_either_side(print_brief: Any) -> None:
    style = re.search(r"hyphenate-limit-chars: (\d) (\d) (\d)", print_brief().html)
    assert style and style.groups() == ("6", "3", "3")


def test_figures_in_tables_are_tabular_and_lining(print_brief: Any, tmp_path: Any) -> None:
    data = tmp_path / "content" / "school" / "data.csv"
    data.parent.mkdir(parents=True, exist_ok=True)
    data.write_text("way,share\non foot,38\nby car,31\n", "utf-8")
    table = "- figures: [pupils]\n      - table: {data: data.csv, caption: Ways}\n        id: ways"
    html = print_brief(("- figures: [pupils]", table)).html
    (page, *_) = HTML(string=html).render().pages
    cells = [b for b in page._page_box.descendants() if isinstance(b, boxes.TableCellBox)]
    assert cells
    assert {cell.style["font_variant_numeric"] for cell in cells} == {
        ("lining-nums", "tabular-nums")
    }


def test_the_number_of_a_footnote_stays_with_its_word(print_brief: Any) -> None:
    """Wherever the line ends: the words before grow letter by letter."""
    for length in range(1, 60, 4):
        words = "Everybody knows this" + " or that" * 7 + " " + "m" * length + " really!"
        html = print_brief(("The survey asked every household.", words)).html
        assert 'class="bound">really!<span class="footnote"' in html
        pages = HTML(string=html).render().pages
        assert "footnote-number" not in {m.rule for m in check_pages(read_pages(pages))}


def test_numbers_keep_their_units_in_running_text(print_brief: Any) -> None:
    text = ("The survey asked every household.", "It is 12 km, says para. 7 of *one* survey.")
    assert "It is 12\u00a0km, says para.\u00a07 of" in print_brief(text).html


def test_a_number_of_a_fact_keeps_the_unit_that_follows_it(print_brief: Any) -> None:
    text = ("The survey asked every household.", "It is {{ pupils }} km in all.")
    assert "12,400\u00a0km in " in print_brief(text).html
