"""Type is stepped down wherever a style sheet sets it, and no further than the brand allows."""

from __future__ import annotations

import pytest

from brief.brand.brand import LeastSizes
from brief.deck.fit.styles import Scale, scale_styles

LEAST = LeastSizes(text=16, title=24)
HALF = Scale(text=0.5, title=0.5)


@pytest.mark.parametrize(
    ("css", "expected"),
    [
        (".a { font-size: 40pt }", ".a { font-size: 20.000pt }"),
        (".a { font-size: 24pt }", ".a { font-size: 16.000pt }"),
        (".a { font-size: 12pt }", ".a { font-size: 12.000pt }"),
        (".a { font-size: 32px }", ".a { font-size: 21.333px }"),
        (".a { font-size: 80% }", ".a { font-size: 80% }"),
        (".a { font: 700 40pt/1.2 Arial }", ".a { font: 700 20.000pt/1.2 Arial }"),
        (".a { margin: 40pt }", ".a { margin: 40pt }"),
        ("h1 { font-size: 30pt }", "h1 { font-size: 24.000pt }"),
        (".panel h1.long { font-size: 60pt }", ".panel h1.long { font-size: 30.000pt }"),
        ("h1 .part { font-size: 30pt }", "h1 .part { font-size: 16.000pt }"),
    ],
)
def test_a_size_is_halved_down_to_the_least(css: str, expected: str) -> None:
    assert scale_styles([css], HALF, LEAST) == (expected,)


def test_a_custom_property_is_scaled_where_a_font_uses_it_even_from_another_sheet() -> None:
    sheets = [
        ":root { --title: 40pt; --body: 40pt; --margin: 48pt }",
        "h1 { font: 700 var(--title)/1.1 x } p { font-size: var(--body); margin: var(--margin) }",
    ]
    root, rest = scale_styles(sheets, HALF, LEAST)
    assert root == ":root { --title: 24.000pt; --body: 20.000pt; --margin: 48pt }"
    assert rest == sheets[1]


def test_titles_and_text_step_down_apart() -> None:
    css = ["h1 { font-size: 40pt } p { font-size: 20pt }"]
    assert scale_styles(css, Scale(title=0.9), LEAST) == (
        "h1 { font-size: 36.000pt } p { font-size: 20.000pt }",
    )
    assert scale_styles(css, Scale(), LEAST) == tuple(css)
