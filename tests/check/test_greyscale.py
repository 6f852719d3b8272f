"""Colours that a copier makes alike are said, with the palette's line."""

from __future__ import annotations

import dataclasses
from decimal import Decimal

import pytest
from chart_making import BRAND

from brief.brand.brand import Brand
from brief.check.greyscale import check_greyscale, lightness
from brief.edition.chart import Chart, ChartKind, ChartSeries


def chart(kind: ChartKind, series: int, highlight: str | None = None) -> Chart:
    values = (Decimal(3), Decimal(4))
    rows = tuple(ChartSeries(f"Series {n}", values, ("3", "4")) for n in range(series))
    return Chart(kind, ("One", "Two"), rows, "0", highlight, "en")


def painted(**palette: str) -> Brand:
    return dataclasses.replace(BRAND, palette={**BRAND.palette, **palette})


def test_two_greys_that_a_key_must_tell_apart_are_warned_of_at_the_palettes_line() -> None:
    brand = painted(teal="0b5d66", sky="0b6070", ochre="eeeeee")
    (found,) = check_greyscale(brand, [chart("bar", 2, highlight=None)])
    assert found.severity == "warning"
    assert found.position == BRAND.positions["sky"]
    assert "`sky` is like `teal`" in found.text
    assert "differs by 1 L*; expected at least 12" in found.text


def test_colours_far_apart_in_lightness_pass() -> None:
    assert list(check_greyscale(painted(teal="0b5d66", sky="9bc4f0"), [chart("bar", 2)])) == []


@pytest.mark.parametrize("kind", ["line", "doughnut"])
def test_names_at_the_marks_tell_apart_without_colour(kind: ChartKind) -> None:
    brand = painted(teal="0b5d66", sky="0b5d66")
    series = 2 if kind == "line" else 1
    assert list(check_greyscale(brand, [chart(kind, series)])) == []


def test_a_single_series_needs_no_telling_apart() -> None:
    assert list(check_greyscale(painted(teal="888888", terracotta="888888"), [])) == []
    one = chart("column", 1, highlight="Two")
    assert list(check_greyscale(painted(teal="888888", terracotta="888888"), [one])) == []


def test_a_pair_is_said_once_however_many_charts_have_it() -> None:
    brand = painted(teal="0b5d66", sky="0b5d70")
    assert len(list(check_greyscale(brand, [chart("bar", 2), chart("column", 2)]))) == 1


def test_lightness_is_that_of_cie() -> None:
    assert lightness("000000") == 0
    assert lightness("ffffff") == pytest.approx(100)
    assert lightness("777777") == pytest.approx(50, abs=0.2)
