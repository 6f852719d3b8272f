"""The brand's CSS, and what it warns of."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest

from brief.brand.brand import FontFace
from brief.brand.contrast import check_contrast, contrast_ratio
from brief.brand.css import brand_css
from brief.brand.reader import read_brand

BRAND = read_brand("avi", [Path(__file__).parents[2] / "templates"])


def test_the_brief_gets_plain_colours_and_the_deck_marked_ones():
    assert "--accent: #0b5d66;" in brand_css(BRAND, "brief")
    assert "--accent: color(srgb 0.04" in brand_css(BRAND, "deck")


def test_only_the_faces_of_an_output_are_loaded():
    assert "SourceSerif4" not in brand_css(BRAND, "deck")
    assert "Caladea" not in brand_css(BRAND, "brief")


def test_all_four_faces_of_a_family_are_named_by_file():
    css = brand_css(BRAND, "deck")
    for face in ("Regular", "Bold", "Italic", "BoldItalic"):
        assert f"Carlito-{face}.ttf" in css
    assert "local(" not in css


def test_a_family_name_cannot_end_the_style_element():
    odd = FontFace('</style> "x', Path("/a b/x.ttf"), 400, False)
    roles = dataclasses.replace(BRAND.brief_fonts, text=odd.family)
    css = brand_css(dataclasses.replace(BRAND, faces=(odd,), brief_fonts=roles), "brief")
    assert "</style" not in css
    assert "file:///a%20b/x.ttf" in css


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [("000000", "ffffff", 21.0), ("777777", "ffffff", 4.48), ("123456", "123456", 1.0)],
)
def test_contrast_is_measured_as_wcag_measures_it(one, other, ratio):
    assert contrast_ratio(one, other) == pytest.approx(ratio, abs=0.005)
    assert contrast_ratio(other, one) == contrast_ratio(one, other)


def test_the_shipped_brand_is_easy_to_read():
    assert check_contrast(BRAND) == ()


def test_pale_text_is_warned_of_at_its_line():
    pale = dataclasses.replace(BRAND, palette={**BRAND.palette, "soft": "aab0b8"})
    first, second = check_contrast(pale)
    assert "`soft` on `paper` is 2.2:1; expected at least 4.5:1" in first.text
    assert "`soft` on `tint`" in second.text
    assert first.severity == "warning"
    assert first.position == BRAND.positions["soft"]
    assert first.position.line > 1
