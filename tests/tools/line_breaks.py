"""How many lines of a PDF end inside a word, and whether Japanese keeps kinsoku.

    python tests/tools/line_breaks.py FILE.pdf --language km [--worst N]

Lines are those of ``pdftotext -bbox-layout``; two lines of one block are one text. Another breaker
than the program's judges: khmerns for Khmer, ICU for Thai. Japanese lines must not begin with what
JIS X 4051 forbids there, nor end with an opening bracket. Exit status 3 where over 2 % are wrong.
"""

from __future__ import annotations

import argparse
import subprocess
import unicodedata
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from xml.etree import ElementTree

MOST = 0.02  # of lines
_XHTML = "{http://www.w3.org/1999/xhtml}"
_NOT_FIRST = frozenset(
    "、。，．・：；？！）」』】〕〉》］｝ーぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮ々ゝゞヽヾ…)]},.!?%％"
)
_NOT_LAST = frozenset("（「『【〔〈《［｛([{")


def judged_starts(text: str, language: str) -> set[int]:
    """Where the judge has words, spaces and signs begin."""
    if language == "th":
        from icu4py.breakers import WordBreaker

        return {start for start, _ in WordBreaker(text, "th").segments()}
    from khmerns import tokenize

    starts, at = set(), 0
    for word in tokenize(text):
        starts.add(at)
        at += len(word)
    return starts


def wrong_breaks(lines: Sequence[str], language: str) -> Iterator[str]:
    """The lines of one paragraph that break wrongly, each with what follows, parted by a bar."""
    for before, after in pairwise(line.replace("\u200b", "") for line in lines):
        if language == "ja":
            if after.strip()[:1] in _NOT_FIRST or before.strip()[-1:] in _NOT_LAST:
                yield f"{before[-12:]}|{after[:12]}"
            continue
        if not (_is_letter(before[-1:]) and _is_letter(after[:1])):
            continue
        starts = judged_starts(before + after, language)
        if len(before) not in starts:
            yield f"{before[-12:]}|{after[:12]}"


def _is_letter(character: str) -> bool:
    return bool(character) and unicodedata.category(character)[0] in "LM"


def read_paragraphs(pdf: Path) -> Iterator[list[str]]:
    """The lines of each block of each page; a trailing space is kept out."""
    command = ["pdftotext", "-bbox-layout", str(pdf), "-"]
    output = subprocess.run(command, check=True, capture_output=True).stdout
    text = "".join(c for c in output.decode("utf-8", "replace") if c >= " " or c in "\n\t")
    for block in ElementTree.fromstring(text).iter(f"{_XHTML}block"):
        yield [
            " ".join(word.text or "" for word in line.iter(f"{_XHTML}word"))
            for line in block.iter(f"{_XHTML}line")
        ]


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description="Count lines of a PDF that end inside a word.")
    parser.add_argument("pdf", type=Path)
    parser.add_argument("--language", required=True, choices=("km", "th", "ja"))
    parser.add_argument("--worst", type=int, default=20, help="how many are shown")
    given = parser.parse_args(arguments)
    paragraphs = list(read_paragraphs(given.pdf))
    lines = sum(map(len, paragraphs))
    wrong = [each for lines_ in paragraphs for each in wrong_breaks(lines_, given.language)]
    share = len(wrong) / lines if lines else 0.0
    print(f"lines={lines} wrong={len(wrong)} share={share:.4f}")
    for each in wrong[: given.worst]:
        print(f"  {each}")
    return 0 if share < MOST else 3


if __name__ == "__main__":
    raise SystemExit(main())
