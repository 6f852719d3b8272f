"""A number with its unit and qualifier as a reader of the language expects to see it.

The digits shown are the digits written: 231.7e9 is *$231.7 billion*, never $232B. Patterns for
digits, groups, percents and the words for million and billion come from CLDR through Babel;
what stands around them comes from `fact_words`.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import Literal

from babel import Locale
from babel.core import UnknownLocaleError
from babel.numbers import format_decimal, get_currency_name, get_currency_symbol, list_currencies

from brief.edition.fact_words import NBSP, FactWords, fact_words

Style = Literal["prose", "short", "full", "bare"]
STYLES: tuple[Style, ...] = ("prose", "short", "full", "bare")

MOST_DECIMALS = 3  # a compact number with more of them is written out: 10,683, not 1.0683万
COMPACT_FROM = 6  # power of ten: thousands are written out
MINUS = "\u2212"


@dataclass(frozen=True)
class Quantity:
    """A number as typed or derived. ``digits`` fixes the decimals that are shown."""

    value: Decimal
    unit: str | None = None
    approx: Literal["over", "about", "nearly", "up_to"] | None = None
    digits: int | None = None


@dataclass(frozen=True)
class FactText:
    """A fact set for reading, in three parts so that a card can set the number large."""

    before: str
    number: str
    after: str

    def __str__(self) -> str:
        return self.before + self.number + self.after


def locale_of(language: str) -> Locale:
    """Babel's locale for a BCP 47 tag; British English where English has no country."""
    if language == "en":
        return Locale("en", "GB")
    try:
        return Locale.parse(language, sep="-")
    except (UnknownLocaleError, ValueError):
        return Locale("en", "GB")


def is_currency(unit: str | None) -> bool:
    """Whether a unit is an ISO 4217 code."""
    return bool(unit) and len(unit or "") == 3 and unit in list_currencies()


def format_quantity(quantity: Quantity, language: str, style: Style = "prose") -> FactText:
    """Set a quantity for reading. See DESIGN.md, "Facts in prose", for the four styles."""
    words = fact_words(language)
    value = shown_value(quantity)
    compact = None if style == "full" else _compact(quantity, language, style)
    digits = compact or plain_number(abs(value), language)
    sign = MINUS if value < 0 else ""
    if style == "bare":
        return FactText("", sign + digits, "")
    number = sign + _with_unit(digits, quantity.unit, language, style, words, bool(compact))
    return _qualified(number, quantity.approx, style, words)


def plain_number(value: Decimal, language: str) -> str:
    """All digits, grouped as the language does, with the decimals that were typed."""
    places = _decimals(value)
    pattern = "#,##0" + ("." + "0" * places if places else "")
    return str(format_decimal(value, format=pattern, locale=locale_of(language)))


def shown_value(quantity: Quantity) -> Decimal:
    """The value with the decimals that are shown, alike in all languages and styles.

    ``digits`` counts from the word an English text would use: one digit of 2.2971e11 is 229.7e9.
    """
    value = quantity.value
    if quantity.digits is None:
        return value
    power = 0 if quantity.unit == "percent" else _thousands(value)
    step = Decimal(1).scaleb(power - quantity.digits)
    return value.quantize(step, ROUND_HALF_UP)


def _thousands(value: Decimal) -> int:
    size = value.adjusted() if value else 0
    return size // 3 * 3 if size >= COMPACT_FROM else 0


def _decimals(value: Decimal) -> int:
    exponent = value.as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def _compact(quantity: Quantity, language: str, style: Style) -> str | None:
    """*231.7 billion*; None for a number that is better written out."""
    value = abs(shown_value(quantity))
    if not value or value.adjusted() < COMPACT_FROM or quantity.unit == "percent":
        return None
    words = fact_words(language)
    split = _split_by_myriads(value, words.myriads) if words.myriads else None
    if split:
        return split
    kind = words.short_words if style == "short" else "long"
    formats = locale_of(language).compact_decimal_formats
    patterns = formats.get(kind) or formats["short"]
    key = max((k for k in patterns["other"] if len(k) - 1 <= value.adjusted()), key=len)
    power = len(key) - _zeros(patterns["other"][key].pattern)
    scaled = _scale(value, power)
    if _decimals(scaled) > MOST_DECIMALS:
        return None
    number = plain_number(scaled, language)
    if style == "short" and power in words.short_powers:
        return number + words.short_powers[power]
    form = locale_of(language).plural_form(scaled)
    pattern = patterns.get(form, {}).get(key) or patterns["other"][key]
    return _fill(pattern.pattern, number)


def _scale(value: Decimal, power: int) -> Decimal:
    """Divided by a power of ten, without the zeros that only held places when it was typed.

    Zeros that were typed as digits stay where the word counts thousands: 2.50e9 is 2.50 billion.
    """
    exponent = value.as_tuple().exponent
    if exponent == 0 or power % 3:
        value = value.normalize()
    return value.scaleb(-power)


def _split_by_myriads(value: Decimal, myriads: tuple[str, ...]) -> str | None:
    """*2億1000万*: whole numbers of each word; None where a remainder is left over."""
    if value != value.to_integral_value():
        return None
    rest, parts = int(value), []
    for index in reversed(range(len(myriads))):
        count, rest = divmod(rest, 10 ** (4 * (index + 1)))
        if count:
            parts.append(f"{count}{myriads[index]}")
    return "".join(parts) if not rest else None


def _zeros(pattern: str) -> int:
    return pattern.count("0")


def _fill(pattern: str, number: str) -> str:
    """A CLDR compact pattern such as ``000 billion`` with the number put in, unbreakable."""
    zeros = "0" * _zeros(pattern)
    return pattern.replace("'", "").replace(" ", NBSP).replace(zeros, number, 1)


def _with_unit(
    digits: str, unit: str | None, language: str, style: Style, words: FactWords, is_compact: bool
) -> str:
    if unit is None:
        return digits
    if unit == "people":  # the sentence or the label says who
        return digits + words.people
    if unit == "percent":
        pattern = locale_of(language).percent_formats[None].pattern
        return str(pattern).replace("#,##0", digits).split(";")[0]
    if is_currency(unit):
        return _with_currency(digits, unit, language, style, words, is_compact)
    return digits + (words.of if is_compact and style == "prose" else words.space) + unit


def _with_currency(
    digits: str, code: str, language: str, style: Style, words: FactWords, is_compact: bool
) -> str:
    locale = locale_of(language)
    placement = words.currency if style == "prose" else words.short_currency
    if placement == "name":
        name = words.names.get(code) or get_currency_name(code, count=2, locale=locale)
        return digits + (words.of if is_compact else words.space) + name
    # The dollar of an English text needs no country: $, not CLDR's US$ for Britain.
    symbol = get_currency_symbol(code, "en" if locale.language == "en" else locale)
    pattern = str(locale.currency_formats["standard"].pattern).split(";")[0]
    if symbol[-1].isalpha() and pattern.startswith("¤"):
        symbol += NBSP
    return pattern.replace("#,##0.00", digits).replace("¤", symbol)


def _qualified(number: str, approx: str | None, style: Style, words: FactWords) -> FactText:
    if approx is None:
        return FactText("", number, "")
    is_sign = style == "short" and approx == "over"
    template = words.short_over if is_sign else words.qualifiers[approx]
    before, after = template.split("{}")
    return FactText(before, number, after)
