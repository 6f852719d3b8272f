"""Moves labels apart that would touch."""

from __future__ import annotations

from collections.abc import Sequence


def spread_apart(
    blocks: Sequence[tuple[float, float]], top: float, bottom: float
) -> tuple[float, ...]:
    """New middles of blocks, given their middle and height, in the order given.

    Blocks go down where they touch, then up from ``bottom``; each stays as near as that allows.
    """
    middles = [middle for middle, _ in blocks]
    order = sorted(range(len(blocks)), key=lambda at: middles[at])
    clear = top
    for at in order:
        half = blocks[at][1] / 2
        middles[at] = max(middles[at], clear + half)
        clear = middles[at] + half
    clear = bottom
    for at in reversed(order):
        half = blocks[at][1] / 2
        middles[at] = min(middles[at], clear - half)
        clear = middles[at] - half
    return tuple(middles)
