"""The facts of an edition: numbers with their words in the edition's language."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal

from brief.content.model.fact import Fact
from brief.content.spelling import suggest
from brief.edition.fact_format import FactText, Quantity, Style, format_quantity, shown_value
from brief.edition.fact_reference import (
    REFERENCE,
    FactError,
    FactReference,
    parse_reference,
)
from brief.edition.fact_words import fact_words


class Facts(Mapping[str, Fact]):
    """The facts by name. ``values`` holds the number of each, formulas worked out."""

    def __init__(
        self, facts: Mapping[str, Fact], values: Mapping[str, Decimal], language: str
    ) -> None:
        self._facts = facts
        self._values = values
        self._language = language

    def __getitem__(self, name: str) -> Fact:
        if name not in self._facts:
            raise FactError(f"there is no fact `{name}`{suggest(name, self._facts)}")
        return self._facts[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._facts)

    def __len__(self) -> int:
        return len(self._facts)

    def show(self, name: str, style: Style = "prose", with_period: bool = False) -> str:
        """The fact as text, as DESIGN.md's table "Facts in prose" has it."""
        text = str(self.parts(name, style))
        period = self[name].period
        if not with_period or not period:
            return text
        return fact_words(self._language).period.format(text, period)

    def show_reference(self, reference: FactReference) -> str:
        """What ``{{ name | filter }}`` becomes."""
        return self.show(reference.name, reference.style, reference.with_period)

    def parts(self, name: str, style: Style = "short") -> FactText:
        """The same in three parts, for a card that sets the number large: qualifier, number, …"""
        return format_quantity(self.quantity(name), self._language, style)

    def quantity(self, name: str) -> Quantity:
        """The number with its unit and qualifier."""
        fact = self[name]
        return Quantity(self._values[name], fact.unit, fact.approx, self._digits(name, fact))

    def value(self, name: str) -> Decimal:
        """The number, rounded as it is shown."""
        return shown_value(self.quantity(name))

    def expand(self, text: str) -> str:
        """A text with every ``{{ … }}`` replaced. Raises `FactError`."""
        return REFERENCE.sub(
            lambda match: self.show_reference(parse_reference(match["inside"])), text
        )

    def _digits(self, name: str, fact: Fact) -> int | None:
        """A formula's result is exact or rounded to one digit, where the writer does not say."""
        if fact.formula is None or fact.digits is not None:
            return fact.digits
        exact = shown_value(Quantity(self._values[name], fact.unit, digits=3))
        return None if exact == self._values[name] else 1
