"""Words of Thai, Lao, Khmer and Burmese are separated where a line may break, and nowhere else."""

from __future__ import annotations

import importlib
import sys
from pathlib import Path

import pytest

from brief.render.charts.measure import wrap_text
from brief.render.word_breaks.breaker import word_breaks
from brief.render.word_breaks.chunks import chunks
from brief.render.word_breaks.separate import separate_words, without_separators

sys.path.insert(0, str(Path(__file__).parents[1] / "tools"))
judge = importlib.import_module("line_breaks")

TEXTS = Path(__file__).parents[1] / "cases" / "languages"


def separated(html: str, language: str) -> str:
    return separate_words(html, language).replace("\u200b", "|")


def test_a_page_in_english_stays_as_it_is():
    page = "<p>One word after another</p>"
    assert separate_words(page, "en") is page


def test_words_are_separated_across_inline_elements_and_behind_the_call_of_a_note():
    page = "<p>ការអនុវត្ត<strong>ផែនការ</strong>នេះ<sup>1</sup>មាន</p>"
    assert separated(page, "km") == ("<p>ការអនុវត្ត|<strong>ផែនការ</strong>|នេះ<sup>1</sup>|មាន</p>")


def test_a_word_half_in_bold_is_not_separated():
    assert separated("<p>รัฐ<b>บาล</b>ควร</p>", "th") == "<p>รัฐ<b>บาล</b>|ควร</p>"


@pytest.mark.parametrize(
    "page",
    [
        '<p title="รัฐบาลควร">.</p>',
        "<style>/* รัฐบาลควร */</style>",
        "<script>'รัฐบาลควร'</script>",
        "<svg><text>รัฐบาลควร</text></svg>",
        "<title>รัฐบาลควร</title>",
        "<!-- รัฐบาลควร -->",
        '<p lang="en">รัฐบาลควร</p>',
    ],
)
def test_what_is_no_text_in_the_language_stays_as_it_is(page):
    assert separate_words(page, "th") == page


def test_the_nearest_language_decides():
    assert separated('<p>รัฐบาลควร <i lang="th">รัฐบาลควร</i></p>', "en") == (
        '<p>รัฐบาลควร <i lang="th">รัฐบาล|ควร</i></p>'
    )


def test_breaks_and_joins_that_the_author_wrote_are_kept():
    assert separated("<p>รัฐบาล\u2060ควร</p>", "th") == "<p>รัฐบาล\u2060ควร</p>"
    assert separated("<p>รัฐบาล\u200bควร</p>", "th") == "<p>รัฐบาล|ควร</p>"


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("ថ្មីៗនេះ", "km", "ថ្មីៗ|នេះ"),
        ("ต่างๆและ", "th", "ต่างๆ|และ"),
        ("กว่า๑๒๐ล้านบาท", "th", "กว่า๑๒๐ล้าน|บาท"),
        ("ลงทุนในโครงสร้างพื้นฐาน", "th", "ลงทุน|ใน|โครงสร้างพื้นฐาน"),
        ("ຄວນລົງທຶນ", "lo", "ຄວນ|ລົງທຶນ"),
        ("လူငယ်များအတွက်", "my", "လူငယ်|များ|အတွက်"),
    ],
)
def test_signs_figures_and_compounds_stay_with_their_words(text, language, expected):
    assert separated(f"<p>{text}</p>", language) == f"<p>{expected}</p>"


def test_a_break_that_two_readings_do_not_share_is_not_taken():
    assert separated("<p>ได้รับประโยชน์</p>", "th") == "<p>ได้รับประโยชน์</p>"


def test_a_burmese_consonant_that_ends_a_syllable_is_not_parted_from_it():
    text = "အစိုးရသည် ဒစ်ဂျစ်တယ်အခြေခံအဆောက်အအုံတွင် ရင်းနှီးမြှုပ်နှံသင့်သည်။"
    killed = ("\u103a", "\u1039")
    breaks = word_breaks(text, "my")
    assert breaks
    assert not [at for at in breaks if text[at + 1 : at + 3].lstrip("\u1037")[:1] in killed]


@pytest.mark.parametrize("language", ["km", "th"])
def test_another_breaker_finds_words_where_ours_does(language):
    wrong, all_breaks = 0, 0
    for text in (TEXTS / f"{language}.txt").read_text(encoding="utf-8").splitlines():
        starts = judge.judged_starts(text, language)
        breaks = word_breaks(text, language)
        wrong += len(set(breaks) - starts)
        all_breaks += len(breaks)
    assert all_breaks > 250
    assert wrong <= 0.02 * all_breaks


def test_labels_of_charts_are_cut_where_lines_may_break():
    assert chunks("Firms in towns") == ("Firms ", "in ", "towns")
    assert chunks("รัฐบาลควร ลงทุน") == ("รัฐบาล", "ควร ", "ลงทุน")
    assert chunks("日本。（中国）") == ("日", "本。", "（中", "国）")


def test_a_label_in_japanese_wraps_by_its_characters():
    assert wrap_text("日本と東南アジア。", 4, len) == ("日本と", "東南ア", "ジア。")


def test_what_is_said_has_no_separators():
    assert without_separators("รัฐบาล\u200bควร") == "รัฐบาลควร"
