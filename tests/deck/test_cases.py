"""Small slides, each named for what it shows, beside the outline of what they become.

``pytest --update`` writes the outlines anew; reviewing the difference is the review.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from laying import transcribe
from outline import outline_slide

CASES = sorted((Path(__file__).parents[1] / "cases" / "deck").glob("*.html"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_the_slide_becomes_what_its_outline_says(
    case: Path, request: pytest.FixtureRequest
) -> None:
    deck = transcribe(case.read_text("utf-8")).deck
    outline = "\n".join(outline_slide(slide) for slide in deck.slides) + "\n"
    expected = case.with_suffix(".txt")
    if request.config.getoption("--update"):
        expected.write_text(outline, "utf-8")
    assert outline == expected.read_text("utf-8")
