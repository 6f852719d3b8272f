"""Facts worked out from facts."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from brief.content.formula import FormulaError, evaluate_facts
from brief.content.model.fact import Fact


def value_of(formula: str, unit: str = "USD", **facts: dict[str, Any]) -> Decimal:
    known = {name: Fact(**fact) for name, fact in facts.items()}
    return evaluate_facts({**known, "result": Fact(formula=formula, unit=unit)})["result"]


USD = {"value": Decimal("1.1"), "unit": "USD"}
MORE_USD = {"value": Decimal("2.2"), "unit": "USD"}


def test_decimals_add_up() -> None:
    assert value_of("a + b", a=USD, b=MORE_USD) == Decimal("3.3")


def test_brackets_and_signs_hold() -> None:
    assert value_of("-(a - b) * 2", a=USD, b=MORE_USD) == Decimal("2.2")


def test_a_ratio_in_percent_is_multiplied_by_100() -> None:
    assert value_of("a / b", "percent", a=USD, b=MORE_USD) == 50


def test_a_change_in_percent_is_a_ratio_too() -> None:
    assert value_of("(b - a) / a", "percent", a=USD, b=MORE_USD) == 100


def test_a_difference_of_percents_is_left_alone() -> None:
    a, b = ({"value": Decimal(n), "unit": "percent"} for n in (30, 13))
    assert value_of("a - b", "percent", a=a, b=b) == 17


def test_a_ratio_in_another_unit_is_left_alone() -> None:
    assert value_of("b / a", "times", a=USD, b=MORE_USD) == 2


def test_a_formula_may_rest_on_a_formula() -> None:
    assert value_of("c * 2", a=USD, c={"formula": "a + a", "unit": "USD"}) == Decimal("4.4")


@pytest.mark.parametrize(
    "formula",
    ["__import__('os')", "a.b", "a if a else a", "a @ a", "a // a", "a, a", "a == a", "True", "''",
     "1j", "lambda: a", "[a]", "a;a", "", "# a", "(a := 1)", "f'{a}'", "~a", "a\na"],
)  # fmt: skip
def test_nothing_but_arithmetic_is_read(formula: str) -> None:
    with pytest.raises(FormulaError, match="cannot read"):
        value_of(formula, a=USD)
