"""What stands on the pages."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pypdfium2
import pytest

from brief.pdf.fetcher import LocalFetcher
from brief.pdf.layout import lay_out
from brief.pdf.paint import paint_pdf

LONG = ("text: |", "text: |\n" + "      A sentence that fills the page by and by.\n\n" * 80)


def test_the_first_page_has_the_masthead_the_messages_and_the_figures(printed: Any) -> None:
    first = printed.pages()[0]
    for words in (
        *("Example Institute", "Issue 2026, No 7", "2 March 2026", "Ann EXAMPLE"),
        *("Key messages", "1 Parents decide by the worst crossing.", "12,400 pupils, 2025"),
    ):
        assert words in first


def test_every_page_says_which_of_how_many_it_is(print_brief: Any) -> None:
    pages = print_brief(LONG).pages()
    assert len(pages) > 1
    for number, page in enumerate(pages, 1):
        assert f"{number} of {len(pages)}" in page
        assert "Example Institute · Issue 2026, No 7" in page


def test_the_running_head_leaves_the_first_page_to_the_masthead(print_brief: Any) -> None:
    first, *others = print_brief(LONG).pages()
    assert first.count("Safe ways to school") == 1
    assert all("Safe ways to school 2 March 2026" in page for page in others)


@pytest.mark.parametrize(
    ("status", "mark"),
    [
        ("status: draft", "DRAFT"),
        (
            "status: embargoed\nembargo: 2026-03-02T09:00:00+07:00",
            "EMBARGOED UNTIL 2 March 2026, 09:00 UTC+07:00",
        ),
    ],
)
def test_a_status_stands_on_every_page(print_brief: Any, status: str, mark: str) -> None:
    marked = print_brief(LONG, ("language: en", f"language: en\n{status}")).pages()
    assert all(mark in page for page in marked)


def test_a_final_brief_has_no_mark(printed: Any) -> None:
    assert not any("DRAFT" in page or "EMBARGO" in page for page in printed.pages())


def test_what_the_editor_adds_is_marked_and_the_mark_explained(print_brief: Any) -> None:
    text = " ".join(print_brief().pages())
    assert "Who acts [editor’s] The council" in text
    assert "[editor’s] marks what the editor, not the author, has added." in text
    plain = print_brief((", editor: [who]", ""))
    assert "[editor’s]" not in " ".join(plain.pages())


def test_what_is_not_known_leaves_no_trace(printed: Any) -> None:
    text = " ".join(printed.pages())
    for word in ("By when", "At what cost", "Licence", "DOI", "Contact", "None", "Original title"):
        assert word not in text


def test_a_footnote_is_one_paragraph_at_the_foot(printed: Any) -> None:
    assert "1. In all districts, twice a year." in printed.pages()[0]


def test_figures_of_the_first_page_are_not_said_twice(printed: Any) -> None:
    assert printed.html.count('class="figure"') == 1


def test_elements_know_their_line(printed: Any) -> None:
    html = printed.html
    assert '<h1 data-src="content/school/brief.yaml:2:8">' in html
    assert '<p data-src="content/school/brief.yaml:25:7">The survey' in html


def test_the_minister_has_the_request_in_front_and_no_detail(print_brief: Any) -> None:
    first, *_ = print_brief(audience="minister").pages()
    assert "1 Close twelve streets" in first
    text = " ".join(print_brief(audience="minister").pages())
    assert "The survey asked" not in text
    assert "How we will know" not in text


def test_letter_is_an_audiences_choice(print_brief: Any, tmp_path: Any) -> None:
    folder = tmp_path / "templates" / "audiences" / "partners"
    folder.mkdir(parents=True)
    (folder / "audience.yaml").write_text("title: Partners\npaper: letter\n", encoding="utf-8")
    with pypdfium2.PdfDocument(print_brief(audience="partners").pdf) as document:
        assert document[0].get_size() == (612, 792)


def test_a_list_that_starts_at_three_is_counted_from_three(tmp_path: Path) -> None:
    items = '<ol start="3"><li>one</li><li value="9">two</li></ol>'
    html = f'<html lang="en"><title>T</title>{items}</html>'
    document = lay_out(html, tmp_path, LocalFetcher([tmp_path]))
    text = pypdfium2.PdfDocument(paint_pdf(document, html))[0].get_textpage().get_text_bounded()
    assert {"3.", "9."} < {*text.split()}
