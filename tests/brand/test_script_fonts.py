"""Which faces an edition gets beside the brand's Latin ones."""

from __future__ import annotations

from pathlib import Path

import pytest

from brief.brand import script_fonts, system_fonts
from brief.brand.brand import Brand
from brief.brand.css import brand_css
from brief.brand.reader import read_brand
from brief.brand.script_fonts import split_by_family, with_scripts
from brief.brand.scripts import script_of
from brief.messages import Failure, Status

TEMPLATES = Path(__file__).parents[2] / "templates"
BRAND = read_brand("avi", [TEMPLATES])


def find(path: str) -> Path | None:
    file = TEMPLATES / path
    return file if file.is_file() else None


def speaking(language: str, *texts: str, brand: Brand = BRAND) -> Brand:
    return with_scripts(brand, language, texts, find)


@pytest.mark.parametrize(
    ("tag", "script"),
    [
        ("km", "Khmr"),
        ("zh-TW", "Hant"),
        ("zh", "Hans"),
        ("sr-Latn", "Latn"),
        ("vi", "Latn"),
        ("fa-AF", "Arab"),
    ],
)
def test_a_language_tag_tells_its_script(tag: str, script: str) -> None:
    assert script_of(tag) == script


def test_latin_words_stay_in_the_latin_face_which_comes_first() -> None:
    css = brand_css(speaking("km"), "brief")
    assert '--font-text: "Source Serif 4", "Noto Serif Khmer";' in css
    assert '--font-label: "Source Sans 3", "Noto Sans Khmer";' in css


def test_slides_name_the_face_that_office_has_and_are_set_in_our_file() -> None:
    css = brand_css(speaking("my"), "deck")
    assert '--font-text: "Calibri", "Myanmar Text";' in css
    assert "NotoSansMyanmar-Bold.ttf" in css


@pytest.mark.parametrize("output", ["brief", "deck"])
def test_an_english_edition_declares_no_other_face(output: str) -> None:
    assert "Noto" not in brand_css(speaking("en", "only English"), output)  # type: ignore[arg-type]


def test_a_name_in_another_script_brings_its_face_along() -> None:
    assert [each.script for each in speaking("en", "by សុខ").beside] == ["Khmr"]


def test_vietnamese_headings_of_slides_are_set_in_a_face_that_has_the_letters() -> None:
    assert speaking("vi").deck_fonts.heading == "Calibri"
    assert speaking("en").deck_fonts.heading == "Cambria"


def test_pages_are_not_set_tighter_than_a_script_can_bear() -> None:
    assert speaking("km").pages.leading == 1.55
    assert speaking("en").pages.leading == BRAND.pages.leading


def test_a_script_that_this_machine_lacks_is_said_with_the_commands(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(script_fonts, "system_faces", lambda script, single: None)
    with pytest.raises(Failure) as caught:
        speaking("ja")
    assert caught.value.status is Status.MACHINE
    assert "apt-get install fontconfig fonts-noto-cjk" in caught.value.messages[0].text


def test_a_brand_chooses_other_families_for_a_script(tmp_path: Path) -> None:
    folder = tmp_path / "brands" / "own"
    folder.mkdir(parents=True)
    text = (TEMPLATES / "brands/avi/_brand.yml").read_text(encoding="utf-8")
    text = text.replace(
        "  base: Source Serif 4",
        "    - {family: Ours, files: [fonts/NotoSansKhmer-Regular.ttf]}\n  base: Source Serif 4",
    ).replace(
        "  brief:\n    fonts:", "  brief:\n    scripts: {Khmr: {brief: {text: Ours}}}\n    fonts:"
    )
    (folder / "_brand.yml").write_text(text, encoding="utf-8")
    brand = speaking("km", brand=read_brand("own", [tmp_path, TEMPLATES]))
    assert brand.stack("text", "brief") == ("Source Serif 4", "Ours")
    assert brand.stack("text", "deck") == ("Calibri", "Leelawadee UI")


def test_a_text_is_split_where_the_face_changes_and_spaces_stay_with_what_is_before() -> None:
    files = {
        "Calibri": TEMPLATES / "fonts/Carlito-Regular.ttf",
        "Leelawadee UI": TEMPLATES / "fonts/NotoSansKhmer-Regular.ttf",
    }
    pieces = list(split_by_family("ខ្មែរ 12 នាក់ (a)", ("Calibri", "Leelawadee UI"), files))
    assert pieces == [
        ("Leelawadee UI", "ខ្មែរ "),
        ("Calibri", "12 "),
        ("Leelawadee UI", "នាក់ "),
        ("Calibri", "(a)"),
    ]


def test_one_face_is_copied_out_of_a_collection_the_same_each_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from fontTools.ttLib import TTCollection, TTFont

    collection = TTCollection()
    for name in ("Regular", "Bold"):
        collection.fonts.append(TTFont(TEMPLATES / f"fonts/NotoSansThai-{name}.ttf"))
    file = tmp_path / "both.ttc"
    collection.save(file)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    single = system_fonts.copy_out(file, 1)
    once = single.read_bytes()
    single.unlink()
    assert system_fonts.copy_out(file, 1).read_bytes() == once
    assert TTFont(single)["OS/2"].usWeightClass == 700
