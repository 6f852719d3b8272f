"""A colour keeps its name through layout, and looks the same."""

from __future__ import annotations

import io

import pypdfium2
import pytest
from hypothesis import given
from hypothesis import strategies as st
from weasyprint import HTML

from brief.brand.colour import MOST_NAMES, palette_index, read_colour, tag_colour

PART = st.integers(0, 255)


def parts(tagged: str) -> tuple[float, float, float]:
    red, green, blue = tagged.removeprefix("color(srgb ").removesuffix(")").split()
    return float(red), float(green), float(blue)


@given(st.integers(0, MOST_NAMES - 1), PART, PART, PART)
def test_every_colour_gives_its_place_back(index, red, green, blue):
    tagged = parts(tag_colour(index, f"{red:02x}{green:02x}{blue:02x}"))
    assert palette_index(*tagged) == index
    assert [round(part * 255) for part in tagged] == [red, green, blue]


@given(PART, PART, PART)
def test_a_plain_colour_has_no_place(red, green, blue):
    assert palette_index(red / 255, green / 255, blue / 255) is None


def laid_out(css: str) -> object:
    document = HTML(string=f"<style>{css}</style><p>text</p>").render()
    (paragraph,) = (
        box
        for box in document.pages[0]._page_box.descendants()
        if box.element_tag == "p" and type(box).__name__ == "BlockBox"
    )
    return paragraph.style


def test_two_names_of_one_value_stay_two_through_custom_properties():
    first, second = (tag_colour(index, "0b5d66") for index in (3, 4))
    style = laid_out(
        f":root {{ --a: {first}; --b: {second} }}"
        "p { color: var(--a); background: var(--b); border: 1pt solid var(--b) }"
    )
    found = [style["color"], style["background_color"], style["border_top_color"]]
    assert [palette_index(*colour.coordinates) for colour in found] == [3, 4, 4]


def test_a_gradient_keeps_the_names_of_its_stops():
    first, second = tag_colour(0, "ffffff"), tag_colour(1, "ffffff")
    style = laid_out(
        f":root {{ --a: {first}; --b: {second} }}"
        "p { background: linear-gradient(var(--a), var(--b)) }"
    )
    ((_, gradient),) = style["background_image"]
    assert [palette_index(*colour.coordinates) for colour in gradient.colors] == [0, 1]


@pytest.mark.parametrize("rgb", ["ffffff", "000000", "0b5d66", "b84a2a", "808080"])
def test_a_marked_colour_paints_the_same(rgb):
    pictures = []
    for colour in (f"#{rgb}", tag_colour(11, rgb)):
        css = f"@page {{ size: 20px; margin: 0; background: {colour} }}"
        pdf = HTML(string=f"<style>{css}</style>").write_pdf()
        pictures.append(pypdfium2.PdfDocument(io.BytesIO(pdf))[0].render().to_pil().tobytes())
    assert pictures[0] == pictures[1]


def test_what_is_not_an_opaque_colour_is_not_read():
    assert [read_colour(text) for text in ("teal", "#12345", "#00000080", "currentcolor", "")] == [
        "008080", None, None, None, None,
    ]  # fmt: skip
