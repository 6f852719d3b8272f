"""Arithmetic over facts: ``youth / population``. Decimals, four operations, nothing else.

Units go along: a quantity divided by another of its unit is a ratio, and a ratio whose fact has the
unit percent is multiplied by 100; a sum of two units is refused.
"""

from __future__ import annotations

import ast
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Context, Decimal, DecimalException

from brief.content.model.fact import Fact
from brief.content.spelling import suggest

MAX_LENGTH = 300

_DECIMALS = Context(prec=34)
_DEEPEST = 60  # levels of brackets


class FormulaError(ValueError):
    """A formula that cannot be worked out; the text is for the person who wrote it."""


@dataclass(frozen=True)
class Amount:
    """A number with its unit as powers: USD per person is ``{"USD": 1, "people": -1}``."""

    number: Decimal
    unit: Mapping[str, int]


def evaluate_facts(facts: Mapping[str, Fact]) -> dict[str, Decimal]:
    """The number of every fact, in its unit, not rounded. Raises FormulaError."""
    evaluator = Evaluator(facts)
    return {name: evaluator.value_of(name) for name in facts}


class Evaluator:
    """Works out facts, each once."""

    def __init__(self, facts: Mapping[str, Fact]) -> None:
        self._facts = facts
        self._values: dict[str, Decimal] = {}
        self._open: list[str] = []

    def value_of(self, name: str) -> Decimal:
        """The number of a fact. Raises FormulaError."""
        fact = self._facts[name]
        if fact.value is not None:
            return fact.value
        if name in self._open:
            circle = " -> ".join((*self._open[self._open.index(name) :], name))
            raise FormulaError(f"the formula is circular: {circle}")
        if name not in self._values:
            self._open.append(name)
            try:
                self._values[name] = self._work_out(fact)
            finally:
                self._open.pop()
        return self._values[name]

    def _work_out(self, fact: Fact) -> Decimal:
        formula = fact.formula or ""
        tree = parse_formula(formula)
        if fact.approx is None:
            for name in names_in(tree):
                if name in self._facts and self._facts[name].approx:
                    raise FormulaError(
                        f"`{name}` is {self._facts[name].approx}, so the result is not exact:"
                        " state `approx` here too"
                    )
        amount = self._amount(tree)
        is_ratio = not any(amount.unit.values())
        if fact.unit != "percent" or not is_ratio:
            return amount.number
        if formula.replace(" ", "").endswith("*100") or formula.replace(" ", "").startswith("100*"):
            raise FormulaError("a ratio in percent is multiplied by 100 already: leave out the 100")
        return _DECIMALS.multiply(amount.number, Decimal(100))

    def _amount(self, node: ast.expr) -> Amount:
        if isinstance(node, ast.Constant):
            return Amount(Decimal(str(node.value)), {})
        if isinstance(node, ast.Name):
            if node.id not in self._facts:
                near = suggest(node.id, self._facts)
                raise FormulaError(f"there is no fact `{node.id}`{near}")
            return Amount(self.value_of(node.id), {self._facts[node.id].unit: 1})
        if isinstance(node, ast.UnaryOp):
            inner = self._amount(node.operand)
            sign = -1 if isinstance(node.op, ast.USub) else 1
            return Amount(inner.number * sign, inner.unit)
        assert isinstance(node, ast.BinOp)
        return _combine(node.op, self._amount(node.left), self._amount(node.right))


def parse_formula(formula: str) -> ast.expr:
    """The formula as a tree of numbers, names, + - * / and brackets. Raises FormulaError."""
    if len(formula) > MAX_LENGTH:
        raise FormulaError(f"the formula is longer than {MAX_LENGTH} characters")
    if formula.count("(") > _DEEPEST:
        raise FormulaError(f"the formula has more than {_DEEPEST} brackets")
    try:
        tree = ast.parse(formula.strip(), mode="eval").body
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        raise FormulaError(f"cannot read the formula `{formula}`: {_EXPECTED}") from None
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and _is_number(node.value):
            continue
        if not isinstance(node, _ALLOWED):
            raise FormulaError(f"cannot read the formula `{formula}`: {_EXPECTED}")
    return tree


def names_in(tree: ast.expr) -> tuple[str, ...]:
    """The facts that a formula names."""
    return tuple(node.id for node in ast.walk(tree) if isinstance(node, ast.Name))


_EXPECTED = "expected names of facts and numbers with + - * / and ( )"
_ALLOWED = (
    ast.BinOp, ast.UnaryOp, ast.Name, ast.Load,
    ast.Add, ast.Sub, ast.Mult, ast.Div, ast.USub, ast.UAdd,
)  # fmt: skip


def _is_number(value: object) -> bool:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return False
    return abs(value) < 10**30


def _combine(operator: ast.operator, left: Amount, right: Amount) -> Amount:
    try:
        if isinstance(operator, ast.Mult | ast.Div):
            return _multiply(operator, left, right)
        if left.unit and right.unit and dict(left.unit) != dict(right.unit):
            raise FormulaError(f"cannot add {_words(left.unit)} and {_words(right.unit)}")
        add = _DECIMALS.add if isinstance(operator, ast.Add) else _DECIMALS.subtract
        return Amount(add(left.number, right.number), left.unit or right.unit)
    except DecimalException:
        raise FormulaError("the result is too large or too small to print") from None


def _multiply(operator: ast.operator, left: Amount, right: Amount) -> Amount:
    if isinstance(operator, ast.Mult):
        sign, number = 1, _DECIMALS.multiply(left.number, right.number)
    elif right.number == 0:
        raise FormulaError("the formula divides by zero")
    else:
        sign, number = -1, _DECIMALS.divide(left.number, right.number)
    unit = Counter(left.unit)
    for name, power in right.unit.items():
        unit[name] += sign * power
    return Amount(number, {name: power for name, power in unit.items() if power})


def _words(unit: Mapping[str, int]) -> str:
    return " ".join(name if power == 1 else f"{name}^{power}" for name, power in unit.items())
