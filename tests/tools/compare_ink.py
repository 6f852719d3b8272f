"""Compare LibreOffice's drawing of a deck with its slides.pdf by their ink, where words cannot be.

    python tests/tools/compare_ink.py DECK.pptx SLIDES.pdf

What a PDF says of Khmer glyphs does not tell where each word stands, so words cannot be compared
by place. Here every line of text of slides.pdf is cut into pieces a quarter of an inch wide, about
a cluster or two, and each is sought in the drawing within 0.15 inch: the place where the two
differ least. A piece is found where what differs is less than ``MOST`` of its ink. Charts and
pictures are left out, as in ``compare_deck``. Exit status 3 where less than 95 % are found.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pypdfium2
from PIL import Image, ImageChops, ImageStat

try:
    from tests.tools.drawn_words import Area, Word, count_deck, draw_deck
except ImportError:  # run as a program
    from drawn_words import Area, Word, count_deck, draw_deck  # type: ignore[no-redef]

DPI = 96
WITHIN = round(0.15 * DPI)
PIECE = DPI // 4
MOST = 0.5  # the same glyphs, half a pixel apart, differ by a third of their ink
LEAST = 0.95
STEPS = sorted(  # the nearest places first
    (
        (along, down)
        for along in range(-WITHIN, WITHIN + 1)
        for down in range(-WITHIN // 2, WITHIN // 2 + 1)
    ),
    key=lambda step: abs(step[0]) + abs(step[1]),
)

Box = tuple[int, int, int, int]  # left, top, right, bottom in pixels


def main() -> int:
    deck, slides = map(Path, sys.argv[1:3])
    with tempfile.TemporaryDirectory() as folder:
        found, pieces = compare_ink(deck, slides, Path(folder))
    share = found / pieces if pieces else 1.0
    print(f"pieces={pieces} found={found} share={share:.4f}")
    return 0 if share >= LEAST else 3


def compare_ink(deck: Path, slides: Path, folder: Path) -> tuple[int, int]:
    """How many pieces of text LibreOffice draws where slides.pdf has them, and how many of all."""
    counts = count_deck(deck)
    found = total = 0
    with (
        pypdfium2.PdfDocument(slides) as wanted,
        pypdfium2.PdfDocument(draw_deck(deck, folder)) as drawn,
    ):
        for page, other, charts, pictures in zip(
            wanted, drawn, counts.charts, counts.pictures, strict=True
        ):
            image, sought = _draw(page), _draw(other)
            for box in _pieces(page, (*charts, *pictures)):
                total += 1
                found += _is_found(image.crop(box), sought, box)
    return found, total


def _draw(page: pypdfium2.PdfPage) -> Image.Image:
    drawn: Image.Image = page.render(scale=DPI / 72).to_pil()
    return drawn.convert("L")


def _pieces(page: pypdfium2.PdfPage, areas: tuple[Area, ...]) -> Iterator[Box]:
    """Lines of text in pieces, those that have ink, outside the areas."""
    text, image = page.get_textpage(), _draw(page)
    height = page.get_height()
    for number in range(text.count_rects()):
        left, bottom, right, top = (side * DPI / 72 for side in text.get_rect(number))
        lower, upper = height * DPI / 72 - bottom, height * DPI / 72 - top
        for start in range(int(left), max(int(left) + 1, int(right) - PIECE // 2), PIECE):
            box = (start, int(upper) - 2, start + PIECE, int(lower) + 2)
            middle = Word("", (start + PIECE / 2) / DPI, (upper + lower) / 2 / DPI, 0, 0)
            if not any(area.holds(middle) for area in areas) and _ink(image.crop(box)) > 0:
                yield box


def _is_found(piece: Image.Image, sought: Image.Image, box: Box) -> bool:
    """Whether the piece stands in the drawing within 0.15 inch of its place."""
    ink = _ink(piece)
    for along, down in STEPS:
        there = (box[0] + along, box[1] + down, box[2] + along, box[3] + down)
        if ImageStat.Stat(ImageChops.difference(piece, sought.crop(there))).sum[0] < MOST * ink:
            return True
    return False


def _ink(piece: Image.Image) -> float:
    """How much of the piece is not its ground, which is the tone it has most of."""
    ground = max(enumerate(piece.histogram()), key=lambda each: each[1])[0]
    blank = Image.new("L", piece.size, ground)
    return float(ImageStat.Stat(ImageChops.difference(piece, blank)).sum[0])


if __name__ == "__main__":
    raise SystemExit(main())
