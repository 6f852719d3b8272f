"""CSV tables keep what was typed, with the place of each cell."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from brief.content.table import is_fact, parse_number, read_table


def test_cells_have_their_places(tmp_path: Path) -> None:
    file = tmp_path / "a.csv"
    file.write_text('\ufeffgroup,people\n"over, there", 3\n\n"two\nlines",{{ x }}\nlast,"4"\n')
    table = read_table(file)
    assert table.columns == ("group", "people")
    assert table.rows == (("over, there", "3"), ("two\nlines", "{{ x }}"), ("last", "4"))
    assert table.column("people") == ("3", "{{ x }}", "4")
    places = [table.position(row, 1) for row in range(-1, 3)]
    assert [(at.line, at.column) for at in places] == [(1, 7), (2, 15), (4, 1), (6, 6)]


@pytest.mark.parametrize(
    ("cell", "number"),
    [("1234.5", Decimal("1234.5")), ("-3", Decimal(-3)), ("−3", Decimal(-3)),
     ("2e6", Decimal("2e6")), ("1,234", None), ("12%", None), ("", None), ("about 3", None),
     ("1e999", None), ("nan", None)],
)  # fmt: skip
def test_a_number_is_digits_and_a_point(cell: str, number: Decimal | None) -> None:
    assert parse_number(cell) == number


def test_a_cell_may_be_a_fact() -> None:
    assert is_fact("{{ trade | short }}")
    assert not is_fact("{{ trade }} in all")
