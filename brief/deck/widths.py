"""The width of a text frame: any that keeps every line's breaks, well away from those that do not.

A CSS width says where one engine breaks lines. Another engine's advance widths differ by a hair,
and a word moves. Between the widest line (*need*) and the narrowest column that would take one
word more (*limit*) all widths break alike, so the edge is placed inside that interval.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from brief.deck.paragraphs import Block

_SLACK = 0.02  # of the need, kept free on either side where there is room
FRAGILE = 0.007  # an interval narrower than this share of the need breaks at a touch


@dataclass(frozen=True)
class Interval:
    """Inner widths of a frame that break all its lines as laid out."""

    need: float
    limit: float

    @property
    def empty(self) -> bool:
        return self.limit <= self.need

    @property
    def slack(self) -> float:
        """Share of the need by which a width may differ; infinite where nothing wraps."""
        return (self.limit - self.need) / self.need if self.need else math.inf

    @property
    def fragile(self) -> bool:
        return self.slack < FRAGILE

    def nearest(self, width: float) -> float:
        """The width inside the interval that is nearest to the one laid out."""
        slack = min(_SLACK * self.need, (self.limit - self.need) / 2)
        return min(max(width, self.need + slack), self.limit - slack)


def interval_of(blocks: Sequence[Block], left: float, right: float) -> Interval:
    """The interval that suits all paragraphs of one frame, their own margins counted in.

    ``left`` and ``right`` bound text and markers as laid out.
    """
    margins = [block.margin(left, right) for block in blocks]
    return Interval(
        need=max(m + block.need for m, block in zip(margins, blocks, strict=True)),
        limit=min(m + block.limit for m, block in zip(margins, blocks, strict=True)),
    )
