"""The deck fitted to its slides, and to how many of them the audience has time for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from brief.content.model.base import Selectable
from brief.deck.fit.fitting import Known, fit_deck
from brief.deck.lay_out import LaidOutDeck
from brief.messages import Message

if TYPE_CHECKING:
    from brief.build.material import Material
    from brief.content.model.base import Path as NodePath
    from brief.edition.edition import Edition
    from brief.pdf.fetcher import LocalFetcher


@dataclass(frozen=True)
class FittedDeck:
    """``material`` is what is shown in the end; ``messages`` say what was left out or continued."""

    material: Material
    laid_out: LaidOutDeck
    messages: tuple[Message, ...]


def fit_to_budget(material: Material, base: Path, fetcher: LocalFetcher) -> FittedDeck:
    """Fit the deck; where it has too many slides, leave out items of priority 3, then 2.

    Of one priority the last goes first, and only what saves a slide goes. A deck that is too long
    all the same is left to ``check_budget``.
    """
    known: Known = {}
    laid_out = _fit(material, base, fetcher, known)
    most = material.edition.audience.slides.max
    without: frozenset[NodePath] = frozenset()
    dropped: list[Selectable] = []
    for item in _droppable(material.edition) if most else ():
        if len(laid_out.documents) <= (most or 0):
            break
        if any(item.path[: len(path)] == path for path in without):
            continue
        slimmer = material.without(without | {item.path})
        tried = _fit(slimmer, base, fetcher, known)
        if len(tried.documents) < len(laid_out.documents):
            material, laid_out, without = slimmer, tried, without | {item.path}
            dropped.append(item)
    positions = material.source.positions
    notes = [
        Message(
            f"left out of the slides to keep to {most}: priority {item.priority}",
            "budget-slides",
            positions.at(item.path),
            "note",
        )
        for item in dropped
    ]
    return FittedDeck(material, laid_out, tuple(notes))


def _fit(material: Material, base: Path, fetcher: LocalFetcher, known: Known) -> LaidOutDeck:
    html = material.renderer.deck_html()
    return fit_deck(html, base, fetcher, material.brand.least, known)


def _droppable(edition: Edition) -> Iterator[Selectable]:
    """What makes slides and need not stay, in the order in which it goes."""
    brief = edition.brief
    shows = [show for section in brief.sections for show in section.show]
    items: list[Selectable] = [*brief.sections, *shows, *brief.proposals]
    for priority in (3, 2):
        yield from sorted(
            (item for item in items if item.priority == priority),
            key=lambda item: brief.positions.at(item.path),
            reverse=True,
        )
