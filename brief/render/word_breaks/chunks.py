"""A text cut where its lines may break, for what is not laid out by WeasyPrint: charts' labels."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from brief.render.word_breaks.breaker import icu_line_starts, language_of_script, word_breaks

_IDEOGRAPHIC = re.compile("[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]")


def chunks(text: str) -> tuple[str, ...]:
    """The pieces of a text between which a line may break; a space that parts two ends the first.

    Latin text is cut at spaces alone.
    """
    pieces: list[str] = []
    for word in text.split():
        starts = [0, *_breaks(word), len(word)]
        parts = [word[a:b] for a, b in pairwise(starts)]
        pieces += [*parts[:-1], f"{parts[-1]} "]
    if pieces:
        pieces[-1] = pieces[-1].rstrip()
    return tuple(pieces)


def _breaks(word: str) -> Iterator[int]:
    language = language_of_script(word)
    if language:
        yield from word_breaks(word, language)
    elif _IDEOGRAPHIC.search(word):
        yield from sorted(icu_line_starts(word) - {0})
