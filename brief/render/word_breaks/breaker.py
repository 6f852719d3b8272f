"""Where a line may break between words in Thai, Lao, Khmer and Burmese (UAX #14, class SA).

ICU's dictionaries say where words end. They lack compounds and names, which they cut into pieces,
so Thai has a list of words of its own (``thai``), and a break in Khmer is taken only where a model
of its words (``khmer``) agrees. A break too few makes a line a little shorter; one too many is read
as an error.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from brief.render.word_breaks import khmer, thai

# Languages by subtag, and the script that is separated in them (its block or blocks).
_SCRIPTS = {
    "th": ("\u0e00", "\u0e7f"),
    "lo": ("\u0e80", "\u0eff"),
    "my": ("\u1000", "\u109f"),
    "km": ("\u1780", "\u17ff"),
}
# Signs that belong to the word before them: repetition and abbreviation.
_HELD_BACK = frozenset("\u0e2f\u0e46\u0eaf\u0ec6\u17d7")
_LEADING_VOWELS = frozenset("\u0e40\u0e41\u0e42\u0e43\u0e44\u0ec0\u0ec1\u0ec2\u0ec3\u0ec4")
_JOINERS = frozenset("\u17d2\u1039")  # the next letter is written below
_KILLED = re.compile("[\u1000-\u1021]\u1037?[\u103a\u1039]")
MOST_CHARACTERS = 20_000  # of one paragraph; a longer one is not separated


def script_language(tag: str) -> str | None:
    """The subtag of a language whose words are separated here, from a BCP 47 tag."""
    subtag = tag.partition("-")[0].lower()
    return subtag if subtag in _SCRIPTS else None


def language_of_script(text: str) -> str | None:
    """The language whose script is in a text of unknown language."""
    return next(
        (
            language
            for language, (first, last) in _SCRIPTS.items()
            if any(first <= each <= last for each in text)
        ),
        None,
    )


@lru_cache(maxsize=4096)
def word_breaks(text: str, language: str) -> tuple[int, ...]:
    """Offsets between two letters where a word of ``language`` ends and the next begins.

    ``language`` is one of ``script_language``; ``text`` is one paragraph.
    """
    first, last = _SCRIPTS[language]
    if len(text) > MOST_CHARACTERS or not any(first <= each <= last for each in text):
        return ()
    return tuple(
        at
        for at in sorted(_word_starts(text, language))
        if 0 < at < len(text)
        and first <= text[at - 1] <= last
        and first <= text[at] <= last
        and _may_break(text[at - 1], text[at : at + 3])
    )


def _word_starts(text: str, language: str) -> set[int]:
    if language == "th":
        return thai.word_starts(text)
    starts = icu_word_starts(text, language)
    return starts & khmer.word_starts(text) if language == "km" else starts


def icu_word_starts(text: str, language: str) -> set[int]:
    """Where ICU's words, spaces and signs begin."""
    from icu4py.breakers import WordBreaker

    return {start for start, _ in WordBreaker(text, language).segments()}


def icu_line_starts(text: str) -> set[int]:
    """Where ICU may begin a line: of Japanese and Chinese by the rules of kinsoku (UAX #14)."""
    from icu4py.breakers import LineBreaker

    return {start for start, _ in LineBreaker(text, "ja").segments()}


def _may_break(before: str, after: str) -> bool:
    """Whether a letter and the next three stand in different words: no sign, no figure, and none
    of a Burmese consonant that ends the syllable before it (its asat may follow a tone mark).
    """
    return (
        unicodedata.category(before)[0] in "LM"
        and unicodedata.category(after[0]) == "Lo"
        and after[0] not in _HELD_BACK
        and before not in _LEADING_VOWELS
        and before not in _JOINERS
        and not _KILLED.match(after)
    )
