"""Where the first baseline of a frame sits below its top, in the programs that draw the deck.

PowerPoint's rule is followed; LibreOffice's differs by at most a few points at the line heights
that decks use. Both were measured, and neither is written down in ECMA-376 (its 21.1.2.2.11 gives
``spcPct`` no more than a percentage of the line).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from brief.brand.brand import FontFace
from brief.deck.laid import Font
from brief.deck.paragraphs import NATURAL, Block, spacing_of
from brief.deck.text import Spacing

_EXACT_ASCENT = 0.8  # share of an exact line above its baseline
_FALLBACK_ASCENT = 0.79  # of ascent + descent: Carlito's and Caladea's share


@dataclass(frozen=True)
class Seats:
    """Seats of lines, by the faces' own ascents. ``files`` maps a family to its regular face."""

    files: Mapping[str, Path]

    @classmethod
    def of(cls, faces: Sequence[FontFace]) -> Seats:
        return cls({face.family: face.file for face in reversed(faces)})

    def above(self, font: Font, spacing: Spacing) -> float:
        """From the top of a line to its baseline, in points."""
        if spacing.exact is not None:
            return spacing.exact * _EXACT_ASCENT
        share = (spacing.percent or 100) / 100
        natural = NATURAL * font.size
        file = self.files.get(font.family)
        ascent = _ascent_share(file) if file else _FALLBACK_ASCENT
        if share > 1:
            return 0.9 * font.size * share
        return natural * share - natural * (1 - ascent)

    def line(self, font: Font, spacing: Spacing) -> float:
        """Height of one line, in points."""
        if spacing.exact is not None:
            return spacing.exact
        return NATURAL * font.size * (spacing.percent or 100) / 100


@dataclass(frozen=True)
class Stack:
    """Paragraphs as the programs will stack them: text top, height, and each one's space before."""

    top: float
    height: float
    spacings: tuple[Spacing, ...]
    before: tuple[float, ...]


def stack_blocks(blocks: Sequence[Block], seats: Seats, exact: bool = False) -> Stack:
    """Find the space before each paragraph that puts its first baseline where the layout has it.

    The model's own bottom is carried from one paragraph to the next, so that rounded percents do
    not add up.
    """
    spacings = tuple(spacing_of(block, exact) for block in blocks)
    first = blocks[0]
    top = first.lines[0].baseline - seats.above(first.font, spacings[0])
    bottom, before = top, []
    for block, spacing in zip(blocks, spacings, strict=True):
        wanted = block.lines[0].baseline - seats.above(block.font, spacing)
        gap = max(0.0, round(wanted - bottom, 2))
        before.append(gap)
        bottom += gap + len(block.lines) * seats.line(block.font, spacing)
    return Stack(top, bottom - top, spacings, tuple(before))


@lru_cache(maxsize=64)
def _ascent_share(file: Path) -> float:
    """``usWinAscent`` as a share of ``usWinAscent + usWinDescent`` (OpenType OS/2)."""
    from fontTools.ttLib import TTFont

    with TTFont(file, lazy=True) as font:
        table = font["OS/2"]
        ascent, descent = table.usWinAscent, table.usWinDescent
    return float(ascent / (ascent + descent)) if ascent + descent else _FALLBACK_ASCENT
