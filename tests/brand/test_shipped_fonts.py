"""The faces that travel with the package."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

ROOT = Path(__file__).parents[2]
FONTS = ROOT / "templates" / "fonts"
FACES = sorted(FONTS.glob("*.ttf"))
TEXT = "āēīōūĀŌ–—−€¥£“”‘’«»…·•†‡§×½²³đĐ"
VIETNAMESE = "₫ạảấầẩẫậắằẵặẹẻẽếềểệơưỉịọỏốồỗộớờợụủứừựỳỵỷỹ"


@pytest.mark.parametrize("file", FACES, ids=lambda file: file.stem)
def test_a_face_is_static_embeddable_and_has_the_characters_that_briefs_use(file):
    font = TTFont(file)
    assert "fvar" not in font
    assert font["OS/2"].fsType == 0
    wanted = TEXT if "Caladea" in file.stem else TEXT + VIETNAMESE
    assert [each for each in wanted if ord(each) not in font.getBestCmap()] == []


@pytest.mark.parametrize(
    "file", [file for file in FACES if "Caladea" not in file.stem], ids=lambda file: file.stem
)
def test_figures_line_up_in_columns(file):
    font = TTFont(file)
    widths = {font["hmtx"][font.getBestCmap()[ord(digit)]][0] for digit in "0123456789"}
    assert len(widths) == 1


def test_all_fonts_together_stay_small():
    assert sum(file.stat().st_size for file in FONTS.iterdir()) < 8_000_000


def test_every_face_has_its_licence_beside_it_and_stands_in_the_list_of_third_parties():
    listed = (ROOT / "THIRD_PARTY.md").read_text(encoding="utf-8")
    patterns = re.findall(r"\| `([^`]*\.ttf)`", listed)
    named = {file for pattern in patterns for file in FONTS.glob(pattern)}
    assert named == set(FACES)
    for licence in re.findall(r"OFL-[\w-]*\.txt", listed):
        assert "SIL OPEN FONT LICENSE" in (FONTS / licence).read_text(encoding="utf-8")
