from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
from edition_making import FACTS, make_edition

from brief.edition.chart import Chart
from brief.edition.number_format import axis_format


def chart(folder: Path, csv: str, language: str = "en", **keys: str) -> Chart:
    spec = {"kind": "column", "data": "data/c.csv", "x": "group", "y": "[people]"} | keys
    pairs = ", ".join(f"{key}: {value}" for key, value in spec.items())
    body = FACTS + f"sections:\n- title: S\n  show:\n  - chart: {{{pairs}, title: T, alt: A}}\n"
    edition = make_edition(folder, body, language=language, c=csv)
    return edition.chart_of(edition.brief.sections[0].show[0])


def test_facts_bring_value_unit_and_qualifier(tmp_path: Path) -> None:
    csv = "group,people\nAll,{{ people }}\nYoung,{{ youth }}\n"
    drawn = chart(tmp_path, csv, highlight="Young")
    (series,) = drawn.series
    assert drawn.categories == ("All", "Young")
    assert series.values == (Decimal("650e6"), Decimal("210e6"))
    assert series.labels == ("650m+", "210m+")
    assert drawn.number_format == '#,##0,,"m"'
    assert drawn.highlight == "Young"


def test_a_fact_in_a_cell_may_choose_its_style(tmp_path: Path) -> None:
    drawn = chart(tmp_path, "group,people\nYoung,{{ youth | full }}\n")
    assert drawn.series[0].labels == ("over 210,000,000",)


def test_plain_numbers_take_the_unit_of_the_chart(tmp_path: Path) -> None:
    drawn = chart(tmp_path, "group,people\nA,13.7\nB,\n", unit="percent")
    assert drawn.series[0].labels == ("13.7%", "")
    assert drawn.series[0].values == (Decimal("13.7"), None)
    assert drawn.number_format == '0.0"%"'


def test_a_number_that_looks_like_a_year_is_a_number_in_a_chart(tmp_path: Path) -> None:
    assert chart(tmp_path, "group,people\nA,2018\n").series[0].labels == ("2,018",)


def test_labels_speak_the_language(tmp_path: Path) -> None:
    drawn = chart(tmp_path, "group,people\nYoung,{{ youth }}\n", language="ja")
    assert drawn.series[0].labels == ("2億1000万超",)


def test_a_unit_in_words_is_the_title_of_its_axis(tmp_path: Path) -> None:
    assert chart(tmp_path, "group,people\nA,3\n", unit="tonnes").y_title == "tonnes"
    assert chart(tmp_path, "group,people\nA,3\n", unit="USD").y_title is None


@pytest.mark.parametrize(
    ("values", "unit", "expected"),
    [
        (["231.7e9"], "USD", '"$"#,##0,,,"bn"'),
        (["2.5e9", "2e9"], "USD", '"$"#,##0.0,,,"bn"'),
        (["10683"], "people", "#,##0"),
        (["32"], "percent", '0"%"'),
        ([], None, "#,##0"),
    ],
)
def test_a_number_format_is_what_a_spreadsheet_reads(
    values: list[str], unit: str | None, expected: str
) -> None:
    assert axis_format([Decimal(value) for value in values], unit, "en") == expected
