"""A whole Arabic brief: nothing is at the left that a reader seeks at the right."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path

import pikepdf
import pytest

from brief.build.plan import Task
from brief.messages import Message
from tests.tools.edition_texts import compare_task

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"


def test_it_is_made_without_a_word_of_complaint(
    made: tuple[object, tuple[Message, ...]],
) -> None:
    assert [message.text for message in made[1] if message.severity != "note"] == []


def test_every_text_of_it_is_read_aloud_in_the_order_of_its_letters(
    tasks: tuple[Task, ...],
) -> None:
    (brief,) = (task for task in tasks if task.output == "brief")
    said = compare_task(brief)
    assert said.texts > 90 and said.missing == ()


@pytest.mark.parametrize("form", ["pdf", "large", "slides", "handout"])
def test_a_viewer_knows_that_its_pages_are_turned_from_the_left(
    files: dict[str, Path], form: str
) -> None:
    with pikepdf.open(files[form]) as pdf:
        assert pdf.Root.ViewerPreferences.Direction == "/R2L"
        assert str(pdf.Root.Lang) == "ar"


def test_its_table_is_read_from_the_first_column_on(files: dict[str, Path]) -> None:
    from tests.tools.structure_text import structure_text

    told = structure_text(files["pdf"]).split("\n")
    at = told.index("N1")
    assert told[at - 5 : at + 5] == [
        *("الخط", "من", "إلى", "المسافة (كم)", "الركاب"),
        *("N1", "المستشفى", "الميناء", "12.5", "1,350"),
    ]


def slides(files: dict[str, Path]) -> list[str]:
    with zipfile.ZipFile(files["pptx"]) as package:
        names = [n for n in package.namelist() if re.match(r"ppt/slides/slide\d+\.xml", n)]
        return [package.read(name).decode() for name in names]


def test_every_paragraph_of_its_deck_runs_from_the_right(files: dict[str, Path]) -> None:
    with zipfile.ZipFile(files["pptx"]) as package:
        parts = [n for n in package.namelist() if re.match(r"ppt/slide(s|Layouts)/[^/]*\.xml", n)]
        text = "".join(package.read(name).decode() for name in parts)
        assert 'rtl="1"' in package.read("ppt/presentation.xml").decode()[:900]
    otherwise = re.findall(r'<a:pPr[^>]*(?:rtl="0"|algn="l")[^>]*>', text)
    assert otherwise == []


def test_its_tables_begin_at_the_right(files: dict[str, Path]) -> None:
    tables = re.findall(r"<a:tblPr[^>]*>", "".join(slides(files)))
    assert tables and all('rtl="1"' in table for table in tables)


def test_its_charts_run_to_the_left(files: dict[str, Path]) -> None:
    with zipfile.ZipFile(files["pptx"]) as package:
        charts = [
            package.read(n).decode()
            for n in package.namelist()
            if re.match(r"ppt/charts/chart[^/]*\.xml", n)
        ]
    directions = {}
    for chart in charts:
        kind = re.search(r"<c:(bar|line)Chart>(?:<c:barDir val=\"(\w+)\")?", chart)
        assert kind
        directions[kind[2] or kind[1]] = tuple(re.findall(r'orientation val="(\w+)"', chart))
    # Of names and of values: bars run down and to the left, columns and lines to the left.
    assert directions == {
        "bar": ("maxMin", "maxMin"),
        "col": ("maxMin", "minMax"),
        "line": ("maxMin", "minMax"),
    }


def test_the_first_page_of_the_booklet_is_at_the_left_of_its_sheet(files: dict[str, Path]) -> None:
    with pikepdf.open(files["booklet"]) as pdf:
        front = pdf.pages[0].Resources.XObject
        assert "/P0" in front  # the page that opens it, beside the last one or none
        fonts = [len(front[name].Resources.get("/Font", {})) for name in ("/P0",)]
        assert fonts[0] > 0
