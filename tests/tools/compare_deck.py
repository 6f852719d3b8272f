"""How like ``slides.pdf`` a deck looks when LibreOffice draws it: words in place, lines alike.

    python tests/tools/compare_deck.py DECK.pptx SLIDES.pdf [--paragraphs N] [--worst N] [--json]

Words are those of ``pdftotext -bbox-layout``, in scripts without spaces the clusters of them
(``drawn_words``); U+200B is none. They are matched in order first, the rest with the nearest equal
word; what stays alone is missing or extra and counts against the deck. The middles
of their boxes are compared, since LibreOffice writes fonts with an ascent of 0, which moves the
boxes' tops. A line is alike where its words stand on one line in the drawing too, and the words
before and after do not. Words inside native charts are compared as a set: their program places
them. Those inside a picture are left out: an SVG's are text in slides.pdf, while LibreOffice draws
the PNG beside it. Exit status 3 where a figure falls short.
"""

from __future__ import annotations

import argparse
import json
import shutil
import sys
import tempfile
from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from difflib import SequenceMatcher
from itertools import pairwise
from math import hypot
from pathlib import Path

from drawn_words import Area, DeckCounts, Word, count_deck, draw_deck, read_pages

WITHIN = 0.15  # inches
LEAST_WORDS = 0.98
LEAST_LINES = 0.97


@dataclass(frozen=True)
class Pair:
    """The same word in both; ``distance`` in inches."""

    wanted: Word
    drawn: Word

    @property
    def distance(self) -> float:
        return hypot(self.wanted.x - self.drawn.x, self.wanted.y - self.drawn.y)


@dataclass(frozen=True)
class PageMatch:
    """One slide compared. ``chart`` counts words in charts: those in both, and all."""

    pairs: tuple[Pair, ...]
    missing: tuple[Word, ...]
    extra: tuple[Word, ...]
    lines: int
    lines_alike: int
    broken: tuple[str, ...]
    chart: tuple[int, int] = (0, 0)

    @property
    def words(self) -> int:
        """All that count: of slides.pdf, and those that only the drawing has."""
        return len(self.pairs) + len(self.missing) + len(self.extra) + self.chart[1]

    @property
    def near(self) -> int:
        return sum(pair.distance <= WITHIN for pair in self.pairs) + self.chart[0]


@dataclass(frozen=True)
class Comparison:
    """A whole deck compared."""

    pages: tuple[PageMatch, ...]
    counts: DeckCounts

    def figures(self) -> dict[str, float]:
        """The totals, as they are printed."""
        distances = [pair.distance for page in self.pages for pair in page.pairs]
        words, lines = sum(p.words for p in self.pages), sum(p.lines for p in self.pages)
        return {
            "slides": len(self.pages),
            "words": words,
            "words_within": _share(sum(p.near for p in self.pages), words),
            "missing": sum(len(p.missing) for p in self.pages),
            "extra": sum(len(p.extra) for p in self.pages),
            "mean_inches": round(sum(distances) / len(distances), 3) if distances else 0.0,
            "most_inches": round(max(distances, default=0.0), 3),
            "lines": lines,
            "lines_alike": _share(sum(p.lines_alike for p in self.pages), lines),
            "chart_words": sum(p.chart[1] for p in self.pages),
            "breaks": self.counts.breaks,
            "paragraphs": self.counts.paragraphs,
        }


def compare_deck(deck: Path, slides: Path, folder: Path) -> Comparison:
    """Draw ``deck`` with LibreOffice into ``folder`` and compare it with ``slides`` by page."""
    drawn = read_pages(draw_deck(deck, folder))
    wanted = read_pages(slides)
    if len(drawn) != len(wanted):
        raise ValueError(f"{deck} has {len(drawn)} slides, {slides} {len(wanted)} pages")
    counts = count_deck(deck)
    pages = tuple(
        compare_page(_outside(a, pictures), _outside(b, pictures), charts)
        for a, b, charts, pictures in zip(
            wanted, drawn, counts.charts, counts.pictures, strict=True
        )
    )
    return Comparison(pages, counts)


def compare_page(
    wanted: Sequence[Word], drawn: Sequence[Word], charts: Sequence[Area] = ()
) -> PageMatch:
    """Match the words of one slide and look at its lines."""
    inside, wanted = _part(wanted, charts)
    inside_drawn, drawn = _part(drawn, charts)
    both = sum((Counter(inside) & Counter(inside_drawn)).values())
    matches = match_words(wanted, drawn)
    taken = set(matches.values())
    alike, broken = _compare_lines(wanted, drawn, matches)
    return PageMatch(
        pairs=tuple(Pair(wanted[i], drawn[j]) for i, j in sorted(matches.items())),
        missing=tuple(word for i, word in enumerate(wanted) if i not in matches),
        extra=tuple(word for j, word in enumerate(drawn) if j not in taken),
        lines=alike + len(broken),
        lines_alike=alike,
        broken=tuple(broken),
        chart=(both, max(len(inside), len(inside_drawn))),
    )


def match_words(wanted: Sequence[Word], drawn: Sequence[Word]) -> dict[int, int]:
    """Indexes of equal words: in order first, those far off or alone by the nearest still free."""
    texts = ([word.text for word in wanted], [word.text for word in drawn])
    matcher = SequenceMatcher(None, *texts, autojunk=False)
    ordered = {
        block.a + step: block.b + step
        for block in matcher.get_matching_blocks()
        for step in range(block.size)
    }
    matches = {i: j for i, j in ordered.items() if Pair(wanted[i], drawn[j]).distance <= WITHIN}
    taken = set(matches.values())
    rest = sorted(
        (Pair(word, other).distance, i, j)
        for i, word in enumerate(wanted)
        if i not in matches
        for j, other in enumerate(drawn)
        if j not in taken and other.text == word.text
    )
    for _, i, j in rest:
        if i not in matches and j not in taken:
            matches[i] = j
            taken.add(j)
    return matches


def _compare_lines(
    wanted: Sequence[Word], drawn: Sequence[Word], matches: dict[int, int]
) -> tuple[int, list[str]]:
    """How many lines are alike, and the text of those that are not."""
    lines: dict[int, list[int]] = {}
    for index, word in enumerate(wanted):
        lines.setdefault(word.line, []).append(index)
    faults = {
        number
        for number, words in lines.items()
        if any(index not in matches for index in words)
        or not all(_together(drawn[matches[a]], drawn[matches[b]]) for a, b in pairwise(words))
    }
    for (number, words), (following, after) in pairwise(lines.items()):
        last, first = words[-1], after[0]
        if (
            last in matches
            and first in matches
            and wanted[last].block == wanted[first].block
            and not _together(wanted[last], wanted[first])
            and _follows(drawn[matches[first]], drawn[matches[last]])
        ):
            faults |= {number, following}
    texts = [" ".join(wanted[i].text for i in lines[number]) for number in sorted(faults)]
    return len(lines) - len(faults), texts


def _together(one: Word, other: Word) -> bool:
    """Whether two words stand on one line."""
    return abs(one.y - other.y) < 0.5 * max(one.height, other.height)


def _follows(word: Word, before: Word) -> bool:
    """Whether a word stands on the line of the one before it, by its baseline to a hair."""
    return word.x > before.x and abs(word.y - before.y) < 0.2 * max(word.height, before.height)


def _part(words: Sequence[Word], charts: Sequence[Area]) -> tuple[list[str], list[Word]]:
    """The texts inside charts, and the words outside them."""
    inside = [word.text for word in words if any(area.holds(word) for area in charts)]
    return inside, _outside(words, charts)


def _outside(words: Sequence[Word], areas: Sequence[Area]) -> list[Word]:
    return [word for word in words if not any(area.holds(word) for area in areas)]


def _share(part: int, whole: int) -> float:
    return round(part / whole, 4) if whole else 1.0


def _print_table(comparison: Comparison, worst: int) -> None:
    heads = ("slide", "words", "near", "missing", "extra", "lines", "alike")
    print(" ".join(f"{head:>7}" for head in heads))
    for number, page in enumerate(comparison.pages, 1):
        alone = (len(page.missing), len(page.extra))
        row = (number, page.words, page.near, *alone, page.lines, page.lines_alike)
        print(" ".join(f"{cell:7}" for cell in row))
    print("  ".join(f"{name}={value}" for name, value in comparison.figures().items()))
    for number, page in enumerate(comparison.pages, 1):
        far = sorted((p for p in page.pairs if p.distance > WITHIN), key=lambda p: -p.distance)
        for pair in far[:worst]:
            moved = f"{pair.drawn.x - pair.wanted.x:+.2f} {pair.drawn.y - pair.wanted.y:+.2f}"
            print(f"  slide {number}: “{pair.wanted.text}” is off by {moved} inch")
        for name, words in (("missing", page.missing), ("extra", page.extra)):
            for word in words[:worst]:
                print(f"  slide {number}: {name} “{word.text}” at {word.x:.2f} {word.y:.2f}")
        for line in page.broken[:worst]:
            print(f"  slide {number}: breaks otherwise: “{line}”")


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description="Compare a deck with slides.pdf.")
    parser.add_argument("deck", type=Path)
    parser.add_argument("slides", type=Path)
    parser.add_argument("--paragraphs", type=int, help="how many the source has")
    parser.add_argument("--worst", type=int, default=3, help="faults shown of each kind and slide")
    parser.add_argument("--json", action="store_true")
    given = parser.parse_args(arguments)
    for program in ("soffice", "pdftotext"):
        if not shutil.which(program):
            print(f"{program} is not installed", file=sys.stderr)
            return 4
    with tempfile.TemporaryDirectory() as folder:
        try:
            comparison = compare_deck(given.deck, given.slides, Path(folder))
        except ValueError as fault:
            print(fault, file=sys.stderr)
            return 3
    figures = comparison.figures()
    if given.json:
        print(json.dumps({**figures, "pages": [asdict(page) for page in comparison.pages]}))
    else:
        _print_table(comparison, given.worst)
    good = (
        figures["words_within"] >= LEAST_WORDS
        and figures["lines_alike"] >= LEAST_LINES
        and (given.paragraphs is None or figures["paragraphs"] == given.paragraphs)
    )
    return 0 if good else 3


if __name__ == "__main__":
    raise SystemExit(main())
