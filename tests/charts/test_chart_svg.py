"""What a reader sees in a chart."""

from __future__ import annotations

import dataclasses
import io
import re
from decimal import Decimal
from itertools import pairwise
from xml.etree import ElementTree

import pypdfium2
import pytest
from weasyprint import HTML

from brief.brand.css import brand_css
from brief.render.chart_svg import chart_spec, chart_svg
from brief.render.charts.style import chart_style
from tests.charts.chart_making import BRAND, KINDS, LONG, VALUED, chart, series, shares

PLACES = re.compile(r"translate\(([-\d.]+),([-\d.]+)\)")


def texts(svg: str) -> list[str]:
    """The texts of an SVG in the order in which they are drawn."""
    return [element.text or "" for element in ElementTree.fromstring(svg).iter() if element.text]


def colour_of(svg: str, text: str) -> str:
    (found,) = (each for each in ElementTree.fromstring(svg).iter() if each.text == text)
    return found.get("fill", "")


def overflowing(spec: dict, output: str) -> list[str]:
    """Texts of a specification that do not stand inside the picture."""
    style = chart_style(BRAND, output)
    found = []
    for row in spec["layer"][-1]["data"]["values"]:
        measure = style.regular_width if row["weight"] == 400 else style.bold_width
        width = measure(row["text"])
        left = row["x"] - width * {"left": 0, "center": 0.5, "right": 1}[row["align"]]
        top, bottom = row["y"] - style.size * 0.75, row["y"] + style.size * 0.25
        is_inside = left > -1 and left + width < spec["width"] + 1
        if not is_inside or top < -1 or bottom > spec["height"] + 1:
            found.append(row["text"])
    return found


@pytest.mark.parametrize("kind", VALUED)
def test_every_value_and_every_name_stands_in_the_chart_as_text(kind):
    words = " ".join(texts(chart_svg(shares(kind), BRAND, "brief", 420, 180)))
    for word in ("13.7%", "86.3%", "Japan", "All other sources"):
        assert word in words


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(("output", "width", "height"), [("brief", 208, 190), ("deck", 800, 410)])
def test_nothing_is_cut_off_however_long_the_names_are(kind, output, width, height):
    rows = [series(f"{LONG}, {year}", "over 210 million", "about 48", "3") for year in (2017, 2018)]
    many = kind in ("stacked", "line")
    # A line's names are points in time and stand on one line; a scatter leaves out what is long.
    is_short = kind in ("line", "area", "scatter")
    names = "2016|2017|2018" if is_short else f"{LONG}|Japan|{LONG} and further away"
    made = chart(kind, names, *rows[: 1 + many], x_values=tuple(map(Decimal, (1, 2, 3))))
    spec = chart_spec(made, BRAND, output, width, height)
    assert overflowing(spec, output) == []
    words = " ".join(row["text"] for row in spec["layer"][-1]["data"]["values"])
    assert LONG in words or is_short or all(word in words for word in LONG.split())


def test_bars_start_at_zero():
    made = chart("bar", "a|b", series("s", "100", "50"))
    (bars,) = (
        layer["data"]["values"]
        for layer in chart_spec(made, BRAND, "brief", 400, 100)["layer"]
        if layer["mark"]["type"] == "rect"
    )
    first, second = (bar["x2"] - bar["x"] for bar in bars)
    assert first == pytest.approx(2 * second)


def test_a_negative_value_runs_the_other_way_from_zero():
    made = chart("bar", "a|b", series("s", "5", "-3"))
    (bars,) = (
        layer["data"]["values"]
        for layer in chart_spec(made, BRAND, "brief", 400, 100)["layer"]
        if layer["mark"]["type"] == "rect"
    )
    assert bars[0]["x"] == pytest.approx(bars[1]["x2"])


def test_the_highlight_takes_the_colour_of_contrast_and_the_rest_the_accent():
    svg = chart_svg(shares("bar"), BRAND, "brief", 400, 120)
    assert colour_of(svg, "13.7%") == "#b84a2a"
    assert 'fill="#0b5d66"' in svg


def test_one_series_has_no_key_and_several_have_their_names():
    one = texts(
        chart_svg(chart("column", "a|b", series("only", "1", "2")), BRAND, "brief", 400, 120)
    )
    rows = (series("first", "1", "2"), series("second", "3", "4"))
    two = texts(chart_svg(chart("column", "a|b", *rows), BRAND, "brief", 400, 120))
    assert "only" not in one
    assert {"first", "second"} <= set(two)


def test_several_lines_carry_their_names_at_their_ends_without_touching():
    rows = (series("Japan", "10", "20"), series("China", "11", "20"), series("India", "9", "20"))
    spec = chart_spec(chart("line", "2017|2018", *rows), BRAND, "brief", 400, 160)
    rows = [row for row in spec["layer"][-1]["data"]["values"] if row["x"] > 300]
    heights = sorted(row["y"] for row in rows if row["text"] != "2018")
    assert len(heights) == 6
    line = chart_style(BRAND, "brief").line
    assert all(after - before >= line - 0.1 for before, after in pairwise(heights))


def test_a_point_without_a_value_leaves_a_gap_and_no_label():
    for kind in KINDS:
        made = chart(kind, "a|b|c", series("s", "1", "", "3"), x_values=(Decimal(1),) * 3)
        assert "None" not in chart_svg(made, BRAND, "brief", 300, 150)


@pytest.mark.parametrize("labels", [("-1", "2"), ("0", "0")])
def test_what_is_no_whole_is_not_drawn_as_a_ring(labels):
    made = chart("doughnut", "a|b", series("s", *labels))
    assert all(
        layer["mark"]["type"] != "arc"
        for layer in chart_spec(made, BRAND, "brief", 300, 150)["layer"]
    )


@pytest.mark.parametrize("kind", KINDS)
def test_the_height_follows_from_the_content_where_none_is_given(kind):
    spec = chart_spec(shares(kind), BRAND, "brief", 400)
    assert 50 <= spec["height"] < 250
    assert overflowing(spec, "brief") == []


@pytest.mark.parametrize("kind", KINDS)
def test_the_same_chart_gives_the_same_picture_with_nothing_to_clash_in_a_page(kind):
    first, second = (chart_svg(shares(kind), BRAND, "deck", 800, 400) for _ in range(2))
    assert first == second
    assert not re.search(r'\b(id|class|role|aria-[a-z]+)="', first)
    assert 'width="800" height="400"' in first


def test_characters_of_markup_are_written_as_characters():
    made = chart("bar", "<b>&amp;</b>|R&D", series("s", "1", "2"))
    assert texts(chart_svg(made, BRAND, "brief", 300, 100))[-4:]
    assert "R&amp;D" in chart_svg(made, BRAND, "brief", 300, 100)


def test_the_pdf_has_the_words_in_the_brands_fonts():
    svg = chart_svg(shares("bar", highlight=None), BRAND, "brief", 420, 120)
    html = f"<style>{brand_css(BRAND, 'brief')}</style>{svg}"
    pdf = HTML(string=html).write_pdf(uncompressed_pdf=True)
    text = pypdfium2.PdfDocument(io.BytesIO(pdf))[0].get_textpage().get_text_range()
    assert "All other sources" in text
    assert "86.3%" in text
    fonts = set(re.findall(rb"/BaseFont /[A-Z]+\+([\w-]+)", pdf))
    assert fonts == {b"Source-Sans-3", b"Source-Sans-3-Semi-Bold"}


def test_five_hundred_names_do_no_harm():
    labels = [str(number) for number in range(500)]
    for kind in KINDS:
        made = chart(
            kind, "|".join(labels), series("s", *labels), x_values=tuple(map(Decimal, labels))
        )
        assert chart_svg(made, BRAND, "brief", 400, 150).startswith("<svg")


def test_the_unit_stands_over_the_marks():
    made = dataclasses.replace(shares("column"), y_title="tonnes", x_title="year")
    words = texts(chart_svg(made, BRAND, "brief", 400, 150))
    assert {"tonnes", "year"} <= set(words)


def test_five_parts_have_five_colours_and_none_looks_chosen():
    made = chart("doughnut", "a|b|c|d|e", series("s", "1", "2", "3", "4", "5"))
    spec = chart_spec(made, BRAND, "brief", 400, 200)
    (ring,) = (layer for layer in spec["layer"] if layer["mark"]["type"] == "arc")
    assert len({part["colour"] for part in ring["data"]["values"]}) == 5
    labels = spec["layer"][-1]["data"]["values"]
    assert {label["colour"] for label in labels} == {chart_style(BRAND, "brief").ink}
