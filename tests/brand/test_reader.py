"""What a person gets from a ``_brand.yml``, right or wrong."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from brief.brand.logo import NO_MARKS, Mark, Marks
from brief.brand.reader import read_brand
from brief.messages import Failure

TEMPLATES = Path(__file__).parents[2] / "templates"
FONT = TEMPLATES / "fonts" / "Caladea-Regular.ttf"

PLAIN = """\
color:
  palette:
    navy: "#123456"
    sand: "#f4f0e8"
  foreground: "#111111"
  primary: navy
  light: sand
typography:
  fonts:
    - family: Caladea
      source: file
      files: [fonts/regular.ttf]
  base: Caladea
"""


def write_brand(folder: Path, text: str) -> Path:
    """A templates folder with the brand ``own`` and a font."""
    file = folder / "brands" / "own" / "_brand.yml"
    file.parent.mkdir(parents=True)
    file.write_text(text, encoding="utf-8")
    (folder / "fonts").mkdir()
    shutil.copy(FONT, folder / "fonts" / "regular.ttf")
    return file


def problems(folder: Path, text: str) -> list[str]:
    """``line:column: text`` of each message."""
    write_brand(folder, text)
    with pytest.raises(Failure) as failure:
        read_brand("own", [folder])
    return [
        f"{message.position.line}:{message.position.column}: {message.text}"
        for message in failure.value.messages
        if message.position
    ]


def test_the_shipped_brand_names_office_fonts_for_the_deck_and_its_own_for_the_brief():
    brand = read_brand("avi", [TEMPLATES])
    assert (brand.deck_fonts.heading, brand.deck_fonts.text) == ("Cambria", "Calibri")
    assert brand.brief_fonts.label == "Source Sans 3"
    assert all(face.file.is_file() for face in brand.faces)
    assert brand.logo == NO_MARKS


def test_every_colour_of_the_shipped_brand_has_its_own_theme_slot():
    brand = read_brand("avi", [TEMPLATES])
    assert set(brand.slots) == set(brand.palette)
    assert len(set(brand.slots.values())) == 12


def test_a_brand_written_for_other_tools_is_enough(tmp_path):
    write_brand(tmp_path, PLAIN + "defaults:\n  quarto: {format: html}\n")
    brand = read_brand("own", [tmp_path])
    assert brand.tokens["accent"] == "navy"
    assert brand.palette[brand.tokens["ink"]] == "111111"
    assert brand.palette[brand.tokens["tint"]] == "f4f0e8"
    assert brand.slots["navy"] == "accent1"
    assert brand.deck_fonts.heading == brand.brief_fonts.text == "Caladea"


def test_a_font_beside_the_brand_comes_before_one_of_the_same_path_in_the_templates(tmp_path):
    file = write_brand(tmp_path, PLAIN)
    (file.parent / "fonts").mkdir()
    shutil.copy(FONT, file.parent / "fonts" / "regular.ttf")
    assert read_brand("own", [tmp_path]).faces[0].file.parent == file.parent / "fonts"


def test_one_palette_name_may_stand_for_another(tmp_path):
    write_brand(tmp_path, PLAIN.replace('sand: "#f4f0e8"', "sand: navy"))
    assert read_brand("own", [tmp_path]).palette["sand"] == "123456"


def test_colours_may_be_written_in_any_way_of_css(tmp_path):
    write_brand(tmp_path, PLAIN.replace('"#f4f0e8"', "hsl(120 100% 25%)"))
    assert read_brand("own", [tmp_path]).palette["sand"] == "008000"


@pytest.mark.parametrize(
    ("found", "instead", "told"),
    [
        ("foreground:", "forground:", "5:3: unknown key `forground`; did you mean `foreground`?"),
        ("primary: navy", "primary: nawy", "palette has no colour `nawy`; did you mean `navy`?"),
        ('"#123456"', '"#12345"', "3:11: expected a colour such as #0b5d66; found `#12345`"),
        ('"#123456"', '"#12345680"', "3:11: expected a colour"),
        ("fonts/regular.ttf", "fonts/bold.ttf", "12:15: font file not found: `fonts/bold.ttf`"),
        ("fonts/regular.ttf", "../../../x.ttf", "12:15: font file not found"),
        ("base: Caladea", "base: Caladia", "no font files are given for `Caladia`; did you mean"),
        ("source: file", "source: google", "11:15: fonts are read from files"),
        ("source: file", "source: disk", "expected `file`, `google`, `bunny`, `system`"),
    ],
)
def test_what_is_wrong_is_said_with_its_place(tmp_path, found, instead, told):
    (message,) = problems(tmp_path, PLAIN.replace(found, instead))
    assert told in message


def test_all_problems_are_said_at_once_in_the_order_of_the_file(tmp_path):
    text = PLAIN.replace('"#123456"', "blu").replace("base: Caladea", "base: Arial")
    text += "defaults: {brief: {tokens: {accent: red}, slots: {navy: accent1, sand: accent1}}}\n"
    found = problems(tmp_path, text)
    assert [each.partition(":")[0] for each in found] == ["3", "13", "14", "14"]
    assert "`accent1` is already given to `navy`" in found[-1]


def test_a_file_that_is_not_a_font_is_not_taken_for_one(tmp_path):
    write_brand(tmp_path, PLAIN)
    (tmp_path / "fonts" / "regular.ttf").write_text("not a font")
    with pytest.raises(Failure, match="not an OpenType or WOFF font"):
        read_brand("own", [tmp_path])


def test_an_unknown_brand_gets_the_nearest_name():
    with pytest.raises(Failure, match="there is no brand `avy`; did you mean `avi`"):
        read_brand("avy", [TEMPLATES])


def test_a_name_that_leads_elsewhere_is_no_brand(tmp_path):
    write_brand(tmp_path / "templates", PLAIN)
    with pytest.raises(Failure, match="there is no brand"):
        read_brand("../brands/own", [tmp_path / "templates"])


def test_a_logo_is_found_by_its_name_in_the_images(tmp_path):
    file = write_brand(
        tmp_path, PLAIN + "logo:\n  images: {mark: {path: m.svg, alt: Own}}\n  medium: mark\n"
    )
    (file.parent / "m.svg").write_text("<svg/>")
    assert read_brand("own", [tmp_path]).logo == Marks(Mark(file.parent / "m.svg", "Own"))


def test_a_logo_for_dark_ground_stands_beside_the_one_for_light(tmp_path):
    logo = "logo:\n  images: {day: d.svg, night: n.svg}\n  medium: {light: day, dark: night}\n"
    file = write_brand(tmp_path, PLAIN + "meta: {name: Our House}\n" + logo)
    for name in ("d.svg", "n.svg"):
        (file.parent / name).write_text("<svg/>")
    marks = read_brand("own", [tmp_path]).logo
    assert marks.light == Mark(file.parent / "d.svg", "Our House")
    assert marks.dark == Mark(file.parent / "n.svg", "Our House")


def test_a_logo_that_the_images_do_not_have_is_told_with_the_nearest(tmp_path):
    (message,) = problems(
        tmp_path, PLAIN + "logo:\n  images: {mark: m.svg}\n  medium: {light: makr}\n"
    )
    assert message == "16:19: `images` has no logo `makr`; did you mean `mark`?"


@pytest.mark.parametrize("path", ["missing.svg", "../own2.svg", "_brand.yml"])
def test_a_logo_that_cannot_be_used_is_an_error_at_its_place(tmp_path, path):
    (message,) = problems(tmp_path, PLAIN + f"logo: {path}\n")
    assert message.startswith("14:7: ")


def test_a_list_where_a_mapping_belongs_is_an_error(tmp_path):
    assert problems(tmp_path, "color: [1, 2]\n")[0].startswith("1:8: expected `key: value` lines")
