"""What a person gets who clicks into a text frame."""

from __future__ import annotations

from dataclasses import replace

import pytest
from deck_making import (
    BODY_RECT,
    FURNITURE,
    bullets,
    colour,
    deck,
    opened,
    paragraph,
    run,
    slide,
    small,
    text,
    title,
)
from pptx.enum.text import MSO_ANCHOR
from pptx.oxml.ns import qn
from pptx.util import Pt

from brief.deck.text import Bullet, Insets, Rect, Spacing, TextBody

FRAME = Rect(100, 200, 300, 90)


def shapes(*frames, name="one"):
    return list(opened(deck(slide(name, *frames))).slides[0].shapes)


def test_the_title_is_in_the_title_placeholder_and_follows_its_layout():
    made = opened(deck(slide("one", title("Trade grew"))))
    placeholder = made.slides[0].shapes.title
    assert placeholder.text_frame.text == "Trade grew"
    assert placeholder._element.spPr.xfrm is None
    attributes = placeholder._element.find(f".//{qn('a:rPr')}").attrib
    assert dict(attributes) == {"lang": "en-GB"}


def test_a_title_placed_elsewhere_says_where():
    moved = opened(deck(slide("one", title("Trade grew", Rect(48, 80, 400, 72)))))
    placeholder = moved.slides[0].shapes.title
    assert (placeholder.top, placeholder.width) == (Pt(80), Pt(400))


def test_what_differs_from_the_layout_is_written_on_the_run():
    smaller = replace(
        title(""), body=TextBody((paragraph(run("Long", 26.0, family="Cambria", bold=True)),))
    )
    font = opened(deck(slide("one", smaller))).slides[0].shapes.title.text_frame
    assert font.paragraphs[0].runs[0].font.size == Pt(26)
    assert font.paragraphs[0].line_spacing == 1.0


def test_bullets_and_their_indents_come_from_the_layout():
    body = shapes(bullets("First", "Second"))[1]
    assert [p.text for p in body.text_frame.paragraphs] == ["First", "Second"]
    assert body._element.findall(f".//{qn('a:buChar')}") == []
    assert body.text_frame.paragraphs[1].space_before == Pt(6)


def test_a_paragraph_without_a_bullet_says_so_among_bullets():
    body = replace(bullets("x"), body=TextBody((paragraph(run("Plain", 20.0)),)))
    properties = shapes(body)[1].text_frame.paragraphs[0]._p.pPr
    assert properties.find(qn("a:buNone")) is not None
    assert properties.get("marL") == "0"


def test_numbering_counts_by_itself():
    numbered = paragraph("Third", bullet=Bullet(numbering="arabicPeriod", start=3))
    found = shapes(text(FRAME, numbered))[1]._element.find(f".//{qn('a:buAutoNum')}")
    assert dict(found.attrib) == {"type": "arabicPeriod", "startAt": "3"}


def test_nothing_shrinks_and_everything_wraps():
    box = shapes(text(FRAME, "Some words"))[1]._element.txBody.bodyPr
    assert box.find(qn("a:noAutofit")) is not None
    assert box.get("wrap") == "square"
    assert [box.get(side) for side in ("lIns", "tIns", "rIns", "bIns")] == ["0"] * 4


def test_insets_and_anchor_are_the_layouts_own():
    framed = replace(
        text(FRAME),
        body=TextBody((paragraph("x"),), Insets(1, 2, 3, 4), anchor="middle"),
    )
    frame = shapes(framed)[1].text_frame
    assert (frame.margin_left, frame.margin_top) == (Pt(1), Pt(2))
    assert (frame.margin_right, frame.margin_bottom) == (Pt(3), Pt(4))
    assert frame.vertical_anchor == MSO_ANCHOR.MIDDLE


def test_line_spacing_is_percent_or_exact_and_never_below_zero_before():
    percent = paragraph("a", spacing=Spacing(percent=96))
    exact = paragraph("b", spacing=Spacing(exact=21.6), space_before=-3.0)
    first, second = shapes(text(FRAME, percent, exact))[1].text_frame.paragraphs
    assert first.line_spacing == 0.96
    assert second.line_spacing == Pt(21.6)
    assert second.space_before == 0


def test_raised_and_lowered_figures_are_baselines():
    runs = paragraph("CO", run("2", baseline=-25), run("1", baseline=30))
    found = shapes(text(FRAME, runs))[1]._element.iter(qn("a:rPr"))
    assert [r.get("baseline") for r in found] == [None, "-25000", "30000"]


def test_colours_and_fonts_are_the_themes_where_it_has_them():
    words = paragraph(
        run("ink", family="Cambria"),
        run("red", colour=colour("red")),
        run("sand", colour=colour("sand"), family="Georgia"),
    )
    ink, red, sand = list(shapes(text(FRAME, words))[1]._element.iter(qn("a:rPr")))
    assert ink.find(qn("a:latin")).get("typeface") == "+mj-lt"
    assert red.find(f".//{qn('a:schemeClr')}").get("val") == "accent2"
    assert red.find(qn("a:cs")).get("typeface") == "+mn-cs"
    assert sand.find(f".//{qn('a:srgbClr')}").get("val") == "D9C5A0"
    assert sand.find(qn("a:ea")).get("typeface") == "Georgia"


def test_every_run_has_a_language_with_a_region():
    words = paragraph("A", run("日本", language="ja"), run("ខ្មែរ", language="km"))
    found = [r.get("lang") for r in shapes(text(FRAME, words))[1]._element.iter(qn("a:rPr"))]
    assert found == ["en-GB", "ja-JP", "km-KH"]


@pytest.mark.parametrize(
    ("language", "family", "tag", "face"),
    [
        ("ja", "Calibri", "a:ea", "Yu Gothic"),
        ("ja", "Cambria", "a:ea", "Yu Mincho"),
        ("zh", "Calibri", "a:ea", "Microsoft YaHei"),
        ("zh-Hant", "Calibri", "a:ea", "Microsoft JhengHei"),
        ("zh-HK", "Calibri", "a:ea", "Microsoft JhengHei"),
        ("ko-KR", "Calibri", "a:ea", "Malgun Gothic"),
        ("km", "Calibri", "a:cs", "Leelawadee UI"),
        ("th", "Cambria", "a:cs", "Leelawadee UI"),
        ("my", "Calibri", "a:cs", "Myanmar Text"),
        ("ar", "Calibri", "a:cs", "Arial"),
        ("ar", "Cambria", "a:cs", "Arial"),
        ("km", "Khmer Mool", "a:cs", "Khmer Mool"),
        ("ja-Latn", "Calibri", "a:ea", "+mn-ea"),
        ("vi", "Calibri", "a:cs", "+mn-cs"),
    ],
)
def test_a_run_names_a_face_that_office_has_for_its_script(
    language: str, family: str, tag: str, face: str
) -> None:
    frame = text(FRAME, paragraph(run("x", language=language, family=family)))
    properties = shapes(frame)[1]._element.find(f".//{qn('a:rPr')}")
    faces = [child for child in properties if child.get("typeface")]
    assert [child.tag for child in faces] == [qn("a:latin"), qn("a:ea"), qn("a:cs")]
    assert properties.find(qn(tag)).get("typeface") == face


def test_a_run_in_its_layouts_family_still_names_its_scripts_face() -> None:
    japanese = replace(
        bullets("日本"),
        body=TextBody((paragraph(run("日本", 20.0, language="ja")),)),
    )
    properties = shapes(japanese)[1]._element.find(f".//{qn('a:rPr')}")
    assert properties.find(qn("a:latin")) is None
    assert properties.find(qn("a:ea")).get("typeface") == "Yu Gothic"


def test_right_to_left_paragraphs_run_that_way():
    arabic = paragraph(run("سلام", language="ar"), rtl=True, align="right")
    properties = shapes(text(FRAME, arabic))[1].text_frame.paragraphs[0]._p.pPr
    assert (properties.get("rtl"), properties.get("algn")) == ("1", "r")


def test_the_slide_number_is_a_field_and_date_and_footer_are_fixed_text():
    numbered = small("sldNum", "1", 860, 52, 12, field="slidenum")
    date, footer, number = shapes(*FURNITURE[:2], numbered)[1:]
    assert date.text_frame.text == "28 September 2020"
    assert footer.placeholder_format.type.name == "FOOTER"
    field = number._element.find(f".//{qn('a:fld')}")
    assert (field.get("type"), field.find(qn("a:t")).text) == ("slidenum", "1")


def test_a_break_is_written_only_where_the_source_has_one():
    broken = shapes(text(FRAME, "one\ntwo"), text(BODY_RECT, "three"))
    assert [len(list(s._element.iter(qn("a:br")))) for s in broken[1:]] == [1, 0]


def test_characters_that_xml_cannot_hold_are_left_out():
    assert shapes(text(FRAME, "a\x0bb\x00c"))[1].text_frame.text == "abc"
