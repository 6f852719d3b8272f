"""A slide as the handout's template has it."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup


@dataclass(frozen=True)
class HandoutSlide:
    """``notes`` is the HTML of what the speaker says, empty where there is nothing; ``picture`` an
    address for ``<img src>``, in whose place the slide is drawn; ``described`` what its charts and
    pictures say to those who do not see them.
    """

    number: int
    title: str
    notes: Markup
    picture: str
    described: tuple[str, ...] = ()
