"""A character that no font of the brand has is said with its line."""

from __future__ import annotations

from pathlib import Path

import pytest

from brief.brand.brand import FontFace
from brief.check.glyphs import find_missing_glyphs, find_strange_glyphs
from brief.messages import Message, Position
from brief.pdf.boxes.texts import LaidText

FONTS = Path(__file__).parents[2] / "templates" / "fonts"
FACES = (FontFace("Calibri", FONTS / "Carlito-Regular.ttf", 400, False),)


def faults(html: str) -> list[Message]:
    return list(find_missing_glyphs(html, FACES))


def test_the_message_names_the_character_its_code_and_the_nearest_place() -> None:
    html = '<section data-src="b.yaml:1:1"><p data-src="b.yaml:7:5">A <b>ខ</b> and ខ</p></section>'
    (fault,) = faults(html)
    assert fault.text.startswith("no font of the brand has “ខ” (U+1781)")
    assert fault.position == Position(Path("b.yaml"), 7, 5)


def test_each_element_has_a_message_of_its_own() -> None:
    html = '<p data-src="b.yaml:1:1">😀</p><p data-src="b.yaml:2:1">日本</p>'
    assert [fault.position.line for fault in faults(html) if fault.position] == [1, 2]


@pytest.mark.parametrize(
    "html",
    [
        "<p>Naïve café – “quoted”, 1\u00a0€ ½ ő ș</p>",
        "<p>zero\u200bwidth, word\u2060joiner, soft\u00adhyphen\n\ttab</p>",
        '<aside class="notes"><p>ខ្មែរ</p></aside>',
        "<head><title>日本語</title></head><style>p::before { content: '→日' }</style>",
        "<p>one<br>two<img src='x'> three</p>",
    ],
)
def test_what_is_there_or_is_not_drawn_is_passed_over(html: str) -> None:
    assert faults(html) == []


def test_a_family_that_lacks_a_letter_which_another_has_is_named_with_the_place() -> None:
    faces = (*FACES, FontFace("Cambria", FONTS / "Caladea-Bold.ttf", 700, False))
    texts = (
        LaidText("Việt", ("Cambria",), "b.yaml:3:4"),
        LaidText("Việt", ("Calibri",), "b.yaml:5:4"),
        LaidText("Việt", ("Cambria", "Calibri"), "b.yaml:6:4"),
    )
    (fault,) = find_strange_glyphs(texts, faces)
    assert "`Cambria` lacks “ệ” (U+1EC7)" in fault.text
    assert fault.position == Position(Path("b.yaml"), 3, 4)
