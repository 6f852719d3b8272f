"""Pages and slides against what the audience reads."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Literal

from brief.messages import Message, Position

if TYPE_CHECKING:
    from brief.edition.edition import Audience, Budget


def check_budget(
    audience: Audience, kind: Literal["pages", "slides"], count: int, position: Position | None
) -> Iterator[Message]:
    """A message at ``position``, the brief's, where ``count`` is outside the audience's budget."""
    budget: Budget = audience.pages if kind == "pages" else audience.slides
    too_many = budget.max is not None and count > budget.max
    too_few = budget.min is not None and count < budget.min
    if not (too_many or too_few):
        return
    unit = kind[:-1] if count == 1 else kind
    advice = (
        f"shorten it, raise the priority number of what may be dropped, or raise its `{kind}`"
        if too_many
        else f"show more to this audience, or lower the `min` of its `{kind}`"
    )
    text = (
        f"the edition for `{audience.name}` has {count} {unit}; "
        f"expected {describe_budget(budget)}: {advice}"
    )
    yield Message(text, f"budget-{kind}", position)


def say_pages_over(
    audience: Audience,
    count: int,
    lines: int,
    done: str,
    position: Position | None,
    longest: Sequence[tuple[str, int, Position]],
) -> Iterator[Message]:
    """That there are too many pages, by how much, and a note at each of the ``longest`` sections
    (title, lines, place). ``done``: what was tried.
    """
    over = "1 line" if lines == 1 else f"{lines} lines"
    longest_ones = ", ".join(f"“{title}” ({length} lines)" for title, length, _ in longest)
    text = (
        f"the edition for `{audience.name}` has {count} pages; expected "
        f"{describe_budget(audience.pages)}: {over} too many, {done}; "
        + (f"the longest parts are {longest_ones}; " if longest else "")
        + "shorten it, raise the priority number of what may be dropped, or raise its `pages`"
    )
    yield Message(text, "budget-pages", position)
    for title, length, place in longest:
        yield Message(f"“{title}” takes {length} lines", "budget-pages", place, "note")


def describe_budget(budget: Budget) -> str:
    """``2``, ``6 to 8``, ``at most 6``, ``at least 3``."""
    if budget.min is None:
        return f"at most {budget.max}"
    if budget.max is None:
        return f"at least {budget.min}"
    if budget.min == budget.max:
        return f"exactly {budget.min}"
    return f"{budget.min} to {budget.max}"
