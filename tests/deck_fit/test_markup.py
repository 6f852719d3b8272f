"""A section is read with places in its text, and edited without being written anew."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from brief.deck.fit.markup import Edit, edit, read_section, set_attribute

SECTION = (
    '<section class="slide" id="a"><h1>Fish &amp; chips</h1><ul><li>One<li>Two <b>x</b></ul>'
    '<svg viewBox="0 0 1 1"><path d="M0 0"/></svg><p>A<br>B</section>'
)


def test_elements_are_found_with_their_text_whether_closed_or_not() -> None:
    section = read_section(SECTION)
    texts = {each.tag: SECTION[each.inside : each.close] for each in section.walk()}
    assert texts["h1"] == "Fish &amp; chips"
    assert texts["path"] == ""
    assert texts["p"] == "A<br>B"
    assert [SECTION[e.start : e.end] for e in section.walk() if e.tag == "li"] == [
        "<li>One",
        "<li>Two <b>x</b>",
    ]


def test_an_edit_leaves_all_else_as_it_was_written() -> None:
    section = read_section(SECTION)
    title = section.children[0]
    edited = edit(SECTION, [Edit(title.close, title.close, " (1 of 2)")])
    assert edited == SECTION.replace("chips<", "chips (1 of 2)<")


def test_an_edit_inside_what_is_removed_is_passed_over() -> None:
    assert edit("abcdef", [Edit(1, 5), Edit(2, 3, "x")]) == "af"


def test_an_attribute_is_set_replaced_and_taken_away() -> None:
    for html, expected in (
        ("<p>x</p>", '<p id="b &amp; c">x</p>'),
        ("<p id=a class=y>x</p>", '<p id="b &amp; c" class=y>x</p>'),
        ("<p data-id='1' ID='a'>x</p>", "<p id=\"b &amp; c\" data-id='1'>x</p>"),
    ):
        assert edit(html, [set_attribute(html, read_section(html), "id", "b & c")]) == expected
    html = '<p id="a">x</p>'
    assert edit(html, [set_attribute(html, read_section(html), "id", None)]) == "<p>x</p>"


TAGS = st.sampled_from(["div", "p", "ul", "li", "table", "tr", "td", "span", "b"])
TEXT = st.text(alphabet="ab <&>\"'é ", max_size=6).map(
    lambda text: text.replace("&", "&amp;").replace("<", "&lt;")
)
TREES = st.recursive(
    TEXT,
    lambda inner: st.builds(
        lambda tag, parts: f"<{tag}>{''.join(parts)}</{tag}>", TAGS, st.lists(inner, max_size=4)
    ),
    max_leaves=12,
)


@given(st.lists(TREES, max_size=4))
def test_every_element_begins_and_ends_within_the_one_that_holds_it(parts: list[str]) -> None:
    html = f"<section>{''.join(parts)}</section>"
    section = read_section(html)
    assert (section.start, section.end) == (0, len(html))
    for element in section.walk():
        assert element.start < element.inside <= element.close <= element.end
        edges = [element.inside]
        for child in element.children:
            edges += [child.start, child.end]
        assert edges == sorted(edges)
        assert edges[-1] <= element.close
