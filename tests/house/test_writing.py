"""Decks written on a house's layouts."""

from __future__ import annotations

import re
from io import BytesIO
from pathlib import Path

import pptx
import pytest
from houses import changed, parts_of, plain_house, used_house
from laying import PROPERTIES
from lxml import etree
from weasyprint.urls import URLFetcher

from brief.brand.reader import read_brand
from brief.deck.compose import compose_deck
from brief.deck.house.deck import plan_house
from brief.deck.lay_out import lay_out_deck
from brief.deck.pptx.writer import write_deck
from brief.deck.slides import Properties

TEMPLATES = Path(__file__).parents[2] / "templates"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
CLAIM = (
    '<section class="slide claim" data-layout="claim" id="{id}"><h1>{title}</h1><div class="stage">'
    '<div class="body argument"><ul class="points" data-placeholder="body"><li>One point</li>'
    "<li>Another</li></ul></div></div><footer><p data-placeholder='ftr'>Footer</p>"
    "<p data-placeholder='sldNum'></p></footer>"
    "<aside class='notes'><p>Say this.</p></aside></section>"
)
SECTION = (
    '<section class="slide section" data-layout="section" id="s"><h1>A part</h1>'
    '<div class="interval"><p class="lead" data-placeholder="body">What it is</p></div></section>'
)
STYLE = (
    "* { box-sizing: border-box; margin: 0 } @page { margin: 0 } body { font: 20pt Calibri }"
    "[data-placeholder=sldNum]::before { content: counter(slide) }"
)


def write(folder: Path, body: str, properties: Properties = PROPERTIES) -> bytes:
    """The deck of some sections in the brand ``own``, laid out in its house's boxes."""
    from brief.brand.css import brand_css

    house = plan_house(read_brand("own", [folder, TEMPLATES]))
    assert house is not None
    page = (
        f'<html lang="en"><head><style>{brand_css(house.brand, "deck")}</style>'
        f"<style>{STYLE}</style></head><body>{body}</body></html>"
    )
    laid = lay_out_deck(house.geometry.apply(page), folder, URLFetcher())
    composed = compose_deck(laid, None, house.brand, {}, properties, lambda _: b"", house.plans)
    assert composed.messages == ()
    return write_deck(composed.deck, house.brand)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A templates folder with the brand ``own``, whose house has sample slides."""
    brand = tmp_path / "brands" / "own"
    brand.mkdir(parents=True)
    used_house(brand / "house.pptx")
    (brand / "_brand.yml").write_text("defaults:\n  brief:\n    house: house.pptx\n")
    return tmp_path


def two_slides() -> str:
    return CLAIM.format(id="one", title="A claim") + CLAIM.format(id="two", title="Another claim")


def test_masters_layouts_and_theme_are_the_houses_byte_for_byte(folder):
    own = parts_of(folder / "brands/own/house.pptx")
    made = parts_of(write(folder, two_slides()))
    kept = [n for n in own if re.match(r"ppt/(slideMasters|slideLayouts|theme)/[^/]+\.xml$", n)]
    assert len(kept) > 12
    assert [name for name in kept if made.get(name) != own[name]] == []


def test_nothing_of_the_sample_slides_is_left(folder):
    made = parts_of(write(folder, two_slides()))
    assert not [name for name in made if "media" in name]
    assert sorted(n for n in made if re.match(r"ppt/(slides|notesSlides)/[^/]+$", n)) == [
        "ppt/notesSlides/notesSlide1.xml",
        "ppt/notesSlides/notesSlide2.xml",
        "ppt/slides/slide1.xml",
        "ppt/slides/slide2.xml",
    ]
    root = made["ppt/presentation.xml"]
    assert b"custShow" not in root and b"sectionLst" not in root
    assert not any(b"Sample" in data for name, data in made.items() if name.endswith(".xml"))


def test_every_relationship_leads_to_a_part_and_every_part_is_reached(folder):
    made = parts_of(write(folder, two_slides()))
    reached = set()
    for name in [each for each in made if each.endswith(".rels")]:
        base = Path(name).parent.parent
        for relation in etree.fromstring(made[name]):
            if relation.get("TargetMode") != "External":
                target = relation.get("Target")
                path = Path(target[1:]) if target.startswith("/") else base / target
                reached.add(Path(*_normal(path.parts)).as_posix())
    names = {name for name in made if not name.endswith(".rels")} - {"[Content_Types].xml"}
    assert reached == names
    ids = set(re.findall(rb'r:id="(\w+)"', made["ppt/presentation.xml"]))
    known = set(re.findall(rb'Id="(\w+)"', made["ppt/_rels/presentation.xml.rels"]))
    assert ids <= known


def _normal(parts: tuple[str, ...]) -> list[str]:
    done: list[str] = []
    for part in parts:
        if part == "..":
            done.pop()
        else:
            done.append(part)
    return done


def test_the_notes_master_is_the_houses_where_it_has_one_and_made_where_it_has_none(folder):
    house = folder / "brands/own/house.pptx"
    own = parts_of(house)["ppt/notesMasters/notesMaster1.xml"]
    assert parts_of(write(folder, two_slides()))["ppt/notesMasters/notesMaster1.xml"] == own
    plain_house(house)
    deck = pptx.Presentation(BytesIO(write(folder, two_slides())))
    assert [s.notes_slide.notes_text_frame.text for s in deck.slides] == ["Say this."] * 2


def test_text_fills_the_placeholders_of_the_houses_layout_and_none_is_empty(folder):
    deck = pptx.Presentation(BytesIO(write(folder, two_slides() + SECTION)))
    slide, _, section = deck.slides
    assert slide.slide_layout.name == "Title and Content"
    assert section.slide_layout.name == "Section Header"
    found = {
        s.placeholder_format.idx: (s._element.ph.get("type"), s.text_frame.text)
        for s in slide.placeholders
    }
    assert found == {
        0: ("title", "A claim"),
        1: (None, "One point\nAnother"),
        11: ("ftr", "Footer"),
        12: ("sldNum", "1"),
    }
    assert all(shape.text_frame.text for each in deck.slides for shape in each.placeholders)


def test_a_placeholder_keeps_the_place_that_the_house_gives_it(folder):
    deck = pptx.Presentation(BytesIO(write(folder, two_slides())))
    for shape in deck.slides[0].placeholders:
        if shape.placeholder_format.idx in (0, 1):
            assert shape._element.spPr.find(f"{A}xfrm") is None, shape.name


def test_runs_refer_to_the_houses_theme(folder):
    deck = pptx.Presentation(BytesIO(write(folder, two_slides())))
    runs = [r for slide in deck.slides for r in slide._element.iter(f"{A}rPr")]
    assert runs
    assert not [r for r in runs if r.find(f".//{A}srgbClr") is not None]
    faces = {r.find(f"{A}latin").get("typeface") for r in runs}
    assert faces <= {"+mj-lt", "+mn-lt"}


def test_capitals_and_bold_of_the_house_are_not_added_to_text_that_was_measured_without(folder):
    deck = pptx.Presentation(BytesIO(write(folder, two_slides() + SECTION)))
    title = deck.slides[2].shapes.title
    (run,) = title._element.iter(f"{A}rPr")
    assert run.get("cap") == "none"


def test_a_link_of_a_layout_to_a_sample_slide_goes_with_the_slide(folder):
    house = folder / "brands/own/house.pptx"
    link = '<a:hlinkClick r:id="rId99" action="ppaction://hlinksldjump"/>'

    def add_link(xml: str) -> str:
        return re.sub(
            r'(<p:cNvPr id="\d+" name="Title 1")/>', rf"\1>{link}</p:cNvPr>", xml, count=1
        )

    changed(
        house,
        {
            "ppt/slideLayouts/slideLayout2.xml": add_link,
            "ppt/slideLayouts/_rels/slideLayout2.xml.rels": lambda xml: xml.replace(
                "</Relationships>",
                '<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/'
                '2006/relationships/slide" Target="../slides/slide1.xml"/></Relationships>',
            ),
        },
    )
    made = parts_of(write(folder, two_slides()))
    assert b"rId99" not in made["ppt/slideLayouts/slideLayout2.xml"]
    assert b"rId99" not in made["ppt/slideLayouts/_rels/slideLayout2.xml.rels"]
    assert b"Title 1" in made["ppt/slideLayouts/slideLayout2.xml"]


def test_a_template_gives_a_presentation(folder):
    types = {"[Content_Types].xml": lambda xml: xml.replace("presentation.main", "template.main")}
    changed(folder / "brands/own/house.pptx", types)
    made = parts_of(write(folder, two_slides()))
    assert b"presentation.main+xml" in made["[Content_Types].xml"]
    assert b"template.main" not in made["[Content_Types].xml"]


def test_the_same_deck_gives_the_same_bytes(folder):
    assert write(folder, two_slides()) == write(folder, two_slides())


def test_a_deck_of_ours_is_a_house_in_its_turn(folder):
    file = folder / "brands/own/house.pptx"
    first = write(folder, two_slides())
    file.write_bytes(first)
    again = parts_of(write(folder, two_slides()))
    own = parts_of(first)
    same = [n for n in own if re.match(r"ppt/slide(Masters|Layouts)/[^/]+\.xml$", n)]
    assert all(again[name] == own[name] for name in same)
    assert len(pptx.Presentation(BytesIO(write(folder, two_slides()))).slides) == 2
