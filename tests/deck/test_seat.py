"""Where baselines sit below a frame's top, as PowerPoint's rule has it."""

from __future__ import annotations

import pytest
from laying import FACES

from brief.deck.laid import Font
from brief.deck.seat import Seats
from brief.deck.text import Spacing

SEATS = Seats.of(FACES)
# Carlito's usWinAscent and usWinDescent, in units of an em of 2048.
ASCENT = 1950 / (1950 + 550)


@pytest.mark.parametrize(
    ("spacing", "expected"),
    [
        (Spacing(percent=100), 24 * ASCENT),
        (Spacing(percent=96), 24 * 0.96 - 24 * (1 - ASCENT)),
        (Spacing(percent=120), 0.9 * 20 * 1.2),
        (Spacing(exact=23.0), 23 * 0.8),
    ],
)
def test_the_seat_of_a_line_of_twenty_points(spacing: Spacing, expected: float) -> None:
    assert SEATS.above(Font("Calibri", 20), spacing) == pytest.approx(expected, abs=0.05)


def test_a_line_is_a_percentage_of_one_and_a_fifth_of_its_size() -> None:
    assert SEATS.line(Font("Calibri", 20), Spacing(percent=96)) == pytest.approx(23.04)
    assert SEATS.line(Font("Calibri", 20), Spacing(exact=23)) == 23


def test_a_family_without_a_file_has_a_usual_ascent() -> None:
    unknown = SEATS.above(Font("Unheard Of", 20), Spacing(percent=100))
    assert unknown == pytest.approx(SEATS.above(Font("Calibri", 20), Spacing(percent=100)), abs=1)
