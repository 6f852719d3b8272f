"""An edition outside what its audience reads is an error."""

from __future__ import annotations

from pathlib import Path

import pytest

from brief.check.budget import check_budget
from brief.edition.edition import Audience, Budget
from brief.messages import Position

AT = Position(Path("brief.yaml"), 1, 1)


@pytest.mark.parametrize(
    ("budget", "count"),
    [
        (Budget(), 40),
        (Budget(max=6), 6),
        (Budget(min=6, max=8), 6),
        (Budget(min=2, max=2), 2),
    ],
)
def test_within_the_budget_nothing_is_said(budget: Budget, count: int):
    assert not list(check_budget(Audience("a", "A", slides=budget), "slides", count, AT))


@pytest.mark.parametrize(
    ("budget", "count", "said"),
    [
        (Budget(max=6), 7, "has 7 slides; expected at most 6: shorten"),
        (Budget(min=6, max=8), 5, "has 5 slides; expected 6 to 8: show more"),
        (Budget(min=2, max=2), 1, "has 1 slide; expected exactly 2: show more"),
        (Budget(min=3), 2, "has 2 slides; expected at least 3: show more"),
    ],
)
def test_outside_the_budget_the_message_says_by_how_much(budget: Budget, count: int, said: str):
    (message,) = check_budget(Audience("a", "A", slides=budget), "slides", count, AT)
    assert said in message.text
    assert (message.position, message.rule, message.severity) == (AT, "budget-slides", "error")


def test_pages_have_a_budget_of_their_own():
    audience = Audience("a", "A", pages=Budget(max=2), slides=Budget(max=6))
    assert list(check_budget(audience, "pages", 3, AT))
    assert not list(check_budget(audience, "slides", 3, AT))
