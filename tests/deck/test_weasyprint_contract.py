"""What the deck engine reads of WeasyPrint that is not public: each by its name.

When a release changes one, the test that fails says which, and ``brief/deck/boxes`` is where to
mend it.
"""

from __future__ import annotations

import inspect

import pytest
from weasyprint import HTML
from weasyprint.css.properties import INITIAL_VALUES
from weasyprint.formatting_structure import boxes
from weasyprint.images import process_color_stops
from weasyprint.layout.absolute import AbsolutePlaceholder
from weasyprint.text.line_break import create_layout, line_size

from brief.deck.boxes.styles import _COMPUTED

PAGE = """
<style>@page { size: 300px 400px; margin: 0 } body { margin: 0; font: 20px serif }
td { border: 1px solid red } table { border-collapse: collapse }</style>
<p>one two three four five six seven eight nine ten eleven</p>
<p><a href="https://example.org/">link</a></p>
<ul><li>item</li></ul>
<table><tr><td>a</td><td>b</td></tr></table>
"""


@pytest.fixture(scope="module")
def tree() -> list[boxes.Box]:
    (page,) = HTML(string=PAGE).render().pages
    return list(page._page_box.descendants(placeholders=True))


def of_kind(tree: list[boxes.Box], kind: type) -> list[boxes.Box]:
    return [box for box in tree if isinstance(box, kind)]


def test_a_broken_line_says_where_the_next_one_resumes_in_utf8_bytes(tree: list[boxes.Box]) -> None:
    first = of_kind(tree, boxes.LineBox)[0]
    eaten = 1  # the space at the break
    assert first.resume_at == {0: {len(first.children[0].text.encode()) + eaten: None}}


def test_a_text_box_has_its_text_place_width_and_baseline(tree: list[boxes.Box]) -> None:
    text = of_kind(tree, boxes.TextBox)[0]
    assert text.text.startswith("one")
    assert text.width > 0 and text.baseline > 0
    assert text.style["font_size"] == 20
    assert text.style["font_family"][0] == "serif"


def test_a_line_box_has_a_baseline_below_its_top(tree: list[boxes.Box]) -> None:
    line = of_kind(tree, boxes.LineBox)[0]
    assert 0 < line.baseline < line.height


def test_an_inline_box_carries_its_link(tree: list[boxes.Box]) -> None:
    links = [box.link for box in of_kind(tree, boxes.InlineBox) if box.link]
    assert links == [("url", ("external", "https://example.org/"))]


def test_a_list_marker_is_an_outside_marker_behind_a_placeholder(tree: list[boxes.Box]) -> None:
    placeholders = [
        child
        for box in tree
        if box.element_tag == "li" and isinstance(box, boxes.BlockBox)
        for child in box.children
        if isinstance(child, AbsolutePlaceholder)
    ]
    assert [p._box.is_outside_marker for p in placeholders] == [True]


def test_a_table_has_a_grid_of_collapsed_borders_and_cells_know_their_column(
    tree: list[boxes.Box],
) -> None:
    (table,) = of_kind(tree, boxes.TableBox)
    vertical, horizontal = table.collapsed_border_grid
    assert (len(vertical), len(vertical[0])) == (1, 3)
    assert (len(horizontal), len(horizontal[0])) == (2, 2)
    _, (style, width, colour) = vertical[0][0]
    assert (style, width) == ("solid", 1)
    assert colour.to("srgb").coordinates[0] == 1
    assert [cell.grid_x for cell in of_kind(tree, boxes.TableCellBox)] == [0, 1]
    assert table.children[0].is_header is False


def test_anonymous_boxes_are_told_by_their_style(tree: list[boxes.Box]) -> None:
    names = {type(box.style).__name__ for box in tree if getattr(box, "style", None)}
    assert "AnonymousStyle" in names


def test_text_can_be_measured_in_a_style(tree: list[boxes.Box]) -> None:
    parameters = list(inspect.signature(create_layout).parameters)
    assert parameters == ["text", "style", "context", "max_width", "justification_spacing"]
    style = of_kind(tree, boxes.TextBox)[0].style
    layout = create_layout("word", style, None, None, 0)  # kept: its line dies with it
    line, _ = layout.get_first_line()
    width, height = line_size(line, style)
    assert width > 0 and height > 0


def test_a_gradient_has_its_colours_places_and_course() -> None:
    css = (
        "width: 80px; height: 40px; border-radius: 4px 0;"
        "background: radial-gradient(red, blue), linear-gradient(to top right, red, blue 30px)"
    )
    (page,) = HTML(string=f'<div style="{css}">').render().pages
    (box,) = (each for each in page._page_box.descendants() if each.element_tag == "div")
    (_, radial), (_, linear) = box.style["background_image"]
    assert (linear.direction_type, linear.direction) == ("corner", "top_right")
    places, _ = process_color_stops(50, linear.stop_positions, linear.color_hints, box.style)
    assert places == [0, 30]
    assert len(linear.colors) == 2
    assert radial._resolve_size(80, 40, 40, 20, box.style)[0] == pytest.approx(40 * 2**0.5)
    assert [side for side in radial.center if isinstance(side, str)] == ["left", "top"]
    assert [tuple(corner) for corner in box.rounded_border_box()[4:8]] == [
        (4, 4), (0, 0), (4, 4), (0, 0),
    ]  # fmt: skip


def test_the_values_by_which_the_cascade_is_told_have_their_names() -> None:
    names = {key for keys in _COMPUTED.values() for key in keys}
    assert names <= INITIAL_VALUES.keys()
