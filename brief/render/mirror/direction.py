"""Which way a language's script runs."""

from __future__ import annotations

from functools import cache
from typing import Literal

Direction = Literal["ltr", "rtl"]


@cache
def direction_of(language: str) -> Direction:
    """The direction of a BCP 47 tag's script, as CLDR has it (``layout/orientation``).

    A tag that CLDR does not know runs as its bare language does, else from left to right.
    """
    from babel import Locale, UnknownLocaleError

    for tag in (language, language.partition("-")[0]):
        try:
            locale = Locale.parse(tag, sep="-")
        except (UnknownLocaleError, ValueError):
            continue
        return "rtl" if locale.character_order == "right-to-left" else "ltr"
    return "ltr"
