"""Round values for an axis, and their text."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from decimal import Decimal

_FORMAT = re.compile(r'^(?:"([^"]*)")?([#,0.]*[#0])(,*)(?:"([^"]*)")?$')


def tick_values(low: float, high: float) -> tuple[float, ...]:
    """Three to five round values that span ``low`` to ``high``.

    They begin at zero unless the values keep to the upper half of the scale.
    """
    if low >= 0 and low < high / 2:
        low = 0.0
    if high <= 0 and high > low / 2:
        high = 0.0
    if high == low:
        low, high = min(low, 0.0), max(high, 0.0)
    if high == low:
        high = 1.0
    rough = (high - low) / 3
    power = 10 ** math.floor(math.log10(rough))
    step = next(each * power for each in (1, 2, 2.5, 5, 10) if each * power >= rough * 0.999)
    first = math.floor(low / step + 1e-9)
    last = math.ceil(high / step - 1e-9)
    return tuple(float(f"{number * step:.12g}") for number in range(first, last + 1))


def tick_label(value: float, number_format: str, language: str) -> str:
    """The value as an axis has it: zero plain, no decimals on a whole number."""
    if value == 0:
        return "0"
    return format_number(Decimal(str(value)), tick_format((value,), number_format), language)


def tick_format(values: Sequence[float], number_format: str) -> str:
    """The format without decimals where all values are whole in it; zero plain (18.8.31)."""
    match = _FORMAT.match(number_format)
    if match is None:
        return number_format
    before, digits, commas, after = (part or "" for part in match.groups())
    scaled = [Decimal(str(value)).scaleb(-3 * len(commas)) for value in values]
    if all(value == value.to_integral_value() for value in scaled):
        digits = digits.partition(".")[0]
    text = (f'"{before}"' if before else "") + digits + commas + (f'"{after}"' if after else "")
    return f"{text};-{text};0"


def format_number(value: Decimal, number_format: str, language: str) -> str:
    """The value as a spreadsheet's ``number_format`` writes it, with the language's own signs.

    Each comma after the last digit divides by a thousand (ECMA-376 part 1, 18.8.31).
    """
    from babel.numbers import format_decimal

    locale = language.replace("-", "_")
    match = _FORMAT.match(number_format.partition(";")[0])
    if match is None:
        return str(format_decimal(value, locale=locale))
    before, digits, commas, after = match.groups()
    places = len(digits.partition(".")[2])
    pattern = ("#,##0" if "," in digits else "0") + ("." + "0" * places if places else "")
    number = format_decimal(abs(value).scaleb(-3 * len(commas)), pattern, locale=locale)
    return f"{'-' if value < 0 else ''}{before or ''}{number}{after or ''}"
