"""What a person finds in a deck's chart: data to edit, theme colours, labels."""

from __future__ import annotations

import dataclasses
import io
import re
from zipfile import ZipFile

import pytest
from lxml import etree
from pptx import Presentation
from pptx.oxml.ns import qn

from brief.deck.chart import write_chart
from brief.deck.slides import ChartFrame, ChartText
from brief.deck.text import Colour, Rect
from brief.edition.chart import Chart
from tests.charts.chart_making import BRAND, KINDS, LONG, chart, series, shares


def colour(token: str) -> Colour:
    name = BRAND.tokens[token]
    return Colour(name, BRAND.palette[name])


STYLE = ChartText(
    family=BRAND.deck_fonts.text,
    size=16,
    colour=colour("ink"),
    series=tuple(colour(token) for token in BRAND.tokens if token.startswith("accent")),
    highlight=colour("contrast"),
    rule=colour("rule"),
)


def write(made: Chart) -> tuple[object, bytes]:
    """The graphic frame, opened again, and its chart part's XML."""
    presentation = Presentation()  # its theme's text face is Calibri
    slide = presentation.slides.add_slide(presentation.slide_layouts[6])
    frame = ChartFrame(
        rect=Rect(48, 120, 600, 300),
        name="x",
        chart=made,
        style=STYLE,
        alt="The finding",
        title="T",
    )
    write_chart(slide.shapes, frame, BRAND.slots)
    stream = io.BytesIO()
    presentation.save(stream)
    (graphic,) = Presentation(stream).slides[0].shapes
    return graphic, etree.tostring(graphic.chart._chartSpace)


def words(xml: bytes) -> str:
    return " ".join(etree.fromstring(xml).itertext(qn("a:t")))


@pytest.mark.parametrize("kind", KINDS)
def test_the_chart_has_its_data_where_and_as_large_as_the_layout_says(kind):
    graphic, _ = write(shares(kind))
    assert [length.pt for length in (graphic.left, graphic.top, graphic.width)] == [48, 120, 600]
    values = [value for each in graphic.chart.plots[0].series for value in each.values]
    assert values == [13.7, 86.3]
    book = ZipFile(io.BytesIO(graphic.chart.part.chart_workbook.xlsx_part.blob))
    assert "13.7" in book.read("xl/worksheets/sheet1.xml").decode()


def test_the_chart_is_described_for_those_who_do_not_see_it():
    graphic, _ = write(shares("bar"))
    properties = graphic._element.nvGraphicFramePr.cNvPr
    assert (properties.get("descr"), properties.get("title")) == ("The finding", "T")


@pytest.mark.parametrize("kind", KINDS)
def test_all_colours_and_fonts_are_the_themes(kind):
    _, xml = write(shares(kind))
    assert b"srgbClr" not in xml
    assert set(re.findall(rb'<a:latin typeface="([^"]*)"', xml)) == {b"+mn-lt"}


@pytest.mark.parametrize("kind", KINDS)
def test_other_values_of_the_colours_change_nothing(kind):
    before = write(shares(kind))[1]
    other = {
        field: dataclasses.replace(getattr(STYLE, field), rgb="ff00ff")
        for field in ("colour", "highlight", "rule")
    }
    pale = tuple(dataclasses.replace(each, rgb="eeeeee") for each in STYLE.series)
    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(globals(), "STYLE", dataclasses.replace(STYLE, series=pale, **other))
        assert write(shares(kind))[1] == before


@pytest.mark.parametrize("kind", KINDS)
def test_ids_of_axes_are_what_the_schema_accepts(kind):
    _, xml = write(shares(kind))
    ids = [int(value) for value in re.findall(rb'<c:(?:axId|crossAx) val="(-?\d+)"', xml)]
    assert all(0 < value < 2**32 for value in ids)
    assert bool(ids) == (kind != "doughnut")


def test_labels_that_a_number_format_can_say_follow_the_data():
    _, xml = write(shares("bar", highlight=None))
    assert b"<c:rich" not in xml
    assert b'formatCode="0.0&quot;%&quot;" sourceLinked="0"' in xml


def test_a_qualifier_is_kept_in_the_label():
    made = chart("column", "all|young", series("s", "over 650", "210"))
    assert "over 650" in words(write(made)[1])


def test_the_highlighted_point_and_its_label_take_the_colour_of_contrast():
    _, xml = write(shares("bar"))
    (point,) = etree.fromstring(xml).iter(qn("c:dPt"))
    assert b'val="accent2"' in etree.tostring(point)
    (label,) = etree.fromstring(xml).iter(qn("c:dLbl"))
    assert b'val="accent2"' in etree.tostring(label)


def test_one_series_has_no_legend_and_several_bars_have_one():
    assert not write(shares("bar"))[0].chart.has_legend
    assert write(shares("stacked"))[0].chart.has_legend


def test_lines_have_their_names_at_their_ends_instead_of_a_legend():
    rows = (series("Japan", "10", "20"), series("China", "11", ""))
    graphic, xml = write(chart("line", "2017|2018", *rows))
    assert not graphic.chart.has_legend
    assert "Japan" in words(xml)
    assert "China" in words(xml)


def test_a_doughnuts_labels_have_value_and_name():
    text = words(write(chart("doughnut", f"Japan|{LONG}", series("s", "14%", "86%")))[1])
    assert "14%" in text
    assert all(word in text for word in LONG.split())


def test_bars_read_from_the_top_and_start_at_zero():
    _, xml = write(shares("bar"))
    assert b'<c:orientation val="maxMin"/>' in xml
    assert b'<c:min val="0"/>' in xml or b'<c:min val="-0"/>' in xml


@pytest.mark.parametrize("kind", KINDS)
def test_writing_twice_gives_the_same_chart(kind):
    assert write(shares(kind))[1] == write(shares(kind))[1]
