"""Number formats as spreadsheets write them, for a chart's axis and its workbook.

ECMA-376, part 1, 18.8.31 (numFmts): each comma after the last digit divides by a thousand, text
stands in quotes. Decimal and group signs are always those of English there.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from babel.numbers import get_currency_symbol

from brief.edition.fact_format import COMPACT_FROM, is_currency, locale_of
from brief.edition.fact_words import fact_words


def axis_format(values: Sequence[Decimal], unit: str | None, language: str) -> str:
    """``"$"#,##0,,,"bn"`` for 231.7e9 US dollars in English, ``0.0"%"`` for 13.7 percent."""
    if unit == "percent":
        before, after = str(locale_of(language).percent_formats[None].pattern).split("#,##0")
        number = _digits(values, 0, "0")
        return (f'"{before}"' if before else "") + number + (f'"{after}"' if after else "")
    largest = max((abs(value) for value in values), default=Decimal(0))
    power = largest.adjusted() // 3 * 3 if largest else 0
    words = fact_words(language).short_powers
    is_scaled = power >= COMPACT_FROM and power in words
    number = _digits(values, power if is_scaled else 0, "#,##0")
    if is_scaled:
        number += "," * (power // 3) + f'"{words[power]}"'
    if not is_currency(unit):
        return number
    locale = locale_of(language)
    symbol = get_currency_symbol(unit or "", "en" if locale.language == "en" else locale)
    is_before = str(locale.currency_formats["standard"].pattern).startswith("¤")
    return f'"{symbol}"{number}' if is_before else f'{number}" {symbol}"'


def _digits(values: Sequence[Decimal], power: int, whole: str) -> str:
    """Whole numbers where all values are whole at this scale, or large; else one decimal."""
    scaled = [abs(value.scaleb(-power)) for value in values]
    is_whole = all(value == value.to_integral_value() for value in scaled)
    return whole if is_whole or max(scaled, default=Decimal(0)) >= 100 else whole + ".0"
