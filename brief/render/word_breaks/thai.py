"""Thai words, by the list of words with which a text can be written in the fewest.

``thai_words.txt.gz`` is PyThaiNLP's list (5.4, CC0 1.0, https://github.com/PyThaiNLP/pythainlp)
without what is not written in Thai letters alone. It has the compounds that ICU's dictionary cuts.
"""

from __future__ import annotations

import gzip
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

_WORDS = Path(__file__).with_name("thai_words.txt.gz")
_LONGEST = 24  # letters of a listed word
_STRETCH = re.compile("[\u0e01-\u0e2e\u0e30-\u0e3a\u0e40-\u0e45\u0e47-\u0e4e]+")
# Vowels and signs that follow their consonant; leading vowels, which stand before theirs.
_FOLLOWING = frozenset(map(chr, (*range(0x0E30, 0x0E3B), 0x0E45, *range(0x0E47, 0x0E4F))))
_LEADING = frozenset("\u0e40\u0e41\u0e42\u0e43\u0e44")


def word_starts(text: str) -> set[int]:
    """The offsets at which words begin; none beside letters that are in no listed word."""
    starts: set[int] = set()
    for match in _STRETCH.finditer(text):
        starts.update(match.start() + start for start in _starts(match[0]))
    return starts


@cache
def _words() -> frozenset[str]:
    with gzip.open(_WORDS, "rt", encoding="utf-8") as lines:
        return frozenset(line.rstrip("\n") for line in lines)


@dataclass(frozen=True)
class _Ways:
    """The best ways to write a stretch up to an offset, or from it: how many letters are in no
    word, how many words there are, in how many ways.
    """

    unknown: int = 0
    words: int = 0
    count: int = 1

    @property
    def cost(self) -> tuple[int, int]:
        return self.unknown, self.words

    def and_piece(self, letters: int, *, is_word: bool) -> _Ways:
        if is_word:
            return replace(self, words=self.words + 1)
        return replace(self, unknown=self.unknown + letters)

    def or_else(self, other: _Ways | None) -> _Ways:
        if other is None or self.cost < other.cost:
            return self
        if other.cost < self.cost:
            return other
        return replace(self, count=self.count + other.count)


def _starts(stretch: str) -> Iterator[int]:
    """Where a word begins in all of the best ways: the fewest letters in no word, then the fewest
    words. Where two are equally good, neither is sure.
    """
    end = len(stretch)
    edges = [*(at for at in range(end) if _is_edge(stretch, at)), end]
    pieces = list(_pieces(stretch, edges))
    to: dict[int, _Ways] = {0: _Ways()}
    for start, until, is_word in pieces:
        way = to[start].and_piece(until - start, is_word=is_word)
        to[until] = way.or_else(to.get(until))
    from_: dict[int, _Ways] = {end: _Ways()}
    for start, until, is_word in reversed(pieces):
        way = from_[until].and_piece(until - start, is_word=is_word)
        from_[start] = way.or_else(from_.get(start))
    best = to[end]
    unsure = {
        at
        for start, until, is_word in pieces
        if not is_word
        and to[start].unknown + until - start + from_[until].unknown == best.unknown
        and to[start].words + from_[until].words == best.words
        for at in (start, until)
    }
    for at in edges[:-1]:
        is_best = to[at].unknown + from_[at].unknown == best.unknown
        is_best = is_best and to[at].words + from_[at].words == best.words
        if is_best and at not in unsure and to[at].count * from_[at].count == best.count:
            yield at


def _pieces(stretch: str, edges: Sequence[int]) -> Iterator[tuple[int, int, bool]]:
    """Start and end of all listed words, and of each cluster as what is in none."""
    words = _words()
    for index, start in enumerate(edges[:-1]):
        yield start, edges[index + 1], False
        for until in edges[index + 1 :]:
            if until - start > _LONGEST:
                break
            if stretch[start:until] in words:
                yield start, until, True


def _is_edge(stretch: str, at: int) -> bool:
    """Whether a word may begin there: not within a consonant’s signs."""
    return not at or (stretch[at] not in _FOLLOWING and stretch[at - 1] not in _LEADING)
