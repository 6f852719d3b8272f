"""Key figures as cards: a number to set large, what it counts, its period and its source."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from brief.edition.edition import Edition
from brief.render.provenance import Provenance
from brief.render.texts import Texts


@dataclass(frozen=True)
class FigureCard:
    """One fact. ``value`` is ``before`` + ``number`` + ``after``: *about $2.5bn*, *210m+*."""

    name: str
    value: str
    before: str
    number: str
    after: str
    prose: str
    label: Markup
    period: str | None
    source: Markup | None
    note: Markup | None
    editors: bool  # worked out by a formula: not a number that the source gives
    src: Markup


def figure_cards(
    names: Iterable[str], edition: Edition, texts: Texts, provenance: Provenance
) -> list[FigureCard]:
    """The cards of some facts, by name."""
    return [_card(name, edition, texts, provenance) for name in names]


def _card(name: str, edition: Edition, texts: Texts, provenance: Provenance) -> FigureCard:
    fact = edition.facts[name]
    parts = edition.facts.parts(name, "short")
    return FigureCard(
        name=name,
        value=str(parts),
        before=parts.before,
        number=parts.number,
        after=parts.after,
        prose=edition.facts.show(name),
        label=texts.inline(fact.label, fact, "label"),
        period=fact.period,
        source=texts.source(fact.source, fact, "source") if fact.source else None,
        note=texts.inline(fact.note, fact, "note") if fact.note else None,
        editors=fact.formula is not None,
        src=provenance.attribute(provenance.position_of(fact)),
    )
