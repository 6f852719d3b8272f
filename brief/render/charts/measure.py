"""How wide text is in a font file, and where it wraps."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence
from functools import lru_cache
from pathlib import Path

from brief.render.word_breaks.chunks import chunks

Measure = Callable[[str], float]

_UNDER = re.compile("\u17d2[\u1780-\u17b3]")  # COENG and the consonant that it puts below


@lru_cache(maxsize=16)
def _advances(file: Path) -> tuple[dict[int, float], float]:
    """Advance widths in em by character, and that of an average one."""
    from fontTools.ttLib import TTFont

    with TTFont(file, lazy=True) as font:
        em, widths = font["head"].unitsPerEm, font["hmtx"].metrics
        by_character = {
            character: widths[glyph][0] / em for character, glyph in font.getBestCmap().items()
        }
    return by_character, 0.6


@lru_cache(maxsize=16)
def _stacked(files: tuple[Path, ...]) -> tuple[dict[int, float], float]:
    """Advances of several faces: a character's are those of the first that has it.

    A mark above or below its letter takes no room, nor does a Khmer consonant under another.
    """
    by_character: dict[int, float] = {}
    for file in reversed(files):
        by_character |= _advances(file)[0]
    marks = {c: 0.0 for c in by_character if unicodedata.category(chr(c)) in ("Mn", "Cf")}
    return by_character | marks, _advances(files[0])[1]


def text_measure(files: tuple[Path, ...], size: float) -> Measure:
    """Measures lines of text set in ``files``, Latin first; in the unit of ``size``."""
    by_character, other = _stacked(files)

    def measure(text: str) -> float:
        text = _UNDER.sub("", text)
        return sum(by_character.get(ord(each), other) for each in text) * size

    return measure


def wrap_text(text: str, width: float, measure: Measure) -> tuple[str, ...]:
    """The lines of ``text`` broken between words to fit ``width``, as even as their number allows.

    A word that is wider than the width gets a line of its own; nothing is cut off.
    """
    words = chunks(text)
    lines = _fill(words, width, measure)
    if len(lines) < 2:
        return lines
    low, high = max(measure(word.rstrip()) for word in words), max(width, 0.0)
    while high - low > 0.5:  # the narrowest width that needs no more lines
        middle = (low + high) / 2
        if len(_fill(words, middle, measure)) > len(lines):
            low = middle
        else:
            high = middle
    return _fill(words, high, measure)


def _fill(words: Sequence[str], width: float, measure: Measure) -> tuple[str, ...]:
    lines: list[str] = []
    for word in words:
        if lines and measure((lines[-1] + word).rstrip()) <= width:
            lines[-1] += word
        else:
            lines.append(word)
    return tuple(line.rstrip() for line in lines)
