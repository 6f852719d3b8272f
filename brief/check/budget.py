"""Pages and slides against what the audience reads."""

from __future__ import annotations

from collections.abc import Iterator
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
        "shorten it, or raise the priority number of what may be dropped"
        if too_many
        else "show more to this audience, or lower its `min`"
    )
    text = (
        f"the edition for `{audience.name}` has {count} {unit}; "
        f"expected {describe_budget(budget)}: {advice}"
    )
    yield Message(text, f"budget-{kind}", position)


def describe_budget(budget: Budget) -> str:
    """``2``, ``6 to 8``, ``at most 6``, ``at least 3``."""
    if budget.min is None:
        return f"at most {budget.max}"
    if budget.max is None:
        return f"at least {budget.min}"
    if budget.min == budget.max:
        return f"exactly {budget.min}"
    return f"{budget.min} to {budget.max}"
