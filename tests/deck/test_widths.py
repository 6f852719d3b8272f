"""A frame's edge lies inside the interval in which its lines break as laid out."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from brief.deck.widths import Interval

lengths = st.floats(min_value=1, max_value=2000, allow_nan=False)


def test_the_laid_out_width_is_kept_where_it_is_well_inside() -> None:
    assert Interval(need=100, limit=140).nearest(120) == 120


def test_a_width_that_just_fits_is_widened_by_two_percent() -> None:
    assert Interval(need=100, limit=140).nearest(100) == 102


def test_a_width_that_nearly_takes_another_word_is_narrowed() -> None:
    assert Interval(need=100, limit=140).nearest(139.9) == 138


def test_in_a_narrow_interval_the_edge_goes_to_the_middle() -> None:
    assert Interval(need=100, limit=101).nearest(100) == 100.5


def test_a_single_line_may_have_any_width_above_its_need() -> None:
    assert Interval(need=100, limit=float("inf")).nearest(300) == 300


def test_an_interval_below_seven_thousandths_of_the_need_is_fragile() -> None:
    assert Interval(100, 100.6).fragile
    assert not Interval(100, 100.8).fragile


@given(need=lengths, room=lengths, width=lengths)
def test_the_edge_is_always_inside(need: float, room: float, width: float) -> None:
    interval = Interval(need, need + room)
    assert interval.need <= interval.nearest(width) <= interval.limit
