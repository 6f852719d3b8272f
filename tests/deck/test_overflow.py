"""Text that does not fit is an error with the line it comes from, before a file is written."""

from __future__ import annotations

from pathlib import Path

from laying import transcribe

from brief.messages import Position


def faults(body: str) -> list[tuple[str, Position | None]]:
    return [(message.rule, message.position) for message in transcribe(body).messages]


def test_text_that_leaves_its_box_is_named_by_the_line_of_the_source() -> None:
    body = (
        '<section class="slide" id="a"><h1>Title</h1><div style="height: 30pt; width: 200pt">'
        '<p data-src="brief.yaml:12:5">Text of three lines in a box that has room for one of them, '
        "and no more than that</p></div></section>"
    )
    assert faults(body) == [("slide-overflow", Position(Path("brief.yaml"), 12, 5))]


def test_a_box_pushed_off_the_slide_is_found() -> None:
    body = (
        '<section class="slide" id="a"><h1>Title</h1><div style="height: 450pt"></div>'
        '<p data-src="brief.yaml:3:1">Off the slide</p></section>'
    )
    assert faults(body) == [("slide-overflow", Position(Path("brief.yaml"), 3, 1))]


def test_a_word_wider_than_its_column_is_found() -> None:
    word = "Donaudampfschifffahrtsgesellschaft"
    body = (
        '<section class="slide" id="a"><h1>Title</h1>'
        f'<p style="width: 60pt; height: 100pt" data-src="b.yaml:1:1">{word}</p></section>'
    )
    assert faults(body) == [("slide-overflow", Position(Path("b.yaml"), 1, 1))]


def test_a_footer_that_is_pushed_off_is_told_with_the_slide_s_line() -> None:
    body = (
        '<section class="slide" id="a"><h1 data-src="b.yaml:4:1">Title</h1>'
        '<div style="height: 500pt"></div><footer><p>An institute</p></footer></section>'
    )
    (message,) = transcribe(body).messages
    assert message.position == Position(Path("b.yaml"), 4, 1)
    assert "have the style sheet leave it more room" in message.text


def test_text_that_fits_is_passed_over() -> None:
    assert faults('<section class="slide" id="a"><h1>Title</h1><p>Text</p></section>') == []


def test_two_slides_of_one_title_and_a_slide_of_none_are_faults() -> None:
    body = (
        '<section class="slide" id="a" data-src="b.yaml:1:1"><h1>Same</h1></section>'
        '<section class="slide" id="b" data-src="b.yaml:2:1"><h1>Same</h1></section>'
        '<section class="slide" id="c" data-src="b.yaml:3:1"><p>None</p></section>'
    )
    assert faults(body) == [
        ("slide-title", Position(Path("b.yaml"), line, 1)) for line in (1, 2, 3)
    ]


def test_what_a_long_text_pushes_before_it_is_not_said_as_well() -> None:
    body = (
        '<section class="slide" id="a"><h1 data-src="b.yaml:2:1">Title</h1>'
        '<p style="background: #0b5d66; height: 600pt"></p>'
        f'<p data-src="b.yaml:3:1" style="margin-top: -590pt; height: 20pt">{"Words " * 60}</p>'
        "<footer><p>Footer</p></footer></section>"
    )
    assert faults(body) == [("slide-overflow", Position(Path("b.yaml"), 3, 1))]


def test_what_nobody_wrote_is_named_by_the_line_of_its_slide() -> None:
    body = (
        '<section class="slide" id="a"><h1 data-src="b.yaml:2:1">Title</h1>'
        '<div style="height: 450pt"></div><footer><p>Footer</p></footer></section>'
    )
    assert faults(body) == [("slide-overflow", Position(Path("b.yaml"), 2, 1))]
