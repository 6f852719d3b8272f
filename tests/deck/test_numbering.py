"""List markers become PowerPoint's numbering, which counts on when someone adds an item."""

from __future__ import annotations

import pytest
from laying import transcribe

from brief.deck.numbering import Number, read_number
from brief.deck.slides import TextFrame
from brief.deck.text import Bullet


@pytest.mark.parametrize(
    ("marker", "style", "scheme", "value"),
    [
        ("7.", "decimal", "arabicPeriod", 7),
        ("12)", "decimal", "arabicParenR", 12),
        ("(3)", "decimal", "arabicParenBoth", 3),
        ("4", "decimal", "arabicPlain", 4),
        ("i.", "lower-roman", "romanLcPeriod", 1),
        ("i.", "lower-alpha", "alphaLcPeriod", 9),
        ("c.", "lower-roman", "romanLcPeriod", 100),
        ("c.", "lower-latin", "alphaLcPeriod", 3),
        ("xiv.", "decimal", "romanLcPeriod", 14),
        ("MCMXCIV)", "", "romanUcParenR", 1994),
        ("(b)", "", "alphaLcParenBoth", 2),
        ("D.", "", "alphaUcPeriod", 4),
        ("V.", "", "romanUcPeriod", 5),
        ("aa.", "lower-alpha", "alphaLcPeriod", 27),
        ("az)", "", "alphaLcParenR", 52),
        ("iiii.", "lower-alpha", "alphaLcPeriod", 165_317),
    ],
)
def test_a_marker_is_read_as_scheme_and_number(
    marker: str, style: str, scheme: str, value: int
) -> None:
    expected = Number(scheme, value) if value <= 32767 else None
    assert read_number(marker, style) == expected


@pytest.mark.parametrize("marker", ["•", "–", "", "a", "Iv.", "១.", "0.", "1:", "99999."])
def test_what_powerpoint_cannot_count_stays_a_character(marker: str) -> None:
    assert read_number(marker) is None


def bullets_of(body: str) -> list[tuple[int, Bullet | None]]:
    section = f'<section class="slide" id="a"><h1>Lists</h1>{body}</section>'
    (slide,) = transcribe(section).deck.slides
    return [
        (paragraph.level, paragraph.bullet)
        for frame in slide.frames[1:]
        if isinstance(frame, TextFrame)
        for paragraph in frame.body.paragraphs
    ]


def starts_of(body: str) -> list[tuple[int, str | None, int]]:
    return [(level, b.numbering, b.start) for level, b in bullets_of(body) if b]


def test_all_items_of_a_list_say_where_it_starts() -> None:
    third = "counter-reset: list-item 2"
    ninth = "counter-increment: none; counter-set: list-item 9"
    body = f'<ol style="{third}"><li>c</li><li>d</li><li style="{ninth}">i</li><li>j</li></ol>'
    assert starts_of(body) == [
        *((0, "arabicPeriod", start) for start in (3, 3, 9, 9)),
    ]


def test_a_list_inside_an_item_counts_for_itself_and_the_outer_one_goes_on() -> None:
    inner = '<ol style="list-style-type: lower-roman"><li>i</li><li>ii</li></ol>'
    assert starts_of(f"<ol><li>1{inner}</li><li>2{inner}</li></ol>") == [
        (0, "arabicPeriod", 1),
        *((1, "romanLcPeriod", 1),) * 2,
        (0, "arabicPeriod", 1),
        *((1, "romanLcPeriod", 1),) * 2,
    ]


def test_a_second_paragraph_of_an_item_has_no_number_and_the_next_item_goes_on() -> None:
    body = "<ol><li><p>one</p><p>more of it</p></li><li><p>two</p></li></ol>"
    found = [b and (b.numbering, b.start) for _, b in bullets_of(body)]
    assert found == [("arabicPeriod", 1), None, ("arabicPeriod", 2)]


def test_a_list_after_another_like_it_begins_anew() -> None:
    lists = "<ol><li>1</li><li>2</li><li>3</li></ol><ol><li>1</li><li>2</li></ol>"
    starts = [start for _, _, start in starts_of(f"<div>{lists}</div>")]
    assert starts == [1, 1, 3, 1, 1]


def test_a_list_that_is_continued_counts_on_from_its_start() -> None:
    items = "<li>One</li><li>Two</li>"
    assert starts_of(f'<ol start="3">{items}</ol>') == [(0, "arabicPeriod", 3)] * 2
