"""Status and classification stand on every page and slide, and the deck leads to the brief."""

from __future__ import annotations

import re
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pypdfium2
import pytest
from building import write
from houses import plain_house
from PIL import Image
from pptx import Presentation

from brief.build.material import prepare
from brief.build.pipeline import compose_slides, make_artefacts
from brief.build.plan import Task
from brief.build.project import Project
from brief.pdf.paint import paint_pdf

BRIEF = """\
brief: 1
title: Safe ways to school
date: 2026-03-02
version: "2"
brand: avi
{more}
sources: [{{id: survey, type: report, title: How children travel, issued: 2025}}]
summary: Most could walk [@survey, p. 3].
messages: [One street is enough.]
sections:
  - title: How children travel
    claim: Most live near
    points: [They are driven., They could walk.]
    show:
      - table: {{data: data/ways.csv, caption: Ways}}
        id: ways
      - image: {{file: images/a.jpg, alt: A street}}
proposals: [{{id: streets, title: Close twelve streets}}]
conclusions: [It is cheap.]
"""


def task(folder: Path, more: str, output: str, *formats: str) -> Task:
    home = folder / "content" / "school"
    file = write(home / "brief.yaml", BRIEF.format(more=more))
    write(home / "data" / "ways.csv", "Way,Share\nCar,60\nFoot,40\n")
    (home / "images").mkdir()
    Image.new("RGB", (40, 30), "grey").save(home / "images" / "a.jpg")
    write(folder / "project.yaml", "brand: avi\n")
    write(folder / "templates/audiences/all/audience.yaml", "title: All\n")
    return Task(file, Project(folder), "all", "en", None, output, formats)  # type: ignore[arg-type]


EMBARGO = "status: embargoed\nembargo: 2026-03-02T09:00+07:00"


@pytest.mark.parametrize(
    ("more", "mark"),
    [
        ("status: draft", "DRAFT"),
        (EMBARGO, "EMBARGOED UNTIL 2 March 2026, 09:00 UTC+07:00"),
        ("classification: For official use", "For official use"),
        ("status: draft\nclassification: For official use", "For official use · DRAFT"),
    ],
)
def test_every_slide_is_marked(tmp_path: Path, more: str, mark: str) -> None:
    html = prepare(task(tmp_path, more, "deck")).renderer.deck_html()
    slides = re.findall(r'<section class="slide.*?</section>', html, re.DOTALL)
    assert len(slides) > 8
    for slide in slides:
        assert re.search(rf'<p class="marking"[^>]*>{re.escape(mark)}</p>', slide)
        assert ("For official use" in slide.split("<h1")[-1]) == ("classification" in more)


def test_the_classification_is_at_the_head_and_foot_of_every_page_and_slide(
    tmp_path: Path,
) -> None:
    more = "classification: For official use"
    made, _ = make_artefacts(task(tmp_path, more, "deck", "slides", "handout", "pptx"))
    brief = Task(*task_fields(tmp_path))
    printed, _ = make_artefacts(brief)
    for name, data in {**made, **printed}.items():
        if name.endswith(".pdf"):
            with pypdfium2.PdfDocument(BytesIO(data)) as document:
                for page in document:
                    text = page.get_textpage().get_text_range()
                    assert text.count("For official use") >= 2, name


def task_fields(folder: Path) -> tuple[object, ...]:
    file = folder / "content" / "school" / "brief.yaml"
    return (file, Project(folder), "all", "en", None, "brief", ("pdf",))


def test_the_closing_slide_leads_to_the_brief(tmp_path: Path) -> None:
    more = (
        "web: https://example.org/briefs/7\ndoi: 10.1000/182\nissn: 2049-3630\n"
        "licence: CC BY 4.0\ncontact: Ask the desk."
    )
    made, messages = make_artefacts(task(tmp_path, more, "deck", "pptx"))
    assert messages == ()
    (deck,) = made.values()
    closing = list(Presentation(BytesIO(deck)).slides)[-1]
    alts = [shape._element.xpath(".//p:cNvPr/@descr") for shape in closing.shapes]
    assert ["QR code that leads to https://example.org/briefs/7"] in alts
    links = {relation.target_ref for relation in closing.part.rels.values() if relation.is_external}
    assert links == {
        "https://example.org/briefs/7",
        "https://doi.org/10.1000/182",
        "https://creativecommons.org/licenses/by/4.0/",
    }
    text = " ".join(s.text_frame.text for s in closing.shapes if s.has_text_frame)
    assert "ISSN 2049-3630 · Version 2" in text


def test_a_figure_bears_its_number_on_its_slide(tmp_path: Path) -> None:
    html = prepare(task(tmp_path, "", "deck")).renderer.deck_html()
    (slide,) = re.findall(r'<section [^>]*id="tbl-ways".*?</section>', html, re.DOTALL)
    assert '<p class="kicker">How children travel · Table 1</p>' in slide


def test_a_house_that_has_no_place_for_it_gets_the_classification_at_the_foot(
    tmp_path: Path,
) -> None:
    brand = tmp_path / "templates/brands/own"
    write(brand / "_brand.yml", "defaults: {brief: {house: house.pptx}}\n")
    plain_house(brand / "house.pptx")
    more = "status: draft\nclassification: For official use"
    asked = replace(task(tmp_path, more, "deck", "slides"), brand="own")
    laid_out, composed = compose_slides(asked, prepare(asked))
    assert not [each for each in composed.messages if each.severity == "error"]
    slides = paint_pdf(laid_out.merged(), laid_out.html)
    with pypdfium2.PdfDocument(BytesIO(slides)) as document:
        for page in document:
            high = page.get_height()
            foot = page.get_textpage().get_text_bounded(top=high * 0.05)
            assert "For official use" in foot
            assert "For official use · DRAFT" in page.get_textpage().get_text_range()
