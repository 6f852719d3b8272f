"""The measure of what follows the theme: what counts as the theme's and what does not."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from deck_making import BODY_RECT, BRAND, colour, deck, paragraph, run, slide, text
from pptx import Presentation
from pptx.dml.color import RGBColor
from pptx.util import Pt
from theme_references import main, share, theme_runs

from brief.deck.pptx.writer import write_deck
from brief.deck.text import Colour


@pytest.fixture
def save(tmp_path: Path) -> Any:
    """Writes a deck of one slide with these runs in a text box."""

    def save(*runs: Any) -> Path:
        file = tmp_path / "deck.pptx"
        box = text(BODY_RECT, paragraph(*runs), name="Box")
        file.write_bytes(write_deck(deck(slide("one", box)), BRAND))
        return file

    return save


def test_palette_colours_and_brand_fonts_count(save: Any) -> None:
    runs = list(theme_runs(save(run("Plain"), run("teal", colour=colour("teal", 0.5)))))
    assert [each.text for each in runs] == ["One", "Plain", "teal"]
    assert share(runs) == 1


def test_a_colour_that_the_brand_has_not_counts_against(save: Any) -> None:
    file = save(run("Plain"), run("odd", colour=Colour(None, "123456")))
    (odd,) = (each for each in theme_runs(file) if not each.colour)
    assert (odd.slide, odd.text, odd.font) == (1, "odd", True)
    assert main([str(file)]) == 3


def test_a_font_of_its_own_counts_against(save: Any) -> None:
    (odd,) = (
        each for each in theme_runs(save(run("odd", family="Comic Sans MS"))) if not each.font
    )
    assert (odd.text, odd.colour) == ("odd", True)


def test_what_a_placeholder_inherits_counts_until_a_run_says_otherwise(tmp_path: Path) -> None:
    presentation = Presentation()
    made = presentation.slides.add_slide(presentation.slide_layouts[1])
    made.shapes.title.text = "Inherited"
    made.placeholders[1].text = "Also inherited"
    file = tmp_path / "plain.pptx"
    presentation.save(str(file))
    assert [(run.colour, run.font) for run in theme_runs(file)] == [(True, True)] * 2
    font = made.shapes.title.text_frame.paragraphs[0].runs[0].font
    font.color.rgb, font.name, font.size = RGBColor(1, 2, 3), "Arial", Pt(20)
    presentation.save(str(file))
    assert [(run.colour, run.font) for run in theme_runs(file)] == [(False, False), (True, True)]
