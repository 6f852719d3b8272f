"""What is changed in the deck behaves as if typed in PowerPoint; LibreOffice draws it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO
from itertools import pairwise
from pathlib import Path
from typing import Any
from xml.etree import ElementTree
from zipfile import ZipFile

import pptx
import pytest
from drawn_words import Word, draw_deck, read_pages
from pptx.chart.data import CategoryChartData
from pptx.util import Pt
from sample_decks import sample_deck, sample_pptx

from brief.deck.slides import ChartFrame, TextFrame

LONG = "A cell whose text is changed to much more than it was, so that it needs more lines."
LARGER = 1.25
HEAD, FOOT = 1.6, 7.05  # inches: below the title, above the footer
A = "http://schemas.openxmlformats.org/drawingml/2006/main"
P = "http://schemas.openxmlformats.org/presentationml/2006/main"
_S = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


@dataclass(frozen=True)
class Drawn:
    """The officials' deck as written and after edits, and the words of each as drawn."""

    before: Any
    after: Any
    words: tuple[list[list[Word]], list[list[Word]]]


@pytest.fixture(scope="module")
def drawn(tmp_path_factory: pytest.TempPathFactory) -> Drawn:
    """Drawn twice for all tests: edits on slides of their own do not touch each other."""
    folder = tmp_path_factory.mktemp("edited")
    before, after = (pptx.Presentation(BytesIO(sample_pptx("officials"))) for _ in range(2))
    narrowed, enlarged = slides_on("Proposal", after)[:2]
    body = body_of(narrowed)
    left, top, width, height = body.left, body.top, body.width, body.height
    body.left, body.top, body.width, body.height = left, top, width // 2, height
    for paragraph in body_of(enlarged).text_frame.paragraphs:
        for run in paragraph.runs:
            run.font.size = Pt(LARGER * size_of_points(page(after, enlarged)))
    table_of(after).cell(1, 1).text_frame.paragraphs[0].runs[0].text = LONG
    title_of(slides_on("Table", after)[0]).text_frame.paragraphs[0].runs[0].text = "Retitled"
    words = []
    for name, deck in (("before", before), ("after", after)):
        deck.save(str(folder / f"{name}.pptx"))
        words.append(read_pages(draw_deck(folder / f"{name}.pptx", folder)))
    return Drawn(before, after, (words[0], words[1]))


def slides_on(layout: str, deck: Any) -> list[Any]:
    return [slide for slide in deck.slides if slide.slide_layout.name == layout]


def title_of(slide: Any) -> Any:
    return slide.shapes.title


def body_of(slide: Any) -> Any:
    """The frame with the slide's points."""
    return max(
        (shape for shape in slide.placeholders if shape.placeholder_format.idx not in (0,)),
        key=lambda shape: len(shape.text_frame.text) if shape.has_text_frame else 0,
    )


def size_of_points(number: int) -> float:
    """In points; the slide itself may leave it to its layout."""
    frames = sample_deck("officials").slides[number].frames
    return next(
        frame.body.paragraphs[0].runs[0].size
        for frame in frames
        if isinstance(frame, TextFrame) and frame.placeholder == "body"
    )


def table_of(deck: Any) -> Any:
    (slide,) = slides_on("Table", deck)
    return next(shape.table for shape in slide.shapes if shape.has_table)


def page(deck: Any, slide: Any) -> int:
    return [each.slide_id for each in deck.slides].index(slide.slide_id)


def lines_in(shape: Any, words: Sequence[Word]) -> list[list[Word]]:
    """The drawn lines between a frame's sides; what stands in its middle may grow both ways."""
    edge = (shape.left + shape.width) / 914400
    inside = [
        word for word in words if shape.left / 914400 <= word.x <= edge and HEAD < word.y < FOOT
    ]
    lines: list[list[Word]] = []
    for word in sorted(inside, key=lambda each: each.y):
        if lines and word.y - lines[-1][-1].y < 0.08:
            lines[-1].append(word)
        else:
            lines.append([word])
    return lines


@pytest.mark.office
def test_a_frame_half_as_wide_has_more_lines_of_the_same_words(drawn: Drawn) -> None:
    lines = []
    for deck, words in zip((drawn.before, drawn.after), drawn.words, strict=True):
        slide = slides_on("Proposal", deck)[0]
        lines.append(lines_in(body_of(slide), words[page(deck, slide)]))
    before, after = lines
    assert len(after) > len(before) > 3
    wanted, found = ([word.text for line in each for word in line] for each in (before, after))
    assert found == wanted[: len(found)]  # what goes on below the slide's footer is not read


@pytest.mark.office
def test_a_row_grows_where_a_cells_text_gets_long_and_pushes_the_next_down(drawn: Drawn) -> None:
    tops = []
    for deck, words in zip((drawn.before, drawn.after), drawn.words, strict=True):
        (slide,) = slides_on("Table", deck)
        row = table_of(deck).cell(2, 0).text_frame.text.split()[0]
        tops.append(max(w.y for w in words[page(deck, slide)] if w.text == row))
    assert tops[1] - tops[0] > 0.3  # inches


@pytest.mark.office
def test_a_title_is_typed_over_in_its_place(drawn: Drawn) -> None:
    (slide,) = slides_on("Table", drawn.after)
    frame, words = title_of(slide), drawn.words[1][page(drawn.after, slide)]
    (word,) = (word for word in words if word.text == "Retitled")
    assert frame.left < word.x * 914400 < frame.left + frame.width
    assert frame.top < word.y * 914400 < frame.top + frame.height


@pytest.mark.office
def test_a_larger_size_has_lines_as_much_further_apart(drawn: Drawn) -> None:
    pitches = []
    for deck, words in zip((drawn.before, drawn.after), drawn.words, strict=True):
        slide = slides_on("Proposal", deck)[1]
        lines = lines_in(body_of(slide), words[page(deck, slide)])
        tops = [sum(word.y for word in line) / len(line) for line in lines]
        # Within a paragraph lines are nearest; between two there is space more.
        pitches.append(min(b - a for a, b in pairwise(tops)))
    assert pitches[1] / pitches[0] == pytest.approx(LARGER, rel=0.03)


def test_a_group_ungroups_without_anything_moving() -> None:
    deck = pptx.Presentation(BytesIO(sample_pptx("officials")))
    groups = [g for slide in deck.slides for g in slide.element.iter(f"{{{P}}}grpSp")]
    assert len(groups) > 8
    for group in groups:
        xfrm = group.find(f"{{{P}}}grpSpPr/{{{A}}}xfrm")
        outer, inner = (
            [dict(xfrm.find(f"{{{A}}}{name}").attrib) for name in names]
            for names in (("off", "ext"), ("chOff", "chExt"))
        )
        assert outer == inner


def test_the_workbook_of_a_chart_holds_the_values_that_are_drawn() -> None:
    charts = [
        frame.chart
        for slide in sample_deck("officials").slides
        for frame in slide.frames
        if isinstance(frame, ChartFrame)
    ]
    with ZipFile(BytesIO(sample_pptx("officials"))) as package:
        books = sorted(
            (name for name in package.namelist() if name.startswith("ppt/embeddings/")),
            key=lambda name: int(re.findall(r"\d+", name)[-1]),
        )
        held = [set(numbers(package.read(name))) for name in books]
    assert len(charts) == len(held) > 2
    for chart, found in zip(charts, held, strict=True):
        wanted = {float(v) for series in chart.series for v in series.values if v is not None}
        assert wanted
        assert wanted <= found


def numbers(workbook: bytes) -> Iterator[float]:
    """The numbers in the cells of a workbook's first sheet."""
    with ZipFile(BytesIO(workbook)) as book:
        sheet = ElementTree.fromstring(book.read("xl/worksheets/sheet1.xml"))
    for cell in sheet.iter(f"{_S}c"):
        value = cell.findtext(f"{_S}v")
        if cell.get("t", "n") == "n" and value:
            yield float(value)


def test_the_data_of_a_chart_is_replaced(tmp_path: Path) -> None:
    deck = pptx.Presentation(BytesIO(sample_pptx("officials")))
    chart = next(shape.chart for s in deck.slides for shape in s.shapes if shape.has_chart)
    data = CategoryChartData()
    data.categories = ["One", "Two"]
    data.add_series("New", (41.5, 12))
    chart.replace_data(data)
    deck.save(str(tmp_path / "replaced.pptx"))
    again = pptx.Presentation(str(tmp_path / "replaced.pptx"))
    plot = next(s.chart for sl in again.slides for s in sl.shapes if s.has_chart).plots[0]
    assert list(plot.categories) == ["One", "Two"]
    assert list(plot.series[0].values) == [41.5, 12]
