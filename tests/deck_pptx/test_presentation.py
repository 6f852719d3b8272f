"""Theme, layouts, links, notes and properties: the presentation round the slides."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from deck_making import (
    BRAND,
    FURNITURE,
    TEXT_LAYOUT,
    colour,
    deck,
    opened,
    paragraph,
    parts,
    run,
    slide,
    text,
    title,
)
from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.oxml.ns import qn

from brief.deck.pptx.theme import fill_slots
from brief.deck.pptx.xml import NAMESPACES
from brief.deck.slides import Layout, ShapeFrame
from brief.deck.text import Link, Rect

RECT = Rect(48, 200, 400, 60)


def linked(**target):
    return text(RECT, paragraph(run("more", link=Link(**target), colour=colour("red"))))


def test_the_theme_holds_the_brands_colours_and_fonts():
    theme = parts(deck(slide("one")))["ppt/theme/theme1.xml"].decode()
    assert '<a:dk1><a:srgbClr val="14213D"/></a:dk1>' in theme
    assert '<a:majorFont><a:latin typeface="Cambria"/>' in theme
    assert '<a:minorFont><a:latin typeface="Calibri"/>' in theme


def test_slots_that_the_brand_leaves_open_come_from_its_tokens():
    filled = fill_slots(BRAND)
    assert filled["hlink"] == filled["folHlink"] == BRAND.palette["teal"]
    assert [filled[f"accent{n}"] for n in (1, 2, 3)] == ["00798c", "c1121f", "00798c"]


def test_changed_colours_change_the_theme_and_nothing_else():
    page = deck(
        slide("one", ShapeFrame(rect=RECT, name="", fill=colour("teal")), linked(url="https://a.b"))
    )
    other = replace(BRAND, palette={**BRAND.palette, "teal": "aa00aa", "navy": "101010"})
    before, after = parts(page), parts(page, other)
    changed = {name for name in before if before[name] != after[name]}
    assert changed == {f"ppt/theme/theme{number}.xml" for number in (1, 2, 3)}


def test_layouts_are_ours_alone_and_named_for_the_menu():
    made = opened(deck(slide("one")))
    assert [layout.name for layout in made.slide_layouts] == ["Claim with text"]
    assert made.slides[0].slide_layout.name == "Claim with text"


def test_a_layout_offers_its_placeholders_with_prompts():
    layout = opened(deck(slide("one"))).slide_layouts[0]
    kinds = [p.placeholder_format.type for p in layout.placeholders]
    assert kinds == [
        *(PP_PLACEHOLDER.TITLE, PP_PLACEHOLDER.BODY, PP_PLACEHOLDER.DATE),
        *(PP_PLACEHOLDER.FOOTER, PP_PLACEHOLDER.SLIDE_NUMBER),
    ]
    assert layout.placeholders[0].text_frame.text == "Write the claim here"
    own = [p._element.find(f".//{qn('p:ph')}").get("hasCustomPrompt") for p in layout.placeholders]
    assert own == ["1", "1", None, None, None]


def test_decoration_stands_on_the_layout_and_not_on_slides():
    bar = ShapeFrame(rect=Rect(0, 0, 960, 8), name="Bar", fill=colour("teal"))
    layout = replace(TEXT_LAYOUT, frames=(bar, *TEXT_LAYOUT.frames), background=colour("mist"))
    made = opened(deck(slide("one"), layouts=(layout,)))
    assert made.slide_layouts[0].shapes[0].name == "Bar"
    assert [shape.name for shape in made.slides[0].shapes] == ["Title"]
    assert made.slides[0].follow_master_background


def test_a_slide_may_have_a_background_of_its_own():
    made = opened(deck(slide("one", background=colour("navy")))).slides[0]
    assert made.background.fill.fore_color.theme_color.name == "TEXT_1"


def test_the_master_has_all_five_placeholders_and_kerns():
    bare = Layout("text", "Title only", (title("Claim"),))
    master = opened(deck(slide("one"), layouts=(bare,))).slide_master
    kinds = [p.placeholder_format.type.name for p in master.placeholders]
    assert kinds == ["TITLE", "BODY", "DATE", "FOOTER", "SLIDE_NUMBER"]
    styles = master._element.find(qn("p:txStyles"))
    assert {e.get("kern") for e in styles.iter(qn("a:defRPr"))} == {"1200"}
    assert len(styles.find(qn("p:bodyStyle"))) == 9


def test_a_link_keeps_the_colour_of_its_run():
    made = opened(deck(slide("one", linked(url="https://example.org/?a=1&b=2")))).slides[0]
    found = list(made.shapes)[1].text_frame.paragraphs[0].runs[0]
    assert found.hyperlink.address == "https://example.org/?a=1&b=2"
    assert found.font.color.theme_color.name == "ACCENT_2"
    keep = "{http://schemas.microsoft.com/office/drawing/2018/hyperlinkcolor}hlinkClr"
    assert found._r.find(f".//{keep}").get("val") == "tx"


def test_a_jump_leads_to_a_later_slide():
    made = opened(deck(slide("one", linked(slide="two")), slide("two")))
    click = made.slides[0]._element.find(f".//{qn('a:hlinkClick')}")
    assert click.get("action") == "ppaction://hlinksldjump"
    assert made.slides[0].part.related_part(click.get(qn("r:id"))) is made.slides[1].part


def test_a_box_that_leads_to_a_slide_as_a_whole_is_clicked_as_a_whole():
    """LibreOffice would make a field of the run, and break its lines within words."""
    made = opened(deck(slide("one", linked(slide="two")), slide("two")))
    box = list(made.slides[0].shapes)[1]
    assert box.click_action.target_slide == made.slides[1]
    assert box.text_frame.paragraphs[0].runs[0]._r.find(f".//{qn('a:hlinkClick')}") is None


def test_a_jump_to_no_slide_is_refused():
    with pytest.raises(KeyError, match="nowhere"):
        opened(deck(slide("one", linked(slide="nowhere"))))


def test_what_the_speaker_says_is_in_the_notes():
    made = opened(deck(slide("one", notes=("Good morning.", "Trade & more.")), slide("two")))
    assert made.slides[0].notes_slide.notes_text_frame.text == "Good morning.\nTrade & more."
    assert not made.slides[1].has_notes_slide


def test_a_line_break_in_the_notes_stays_one():
    made = opened(deck(slide("one", notes=("Good morning.\nThank you.",))))
    (paragraph,) = made.slides[0].notes_slide.notes_text_frame.paragraphs
    assert paragraph.text == "Good morning.\vThank you."


def test_the_notes_page_is_in_the_brands_theme():
    made = parts(deck(slide("one", notes=("Hello.",))))
    assert made["ppt/theme/theme2.xml"] == made["ppt/theme/theme1.xml"]
    kinds = re.findall(rb'<p:ph type="(\w+)"', made["ppt/notesMasters/notesMaster1.xml"])
    assert kinds == [b"sldImg", b"body", b"sldNum"]


def test_the_handout_master_has_its_corners_and_a_theme_of_its_own():
    made = parts(deck(slide("one")))
    handout = made["ppt/handoutMasters/handoutMaster1.xml"]
    assert re.findall(rb'<p:ph type="(\w+)"', handout) == [b"hdr", b"dt", b"ftr", b"sldNum"]
    assert b"A Society 5.0 for ASEAN" in handout and b"Asian Vision Institute" in handout
    assert b"theme3.xml" in made["ppt/handoutMasters/_rels/handoutMaster1.xml.rels"]
    lists = re.findall(rb"<p:(\w+Lst)>", made["ppt/presentation.xml"])
    assert lists == [b"sldMasterIdLst", b"notesMasterIdLst", b"handoutMasterIdLst", b"sldIdLst"]


def sections_of(*slides):
    made = opened(deck(*slides)).part._element
    found = made.findall(f".//{{{NAMESPACES['p14']}}}section")
    return [(each.get("name"), [i.get("id") for i in each[0]], each.get("id")) for each in found]


def test_slides_are_grouped_by_the_parts_of_the_storyline():
    made = sections_of(
        slide("one", section="Opening"), slide("two"), slide("three", section="Trade & more")
    )
    assert [(name, ids) for name, ids, _ in made] == [
        ("Opening", ["256", "257"]),
        ("Trade & more", ["258"]),
    ]


def test_the_same_part_again_goes_on_and_a_later_one_of_its_name_has_another_id():
    names = ("Trade", "Trade", "Data", "Trade")
    made = sections_of(*(slide(f"s{n}", section=name) for n, name in enumerate(names)))
    assert [name for name, _, _ in made] == ["Trade", "Data", "Trade"]
    assert len({id for _, _, id in made}) == 3


def test_first_slides_that_name_no_part_are_named_for_the_first_of_them():
    made = sections_of(slide("one"), slide("two", section="Trade"))
    assert [name for name, _, _ in made] == ["one", "Trade"]


def test_a_deck_that_names_no_part_has_no_sections():
    assert sections_of(slide("one")) == []


def test_properties_come_from_the_content():
    core = opened(deck(slide("one"))).core_properties
    assert (core.title, core.author, core.language) == (
        "A Society 5.0 for ASEAN",
        "SOK Siphana",
        "en",
    )
    assert core.created.date().isoformat() == core.modified.date().isoformat() == "2020-09-28"


def test_no_placeholder_of_the_layout_is_left_empty_on_a_slide():
    made = opened(deck(slide("one", *FURNITURE))).slides[0]
    assert [p.placeholder_format.idx for p in made.placeholders] == [0, 10, 11, 12]
    assert all(p.text_frame.text for p in made.placeholders)
