"""Shapes, groups and pictures: what someone selects on a slide."""

from __future__ import annotations

from io import BytesIO

import pytest
from deck_making import BRAND, colour, deck, opened, parts, png, slide, text, title
from PIL import Image
from pptx.enum.shapes import MSO_SHAPE_TYPE, PP_PLACEHOLDER
from pptx.oxml.ns import qn
from pptx.util import Pt

from brief.deck.pptx.paint import fill_element
from brief.deck.pptx.theme import ThemeNames
from brief.deck.slides import Crop, GroupFrame, PictureFrame, ShapeFrame, TableFrame
from brief.deck.text import Gradient, Line, Rect, Stop

RECT = Rect(100, 150, 200, 80)
SVG = b'<svg xmlns="http://www.w3.org/2000/svg"/>'
DECORATIVE = "{http://schemas.microsoft.com/office/drawing/2017/decorative}decorative"


def drawn(*frames):
    return list(opened(deck(slide("one", *frames))).slides[0].shapes)[1:]


def box(**more):
    return ShapeFrame(**{"rect": RECT, "name": "", **more})


def test_a_card_is_one_shape_that_carries_its_text():
    (card,) = drawn(text(RECT, "Words", name="Card", fill=colour("mist"), radius=8))
    assert card.shape_type == MSO_SHAPE_TYPE.AUTO_SHAPE
    assert (card.name, card.text_frame.text) == ("Card", "Words")
    assert card.adjustments[0] == 0.1
    assert card.fill.fore_color.theme_color.name == "BACKGROUND_2"


def test_plain_text_is_a_text_box_without_fill_and_line():
    (plain,) = drawn(text(RECT, "Words"))
    assert plain.shape_type == MSO_SHAPE_TYPE.TEXT_BOX
    assert plain._element.spPr.find(qn("a:noFill")) is not None
    assert plain._element.spPr.find(f"{qn('a:ln')}/{qn('a:noFill')}") is not None


def test_no_shape_has_the_themes_style_and_so_no_shadow():
    line = box(shape="line", line=Line(colour("red"), 2.0), arrow="end")
    for shape in drawn(box(fill=colour("teal")), text(RECT, "x", fill=colour("mist")), line):
        assert shape._element.find(qn("p:style")) is None


def test_decoration_is_flagged_so_that_screen_readers_pass_it_over():
    (rule,) = drawn(box(fill=colour("teal")))
    assert rule._element.find(f".//{DECORATIVE}").get("val") == "1"


def test_a_radius_is_never_more_than_half_the_shorter_side():
    (pill,) = drawn(box(fill=colour("teal"), radius=400))
    assert pill.adjustments[0] == 0.5


def test_a_line_is_a_straight_connector_with_its_dash():
    (line,) = drawn(box(shape="line", line=Line(colour("red"), 2.0, "dot")))
    assert line.shape_type == MSO_SHAPE_TYPE.LINE
    assert line.line.width == Pt(2)
    assert line._element.find(f".//{qn('a:prstDash')}").get("val") == "sysDot"


@pytest.mark.parametrize(("css", "drawing"), [(90, "0"), (180, "5400000"), (0, "16200000")])
def test_gradients_run_as_css_says(css, drawing):
    stops = (Stop(0, colour("teal")), Stop(1, colour("red", alpha=0.5)))
    fill = fill_element(Gradient(css, stops), ThemeNames.of(BRAND))
    assert fill.find(qn("a:lin")).get("ang") == drawing
    assert [stop.get("pos") for stop in fill.iter(qn("a:gs"))] == ["0", "100000"]
    assert fill.find(f".//{qn('a:alpha')}").get("val") == "50000"


def test_shapes_that_touch_on_the_slide_touch_in_the_file():
    left = box(rect=Rect(10.004, 10, 33.333, 20), fill=colour("teal"))
    right = box(rect=Rect(10.004 + 33.333, 10, 50, 20), fill=colour("red"))
    a, b = drawn(left, right)
    assert a.left + a.width == b.left


def test_a_group_moves_as_one_and_keeps_its_members_places():
    group = GroupFrame(
        rect=RECT, name="Timeline", children=(box(fill=colour("teal")), text(RECT, "1973"))
    )
    (made,) = drawn(group)
    assert made.shape_type == MSO_SHAPE_TYPE.GROUP
    assert (made.left, made.width) == (Pt(100), Pt(200))
    assert [member.left for member in made.shapes] == [Pt(100), Pt(100)]
    assert made._element.find(f".//{qn('p:cNvPr')}").get("descr") == "Timeline"


@pytest.mark.parametrize(
    "member",
    [title("Trade"), TableFrame(rect=RECT, name="", columns=(), rows=(), cells=())],
    ids=["placeholder", "table"],
)
def test_what_powerpoint_cannot_group_stands_alone(member):
    group = GroupFrame(rect=RECT, name="Card", children=(box(fill=colour("teal")), member))
    made = opened(deck(slide("one", group))).slides[0].shapes
    assert all(shape.shape_type != MSO_SHAPE_TYPE.GROUP for shape in made)


def test_ids_count_in_reading_order_and_do_not_repeat():
    group = GroupFrame(rect=RECT, name="", children=(text(RECT, "a"), text(RECT, "b")))
    made = opened(deck(slide("one", group, text(RECT, "c")))).slides[0]
    ids = [int(e.get("id")) for e in made._element.iter(qn("p:cNvPr"))]
    assert ids == [1, 2, 3, 4, 5, 6]


def test_a_picture_has_its_alt_text_and_its_crop():
    (picture,) = drawn(
        PictureFrame(rect=RECT, name="Flag", image=png(), alt="A flag", crop=Crop(left=0.25))
    )
    assert picture._element.nvPicPr.cNvPr.get("descr") == "A flag"
    assert picture.crop_left == 0.25
    assert Image.open(BytesIO(picture.image.blob)).size == (40, 20)


def test_a_decorative_picture_has_a_flag_and_no_alt_text():
    (picture,) = drawn(PictureFrame(rect=RECT, name="", image=png(), decorative=True))
    assert picture._element.nvPicPr.cNvPr.get("descr") is None
    assert picture._element.find(f".//{DECORATIVE}") is not None


def test_a_drawing_is_there_as_svg_beside_its_png_and_stored_once():
    picture = PictureFrame(rect=RECT, name="Mark", image=png(), svg=SVG, alt="A mark")
    made = parts(deck(slide("one", picture), slide("two", picture)))
    media = sorted(name for name in made if name.startswith("ppt/media/"))
    assert media == ["ppt/media/image1.png", "ppt/media/image2.svg"]
    assert b"svgBlip" in made["ppt/slides/slide2.xml"]
    assert made["ppt/media/image2.svg"] == SVG


def test_a_picture_that_fills_its_place_keeps_its_own_size():
    (made,) = drawn(
        PictureFrame(rect=RECT, name="", image=png(), alt="A flag", placeholder="pic", index=40)
    )
    assert (made.placeholder_format.type, made.placeholder_format.idx) == (
        PP_PLACEHOLDER.PICTURE,
        40,
    )
    assert made._element.spPr.find(qn("a:xfrm")) is not None
    assert made._element.find(f".//{qn('a:picLocks')}").get("noGrp") == "1"


def test_what_fills_a_place_is_never_inside_a_group():
    picture = PictureFrame(rect=RECT, name="", image=png(), alt="A", placeholder="pic", index=40)
    made = drawn(GroupFrame(rect=RECT, name="Card", children=(box(), picture)))
    assert [shape.shape_type for shape in made] == [
        MSO_SHAPE_TYPE.AUTO_SHAPE,
        MSO_SHAPE_TYPE.PLACEHOLDER,
    ]


def test_a_faded_picture_is_faded_by_its_own_alpha():
    (picture,) = drawn(PictureFrame(rect=RECT, name="", image=png(), alt="A", opacity=0.4))
    assert picture._element.find(f".//{qn('a:alphaModFix')}").get("amt") == "40000"


@pytest.mark.parametrize(
    ("arrow", "heads"),
    [("", []), ("start", ["headEnd"]), ("end", ["tailEnd"]), ("both", ["headEnd", "tailEnd"])],
)
def test_an_arrow_is_a_connector_with_heads(arrow, heads):
    (line,) = drawn(box(shape="line", line=Line(colour("red"), 2.0), arrow=arrow))
    assert line._element.tag == qn("p:cxnSp")
    stroke = line._element.spPr.find(qn("a:ln"))
    assert [end.tag for end in stroke if end.get("type")] == [qn(f"a:{head}") for head in heads]


def test_an_arrow_that_says_something_has_its_words_and_is_no_decoration():
    (line,) = drawn(box(shape="line", line=Line(colour("red"), 2.0), alt="A leads to B"))
    assert line._element.find(f".//{qn('p:cNvPr')}").get("descr") == "A leads to B"
    assert line._element.find(f".//{DECORATIVE}") is None


@pytest.mark.parametrize(
    ("corners", "preset", "adjusted"),
    [
        ((0, 8, 0, 0), "round1Rect", [0.1]),
        ((8, 8, 0, 0), "round2SameRect", [0.1, 0]),
        ((8, 8, 16, 16), "round2SameRect", [0.1, 0.2]),
        ((8, 0, 8, 0), "round2DiagRect", [0.1, 0]),
    ],
)
def test_corners_that_differ_are_a_preset_where_powerpoint_has_one(corners, preset, adjusted):
    (shape,) = drawn(box(fill=colour("teal"), corners=corners))
    assert shape._element.spPr.find(qn("a:prstGeom")).get("prst") == preset
    assert list(shape.adjustments) == adjusted


@pytest.mark.parametrize("make", [box, lambda **more: text(RECT, "Words", **more)])
def test_other_corners_are_a_path_and_do_not_move_text(make):
    (shape,) = drawn(make(fill=colour("teal"), corners=(8, 0, 0, 8)))
    path = shape._element.spPr.find(qn("a:custGeom"))
    assert dict(path.find(qn("a:rect")).attrib) == {"l": "l", "t": "t", "r": "r", "b": "b"}
    assert [arc.get("stAng") for arc in path.iter(qn("a:arcTo"))] == ["5400000", "10800000"]


def test_a_radial_gradient_runs_from_its_centre():
    stops = (Stop(0, colour("teal")), Stop(1, colour("red")))
    fill = fill_element(Gradient(0, stops, centre=(0.25, 0.5)), ThemeNames.of(BRAND))
    assert fill.find(qn("a:path")).get("path") == "circle"
    place = {"l": "25000", "t": "50000", "r": "75000", "b": "50000"}
    assert dict(fill.find(f".//{qn('a:fillToRect')}").attrib) == place
