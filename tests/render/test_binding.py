"""What belongs together stays on one line: a no-break space stands where a space was typed."""

from __future__ import annotations

import pytest

from brief.edition.fact_words import NBSP
from brief.render.binding import bind_words


def bound(text: str, language: str = "en") -> str:
    """The text with ``_`` for every no-break space that was put in."""
    return bind_words(text, language).replace(NBSP, "_")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "12_km and 3.5_kWh, 30_%, 7_million people, 5_USD, 40_€"),
        ("en", "3_months, 12_hours, 2_hectares"),
        ("en", "on 28_September 2020 and 3_May"),
        ("de", "12_Kilometer, 3_Millionen Euro, 12_%, am 3._Oktober"),
        ("fr", "12_kilomètres, 5_milliards, 10_000 euros, le 3_mai"),
        ("en", "para._7, paras._5-6, p._4, No_16, No._16, vol._2, Figure_2, Table_10"),
        ("de", "Abb._2, Abs._3, Abbildung_4"),
        ("en", "J._K._Rowling, Mr_Abe, Dr._Sok"),
    ],
)
def test_numbers_stay_with_their_units_and_names_with_their_initials(
    language: str, text: str
) -> None:
    assert bound(text.replace("_", " "), language) == text


@pytest.mark.parametrize(
    "text",
    [
        "A dozen 12 people", "in 2018 it was", "the figure 2 stands for", "12 kmx", "We met. Then",
        "see also 2020 September", "the mayor of 12 towns", "5 and 6",
    ],
)  # fmt: skip
def test_other_words_may_part(text: str) -> None:
    assert bound(text) == text


def test_a_text_keeps_its_length() -> None:
    text = "12 km, para. 7, J. K. Rowling, 28 September 2020"
    assert len(bind_words(text, "en")) == len(text)


@pytest.mark.parametrize("language", ["en", "de", "fr", "es", "vi", "th", "km", "ar", "ja", "xx"])
def test_every_language_has_its_patterns(language: str) -> None:
    assert bound("12 km", language) == "12_km"
