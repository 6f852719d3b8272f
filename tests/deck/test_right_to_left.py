"""Right-to-left text: margins and markers count from the right, frames keep their right edge."""

from __future__ import annotations

import pytest
from laying import transcribe

from brief.deck.slides import TextFrame

PADDING = 'style="width: 400pt; padding-right: 30pt; padding-left: 0"'


def frame(body: str) -> TextFrame:
    section = f'<section class="slide" id="a" dir="rtl"><h1>Title</h1>{body}</section>'
    (slide,) = transcribe(section).deck.slides
    (found,) = slide.frames[1:]
    assert isinstance(found, TextFrame)
    return found


def test_a_paragraph_runs_to_the_left_and_stands_at_the_right() -> None:
    made = frame("<p>Some words that say something</p>")
    (paragraph,) = made.body.paragraphs
    assert (paragraph.rtl, paragraph.align) == (True, "right")
    assert (paragraph.margin_left, paragraph.indent) == (0, 0)
    assert made.rect.x + made.rect.width == pytest.approx(920)


def test_a_list_is_set_in_from_the_right_and_its_markers_hang_there() -> None:
    made = frame(f"<ul {PADDING}><li>One</li><li>Two</li></ul>")
    right = made.rect.x + made.rect.width
    for paragraph in made.body.paragraphs:
        assert paragraph.align == "right" and paragraph.bullet
        # PowerPoint measures both from the right edge of the frame in such a paragraph.
        assert right - paragraph.margin_left == pytest.approx(890, abs=0.1)
        assert 5 < -paragraph.indent <= paragraph.margin_left + 0.1


def test_a_nested_list_is_set_in_further() -> None:
    made = frame(f"<ul {PADDING}><li>One<ul {PADDING}><li>Below</li></ul></li></ul>")
    outer, inner = made.body.paragraphs
    assert inner.level == 1
    assert inner.margin_left - outer.margin_left == pytest.approx(30, abs=0.1)


def test_text_that_is_told_to_stand_left_does() -> None:
    (paragraph,) = frame('<p style="text-align: left">Words</p>').body.paragraphs
    assert (paragraph.rtl, paragraph.align, paragraph.margin_left) == (True, "left", 0)
