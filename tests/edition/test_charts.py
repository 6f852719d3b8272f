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
    assert drawn.series[0].labels == ("2億1000万人超",)


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


def test_shares_of_a_hundred_are_worked_out_and_labelled_in_percent(tmp_path: Path) -> None:
    csv = "year,coal,gas\n2000,30,90\n2018,452,357\n"
    drawn = chart(tmp_path, csv, kind="stacked_100", x="year", y="[coal, gas]", unit="TWh")
    assert [series.labels for series in drawn.series] == [("25%", "56%"), ("75%", "44%")]
    assert drawn.number_format == '0"%"'
    assert drawn.y_title is None


def test_a_part_of_less_than_half_a_percent_is_not_said_to_be_nothing(tmp_path: Path) -> None:
    csv = "year,coal,gas\n2000,3,997\n"
    drawn = chart(tmp_path, csv, kind="stacked_100", x="year", y="[coal, gas]")
    assert [series.labels for series in drawn.series] == [("0.3%",), ("99.7%",)]


def test_percents_of_a_whole_keep_the_words_they_came_with(tmp_path: Path) -> None:
    csv = "year,young,old\n2018,{{ youth_share }},67.7\n"
    drawn = chart(tmp_path, csv, kind="stacked_100", x="year", y="[young, old]", unit="percent")
    assert [series.labels for series in drawn.series] == [("about 32%",), ("67.7%",)]


def test_a_scatter_has_numbers_in_x_and_the_columns_names_for_titles(tmp_path: Path) -> None:
    csv = "country,gdp,years\nLaos,2.5,67.6\nBrunei,31.6,\n"
    drawn = chart(
        tmp_path, csv, kind="scatter", x="gdp", y="[years]", names="country", x_unit="USD"
    )
    assert drawn.categories == ("Laos", "Brunei")
    assert drawn.x_values == (Decimal("2.5"), Decimal("31.6"))
    assert (drawn.x_title, drawn.y_title) == ("gdp", "years")
    assert drawn.x_format == '"$"#,##0.0'
    assert drawn.series[0].values == (Decimal("67.6"), None)


def test_titles_of_axes_are_those_given_with_the_unit_that_no_label_says(tmp_path: Path) -> None:
    csv = "group,people\nA,3\n"
    drawn = chart(tmp_path, csv, unit="tonnes", y_title="Rice", x_title="Province")
    assert (drawn.x_title, drawn.y_title) == ("Province", "Rice, tonnes")
    assert drawn.series[0].labels == ("3",)
    given = chart(tmp_path, csv, unit="tonnes", y_title="Rice in tonnes")
    assert given.y_title == "Rice in tonnes"


def test_a_percent_sign_stands_on_an_axis_as_the_language_has_it(tmp_path: Path) -> None:
    drawn = chart(tmp_path, "group,people\nA,13.7\n", language="de", unit="percent")
    assert drawn.number_format == '0.0"\N{NO-BREAK SPACE}%"'
    assert drawn.series[0].labels == ("13,7\N{NO-BREAK SPACE}%",)
