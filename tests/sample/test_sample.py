"""The brief that ships: what its readers get."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pikepdf
import pypdfium2
import pytest
from compare_deck import compare_deck
from drawn_words import count_deck
from hold_breaks import share_held
from outlines import outline_deck, outline_pdf
from pptx import Presentation
from theme_references import LEAST, share, theme_runs
from weasyprint import HTML

from brief.build.material import prepare
from brief.build.pipeline import compose_slides
from brief.build.plan import Request, Task, plan_brief
from brief.build.project import find_briefs
from brief.build.run import Outcome
from brief.messages import Status

ROOT = Path(__file__).parents[2]
CASES = ROOT / "tests" / "cases" / "sample"
PAGES = {
    "minister": range(2, 3),
    "officials": range(6, 9),
    "press": range(2, 3),
    "business": range(4, 5),
    "students": range(6, 7),
}
SLIDES = {
    "minister": range(1, 7),
    "officials": range(16, 21),
    "press": range(4, 5),
    "business": range(10, 11),
    "students": range(14, 15),
}
TEXTS = {"press": 30}  # paragraphs and runs that a deck has at least; elsewhere 80
WITHOUT_DRAWINGS = {("press", "pdf"), ("press", "slides"), ("business", "slides")}
STORYLINE = {
    "minister": {"Proposals", "The mechanism that is missing"},
    "officials": {"Proposals", "The mechanism that is missing"},
    "press": {"Key figures", "The mechanism that is missing"},
    "business": {"What changes for firms", "Where the opportunities are", "Proposals"},
    "students": {"From 1973 to a new moment", "Terms explained", "Discussion", "Proposals"},
}
BLOCKS = {"h1", "h2", "h3", "p", "li", "th", "td", "dt", "dd", "figcaption"}


def test_all_editions_build_without_a_word(outcome: Outcome) -> None:
    assert (outcome.status, outcome.messages) == (Status.DONE, ())
    assert len(outcome.written) == 15


def test_pages_and_slides_are_what_the_audience_has_time_for(
    artefacts: dict[str, Path], audience: str
) -> None:
    with pikepdf.open(artefacts["pdf"]) as pdf:
        assert len(pdf.pages) in PAGES[audience]
    with pikepdf.open(artefacts["slides"]) as pdf:
        assert len(pdf.pages) in SLIDES[audience]
    assert len(Presentation(str(artefacts["pptx"])).slides) in SLIDES[audience]


@pytest.mark.parametrize("kind", ["pdf", "pptx"])
def test_the_artefact_says_what_its_outline_says(
    artefacts: dict[str, Path], audience: str, kind: str, request: pytest.FixtureRequest
) -> None:
    outline = (outline_pdf if kind == "pdf" else outline_deck)(artefacts[kind])
    expected = CASES / f"{audience}_{kind}.txt"
    if request.config.getoption("--update"):
        expected.write_text(outline, "utf-8")
    assert outline == expected.read_text("utf-8")


def test_every_slide_has_a_title_of_its_own_and_notes(artefacts: dict[str, Path]) -> None:
    slides = list(Presentation(str(artefacts["pptx"])).slides)
    titles = [slide.shapes.title.text for slide in slides]
    assert all(titles)
    assert len(set(titles)) == len(titles)
    assert all(slide.notes_slide.notes_text_frame.text for slide in slides)


def test_slides_are_grouped_by_the_sections_of_the_brief(
    artefacts: dict[str, Path], audience: str
) -> None:
    presentation = Presentation(str(artefacts["pptx"])).part._element
    space = "{http://schemas.microsoft.com/office/powerpoint/2010/main}"
    names = [section.get("name") for section in presentation.iter(f"{space}section")]
    slides = [slide.get("id") for slide in presentation.iter(f"{space}sldId")]
    assert slides == [slide.get("id") for slide in presentation.sldIdLst]
    assert names[0] == "Opening" and names[-1] == "Closing"
    assert set(names) >= STORYLINE[audience]


def test_no_placeholder_is_empty_and_no_picture_is_without_words(
    artefacts: dict[str, Path],
) -> None:
    for slide in Presentation(str(artefacts["pptx"])).slides:
        assert all(p.text_frame.text for p in slide.placeholders if p.has_text_frame)
        for shape in slide.shapes:
            if hasattr(shape, "image") or shape.has_chart:
                assert len(shape._element._nvXxPr.cNvPr.get("descr", "")) > 20


def test_the_pdfs_are_tagged_titled_and_in_their_language(artefacts: dict[str, Path]) -> None:
    for kind in ("pdf", "slides"):
        with pikepdf.open(artefacts[kind]) as pdf:
            assert pdf.Root.MarkInfo.Marked
            assert str(pdf.Root.Lang) == "en"
            assert pdf.docinfo["/Title"] == "A Society 5.0 for ASEAN"
            assert pdf.Root.ViewerPreferences.DisplayDocTitle


def test_every_figure_of_the_pdfs_is_read_aloud(artefacts: dict[str, Path], audience: str) -> None:
    for kind in ("pdf", "slides"):
        with pikepdf.open(artefacts[kind]) as pdf:
            figures = [
                each
                for each in pdf.objects
                if isinstance(each, pikepdf.Dictionary) and each.get("/S") == "/Figure"
            ]
            assert figures or (audience, kind) in WITHOUT_DRAWINGS
            assert all(len(str(figure.get("/Alt", ""))) > 20 for figure in figures)


def deck_task(audience: str) -> Task:
    ((project, file),) = find_briefs(("asean-society-5.0",), ROOT)
    tasks = plan_brief(file, project, Request(audiences=(audience,), languages=("en",)))
    return next(task for task in tasks if task.output == "deck")


def test_lines_break_alike_where_another_engine_has_other_widths(audience: str) -> None:
    task = deck_task(audience)
    material = prepare(task)
    _, composed = compose_slides(task, material)
    held, paragraphs = share_held(composed.deck, material.brand)
    assert paragraphs > TEXTS.get(audience, 80)
    assert held / paragraphs >= 0.99


def test_the_deck_has_no_line_break_and_no_paragraph_that_the_source_has_not(
    artefacts: dict[str, Path], audience: str
) -> None:
    counts = count_deck(artefacts["pptx"])
    page = HTML(string=prepare(deck_task(audience)).renderer.deck_html()).etree_element
    assert counts.breaks == 0
    assert counts.paragraphs == sum(1 for _ in _paragraphs(page))


def test_text_has_the_themes_colours_and_fonts(artefacts: dict[str, Path], audience: str) -> None:
    runs = list(theme_runs(artefacts["pptx"]))
    assert len(runs) > TEXTS.get(audience, 80)
    assert share(runs) >= LEAST


def _paragraphs(element: ElementTree.Element) -> Iterator[Any]:
    """The blocks of text in deck.html that a slide shows."""
    tag = element.tag
    if tag == "head" or "svg" in tag or (tag == "aside" and element.get("class") == "notes"):
        return
    blocks_inside = any(child.tag in BLOCKS for child in element.iter() if child is not element)
    number = element.get("data-placeholder") == "sldNum"
    if tag in BLOCKS and not blocks_inside:
        if number or re.search(r"\S", "".join(element.itertext())):
            yield element
        return
    for child in element:
        yield from _paragraphs(child)


def test_the_press_has_the_quotations_word_for_word_and_above_what_is_new(
    outcome: Outcome,
) -> None:
    first = read_page(find(outcome, "press_en.pdf"), 0)
    release, vision, trap, new = (
        first.index(words)
        for words in (
            "For immediate release",
            "ASEAN has a vision but has not had an effective mechanism to realise it yet.",
            "Japan and ASEAN are smart enough to avoid this geopolitical trap.",
            "What is new",
        )
    )
    assert release < vision < trap < new
    second = read_page(find(outcome, "press_en.pdf"), 1)
    assert all(each in second for each in ("Numbers to cite", "Press contact", "(+855) 16484108"))


def test_business_reads_what_changes_first_and_only_the_proposals_that_touch_firms(
    outcome: Outcome,
) -> None:
    pages = [read_page(find(outcome, "business_en.pdf"), number) for number in range(4)]
    assert "What changes for firms" in pages[0]
    assert "Where the opportunities are" in pages[1]
    assert "What is proposed to firms" in pages[2]
    text = " ".join(pages)
    assert "Accelerate digital transformation" in text and "Invest in human capital" not in text


def test_students_find_each_term_beside_its_first_use_and_in_the_glossary(
    outcome: Outcome,
) -> None:
    pages = [read_page(find(outcome, "students_en.pdf"), number) for number in range(6)]
    meaning = "Three principles of Japan towards ASEAN"
    assert meaning in pages[0] and meaning in pages[5]
    assert "a Society 5.0 sui generis, ASEAN’s own" in pages[4]  # no word broken in the margin
    assert all(each in pages[5] for each in ("Terms explained", "Questions to discuss", "Further"))
    slides = list(Presentation(str(find(outcome, "students_en.pptx"))).slides)
    titles = [slide.shapes.title.text for slide in slides]
    assert [each for each in titles if each.startswith(("Terms", "Questions to"))] == [
        "Terms explained (1 of 2)",
        "Terms explained (2 of 2)",
        "Questions to discuss (1 of 2)",
        "Questions to discuss (2 of 2)",
    ]


def find(outcome: Outcome, ending: str) -> Path:
    return next(file for file in outcome.written if file.name.endswith(ending))


def read_page(file: Path, number: int) -> str:
    """The words of a page, lines joined."""
    with pypdfium2.PdfDocument(file) as document:
        return " ".join(document[number].get_textpage().get_text_range().split())


@pytest.mark.office
def test_libreoffice_draws_the_deck_as_slides_pdf_has_it(
    artefacts: dict[str, Path], tmp_path: Path
) -> None:
    figures = compare_deck(artefacts["pptx"], artefacts["slides"], tmp_path).figures()
    assert figures["words_within"] >= 0.995
    assert figures["lines_alike"] >= 0.99
