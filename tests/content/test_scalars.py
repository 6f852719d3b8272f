"""Unquoted values are read by YAML 1.2's core rules, and texts keep what was typed."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from brief.content.model.brief import Series
from brief.content.model.fact import Fact
from brief.content.scalars import Scalar, resolve_scalar
from brief.content.validate import validate
from brief.content.yaml_tree import parse_yaml


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("no", "no"), ("yes", "yes"), ("on", "on"), ("12:30", "12:30"), ("1_000", "1_000"),
        ("2020-09-28", "2020-09-28"), ("=", "="), (".inf", ".inf"), ("NO", "NO"),
        ("016", 16), ("-3", -3), ("+3", 3), ("0o17", 15), ("0x1F", 31),
        ("231.7e9", Decimal("231.7e9")), ("13.70", Decimal("13.70")), (".5", Decimal("0.5")),
        ("1.", Decimal(1)), ("1e3", Decimal("1e3")), ("9" * 5000, "9" * 5000),
        ("true", True), ("False", False), ("tRUE", "tRUE"), ("~", None), ("", None),
        ("null", None), ("nUll", "nUll"),
    ],
)  # fmt: skip
def test_a_value_is_what_the_core_schema_says(written: str, value: Scalar) -> None:
    found = resolve_scalar(written)
    assert (type(found), found) == (type(value), value)


def test_a_text_keeps_the_characters_as_written() -> None:
    document = parse_yaml("{issue: 2020, number: 016, name: 1.0}", Path("x.yaml"))
    series = validate(Series, document)
    assert (series.issue, series.number, series.name) == ("2020", "016", "1.0")


def test_a_number_keeps_its_digits() -> None:
    fact = validate(Fact, parse_yaml("{value: 13.70, unit: percent}", Path("x.yaml")))
    assert str(fact.value) == "13.70"
