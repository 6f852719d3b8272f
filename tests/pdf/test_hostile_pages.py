"""Content that no page has room for: set as well as can be, and said with its line."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from brief.check.pages import check_pages
from brief.messages import Message
from brief.pdf.boxes.pages import read_pages
from brief.pdf.fetcher import LocalFetcher
from brief.pdf.layout import lay_out

SHOWN = "- figures: [pupils]"
TEXT = "The survey asked every household."
ROOT = Path(__file__).parents[2]


@pytest.fixture
def check(print_brief: Any, tmp_path: Path) -> Any:
    """What is said of the pages of a brief with replacements and a data file."""

    def run(*replacements: tuple[str, str], data: str = "") -> list[Message]:
        folder = tmp_path / "content" / "school"
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "data.csv").write_text(data, "utf-8")
        html = print_brief(*replacements).html
        document = lay_out(html, folder, LocalFetcher((tmp_path, ROOT / "templates")))
        return list(check_pages(read_pages(document.pages)))

    return run


def table(data_file: str = "data.csv") -> tuple[str, str]:
    return (
        SHOWN,
        f"{SHOWN}\n      - table: {{data: {data_file}, caption: Ways}}\n        id: ways",
    )


def test_an_ordinary_brief_gives_nothing_to_say(check: Any) -> None:
    assert check(table(), data="way,share\non foot,38\n") == []


def test_a_word_wider_than_its_column_is_broken(check: Any) -> None:
    word = "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen" * 4
    claim = ("claim: Most live near their school", f"claim: {word}")
    title = ("title: How children travel\n", f"title: {word}\n")
    assert check((TEXT, word), claim, title) == []


def test_a_word_wider_than_a_table_can_be_is_said_at_its_cell(check: Any) -> None:
    found = check(table(), data="way,share\n" + "x" * 300 + ",38\n")
    assert found
    assert {message.rule for message in found} <= {"too-wide", "off-page"}
    assert all(message.position and message.position.file.name == "data.csv" for message in found)


def test_a_row_higher_than_a_page_is_said(check: Any) -> None:
    cell = "All that can be said of it. " * 400
    found = check(table(), data=f"way,what\non foot,{cell}\nby car,little\n")
    assert "torn-row" in {message.rule for message in found}


def test_rows_of_many_lines_stay_whole(check: Any) -> None:
    cell = "All that can be said of it. " * 20
    rows = "".join(f"way {number},{cell}\n" for number in range(30))
    assert check(table(), data=f"way,what\n{rows}") == []


def test_pictures_are_never_higher_than_a_page(check: Any, tmp_path: Path) -> None:
    svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9000"><path d="M0 0h9"/></svg>'
    (tmp_path / "content" / "school").mkdir(parents=True)
    (tmp_path / "content" / "school" / "tall.svg").write_text(svg, "utf-8")
    image = "- image: {file: tall.svg, alt: A tall drawing of a street, caption: Tall}"
    assert check((SHOWN, f"{SHOWN}\n      {image}")) == []
