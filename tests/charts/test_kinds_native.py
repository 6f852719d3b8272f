"""What a person finds in each kind of native chart, and that it says what the SVG says."""

from __future__ import annotations

import re
import subprocess
import sys
from decimal import Decimal
from pathlib import Path

import pytest
from lxml import etree
from pptx import Presentation
from pptx.enum.chart import XL_CHART_TYPE
from pptx.oxml.ns import qn

from brief.deck.chart import write_chart
from brief.deck.slides import ChartFrame
from brief.deck.text import Rect
from brief.edition.chart import Chart, ChartKind
from brief.render.chart_svg import chart_svg
from tests.charts.chart_making import BRAND, KINDS, LONG, chart, series, shares
from tests.charts.test_chart_svg import texts
from tests.charts.test_deck_chart import STYLE, words, write
from tests.tools.drawn_words import draw_deck, read_pages

ENERGY = (
    series("Coal", "79", "131", "452"),
    series("Gas", "154", "218", "357"),
    series("Oil", "66", "54", "21"),
)
YEARS = "2000|2005|2018"
POINTS = {"x_values": tuple(map(Decimal, (2, 64, 31))), "x_format": "0"}


def example(kind: ChartKind) -> Chart:
    """A chart as people make them: several series where the kind has them, titles, a highlight."""
    titles = {"x_title": "Year", "y_title": "Terawatt-hours"}
    if kind == "scatter":
        row = series("Years", "67", "83", "75")
        return chart(kind, "Laos|Singapore|Brunei", row, highlight="Laos", **POINTS, **titles)
    if kind == "doughnut":
        return chart(kind, "Coal|Gas|Oil", series("Share", "54%", "43%", "3%"), highlight="Oil")
    if kind in ("bar", "column"):
        return chart(kind, YEARS, series("Coal", "79", "131", "452"), highlight="2018", **titles)
    return chart(kind, YEARS, *ENERGY, highlight="Coal", **titles)


def values_of(xml: bytes, tag: str) -> list[str]:
    return [element.get("val", "") for element in etree.fromstring(xml).iter(qn(tag))]


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        ("bar", XL_CHART_TYPE.BAR_CLUSTERED),
        ("column", XL_CHART_TYPE.COLUMN_CLUSTERED),
        ("stacked", XL_CHART_TYPE.BAR_STACKED),
        ("stacked_column", XL_CHART_TYPE.COLUMN_STACKED),
        ("stacked_100", XL_CHART_TYPE.BAR_STACKED_100),
        ("stacked_column_100", XL_CHART_TYPE.COLUMN_STACKED_100),
        ("line", XL_CHART_TYPE.LINE),
        ("area", XL_CHART_TYPE.AREA_STACKED),
        ("doughnut", XL_CHART_TYPE.DOUGHNUT),
        ("scatter", XL_CHART_TYPE.XY_SCATTER),
    ],
)
def test_the_kind_is_powerpoints_own(kind, expected):
    assert write(example(kind))[0].chart.chart_type == expected


@pytest.mark.parametrize("kind", KINDS)
def test_titles_of_axes_stand_level_and_in_the_chart(kind):
    made = example(kind)
    _, xml = write(made)
    for title in filter(None, (made.x_title, made.y_title)):
        assert title in words(xml)
    assert set(re.findall(rb'<a:bodyPr[^>]*rot="([^"]*)"', xml)) <= {b"0"}


@pytest.mark.parametrize("kind", KINDS)
def test_the_highlight_is_the_themes_contrast_colour(kind):
    assert b'<a:schemeClr val="accent2"' in write(example(kind))[1]


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "doughnut"])
def test_marks_of_length_are_measured_from_zero(kind):
    low = [float(value) for value in values_of(write(example(kind))[1], "c:min")]
    assert low[-1] == 0 or kind in ("line", "scatter")


def test_a_scatters_numbers_stand_in_two_columns_and_its_names_by_its_points():
    graphic, xml = write(example("scatter"))
    (points,) = graphic.chart.plots[0].series
    assert list(points.values) == [67, 83, 75]
    assert re.search(rb"<c:xVal>.*<c:v>64.0</c:v>", xml)
    assert all(name in words(xml) for name in ("Laos", "Singapore", "Brunei"))


def test_a_point_without_a_number_keeps_its_row():
    made = chart("scatter", "a|b|c", series("s", "1", "", "3"), **POINTS)
    _, xml = write(made)
    assert re.findall(rb'<c:pt idx="(\d)">', xml.split(b"<c:yVal>")[1]) == [b"0", b"2"]


def test_parts_too_low_for_their_values_have_them_beside_without_leaders():
    _, xml = write(chart("stacked_column", "2000|2018", *ENERGY_OF_TWO))
    assert b"<c:manualLayout><c:x val=" in xml
    assert re.findall(rb'c15:showLeaderLines val="(\d)"', xml) == [b"0"] * 3


ENERGY_OF_TWO = (series("Coal", "79", "452"), series("Gas", "154", "357"), series("Oil", "66", "9"))


def test_names_too_long_to_stand_under_columns_make_bars_in_both():
    made = chart("column", f"{LONG}|Japan|China|India|Laos", series("s", "1", "2", "3", "4", "5"))
    assert write(made)[0].chart.chart_type == XL_CHART_TYPE.BAR_CLUSTERED


def test_only_so_many_names_stand_under_a_line_as_there_is_room_for():
    names = "|".join(str(year) for year in range(1900, 2020))
    made = chart("line", names, series("s", *map(str, range(120))))
    (skip,) = values_of(write(made)[1], "c:tickLblSkip")
    shown = [word for word in texts(chart_svg(made, BRAND, "deck", 800, 400)) if word[:2] == "19"]
    assert int(skip) == int(shown[1]) - int(shown[0]) > 1


def save(kinds: list[Chart], file: Path) -> None:
    presentation = Presentation()
    for made in kinds:
        slide = presentation.slides.add_slide(presentation.slide_layouts[6])
        frame = ChartFrame(rect=Rect(48, 80, 620, 360), name="x", chart=made, style=STYLE, alt="A")
        write_chart(slide.shapes, frame, BRAND.slots)
    presentation.save(str(file))


def test_a_validator_finds_nothing_in_any_kind(tmp_path: Path) -> None:
    pytest.importorskip("openxml_audit")
    file = tmp_path / "charts.pptx"
    save([*map(example, KINDS), *map(shares, KINDS)], file)
    command = [sys.executable, "-m", "openxml_audit", "-f", "microsoft365", str(file)]
    found = subprocess.run(command, capture_output=True, text=True, check=False, timeout=120)
    assert "Errors: 0" in found.stdout


@pytest.mark.office
def test_the_native_chart_says_the_words_of_the_svg(tmp_path: Path) -> None:
    file = tmp_path / "charts.pptx"
    charts = [example(kind) for kind in KINDS]
    save(charts, file)
    pages = read_pages(draw_deck(file, tmp_path))
    for made, page in zip(charts, pages, strict=True):
        drawn = {word.text for word in page}
        svg = texts(chart_svg(made, BRAND, "deck", 620 * 4 / 3, 360 * 4 / 3))
        assert drawn == set(" ".join(svg).split()), made.kind
