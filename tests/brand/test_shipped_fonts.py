"""The faces that travel with the package."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

ROOT = Path(__file__).parents[2]
FONTS = ROOT / "templates" / "fonts"
FACES = sorted(FONTS.glob("*.ttf"))
LATIN = [file for file in FACES if not file.stem.startswith("Noto")]
# What the faces of each script must have: its letters, marks, digits and punctuation.
SCRIPTS = {
    "Khmer": "កខគងឆញដណតថទនបផមយរលវសហឡអាិីឹឺុូួើឿៀេែៃោៅំះ់៉្៖។៛០១២៣៤៥៦៧៨៩",
    "Thai": "กขคงจฉชซญดตถทนบปผฝพฟมยรลวสหอะาิีึืุูเแโใไๆ่้๊๋็์ำฯ฿๐๑๒๓๔๕๖๗๘๙",
    "Lao": "ກຂຄງຈສຊຍດຕຖທນບປຜຝພຟມຢຣລວຫອຮະັາຳິີຶືຸູເແໂໃໄ່້໊໋໌ໜໝ໐໑໒໓໔໕໖໗໘໙",
    "Myanmar": "ကခဂဃငစဆဇညဋဌဍဏတထဒဓနပဖဗဘမယရလဝသဟဠအာိီုူေဲံ့းျြွှ်္၊။၏၀၁၂၃၄၅၆၇၈၉",
    "Arabic": "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىيًٌٍَُِّْ٠١٢٣٤٥٦٧٨٩٪،؛؟پچژگی",
}
TEXT = "āēīōūĀŌ–—−€¥£“”‘’«»…·•†‡§×½²³đĐ"
VIETNAMESE = "₫ạảấầẩẫậắằẵặẹẻẽếềểệơưỉịọỏốồỗộớờợụủứừựỳỵỷỹ"


@pytest.mark.parametrize("file", LATIN, ids=lambda file: file.stem)
def test_a_face_is_static_embeddable_and_has_the_characters_that_briefs_use(file):
    font = TTFont(file)
    assert "fvar" not in font
    assert font["OS/2"].fsType == 0
    wanted = TEXT if "Caladea" in file.stem else TEXT + VIETNAMESE
    assert [each for each in wanted if ord(each) not in font.getBestCmap()] == []


@pytest.mark.parametrize(
    "file", [file for file in LATIN if "Caladea" not in file.stem], ids=lambda file: file.stem
)
def test_figures_line_up_in_columns(file):
    font = TTFont(file)
    widths = {font["hmtx"][font.getBestCmap()[ord(digit)]][0] for digit in "0123456789"}
    assert len(widths) == 1


@pytest.mark.parametrize("file", sorted({*FACES} - {*LATIN}), ids=lambda file: file.stem)
def test_a_face_for_a_script_has_its_characters_and_shapes_them(file):
    font = TTFont(file)
    wanted = next(text for script, text in SCRIPTS.items() if script in file.stem)
    assert "fvar" not in font
    assert font["OS/2"].fsType == 0
    assert [each for each in wanted if ord(each) not in font.getBestCmap()] == []
    tags = {record.ScriptTag for record in font["GSUB"].table.ScriptList.ScriptRecord}
    assert tags & {"khmr", "thai", "lao ", "mym2", "arab"}


def test_all_fonts_together_stay_small():
    assert sum(file.stat().st_size for file in FONTS.iterdir()) < 11_000_000


def test_every_face_has_its_licence_beside_it_and_stands_in_the_list_of_third_parties():
    listed = (ROOT / "THIRD_PARTY.md").read_text(encoding="utf-8")
    patterns = re.findall(r"\| `([^`]*\.ttf)`", listed)
    named = {file for pattern in patterns for file in FONTS.glob(pattern)}
    assert named == set(FACES)
    for licence in re.findall(r"OFL-[\w-]*\.txt", listed):
        assert "SIL OPEN FONT LICENSE" in (FONTS / licence).read_text(encoding="utf-8")
