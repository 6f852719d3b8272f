"""Which of a house's layouts each of ours takes."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml
from houses import changed, plain_house, renamed

from brief.brand.house.archive import HouseError
from brief.brand.house.named import House, choose_master
from brief.brand.house.reader import read_house
from brief.deck.house.mapping import Mapped, map_layouts, mapping_problems, paste

UNNAMED = {
    name: f"Layout {number}"
    for number, name in enumerate(
        ("Title Slide", "Title and Content", "Section Header", "Two Content", "Title Only"), 1
    )
}


def mapped(file: Path, **layouts: str) -> dict[str, Mapped]:
    read = read_house(file)
    return {m.ours: m for m in map_layouts(House(file, read, read.masters[0], layouts))}


def names(found: dict[str, Mapped]) -> dict[str, str]:
    return {m.ours: m.theirs.name for m in found.values() if m.theirs}


@pytest.fixture
def house(tmp_path: Path) -> Path:
    return plain_house(tmp_path / "house.pptx")


def untyped(file: Path) -> Path:
    """Layouts that say neither by name nor by type what they are for."""
    renamed(file, UNNAMED)
    layouts = [f"ppt/slideLayouts/slideLayout{number}.xml" for number in range(1, 12)]

    def forget(xml: str) -> str:
        return re.sub(r'(<p:sldLayout\b[^>]*?) type="\w+"', r"\1", xml)

    return changed(file, dict.fromkeys(layouts, forget))


def test_the_usual_names_are_known_and_several_of_ours_share_one_of_theirs(house):
    found = names(mapped(house))
    assert len(found) == 21
    assert found["title"] == "Title Slide"
    assert found["section"] == "Section Header"
    assert found["claim"] == found["text"] == "Title and Content"
    assert found["two-columns"] == "Two Content"
    assert {found[each] for each in ("figures", "timeline", "chart", "closing")} == {"Title Only"}


def test_the_names_of_a_german_powerpoint_are_known(house):
    renamed(house, {"Title Slide": "Titelfolie", "Title and Content": "Titel und Inhalt"})
    found = mapped(house)
    assert (found["title"].why, names(found)["title"]) == ("name", "Titelfolie")
    assert names(found)["claim"] == "Titel und Inhalt"


def test_a_layout_named_as_ours_comes_before_the_usual_names(house):
    renamed(house, {"Title Only": "TIMELINE", "Blank": "Title Only"})
    assert names(mapped(house))["timeline"] == "TIMELINE"


def test_the_brands_mapping_comes_before_all_names(house):
    found = mapped(house, claim="Two Content")
    assert (found["claim"].why, names(found)["claim"]) == ("mapping", "Two Content")


def test_layouts_without_usual_names_are_told_by_placeholders_and_where_they_stand(house):
    found = mapped(untyped(house))
    assert found["claim"].why == "placeholders"
    chosen = [names(found)[o] for o in ("title", "claim", "section", "two-columns", "figures")]
    assert chosen == [f"Layout {number}" for number in range(1, 6)]


def test_two_layouts_that_would_do_are_an_error_with_both_and_never_a_guess(house):
    renamed(house, {"Title and Content": "Content", "Section Header": "Other"})
    same = read_house(house).archive.parts["/ppt/slideLayouts/slideLayout2.xml"].decode()
    changed(house, {"ppt/slideLayouts/slideLayout3.xml": lambda xml: same.replace("Content", "B")})
    read = read_house(house)
    them = House(house, read, read.masters[0])
    found = map_layouts(them)
    problems = mapping_problems(them, found, {"claim"})
    assert [m.candidates for m in found if m.ours == "claim"] == [("Content", "B")]
    assert len(problems) == 1
    assert "Content" in problems[0].text and "B" in problems[0].text
    assert 'layouts: {claim: "Content"}' in problems[0].text


def test_two_layouts_of_one_name_are_told_apart_by_number(house):
    renamed(house, {"Title and Content": "Same", "Section Header": "Same"})
    found = mapped(house, claim="Same", text="2")
    assert found["claim"].candidates == ("2 (Same)", "3 (Same)")
    assert names(found)["text"] == "Same"


def test_a_layout_that_the_file_lacks_is_said_with_what_is_near(house):
    assert "did you mean `Title Only`" in mapped(house, quote="Title Onlyy")["quote"].problem
    blank = mapped(house, quote="Blank")["quote"]
    assert blank.theirs is None and "no title placeholder" in blank.problem


def test_only_layouts_that_a_deck_uses_can_fail_it(house):
    read = read_house(house)
    them = House(house, read, read.masters[0], {"quote": "Nothing"})
    assert mapping_problems(them, map_layouts(them), {"claim"}) == []
    assert len(mapping_problems(them, map_layouts(them), {"claim", "quote"})) == 1


def test_what_is_pasted_into_the_brand_maps_as_it_was_found(house):
    found = mapped(house)
    read = read_house(house)
    written = yaml.safe_load(paste(House(house, read, read.masters[0]), found.values()))
    layouts = written["defaults"]["brief"]["house"]["layouts"]
    assert names(mapped(house, **layouts)) == names(found)


def test_a_master_is_chosen_by_name_or_number_and_the_first_where_none_is_named(house):
    read = read_house(house)
    assert choose_master(read, None) is read.masters[0]
    assert choose_master(read, "1") is choose_master(read, "office theme")
    with pytest.raises(HouseError, match="no master `Other`"):
        choose_master(read, "Other")
