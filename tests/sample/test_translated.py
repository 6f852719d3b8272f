"""The editions in other languages: as long as the source's may be, complete, and in one piece."""

from __future__ import annotations

from pathlib import Path

import pikepdf
from compare_deck import compare_deck
from compare_ink import compare_ink
from office_fonts import language_of
from pptx import Presentation
from pytest import mark
from test_sample import PAGES, SLIDES

from brief.build.run import Outcome
from brief.messages import Status

# Words in place and lines alike. Where Khmer stands a PDF tells by the phrase alone, so its words
# are compared by their ink; and it gives the footer's first word otherwise than LibreOffice does.
LIKENESS = {"ja": (0.97, 0.99), "km": (0.8, 0.93)}
LEAST_INK = 0.95

AUDIENCES = mark.parametrize("audience", ["minister", "officials"])


def artefact(outcome: Outcome, audience: str, end: str) -> Path:
    (file,) = (each for each in outcome.written if audience in each.name and end_of(each) == end)
    return file


def end_of(file: Path) -> str:
    return "slides" if file.stem.endswith("_slides") else file.suffix[1:]


def test_they_are_translated_whole_and_drop_nothing(translated: Outcome) -> None:
    said = {(message.severity, message.rule) for message in translated.messages}
    assert translated.status == Status.DONE
    assert said <= {("note", "budget-pages")}  # set closer; no slide is left out


@AUDIENCES
def test_they_keep_to_the_time_that_the_audience_has(translated: Outcome, audience: str) -> None:
    with pikepdf.open(artefact(translated, audience, "pdf")) as pdf:
        assert len(pdf.pages) in PAGES[audience]
    slides = list(Presentation(str(artefact(translated, audience, "pptx"))).slides)
    assert len(slides) in SLIDES[audience]


@AUDIENCES
def test_no_slide_is_continued(translated: Outcome, audience: str) -> None:
    deck = Presentation(str(artefact(translated, audience, "pptx")))
    titles = [slide.shapes.title.text for slide in deck.slides]
    assert [title for title in titles if title.endswith((")", "）"))] == []


@mark.office
@AUDIENCES
def test_libreoffice_draws_their_decks_as_slides_pdf_has_them(
    translated: Outcome, audience: str, tmp_path: Path
) -> None:
    files = [artefact(translated, audience, end) for end in ("pptx", "slides")]
    figures = compare_deck(*files, tmp_path).figures()
    least_words, least_lines = LIKENESS[language_of(files[0]).split("-")[0]]
    assert figures["words_within"] >= least_words
    assert figures["lines_alike"] >= least_lines
    found, pieces = compare_ink(*files, tmp_path)
    assert pieces > 500 and found / pieces >= LEAST_INK
