from __future__ import annotations

import re
from pathlib import Path

import pytest
from edition_making import FACTS, make_edition

from brief.edition.fact_reference import FactError, FactReference, parse_reference


def test_a_reference_names_a_fact_and_how_it_is_shown() -> None:
    assert parse_reference(" trade ") == FactReference("trade")
    assert parse_reference("trade|short") == FactReference("trade", "short")
    assert parse_reference("trade | short | with_period") == FactReference("trade", "short", True)


@pytest.mark.parametrize(
    ("inside", "says"),
    [
        ("trade | shrot", "no filter `shrot`: expected short, full, bare, with_period; did you"),
        ("trade * 2", "is not a fact"),
        ("trade.__class__", "is not a fact"),
        ("", "is not a fact"),
    ],
)
def test_a_reference_that_is_none_is_explained(inside: str, says: str) -> None:
    with pytest.raises(FactError, match=re.escape(says)):
        parse_reference(inside)


def test_a_text_gets_its_facts(tmp_path: Path) -> None:
    facts = make_edition(tmp_path, FACTS).facts
    text = "{{ trade | with_period }}, {{ share | short | with_period }}, {{ youth_share }}"
    assert facts.expand(text) == "$231.7\u00a0billion (2018), 13.7% (2018), about 32%"


def test_a_fact_without_period_is_shown_without(tmp_path: Path) -> None:
    facts = make_edition(tmp_path, FACTS).facts
    assert facts.show("youth", with_period=True) == "over 210\u00a0million"


def test_an_unknown_fact_names_the_nearest(tmp_path: Path) -> None:
    facts = make_edition(tmp_path, FACTS).facts
    with pytest.raises(FactError, match="no fact `trad`; did you mean `trade`"):
        facts.show("trad")


def test_a_formula_without_digits_is_exact_or_has_one_digit(tmp_path: Path) -> None:
    facts = make_edition(
        tmp_path,
        """
        facts:
          a: {value: 231.7e9, unit: USD}
          b: {value: 21e9, unit: USD}
          sum: {formula: a + b, unit: USD}
          ratio: {formula: a / b, unit: times}
        """,
    ).facts
    assert facts.show("sum") == "$252.7\u00a0billion"
    assert facts.show("ratio") == "11.0\u00a0times"
