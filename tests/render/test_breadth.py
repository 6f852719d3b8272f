"""Templates choose sizes by the room a text takes."""

from __future__ import annotations

from markupsafe import Markup

from brief.render.breadth import breadth


def test_a_latin_text_counts_its_letters_without_tags() -> None:
    assert breadth(Markup("<b>Five</b> proposals")) == len("Five proposals")


def test_nothing_takes_no_room() -> None:
    assert breadth(None) == 0


def test_a_japanese_character_takes_the_room_of_more_than_two_letters() -> None:
    assert breadth("貿易、投資、保健") == round(8 * 2.4)
