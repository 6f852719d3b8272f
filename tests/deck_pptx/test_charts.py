"""Charts among a slide's shapes; how a chart looks is tested with its writer."""

from __future__ import annotations

from decimal import Decimal
from io import BytesIO
from zipfile import ZipFile

from deck_making import BRAND, NAVY, colour, deck, opened, slide, text
from pptx.oxml.ns import qn
from pptx.util import Pt

from brief.deck.pptx.writer import write_deck
from brief.deck.slides import ChartFrame, ChartText, GroupFrame
from brief.deck.text import Rect
from brief.edition.chart import Chart, ChartSeries

RECT = Rect(48, 132, 400, 300)
CHART = ChartFrame(
    rect=RECT,
    name="Trade chart",
    chart=Chart(
        kind="column",
        categories=("2018", "2019"),
        series=(ChartSeries("Trade", (Decimal("231.7"), Decimal(21)), ("$231.7bn", "$21bn")),),
        number_format="0.0",
        highlight=None,
        language="en",
    ),
    style=ChartText("Calibri", 14, NAVY, (colour("teal"),), colour("red"), colour("slate")),
    alt="Trade fell from $231.7bn to $21bn",
)


def test_a_chart_stands_in_reading_order_with_alt_text_and_its_data():
    frames = (text(RECT, "before"), CHART, text(RECT, "after"))
    shapes = list(opened(deck(slide("one", *frames))).slides[0].shapes)
    assert [shape.name for shape in shapes] == ["Title", "Text 2", "Trade chart", "Text 4"]
    assert [shape.shape_id for shape in shapes] == [2, 3, 4, 5]
    chart = shapes[2]
    assert chart._element.nvGraphicFramePr.cNvPr.get("descr") == CHART.alt
    assert (chart.left, chart.height) == (Pt(48), Pt(300))
    assert list(chart.chart.plots[0].series[0].values) == [231.7, 21.0]


def test_a_chart_can_be_a_member_of_a_group():
    group = GroupFrame(rect=RECT, name="Card", children=(CHART,))
    made = list(opened(deck(slide("one", group))).slides[0].shapes)[1]
    assert [member.has_chart for member in made.shapes] == [True]


def test_no_two_shapes_share_an_id_where_there_are_several_charts():
    made = opened(deck(slide("one", CHART, CHART, text(RECT, "x")))).slides[0]
    assert [shape.shape_id for shape in made.shapes] == [2, 3, 4, 5]
    assert len({frame.get(qn("r:id")) for frame in made._element.iter(qn("c:chart"))}) == 2


def test_the_workbook_in_a_chart_holds_no_clock():
    with ZipFile(BytesIO(write_deck(deck(slide("one", CHART)), BRAND))) as archive:
        (book,) = (name for name in archive.namelist() if name.endswith(".xlsx"))
        inner = ZipFile(BytesIO(archive.read(book)))
    assert inner.read("docProps/core.xml").count(b">2020-09-28T00:00:00Z<") == 2
    assert {entry.date_time[0] for entry in inner.infolist()} == {1980}
