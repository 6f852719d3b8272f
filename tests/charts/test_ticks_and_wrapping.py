"""Round values, number formats, and where text wraps."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brief.render.charts.drawing import fit_scale
from brief.render.charts.measure import wrap_text
from brief.render.charts.ticks import format_number, tick_format, tick_label, tick_values


@pytest.mark.parametrize(
    ("low", "high", "ticks"),
    [
        (4, 21, (0, 10, 20, 30)),
        (120, 231.7, (100, 150, 200, 250)),
        (0, 0, (0, 0.5, 1)),
        (7, 7, (0, 2.5, 5, 7.5)),
        (-3, 5, (-5, 0, 5)),
        (-9, -2, (-10, -5, 0)),
    ],
)
def test_an_axis_has_few_round_values(low, high, ticks):
    assert tick_values(low, high) == ticks


@given(st.floats(-1e12, 1e12), st.floats(-1e12, 1e12))
def test_an_axis_spans_its_values(one, other):
    low, high = sorted((one, other))
    ticks = tick_values(low, high)
    slack = (ticks[-1] - ticks[0]) * 1e-6
    assert ticks[0] - slack <= low
    assert high <= ticks[-1] + slack
    assert 2 <= len(ticks) <= 6


@pytest.mark.parametrize(
    ("value", "code", "language", "text"),
    [
        ("13.7", '0.0"%"', "en", "13.7%"),
        ("14", '0.0"%"', "en", "14.0%"),
        ("231.7e9", '"$"#,##0.0,,,"bn"', "en", "$231.7bn"),
        ("10683", "#,##0", "en", "10,683"),
        ("10683", "#,##0", "de", "10.683"),
        ("-3", '0"%"', "en", "-3%"),
        ("5", "General", "en", "5"),
    ],
)
def test_a_number_is_written_as_a_spreadsheet_writes_it(value, code, language, text):
    assert format_number(Decimal(value), code, language) == text


def test_an_axis_writes_zero_without_a_unit_and_whole_numbers_without_decimals():
    assert tick_label(0, '"$"0.0"bn"', "en") == "0"
    assert tick_label(20, '"$"0.0"bn"', "en") == "$20bn"
    assert tick_format((0.0, 10.0), '0.0"%"') == '0"%";-0"%";0'
    assert tick_format((0.0, 2.5), '0.0"%"') == '0.0"%";-0.0"%";0'


def test_lines_are_as_even_as_their_number_allows():
    assert wrap_text("one two three four", 14, len) == ("one two", "three four")


@given(st.lists(st.text("abc", min_size=1, max_size=9), min_size=1), st.integers(1, 40))
def test_wrapping_loses_no_word_and_keeps_the_width(words, width):
    lines = wrap_text(" ".join(words), width, len)
    assert " ".join(lines).split() == words
    assert all(len(line) <= width or " " not in line for line in lines)


@given(st.lists(st.tuples(st.floats(-1e9, 1e9), st.floats(0, 90)), min_size=1), st.floats(200, 900))
def test_every_bar_and_its_label_stay_inside(ends, room):
    scale, zero = fit_scale(ends, room)
    for value, label in ends:
        edge = zero + value * scale
        assert edge - (label if value < 0 else 0) >= -1e-3
        assert edge + (label if value >= 0 else 0) <= room + 1e-3 or scale == 0
