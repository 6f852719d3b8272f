"""A house's placeholders as the boxes in which slides are laid out, and colours that read there."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from houses import changed, plain_house

from brief.brand.contrast import contrast_ratio
from brief.brand.house.ground import ground_of
from brief.brand.house.model import Box
from brief.brand.house.reader import read_house
from brief.brand.reader import read_brand
from brief.deck.house.deck import HouseDeck, plan_house
from brief.render.geometry import SlideGeometry

TEMPLATES = Path(__file__).parents[2] / "templates"
MASTER = "ppt/slideMasters/slideMaster1.xml"
BAND = (
    '<p:sp><p:nvSpPr><p:cNvPr id="90" name="Band"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr><a:xfrm>'
    '<a:off x="0" y="0"/><a:ext cx="9144000" cy="1500000"/></a:xfrm><a:prstGeom prst="rect">'
    '<a:avLst/></a:prstGeom><a:solidFill><a:srgbClr val="10203a"/></a:solidFill></p:spPr></p:sp>'
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A templates folder with the brand ``own``, whose house is python-pptx's template."""
    brand = tmp_path / "brands" / "own"
    brand.mkdir(parents=True)
    plain_house(brand / "house.pptx")
    (brand / "_brand.yml").write_text("defaults:\n  brief:\n    house: house.pptx\n")
    return tmp_path


def house_deck(folder: Path) -> HouseDeck:
    deck = plan_house(read_brand("own", [folder, TEMPLATES]))
    assert deck is not None
    return deck


def rule(css: str, selector: str) -> dict[str, str]:
    """The declarations of the last rule with that selector."""
    found = re.findall(rf"(?m)^{re.escape(selector)} \{{ (.*) \}}$", css)
    return dict(part.split(": ", 1) for part in found[-1].split("; "))


def plan(deck: HouseDeck, ours: str):
    return next(each for each in deck.plans if each.ours == ours)


def test_a_placeholder_without_a_place_of_its_own_has_its_masters(folder):
    file = read_house(folder / "brands/own/house.pptx")
    master, layout = file.masters[0], file.masters[0].layouts[1]
    title, body = layout.places[:2]
    assert (title.box.x, title.box.width, body.box) == (36, 648, master.body.box)
    assert title.style.size == 44 and title.anchor == "ctr" and title.style.align == "ctr"


def test_the_page_and_the_title_have_the_houses_measures(folder):
    css = house_deck(folder).geometry.css
    assert "@page { size: 720.00pt 540.00pt }" in css
    title = rule(css, ".slide[data-layout=claim] h1")
    assert (title["left"], title["top"]) == ("36.00pt", "21.63pt")
    assert (title["width"], title["height"]) == ("648.00pt", "90.00pt")
    assert title["text-align"] == "center" and title["align-content"] == "center"


def test_a_title_is_set_smaller_than_the_houses_where_a_claim_needs_the_room(folder):
    css = house_deck(folder).geometry.css
    size = float(rule(css, ".slide[data-layout=claim] h1")["font-size"].removesuffix("pt"))
    assert 20 < size <= 30


def test_text_is_laid_out_in_the_body_and_free_frames_where_the_house_has_text(folder):
    deck = house_deck(folder)
    body = plan(deck, "claim").bodies[0].box
    stage = rule(deck.geometry.css, ".slide[data-layout=timeline] .stage")
    assert stage["left"] == f"{body.x:.2f}pt" and stage["width"] == f"{body.width:.2f}pt"
    assert plan(deck, "timeline").area == plan(deck, "claim").area == body


def test_halves_stand_in_the_two_bodies(folder):
    deck = house_deck(folder)
    one, other = (place.box for place in plan(deck, "two-columns").bodies)
    halves = rule(deck.geometry.css, ".slide[data-layout=two-columns] .halves")
    assert halves["grid-template-columns"] == f"{one.width:.2f}pt {other.width:.2f}pt"
    assert halves["column-gap"] == f"{other.x - one.right:.2f}pt"


def test_a_house_without_footers_gets_none(folder):
    brand = folder / "brands/own"
    layouts = {f"ppt/slideLayouts/slideLayout{n}.xml": _without_furniture for n in range(1, 12)}
    changed(brand / "house.pptx", layouts)
    css = house_deck(folder).geometry.css
    assert "footer p { display: none" in css
    assert "data-placeholder=ftr" not in css


def _without_furniture(xml: str) -> str:
    return re.sub(r'<p:sp>(?:(?!</p:sp>).)*type="(?:dt|ftr|sldNum)".*?</p:sp>', "", xml, flags=re.S)


def test_text_on_a_band_of_the_masters_reads_on_the_band(folder):
    brand = folder / "brands/own"
    changed(
        brand / "house.pptx",
        {MASTER: lambda x: x.replace("</p:grpSpPr>", f"</p:grpSpPr>{BAND}", 1)},
    )
    deck = house_deck(folder)
    claim = plan(deck, "claim")
    ground = ground_of(claim.title.box, claim.theirs.patches, "ffffff")
    assert ground == "10203a"
    colour = rule(deck.geometry.css, ".slide[data-layout=claim] h1")["color"]
    parts = [round(float(part) * 255) for part in re.findall(r"\d\.\d+", colour)]
    painted = "".join(f"{part:02x}" for part in parts)
    assert contrast_ratio(painted, ground) >= 3  # large letters


def test_text_of_a_dark_house_is_light_and_its_charts_too(folder):
    brand = folder / "brands/own"
    swap = 'bg1="dk1" tx1="lt1"'
    changed(brand / "house.pptx", {MASTER: lambda x: x.replace('bg1="lt1" tx1="dk1"', swap)})
    deck = house_deck(folder)
    assert deck.brand.tokens["ink"] == "lt1"
    assert plan(deck, "claim").theirs.patches[0].rgb == "000000"


def test_a_body_that_reaches_under_the_footer_is_cut_above_it(folder):
    brand = folder / "brands/own"
    tall = {MASTER: lambda x: x.replace('cy="4525963"', 'cy="5257800"')}
    changed(brand / "house.pptx", tall)
    claim = plan(house_deck(folder), "claim")
    assert claim.bodies[0].box.bottom > claim.footer.box.y
    assert claim.area.bottom < claim.footer.box.y


def test_lengths_are_brought_to_the_houses_height_and_words_get_a_box_of_their_own():
    geometry = SlideGeometry(793.75, 270, "16x9", "h1 { top: 3pt }", {})
    page = (
        "<head><style>p { font: 20pt/1.2 x; margin: 1.5pt }</style></head>"
        '<h1 class="long">A<b>b</b></h1><p style="height: 10pt">10pt</p><figure data-size="16">'
    )
    made = geometry.apply(page)
    assert "font: 10.000pt/1.2 x; margin: 0.750pt" in made
    assert '<p style="height: 5.000pt">10pt</p>' in made
    assert 'data-size="8.00"' in made
    assert "<style>h1 { top: 3pt }</style>" in made
    assert '<h1 class="long"><span class="words-in-place">A<b>b</b></span></h1>' in made


def test_another_slide_size_than_the_houses_is_a_warning(folder):
    deck = house_deck(folder)
    warnings = deck.problems('<section class="slide" data-layout="claim">', "a4")
    assert [(w.rule, w.severity) for w in warnings] == [("slide-size", "warning")]
    assert deck.problems("", "4x3") == []
    assert replace(deck.geometry, height=270).scale == 0.5


def test_a_box_knows_how_much_of_it_another_covers():
    assert Box(0, 0, 10, 10).shared(Box(5, 0, 10, 10)) == 0.5
    assert Box(0, 0, 10, 10).shared(Box(20, 0, 10, 10)) == 0


def test_palette_and_families_are_the_themes_unless_the_brand_says_otherwise(folder):
    brand = read_brand("own", [folder, TEMPLATES])
    assert brand.tokens["accent"] == "accent1" and brand.palette["accent1"] == "4f81bd"
    assert brand.slots["accent2"] == "accent2"
    assert brand.brief_fonts.text == brand.deck_fonts.heading == "Calibri"
    assert {face.file.name for face in brand.faces} >= {"Carlito-Regular.ttf", "Carlito-Bold.ttf"}
    assert brand.warnings == ()
    (folder / "brands/own/_brand.yml").write_text(
        "color: {palette: {ours: '#7a1f5c'}, primary: ours}\n"
        "defaults: {brief: {house: house.pptx, tokens: {contrast: accent4}}}\n"
    )
    brand = read_brand("own", [folder, TEMPLATES])
    assert (brand.tokens["accent"], brand.tokens["contrast"]) == ("ours", "accent4")
    assert "ours" not in brand.slots


def test_a_family_that_nobody_has_is_a_warning_at_the_houses_line(folder):
    theme = {
        "ppt/theme/theme1.xml": lambda x: x.replace(
            'latin typeface="Calibri"', 'latin typeface="No Such Sans"'
        )
    }
    changed(folder / "brands/own/house.pptx", theme)
    brand = read_brand("own", [folder, TEMPLATES])
    (warning,) = brand.warnings
    assert (warning.rule, warning.severity, warning.position.line) == ("font-absent", "warning", 3)
    assert "No Such Sans" in warning.text and "Carlito" in warning.text
