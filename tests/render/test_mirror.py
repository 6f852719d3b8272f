"""Right-to-left editions: what a style sheet puts left stands right, in anybody's templates."""

from __future__ import annotations

import pytest

from brief.render.mirror.css import mirror_css
from brief.render.mirror.direction import direction_of
from brief.render.mirror.isolate import isolate_entry, isolate_foreign
from brief.render.mirror.page import mirror_page


@pytest.mark.parametrize(
    ("language", "direction"),
    [("ar", "rtl"), ("he", "rtl"), ("fa-IR", "rtl"), ("ur", "rtl"), ("en", "ltr"), ("km", "ltr"),
     ("ja", "ltr"), ("az-Arab", "rtl"), ("en-XA", "ltr"), ("qqq", "ltr")],
)  # fmt: skip
def test_a_script_runs_as_cldr_has_it(language: str, direction: str) -> None:
    assert direction_of(language) == direction


@pytest.mark.parametrize(
    ("written", "mirrored"),
    [
        ("margin-left: 3pt", "margin-right: 3pt"),
        ("border-left: 2pt solid red", "border-right: 2pt solid red"),
        ("border-top-left-radius: 4pt", "border-top-right-radius: 4pt"),
        ("left: calc(1pt + 2pt)", "right: calc(1pt + 2pt)"),
        ("float: left; clear: right", "float: right; clear: left"),
        ("text-align: right !important", "text-align: left !important"),
        ("padding: 1pt 2pt 3pt 4pt", "padding: 1pt 4pt 3pt 2pt"),
        ("margin: 0 calc(-1 * var(--a)) 1pt 2pt", "margin: 0 2pt 1pt calc(-1 * var(--a))"),
        ("padding: 1pt 2pt", "padding: 1pt 2pt"),
        ("inset: 1pt 2pt 3pt 4pt", "inset: 1pt 4pt 3pt 2pt"),
        ("border-radius: 1pt 2pt 3pt 4pt", "border-radius: 2pt 1pt 4pt 3pt"),
        ("border-radius: 1pt 2pt 3pt", "border-radius: 2pt 1pt 2pt 3pt"),
        ("border-radius: 1pt 2pt", "border-radius: 2pt 1pt"),
        ("background-position: left top", "background-position: right top"),
        ("background-position: 10pt 5pt", "background-position: right 10pt top 5pt"),
        ("background: linear-gradient(to left, red, blue)",
         "background: linear-gradient(to right, red, blue)"),
        ("background: linear-gradient(30deg, red, blue)",
         "background: linear-gradient(330deg, red, blue)"),
        ("transform: translate(2pt, 3pt) rotate(5deg)",
         "transform: translate(-2pt, 3pt) rotate(-5deg)"),
        ("break-before: left", "break-before: right"),
        # A point of a picture, which is not mirrored itself; a place in its box, which is.
        ("object-position: 30% 20%", "object-position: 30% 20%"),
        ("object-position: left", "object-position: right"),
        # What follows the direction by itself.
        ("margin-inline-start: 2pt", "margin-inline-start: 2pt"),
        ("justify-content: right", "justify-content: right"),
        ("grid-template-columns: 1fr 2fr", "grid-template-columns: 1fr 2fr"),
        ("--left: 2pt", "--left: 2pt"),
        ("/* @noflip */ text-align: right", "/* @noflip */ text-align: right"),
    ],
)  # fmt: skip
def test_a_declaration_is_mirrored(written: str, mirrored: str) -> None:
    assert " ".join(mirror_css(f"p {{ {written} }}").split()) == f"p {{ {mirrored} }}"


def test_pages_and_their_margin_boxes_change_sides() -> None:
    css = (
        "@page :left { margin-left: 3pt; @top-left { text-align: left } @left-top { top: 0 } }"
    )
    assert mirror_css(css) == (
        "@page :right { margin-right: 3pt; @top-right { text-align: right } @right-top { top: 0 } }"
    )


def test_rules_inside_others_are_mirrored_and_selectors_are_not() -> None:
    css = "@media print { .left { float: left } }"
    assert mirror_css(css) == "@media print { .left { float: right } }"


def test_a_rule_marked_so_stays_as_it_is() -> None:
    css = "/* @noflip */ .code { float: left }\n.other { float: left }"
    assert mirror_css(css) == "/* @noflip */ .code { float: left }\n.other { float: right }"


def test_what_is_not_mirrored_is_left_as_it_was_written() -> None:
    css = '@font-face { src: url("file:///a/left.ttf") }\na::before { content: "left" }\n'
    assert mirror_css(css) == css


def test_a_page_gets_its_direction_and_its_inline_styles_are_mirrored() -> None:
    page = '<html lang="ar"><style>p { left: 0 }</style><p style="float: left">left</p></html>'
    assert mirror_page(page) == (
        '<html dir="rtl" lang="ar"><style>p { right: 0 }</style>'
        '<p style="float: right">left</p></html>'
    )


def test_a_template_that_says_its_direction_is_believed() -> None:
    assert mirror_page('<html dir="ltr" lang="ar">').startswith('<html dir="ltr"')


@pytest.mark.parametrize(
    "foreign",
    ["https://example.org/a-b", "(+855) 16484108", "+966 11 123 4567", "info@example.org",
     "10.1000/xyz123"],
)  # fmt: skip
def test_an_address_stays_whole_inside_arabic(foreign: str) -> None:
    assert isolate_foreign(f"<p>الهاتف {foreign}، المدينة</p>") == (
        f'<p>الهاتف <bdi dir="ltr">{foreign}</bdi>، المدينة</p>'
    )


def test_a_link_that_may_break_is_whole_and_one_in_arabic_is_arabic() -> None:
    link = '<a href="https://example.org/a">{}</a>'
    address = "https://<wbr>example.org/<wbr>a"
    assert isolate_foreign(link.format(address)) == link.format(f'<bdi dir="ltr">{address}</bdi>')
    assert isolate_foreign(link.format("الموقع 2")) == link.format("الموقع 2")


def test_numbers_and_ranges_are_left_to_the_text_they_stand_in() -> None:
    text = "<p>في الأعوام 1994–2018 بنسبة 12.5% (USD 1,240)</p>"
    assert isolate_foreign(text) == text


def test_what_is_no_text_of_the_page_is_not_touched() -> None:
    page = '<style>a { b: url(https://example.org) }</style><a href="https://example.org">كلمة</a>'
    assert isolate_foreign(page) == page


def test_a_latin_source_runs_from_left_to_right_and_an_arabic_one_does_not() -> None:
    assert isolate_entry("Smith (2020). <i>Title</i>.").startswith('<bdi dir="ltr">Smith')
    assert isolate_entry("مكتب (2020).") == "مكتب (2020)."
