"""Khmer words, by a conditional random field over orthographic clusters.

The model is that of khmercut 0.2 (Apache License 2.0, https://github.com/seanghay/khmercut), which
is khmer-nltk's: its weights are rounded to tenths, and those under a half are left out.
``khmer_words.tsv.gz`` has a line for each feature: its name, and by how many tenths it speaks for
a word's beginning. Features are those of the model's training, so their names are kept.
"""

from __future__ import annotations

import gzip
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

_MODEL = Path(__file__).with_name("khmer_words.tsv.gz")
_CONSONANTS = frozenset(map(chr, range(0x1780, 0x17B4)))  # and independent vowels
_VOWELS = frozenset(map(chr, (*range(0x17B4, 0x17C6), *range(0x17C6, 0x17C9))))
_SUBSCRIPT = "\u17d2"
_DIACRITICS = frozenset(map(chr, range(0x17C9, 0x17D1)))
_SYMBOLS = frozenset("៕។៛ៗ៚៙៘,.? ")
_DIGITS = frozenset("០១២៣៤៥៦៧៨៩0123456789")
# Of the step to a cluster that begins a word (True) or goes on with one, from one that does.
_STEPS = {
    (True, True): 2.313,
    (True, False): 11.03133,
    (False, True): 10.2315,
    (False, False): -9.74672,
}


def word_starts(text: str) -> set[int]:
    """The offsets at which words, spaces and signs begin, by the most likely labels (Viterbi)."""
    clusters = _clusters(text)
    weights = _weights()
    begins, goes_on = 0.0, 0.0
    came: list[tuple[bool, bool]] = []  # whether the best way to either label is from a beginning
    for at in range(len(clusters)):
        speaks = sum(weights.get(name, 0) for name in _features(clusters, at))
        if not at:
            begins = speaks
            continue
        to_begin = begins + _STEPS[True, True], goes_on + _STEPS[False, True]
        to_go_on = begins + _STEPS[True, False], goes_on + _STEPS[False, False]
        came.append((to_begin[0] >= to_begin[1], to_go_on[0] >= to_go_on[1]))
        begins, goes_on = max(to_begin) + speaks, max(to_go_on)
    label = begins >= goes_on
    labels = [label]
    for from_begin, from_go_on in reversed(came):
        label = from_begin if label else from_go_on
        labels.append(label)
    starts, offset = set(), 0
    for cluster, is_start in zip(clusters, reversed(labels), strict=False):
        if is_start or not offset:
            starts.add(offset)
        offset += len(cluster)
    return starts


@cache
def _weights() -> dict[str, int]:
    with gzip.open(_MODEL, "rt", encoding="utf-8") as lines:
        parts = (line.rstrip("\n").rpartition("\t") for line in lines)
        return {name: int(tenths) for name, _, tenths in parts}


def _clusters(text: str) -> list[str]:
    """Base letters with what is written on and under them; figures and foreign words in one."""
    found: list[str] = []
    current = ""
    for character, following in zip(text, [*text[1:], ""], strict=True):
        current += character
        is_khmer = _is_khmer(character)
        if not is_khmer and following not in ("", " ") and not _is_khmer(following):
            continue
        if character in _DIGITS and following in _DIGITS and following:
            continue
        ends = not is_khmer or following in ("", " ")
        if ends or (_starts_cluster(following) and character != _SUBSCRIPT):
            found.append(current)
            current = ""
    return [*found, current] if current else found


def _is_khmer(character: str) -> bool:
    return "\u1780" <= character <= "\u17ff" or character in _SYMBOLS or _is_lunar(character)


def _is_lunar(character: str) -> bool:
    return "\u19e0" <= character <= "\u19ff"


def _starts_cluster(character: str) -> bool:
    if not _is_khmer(character):
        return True
    return character in _CONSONANTS | _SYMBOLS | _DIGITS or _is_lunar(character)


def _kind(cluster: str) -> str:
    if len(cluster) > 1:
        return f"K{len(cluster)}"
    return _kind_of_character(cluster)


def _kind_of_character(character: str) -> str:
    if character in _CONSONANTS:
        return "C"
    if character in _VOWELS:
        return "W"
    if character == _SUBSCRIPT:
        return "S"
    return "D" if character in _DIACRITICS else "NS"


def _features(clusters: Sequence[str], at: int) -> Iterator[str]:
    """What is seen at a cluster: three before it, itself, three after, and runs of them."""
    here = clusters[at]
    yield f"kcc:{here}"
    yield f"t:{_kind(here)}"
    if _kind_of_character(here[0]) == "NS":
        yield "ns"
    yield from _before(clusters, at)
    yield from _after(clusters, at)


def _before(clusters: Sequence[str], at: int) -> Iterator[str]:
    if not at:
        yield "BOS"
    for distance in range(1, min(at, 3) + 1):
        cluster = clusters[at - distance]
        yield f"kcc[-{distance}]:{cluster}"
        yield f"kcc[-{distance}]t:{_kind(cluster)}"
        yield f"kcc[-{distance}:0]:{''.join(clusters[at - distance : at + 1])}"
        for nearer in range(1, distance):
            run = "".join(clusters[at - distance : at - nearer + 1])
            yield f"kcc[-{distance}:-{nearer}]:{run}"
    if at and _kind_of_character(clusters[at - 1][0]) == "NS":
        yield "ns-1"


def _after(clusters: Sequence[str], at: int) -> Iterator[str]:
    room = len(clusters) - 1 - at
    if not room:
        yield "EOS"
    for distance in range(1, min(room, 3) + 1):
        cluster = clusters[at + distance]
        run = "".join(clusters[at : at + distance + 1])
        yield f"kcc[+{distance}]:{cluster}"
        yield f"kcc[+{distance}]t:{_kind(cluster)}"
        yield f"kcc[+1:0]:{run}" if distance == 1 else f"kcc[0:+{distance}]:{run}"
        for nearer in range(1, distance):
            run = "".join(clusters[at + nearer : at + distance + 1])
            yield f"kcc[+{nearer}:+{distance}]:{run}"
    for distance in range(1, min(room, 2) + 1):
        if _kind_of_character(clusters[at + distance][0]) == "NS":
            yield f"ns+{distance}"
