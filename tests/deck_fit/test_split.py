"""A slide's content is shared out over continuation slides, each item once and in order."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from brief.deck.fit.markup import read_section
from brief.deck.fit.split import divide, find_divisible, mark_items, name_part

TABLE = (
    '<section class="slide" id="t"><h1>Costs</h1>'
    "<table><thead><tr><th>Name</th></tr></thead><tbody>"
    "<tr><td>a</td></tr><tr><td>b</td></tr><tr><td>c</td></tr></tbody></table></section>"
)


def texts(html: str, tag: str) -> list[str]:
    return re.findall(rf"<{tag}(?:\s[^>]*)?>(.*?)</{tag}>", html)


def test_rows_are_shared_out_and_the_header_row_is_repeated() -> None:
    first, second = divide(TABLE, 0, 2)
    assert (texts(first, "td"), texts(second, "td")) == (["a", "b"], ["c"])
    assert texts(first, "th") == texts(second, "th") == ["Name"]


def test_a_numbered_list_goes_on_where_it_stopped() -> None:
    html = '<section id="s"><ol start="3"><li>a</li><li>b</li><li>c</li><li>d</li></ol></section>'
    assert [re.search(r"<ol[^>]*>", part).group() for part in divide(html, 0, 2)] == [  # type: ignore[union-attr]
        '<ol start="3">',
        '<ol start="5">',
    ]


def test_a_class_that_counts_the_items_counts_them_anew_and_a_repeated_child_stays() -> None:
    html = (
        '<section id="s"><div data-split class="rows of-3"><i data-repeat></i>'
        "<p>a</p><p>b</p><p>c</p></div></section>"
    )
    first, second = divide(html, 0, 2)
    assert 'class="rows of-2"' in first
    assert 'class="rows of-1"' in second
    assert "<i data-repeat></i>" in first
    assert "<i data-repeat></i>" in second


def test_anchors_stay_once_and_each_part_has_a_name_of_its_own() -> None:
    html = (
        '<section class="slide" id="s"><h1>Title</h1><b id="once"></b>'
        '<ul><li id="x">a</li><li id="y">b</li></ul></section>'
    )
    parts = [
        name_part(part, number, 2, "({part} of {parts})")
        for number, part in enumerate(divide(html, 0, 2), 1)
    ]
    assert [re.findall(r' id="([^"]*)"', part) for part in parts] == [
        ["s", "once", "x"],
        ["s-2", "y"],
    ]
    assert [texts(part, "h1") for part in parts] == [
        ['Title <span class="part">(1 of 2)</span>'],
        ['Title <span class="part">(2 of 2)</span>'],
    ]


def test_notes_from_the_line_of_an_item_go_with_it_and_the_others_stay_first() -> None:
    html = (
        '<section id="s"><h1>T</h1><ul><li data-src="b.yaml:1:1">a</li>'
        '<li><b data-src="b.yaml:2:1">b</b></li></ul><aside class="notes"><p>Hello.</p>'
        '<p data-src="b.yaml:1:1">A.</p><p data-src="b.yaml:2:1">B.</p></aside></section>'
    )
    assert [texts(part, "p") for part in divide(html, 0, 2)] == [["Hello.", "A."], ["B."]]


def test_a_later_part_without_notes_says_that_it_goes_on() -> None:
    html = (
        '<section id="s"><h1>T</h1><ul><li>a</li><li>b</li></ul>'
        '<aside class="notes"><p>Hello.</p></aside></section>'
    )
    parts = [
        name_part(part, n, 2, "({part})", "It goes on.")
        for n, part in enumerate(divide(html, 0, 2), 1)
    ]
    assert [texts(part, "p") for part in parts] == [["Hello."], ["It goes on."]]


def test_blocks_of_a_body_are_divisible_and_words_of_a_sentence_are_not() -> None:
    body = '<section><div data-placeholder="body"><p>a</p><p>b</p></div></section>'
    line = '<section><p data-placeholder="body"><b>a</b> and <i>b</i></p></section>'
    assert len(find_divisible(read_section(body), body)) == 1
    assert find_divisible(read_section(line), line) == ()


def test_items_are_marked_by_their_list_the_outer_first() -> None:
    html = "<section><ul><li>a<ul><li>x</li><li>y</li></ul></li><li>b</li></ul></section>"
    assert re.findall(r'data-item="(\d)">(\w)', mark_items(html)) == [
        ("0", "a"),
        ("1", "x"),
        ("1", "y"),
        ("0", "b"),
    ]


@given(st.lists(st.integers(0, 300), min_size=2, max_size=40), st.integers(2, 45))
def test_every_item_is_on_one_part_in_order_and_no_part_is_empty(
    lengths: list[int], parts: int
) -> None:
    items = "".join(f"<li>{n}:{'x' * length}</li>" for n, length in enumerate(lengths))
    sections = divide(f'<section id="s"><ul>{items}</ul></section>', 0, parts)
    shown = [[int(text.split(":")[0]) for text in texts(part, "li")] for part in sections]
    assert len(sections) == min(parts, len(lengths))
    assert all(shown)
    assert [n for part in shown for n in part] == list(range(len(lengths)))
