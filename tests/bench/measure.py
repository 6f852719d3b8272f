"""``make bench``: what transcribing a deck costs, beside writing it with python-pptx by hand.

Prints a table; the exit status is 1 where a figure is worse than its bound.
"""

from __future__ import annotations

import gc
import statistics
import sys
import time
from collections.abc import Callable

from brief.deck.pptx.writer import write_deck
from tests.bench.bench_deck import count_contents, lay_out_bench
from tests.bench.plain_pptx import write_plainly

REPETITIONS = 11
MOST_TIMES = 1.5
MOST_BYTES = 150 * 1024
SLIDES, CHARTS = 16, 3


def main() -> int:
    laid_out = lay_out_bench()
    brand = laid_out.material.brand
    deck = laid_out.compose().deck

    def transcribe() -> bytes:
        return write_deck(laid_out.compose().deck, brand)

    def by_hand() -> bytes:
        return write_plainly(deck)

    ours, theirs = transcribe(), by_hand()  # also loads what either needs
    counts = count_contents(ours)
    assert counts == count_contents(theirs), (counts, count_contents(theirs))
    assert (counts["slides"], counts["charts"]) == (SLIDES, CHARTS), counts
    pairs = [(_time(transcribe), _time(by_hand)) for _ in range(REPETITIONS)]
    our_time = statistics.median(first for first, _ in pairs)
    their_time = statistics.median(second for _, second in pairs)
    ratio = our_time / their_time
    print(", ".join(f"{number} {what}" for what, number in counts.items()))
    print(f"{'':26}{'measured':>12}{'at most':>12}")
    print(f"{'boxes to .pptx, ms':26}{our_time * 1000:12.0f}")
    print(f"{'python-pptx by hand, ms':26}{their_time * 1000:12.0f}")
    print(f"{'ratio':26}{ratio:12.2f}{MOST_TIMES:12.2f}")
    print(f"{'size of the deck, bytes':26}{len(ours):12,}{MOST_BYTES:12,}")
    return int(ratio > MOST_TIMES or len(ours) > MOST_BYTES)


def _time(make: Callable[[], bytes]) -> float:
    """Seconds of processor time, so that other programs on the machine count less."""
    gc.collect()
    began = time.process_time()
    make()
    return time.process_time() - began


if __name__ == "__main__":
    sys.exit(main())
