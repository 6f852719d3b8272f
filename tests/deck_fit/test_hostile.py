"""A deck of hostile content: all of it is shown, in its frames, and other programs agree."""

from __future__ import annotations

from pathlib import Path

import pytest
from compare_deck import compare_deck
from fitting_making import Fit
from hold_breaks import share_held

from brief.deck.boxes.palette import Palette
from brief.deck.boxes.tree import read_slides
from brief.deck.pptx.writer import write_deck
from brief.deck.slides import AnyFrame, GroupFrame, TextFrame
from brief.pdf.paint import paint_pdf

ROUNDING = 0.5  # points


def test_no_text_leaves_its_frame_and_nothing_else_is_wrong(hostile: Fit) -> None:
    assert hostile.composed.messages == ()


def test_no_frame_leaves_the_slide(hostile: Fit) -> None:
    deck = hostile.composed.deck
    for slide in deck.slides:
        for frame in slide.frames:
            rect = frame.rect
            assert min(rect.x, rect.y) >= -ROUNDING
            assert rect.x + rect.width <= deck.width + ROUNDING
            assert rect.y + rect.height <= deck.height + ROUNDING


def test_every_point_row_date_and_figure_is_shown(hostile: Fit) -> None:
    words = " ".join(
        piece.text
        for slide in read_slides(hostile.laid_out.pages, Palette(()))
        for box in slide.box.walk()
        for line in box.lines
        for piece in line.pieces
    )
    wanted = [f"Measure {n}" for n in range(1, 61)]
    wanted += [f"Point {n}:" for n in range(1, 15)]
    wanted += [f"Event {n}:" for n in range(14)]
    wanted += [f"Fact {n}:" for n in range(1, 12)]
    wanted += [f"Paragraph {n}:" for n in range(1, 9)]
    wanted += [f"Conclusion {n}:" for n in range(1, 5)]
    assert [text for text in wanted if text not in words] == []


def test_titles_are_of_at_least_24_points_and_bullets_of_16(hostile: Fit) -> None:
    sizes = {"title": 24.0, "body": 16.0}
    for slide in hostile.composed.deck.slides:
        for frame in _texts(slide.frames):
            least = sizes.get(frame.placeholder or "", 0.0)
            runs = [run for p in frame.body.paragraphs for run in p.runs if "[" not in run.text]
            assert all(run.size >= least for run in runs), slide.title


def test_lines_break_alike_where_another_engine_has_other_widths(hostile: Fit) -> None:
    held, paragraphs = share_held(hostile.composed.deck, hostile.material.brand)
    assert paragraphs > 400
    assert held / paragraphs >= 0.99


@pytest.mark.office
def test_libreoffice_draws_it_as_slides_pdf_has_it(hostile: Fit, tmp_path: Path) -> None:
    deck, slides = tmp_path / "hostile.pptx", tmp_path / "hostile.pdf"
    deck.write_bytes(write_deck(hostile.composed.deck, hostile.material.brand))
    slides.write_bytes(paint_pdf(hostile.laid_out.merged(), hostile.laid_out.html))
    figures = compare_deck(deck, slides, tmp_path).figures()
    assert figures["words_within"] >= 0.995
    assert figures["lines_alike"] >= 0.99


def _texts(frames: tuple[AnyFrame, ...]) -> list[TextFrame]:
    found: list[TextFrame] = []
    for frame in frames:
        if isinstance(frame, TextFrame):
            found.append(frame)
        elif isinstance(frame, GroupFrame):
            found += _texts(frame.children)
    return found
