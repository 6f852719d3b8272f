"""Other colours in ``_brand.yml``: the theme is another, and every slide the same to the byte."""

from __future__ import annotations

import re
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from sample_decks import ROOT, sample_material, sample_pptx, write_in

from brief.brand.brand import Brand
from brief.brand.reader import read_brand

TEMPLATES = ROOT / "templates"
COLOUR = re.compile(r'^(    \w+: )"#([0-9a-f]{6})"', re.MULTILINE)
THEMES = {"ppt/theme/theme1.xml", "ppt/theme/theme2.xml", "ppt/theme/theme3.xml"}


def other(match: re.Match[str]) -> str:
    """The same line with a colour that is near, so that the contrast stays fair."""
    shifted = int(match.group(2), 16) ^ 0x030507
    return f'{match.group(1)}"#{shifted:06x}"'


def one_value_for_two(match: re.Match[str]) -> str:
    """Terracotta gets teal's value: the same colour by two names."""
    name = match.group(1).strip(" :")
    return f'{match.group(1)}"#{"0b5d66" if name == "terracotta" else match.group(2)}"'


def recoloured(folder: Path, change) -> Brand:
    """The shipped brand from a copy whose palette is changed."""
    source = (TEMPLATES / "brands" / "avi" / "_brand.yml").read_text("utf-8")
    file = folder / "brands" / "avi" / "_brand.yml"
    file.parent.mkdir(parents=True)
    file.write_text(COLOUR.sub(change, source), "utf-8")
    return read_brand("avi", (folder, TEMPLATES))


def parts_of(deck: bytes) -> dict[str, bytes]:
    with ZipFile(BytesIO(deck)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


@pytest.mark.parametrize("change", [other, one_value_for_two], ids=lambda each: each.__name__)
def test_other_colours_change_the_theme_and_not_one_byte_of_any_slide(
    tmp_path: Path, change
) -> None:
    brand = recoloured(tmp_path, change)
    own = sample_material("officials").brand
    differing = {name for name in own.palette if own.palette[name] != brand.palette[name]}
    assert differing == (set(own.palette) if change is other else {"terracotta"})
    before, after = parts_of(sample_pptx("officials")), parts_of(write_in(brand, "officials"))
    assert before.keys() == after.keys()
    kinds = {name.rsplit("/", 1)[0] for name in before}
    assert {"ppt/slides", "ppt/slideLayouts", "ppt/slideMasters", "ppt/charts"} <= kinds
    assert {"ppt/embeddings", "docProps", "ppt/notesSlides", "ppt/media"} <= kinds
    changed = {name for name in before if before[name] != after[name]}
    assert THEMES & before.keys() <= changed
    assert {name for name in changed if not name.startswith("ppt/media/")} <= THEMES


def test_the_slides_do_name_colours(tmp_path: Path) -> None:
    parts = parts_of(sample_pptx("officials"))
    slides = [data for name, data in parts.items() if name.startswith("ppt/slides/slide")]
    used = set(re.findall(rb'schemeClr val="(\w+)"', b"".join(slides)))
    assert {b"tx1", b"tx2", b"accent1", b"accent2"} <= used
