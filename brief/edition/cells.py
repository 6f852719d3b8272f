"""A cell of a CSV file: a fact, a number or a text, formatted for the language."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from brief.content.table import is_fact, parse_number
from brief.edition.fact_format import Quantity, format_quantity, plain_number
from brief.edition.fact_reference import FactReference, parse_reference
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


def read_cell(
    raw: str, facts: Facts, language: str, unit: str | None = None, is_number: bool = False
) -> CellValue:
    """The cell's value. ``unit`` is that of plain numbers; a fact brings its own.

    A cell that is one fact shows it short, as cards do, with its qualifier. A number that may be a
    year is one, unless the column is known to hold numbers.
    """
    if not raw:
        return CellValue("", "empty")
    if is_fact(raw):
        return _read_fact(raw[2:-2], facts)
    value = parse_number(raw)
    if value is None:
        return CellValue(facts.expand(raw), "text")
    if _YEAR.fullmatch(raw) and not is_number:
        return CellValue(raw, "year", value)
    if unit is None:
        return CellValue(plain_number(value, language), "number", value)
    text = str(format_quantity(Quantity(value, unit), language, "short"))
    return CellValue(text, "number", value, unit)


def _read_fact(inside: str, facts: Facts) -> CellValue:
    reference = parse_reference(inside)
    if "|" not in inside:
        reference = FactReference(reference.name, "short")
    unit = facts[reference.name].unit
    return CellValue(facts.show_reference(reference), "number", facts.value(reference.name), unit)
