"""Which words stay on one line: a number and its unit, *para. 7*, *J. Smith*, *28 September*.

A space there becomes a no-break space (U+00A0), one character for one. Units, months, and the words
for million and billion are CLDR's for the language, through Babel.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from babel import Locale
from babel.core import UnknownLocaleError
from babel.numbers import list_currencies
from babel.units import UnknownUnitError, format_unit

from brief.edition.fact_format import locale_of
from brief.edition.fact_words import NBSP

# CLDR's names (Unicode TR 35, part 6, "Unit Elements") of what briefs measure.
_UNITS = (
    "length-kilometer", "length-meter", "length-centimeter", "length-millimeter", "length-mile",
    "length-foot", "area-square-kilometer", "area-square-meter", "area-hectare", "area-acre",
    "mass-metric-ton", "mass-kilogram", "mass-gram", "mass-milligram", "volume-liter",
    "volume-cubic-meter", "volume-barrel", "duration-year", "duration-month", "duration-week",
    "duration-day", "duration-hour", "duration-minute", "duration-second", "power-watt",
    "power-kilowatt", "power-megawatt", "power-gigawatt", "energy-kilowatt-hour", "energy-joule",
    "speed-kilometer-per-hour", "temperature-celsius", "temperature-fahrenheit", "digital-megabyte",
    "digital-gigabyte", "digital-terabyte",
)  # fmt: skip
_SIGNS = (
    "%", "‰", "°", "€", "£", "$", "¥", "pt", "km", "m", "cm", "mm", "km²", "m²", "kg", "g", "t",
    "ha", "kW", "MW", "GW", "kWh", "MWh", "GWh", "TWh", "Mt", "Gt", "°C",
)  # fmt: skip
# Before a number: with a point, or without it where the word can be nothing else.
_SHORT = (
    "p", "pp", "para", "paras", "no", "nos", "nr", "fig", "figs", "tab", "sec", "ch", "chap", "vol",
    "art", "arts", "ed", "eq", "abs", "abb", "kap", "bd", "chiff", "n", "pág", "núm",
)  # fmt: skip
_LONG = (
    "No", "Nr", "Figure", "Figures", "Table", "Tables", "Section", "Chapter", "Article", "Page",
    "Paragraph", "Proposal", "Issue", "Annex", "Abbildung", "Tabelle", "Kapitel", "Artikel",
    "Seite", "Tableau", "Chapitre", "Cuadro", "Figura", "Tabla", "Capítulo", "Artículo",
)  # fmt: skip
_TITLES = ("Mr", "Mrs", "Ms", "Dr", "Prof", "St")


def bind_words(text: str, language: str) -> str:
    """The text with no-break spaces, as long as before."""
    for pattern in _patterns(language):
        text = pattern.sub(rf"\g<1>{NBSP}", text)
    return text


@cache
def _patterns(language: str) -> tuple[re.Pattern[str], ...]:
    locale = locale_of(language)
    units = "|".join(sorted(map(re.escape, _units(locale)), key=len, reverse=True))
    months = "|".join(sorted(map(re.escape, _months(locale)), key=len, reverse=True))
    capital = "[^\\W\\d_a-zß-ÿ]"
    return tuple(
        re.compile(pattern)
        for pattern in (
            rf"(\d) (?=(?:{units})(?!\w))",
            rf"(?<!\d)(\d\d?\.?) (?=(?:{months})(?!\w))",
            rf"(?i:(?<!\w)((?:{'|'.join(_SHORT)})\.)) (?=\d)",
            rf"(?<!\w)((?:{'|'.join(_LONG)})) (?=\d)",
            rf"(?<!\w)((?:{'|'.join(_TITLES)})\.?) (?={capital})",
            rf"(?<!\w)({capital}\.) (?={capital})",
            r"(?<!\d)(\d{1,3}) (?=\d{3}(?!\d))",
        )
    )


def _units(locale: Locale) -> Iterator[str]:
    """The words that follow a number with a space between, their first word where they are more."""
    yield from _SIGNS
    yield from sorted(list_currencies())
    for patterns in locale.compact_decimal_formats.get("long", {}).values():
        for pattern in patterns.values():
            word = pattern.pattern.replace("'", "").strip("0 \xa0\u202f")
            if word[:1].isalpha():
                yield word.split()[0]
    for name in _UNITS:
        for length in ("long", "short"):
            for number in (1, 2, 5):
                try:
                    words = format_unit(number, name, length, locale=locale)
                except (UnknownUnitError, UnknownLocaleError):
                    continue
                found = re.match(r"\d+\s(\S+)", words)
                if found:
                    yield found[1]


def _months(locale: Locale) -> Iterator[str]:
    for width in ("wide", "abbreviated"):
        yield from (name for name in locale.months["format"][width].values() if name.isalpha())
