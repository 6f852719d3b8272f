"""Whether a brief may go out now. The only place of the program that a clock is compared with."""

from __future__ import annotations

from collections.abc import Set
from datetime import datetime
from typing import TYPE_CHECKING, Literal

from brief.messages import Failure, Message, Status

if TYPE_CHECKING:
    from brief.content.model.brief import Brief

Early = Literal["draft", "embargoed"]
"""A status that is handed out only where it is asked for."""


def check_release(brief: Brief, allowed: Set[Early], now: datetime) -> tuple[Message, ...]:
    """Warnings. Raises Failure where the brief is not to be handed out at ``now``.

    ``allowed`` is what was asked for of this brief, by its name.
    """
    position = brief.positions.at(("status",))
    if brief.status == "draft" and "draft" not in allowed:
        text = (
            "a draft is not handed out unless asked for: "
            f"`brief dist {brief.name} --draft`, or make it `status: final`"
        )
        raise Failure(Message(text, "draft", position), Status.CHECK)
    if brief.status != "embargoed" or brief.embargo is None:
        return ()
    if now >= brief.embargo:
        text = (
            "the embargo is over, yet every page still says EMBARGOED UNTIL; "
            "make it `status: final`"
        )
        return (Message(text, "embargo", position, "warning"),)
    if "embargoed" not in allowed:
        text = (
            f"under embargo until {brief.embargo.isoformat(timespec='minutes')}, so not handed "
            f"out unless asked for: `brief dist {brief.name} --embargoed`"
        )
        raise Failure(Message(text, "embargo", position), Status.CHECK)
    return ()
