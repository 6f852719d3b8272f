"""Language tags (BCP 47): whether there is such a language, and which mean the same writing."""

from __future__ import annotations

from functools import cache

PSEUDO = "en-XA"
"""The pseudo-language: the source text with accents, 40 % longer, to see what does not fit."""


def is_pseudo(tag: str) -> bool:
    return tag.lower() == PSEUDO.lower()


@cache
def is_known(tag: str) -> bool:
    """Whether CLDR knows the language of a tag."""
    return is_pseudo(tag) or _parse(tag) is not None


def same_language(one: str, other: str) -> bool:
    """Whether two tags, written with ``-`` or ``_``, are the same, or one only adds a region."""
    a, b = (tag.replace("_", "-").lower().split("-") for tag in (one, other))
    shorter, longer = sorted((a, b), key=len)
    return longer[: len(shorter)] == shorter


@cache
def same_writing(one: str, other: str) -> bool:
    """Whether a text in the one serves as it is in the other: English in en and en-GB, but not
    Chinese in zh-Hans and zh-Hant.
    """
    a, b = _writing(one), _writing(other)
    return a is not None and a == b


def ancestors(tag: str) -> tuple[str, ...]:
    """The tag and what it is more of: ``zh-Hant-TW``, ``zh-Hant``, ``zh``."""
    parts = tag.split("-")
    return tuple("-".join(parts[:length]) for length in range(len(parts), 0, -1))


def _writing(tag: str) -> tuple[str, str] | None:
    """Language and script, as CLDR's likely subtags have them."""
    from babel import Locale
    from babel.core import get_global

    if _parse(tag) is None:
        return None
    locale = Locale.parse(tag, sep="-")
    if locale.script:
        return locale.language, locale.script
    likely = get_global("likely_subtags")
    full = likely.get(f"{locale.language}_{locale.territory}") or likely.get(locale.language, "")
    script = next((part for part in full.split("_") if len(part) == 4 and part.isalpha()), "")
    return locale.language, script


def _parse(tag: str) -> object | None:
    from babel import Locale
    from babel.core import UnknownLocaleError

    try:
        return Locale.parse(tag, sep="-")
    except (UnknownLocaleError, ValueError):
        return None
