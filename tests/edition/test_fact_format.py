"""DESIGN.md, "Facts in prose": each row is a number as it is typed and as people read it."""

from __future__ import annotations

from decimal import Decimal

import pytest

from brief.edition.fact_format import Quantity, Style, format_quantity

TRADE = Quantity(Decimal("231.7e9"), "USD")
SHARE = Quantity(Decimal("13.7"), "percent")
YOUTH = Quantity(Decimal("210e6"), "people", "over")
TRAINEES = Quantity(Decimal("10683"), "people")
CAMBODIA_TRADE = Quantity(Decimal("2e9"), "USD", "over")
INVESTMENT = Quantity(Decimal("2.5e9"), "USD", "about")
PLEDGE = Quantity(Decimal("50e6"), "USD", "up_to")
YOUTH_SHARE = Quantity(Decimal("32.307692307"), "percent", "about", digits=0)
TYPED_OUT = Quantity(Decimal("231700000000"), "USD")
EXACT = Quantity(Decimal("1234567"), "people")
RICE = Quantity(Decimal("1200000"), "tonnes")
TIMES = Quantity(Decimal("3.0952"), "times", digits=1)
RIEL = Quantity(Decimal("2.50e9"), "KHR")
FALL = Quantity(Decimal("-3e6"), "USD")
DERIVED = Quantity(Decimal("229714285714"), "USD", digits=1)
NEARLY = Quantity(Decimal("30"), "percent", "nearly")

ENGLISH = [
    (TRADE, "prose", "$231.7_billion"),
    (TRADE, "short", "$231.7bn"),
    (TRADE, "full", "$231,700,000,000"),
    (TRADE, "bare", "231.7_billion"),
    (SHARE, "prose", "13.7%"),
    (SHARE, "short", "13.7%"),
    (SHARE, "full", "13.7%"),
    (SHARE, "bare", "13.7"),
    (YOUTH, "prose", "over 210_million"),
    (YOUTH, "short", "210m+"),
    (YOUTH, "full", "over 210,000,000"),
    (YOUTH, "bare", "210_million"),
    (TRAINEES, "prose", "10,683"),
    (TRAINEES, "short", "10,683"),
    (TRAINEES, "full", "10,683"),
    (TRAINEES, "bare", "10,683"),
    (CAMBODIA_TRADE, "prose", "over $2_billion"),
    (CAMBODIA_TRADE, "short", "$2bn+"),
    (INVESTMENT, "prose", "about $2.5_billion"),
    (INVESTMENT, "short", "about $2.5bn"),
    (PLEDGE, "prose", "up to $50_million"),
    (NEARLY, "prose", "nearly 30%"),
    (YOUTH_SHARE, "prose", "about 32%"),
    (YOUTH_SHARE, "full", "about 32%"),
    (TYPED_OUT, "prose", "$231.7_billion"),
    (EXACT, "prose", "1,234,567"),
    (RICE, "prose", "1.2_million_tonnes"),
    (RICE, "short", "1.2m_tonnes"),
    (TIMES, "prose", "3.1_times"),
    (RIEL, "prose", "KHR_2.50_billion"),
    (FALL, "prose", "−$3_million"),
    (FALL, "full", "−$3,000,000"),
    (DERIVED, "prose", "$229.7_billion"),
    (DERIVED, "full", "$229,700,000,000"),
    (Quantity(Decimal(0), "people"), "prose", "0"),
    (Quantity(Decimal("0.5"), "percent"), "prose", "0.5%"),
]

OTHERS = [
    ("fr", TRADE, "prose", "231,7_milliards_de_dollars"),
    ("fr", TRADE, "short", "231,7_Md_$US"),
    ("fr", SHARE, "prose", "13,7_%"),
    ("fr", YOUTH, "prose", "plus de 210_millions"),
    ("fr", RICE, "prose", "1,2_million_de_tonnes"),
    ("fr", TRAINEES, "prose", "10\u202f683"),
    ("de", TRADE, "prose", "231,7_Milliarden_US-Dollar"),
    ("de", TRADE, "short", "231,7_Mrd._$"),
    ("de", SHARE, "prose", "13,7_%"),
    ("de", YOUTH, "prose", "über 210_Millionen"),
    ("de", TRAINEES, "prose", "10.683"),
    ("ja", TRADE, "prose", "2317億ドル"),
    ("ja", SHARE, "prose", "13.7%"),
    ("ja", YOUTH, "prose", "2億1000万人超"),
    ("ja", INVESTMENT, "prose", "約25億ドル"),
    ("ja", TRAINEES, "prose", "10,683人"),
    ("ja", EXACT, "prose", "1,234,567人"),
    ("ja", DERIVED, "prose", "2297億ドル"),
    ("km", TRADE, "prose", "231.7_ប៊ីលានដុល្លារ"),
    ("km", SHARE, "prose", "13.7%"),
    ("km", YOUTH, "prose", "ជាង 210_លាន"),
    ("th", TRADE, "prose", "2.317_แสนล้านดอลลาร์สหรัฐ"),
    ("th", YOUTH, "short", "210_ล้าน+"),
    ("km", TRADE, "short", "231.7_ប៊ីលានដុល្លារ"),
    ("vi", TRADE, "short", "231,7_tỷ_đô la Mỹ"),
    ("zh", YOUTH, "prose", "超过2.1亿人"),
    ("es", YOUTH, "prose", "más de 210_millones"),
    ("id", TRADE, "prose", "231,7_miliar_dolar AS"),
    ("lo", YOUTH, "prose", "ຫຼາຍກວ່າ 210_ລ້ານ"),
    ("ar", TRADE, "prose", "231.7_مليار_دولار أمريكي"),
    ("vi", TRADE, "prose", "231,7_tỷ_đô la Mỹ"),
    ("my", YOUTH, "bare", "21_ကုဋေ"),
]


@pytest.mark.parametrize(("quantity", "style", "expected"), ENGLISH)
def test_english_sets_a_fact(quantity: Quantity, style: Style, expected: str) -> None:
    assert shown(quantity, "en", style) == expected


@pytest.mark.parametrize(("language", "quantity", "style", "expected"), OTHERS)
def test_another_language_sets_a_fact(
    language: str, quantity: Quantity, style: Style, expected: str
) -> None:
    assert shown(quantity, language, style) == expected


def test_an_unknown_language_still_shows_digits_unit_and_qualifier() -> None:
    assert shown(YOUTH, "xx", "prose") == "> 210_million"


def test_a_card_can_set_the_number_apart_from_its_qualifier() -> None:
    about = format_quantity(INVESTMENT, "en", "short")
    over = format_quantity(YOUTH, "en", "short")
    assert (about.before, about.number, about.after) == ("about ", "$2.5bn", "")
    assert (over.before, over.number, over.after) == ("", "210m", "+")


def shown(quantity: Quantity, language: str, style: Style) -> str:
    """No-break spaces written as underscores."""
    return str(format_quantity(quantity, language, style)).replace("\u00a0", "_")
