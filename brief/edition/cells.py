"""A cell of a CSV file: a fact, a number or a text, formatted for the language."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from brief.content.table import parse_number
from brief.edition.fact_format import Quantity, format_quantity, plain_number
from brief.edition.fact_reference import REFERENCE, FactReference, parse_reference
from brief.edition.facts import Facts

CellKind = Literal["text", "number", "year", "empty"]

_YEAR = re.compile(r"1[5-9]\d\d|20\d\d|2100")


@dataclass(frozen=True)
class CellValue:
    """``text`` is what a reader sees; ``value`` and ``unit`` are there for a number."""

    text: str
    kind: CellKind
    value: Decimal | None = None
    unit: str | None = None


def read_cell(raw: str, facts: Facts, language: str, unit: str | None = None) -> CellValue:
    """The cell's value. ``unit`` is that of plain numbers; a fact brings its own.

    A cell that is one fact shows it short, as cards do, with its qualifier. Raises `FactError`.
    """
    raw = raw.strip()
    if not raw:
        return CellValue("", "empty")
    whole = REFERENCE.fullmatch(raw)
    if whole:
        reference = parse_reference(whole["inside"])
        if "|" not in whole["inside"]:
            reference = FactReference(reference.name, "short")
        quantity = facts.quantity(reference.name)
        text = facts.show_reference(reference)
        return CellValue(text, "number", facts.value(reference.name), quantity.unit)
    if _YEAR.fullmatch(raw) and unit is None:
        return CellValue(raw, "year", Decimal(raw))
    value = parse_number(raw)
    if value is not None:
        text = (
            plain_number(value, language)
            if unit is None
            else str(format_quantity(Quantity(value, unit), language, "short"))
        )
        return CellValue(text, "number", value, unit)
    return CellValue(facts.expand(raw), "text")
