"""What a reader sees in each kind of chart, as the brief draws it."""

from __future__ import annotations

import dataclasses
from decimal import Decimal
from itertools import pairwise

import pytest

from brief.render.chart_svg import chart_spec, chart_svg
from brief.render.charts.style import chart_style
from tests.charts.chart_making import BRAND, chart, series
from tests.charts.test_chart_svg import texts

STYLE = chart_style(BRAND, "deck")
ENERGY = (
    series("Coal", "79", "452"),
    series("Gas", "154", "357"),
    series("Oil", "66", "21"),
)


def spec_of(made, width=600, height=300):
    return chart_spec(made, BRAND, "deck", width, height)


def marks(spec, kind):
    return [layer for layer in spec["layer"] if layer["mark"]["type"] == kind]


def bars(spec):
    """The rectangles but the key's swatches, which are as wide as they are high."""
    boxes = [box for layer in marks(spec, "rect") for box in layer["data"]["values"]]
    return [b for b in boxes if abs((b["x2"] - b["x"]) - (b["y2"] - b["y"])) > 1]


def test_stacked_columns_stand_on_one_another_from_zero():
    made = chart("stacked_column", "2000|2018", *ENERGY)
    first = [box for box in bars(spec_of(made)) if box["x"] < 300]
    assert [box["y2"] for box in first] == sorted((box["y2"] for box in first), reverse=True)
    assert [round(b["y2"] - b["y"]) for b in first] == pytest.approx(
        [round((first[0]["y2"] - first[0]["y"]) * value / 79) for value in (79, 154, 66)], abs=3
    )


@pytest.mark.parametrize("kind", ["stacked_100", "stacked_column_100"])
def test_stacks_of_shares_are_all_as_long_as_each_other(kind):
    rows = (series("a", "33%", "50%"), series("b", "66%", "50%"))  # rounding has lost 1 %
    boxes = bars(spec_of(chart(kind, "x|y", *rows)))
    along = ("x", "x2") if kind == "stacked_100" else ("y", "y2")
    lengths = [each[along[1]] - each[along[0]] for each in boxes]
    assert lengths[0] < lengths[1]
    assert sum(lengths[:2]) == pytest.approx(sum(lengths[2:]), abs=2)


def test_a_part_too_low_for_its_value_has_it_at_its_right():
    spec = spec_of(chart("stacked_column", "2000|2018", *ENERGY))
    (label,) = (row for row in spec["layer"][-1]["data"]["values"] if row["text"] == "21")
    column = max((box for box in bars(spec)), key=lambda box: box["x2"])
    assert label["x"] > column["x2"]
    assert label["x"] + STYLE.bold_width("21") <= 600


def test_an_area_stands_on_zero_and_says_its_last_value():
    spec = spec_of(chart("area", "2016|2017|2018", series("China", "300", "310", "483")))
    (area,) = marks(spec, "area")
    (foot,) = {row["y"] for row in area["data"]["values"]}
    words = [row["text"] for row in spec["layer"][-1]["data"]["values"]]
    assert {"0", "483"} <= set(words)
    assert "China" not in words
    zero = next(row for row in spec["layer"][-1]["data"]["values"] if row["text"] == "0")
    assert zero["y"] == pytest.approx(foot + STYLE.middle, abs=0.1)


def test_areas_are_piled_and_named_at_their_ends():
    spec = spec_of(chart("area", "2000|2018", *ENERGY))
    layers = marks(spec, "area")
    assert len({layer["mark"]["color"] for layer in layers}) == 3
    for lower, upper in pairwise(layers):
        tops = [row["y2"] for row in lower["data"]["values"]]
        assert [row["y"] for row in upper["data"]["values"]] == tops
    assert {"Coal", "452", "Gas", "357", "Oil", "21"} <= set(texts(chart_svg_of(spec)))


def chart_svg_of(spec):
    import vl_convert

    return vl_convert.vegalite_to_svg(spec)


def test_a_scatter_names_its_points_and_paints_the_highlighted_one():
    made = chart(
        "scatter",
        "Laos|Singapore|Brunei",
        series("Years", "67", "83", "75"),
        x_values=(Decimal(2), Decimal(64), Decimal(31)),
        x_format="0",
        x_title="GDP per head",
        y_title="Life expectancy",
        highlight="Laos",
    )
    spec = spec_of(made)
    words = {row["text"]: row["colour"] for row in spec["layer"][-1]["data"]["values"]}
    assert {"Laos", "Singapore", "Brunei", "GDP per head", "Life expectancy"} <= set(words)
    assert words["Laos"] == STYLE.highlight
    dots = {layer["mark"]["color"]: len(layer["data"]["values"]) for layer in marks(spec, "point")}
    assert dots == {STYLE.series[0]: 2, STYLE.highlight: 1}


def test_names_of_a_scatter_never_lie_on_one_another():
    names = [f"Country {number}" for number in range(12)]
    values = [str(70 + number % 3) for number in range(12)]
    made = chart(
        "scatter",
        "|".join(names),
        series("s", *values),
        x_values=tuple(Decimal(number % 4) for number in range(12)),
        highlight="Country 7",
    )
    rows = [r for r in spec_of(made)["layer"][-1]["data"]["values"] if r["text"] in names]
    assert "Country 7" in [row["text"] for row in rows]
    for number, one in enumerate(rows):
        for other in rows[:number]:
            wide = STYLE.regular_width(one["text"])
            apart = abs(one["y"] - other["y"]) >= STYLE.size * 0.8
            assert apart or abs(one["x"] - other["x"]) >= wide


def test_a_name_keeps_away_from_other_points():
    made = chart(
        "scatter",
        "Hanoi|Hue|Saigon",
        series("s", "50", "52", "10"),
        x_values=(Decimal(1), Decimal(1), Decimal(9)),
    )
    spec = spec_of(made)
    (dots,) = (layer["data"]["values"] for layer in marks(spec, "point"))
    rows = {row["text"]: row for row in spec["layer"][-1]["data"]["values"]}
    for name, other in (("Hanoi", dots[1]), ("Hue", dots[0])):
        row = rows.get(name)  # it may be left out, but not stand on the other's point
        if row is not None:
            reach = STYLE.regular_width(name) / 2 + STYLE.size / 4
            aside = abs(row["x"] - other["x"]) > reach
            assert aside or abs(row["y"] - STYLE.middle - other["y"]) > STYLE.size * 0.7
    assert {"Hanoi", "Hue", "Saigon"} & set(rows)


def test_of_many_points_only_the_highlighted_one_is_named():
    names = [f"p{number}" for number in range(40)]
    made = chart(
        "scatter",
        "|".join(names),
        series("s", *map(str, range(40))),
        x_values=tuple(map(Decimal, range(40))),
        highlight="p7",
    )
    assert [word for word in texts(chart_svg(made, BRAND, "deck", 600, 300)) if word in names] == [
        "p7"
    ]


def test_a_line_is_broken_where_a_value_is_missing():
    made = chart("line", "a|b|c|d|e", series("s", "1", "2", "", "4", "5"))
    assert [len(layer["data"]["values"]) for layer in marks(spec_of(made), "line")] == [2, 2]


def test_a_name_that_had_to_move_is_led_to_its_line():
    rows = (series("Japan", "10", "20"), series("China", "11", "20"), series("India", "9", "20"))
    spec = spec_of(chart("line", "2017|2018", *rows))
    assert any(
        layer["mark"]["color"] == STYLE.soft and layer["mark"]["strokeWidth"] == 0.75
        for layer in marks(spec, "rule")
    )


def test_titles_of_bars_stand_over_what_they_name():
    made = chart("bar", "Viet Nam|Laos", series("s", "3", "2"), x_title="Member", y_title="tonnes")
    rows = {row["text"]: row for row in spec_of(made)["layer"][-1]["data"]["values"]}
    assert rows["Member"]["x"] == 0
    assert rows["tonnes"]["x"] > STYLE.regular_width("Viet Nam")
    assert rows["Member"]["y"] < rows["Viet Nam"]["y"]


def test_six_parts_of_a_ring_have_no_neighbours_of_one_colour():
    made = chart("doughnut", "a|b|c|d|e|f", series("s", "1", "1", "1", "1", "1", "1"))
    for highlight in (None, "c"):
        (ring,) = marks(spec_of(dataclasses.replace(made, highlight=highlight)), "arc")
        colours = [part["colour"] for part in ring["data"]["values"]]
        assert all(one != two for one, two in pairwise([*colours, colours[0]]))


@pytest.mark.parametrize("kind", ["bar", "column", "line", "area", "stacked", "stacked_column"])
def test_zeros_alone_are_drawn_as_zeros(kind):
    words = texts(chart_svg(chart(kind, "a|b", series("s", "0", "0")), BRAND, "deck", 600, 300))
    assert {"a", "b"} <= set(words)
