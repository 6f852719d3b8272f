"""Formulas of facts: that they can be read and worked out."""

from __future__ import annotations

from collections.abc import Iterator

from brief.content.checks.known import Known
from brief.content.formula import Evaluator, FormulaError, names_in, parse_formula
from brief.content.model.brief import Brief
from brief.messages import Message


def check_formulas(brief: Brief, known: Known) -> Iterator[Message]:
    """A message for each formula that is wrong; none for one that rests on a fact that is."""
    evaluator = Evaluator(brief.facts)
    for name, fact in brief.facts.items():
        if fact.formula is None:
            continue
        try:
            tree = parse_formula(fact.formula)
            unread = set(names_in(tree)) & (known.facts - set(brief.facts))
            if not unread:
                evaluator.value_of(name)
        except FormulaError as error:
            at = brief.positions.at((*fact.path, "formula"))
            yield Message(str(error), "formula", at)
