"""What `make bench` measures is one deck, written twice, and small enough to send."""

from __future__ import annotations

import pytest

from brief.deck.pptx.writer import write_deck
from tests.bench.bench_deck import LaidOut, count_contents, lay_out_bench
from tests.bench.measure import CHARTS, MOST_BYTES, SLIDES
from tests.bench.plain_pptx import write_plainly


@pytest.fixture(scope="module")
def laid_out() -> LaidOut:
    return lay_out_bench()


def test_both_writers_make_the_same_deck_of_sixteen_slides_and_three_charts(
    laid_out: LaidOut,
) -> None:
    composed = laid_out.compose()
    assert composed.messages == ()
    ours = count_contents(write_deck(composed.deck, laid_out.material.brand))
    assert ours == count_contents(write_plainly(composed.deck))
    assert (ours["slides"], ours["notes"], ours["charts"]) == (SLIDES, SLIDES, CHARTS)


def test_the_deck_is_at_most_150_kb(laid_out: LaidOut) -> None:
    made = write_deck(laid_out.compose().deck, laid_out.material.brand)
    assert len(made) <= MOST_BYTES
