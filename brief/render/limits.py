"""What a template may take of time, of ``range()`` and of products: it computes nothing."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

MOST_LOOPS = 10_000  # items of range() in one rendering
MOST_SECONDS = 60.0  # of one rendering; the longest brief takes about two
MOST_LENGTH = 1_000_000  # of a text or list that is multiplied
MOST_BITS = 1000  # of a power: some 300 digits


class EndlessTemplateError(RuntimeError):
    """A template asked for more than any layout needs."""


@contextmanager
def time_limit(seconds: float | None = None) -> Iterator[None]:
    """Raises `EndlessTemplateError` inside what runs too long: on the line where it then is.

    It takes the process's alarm, so it works in the main thread alone, where renderings run.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    most = MOST_SECONDS if seconds is None else seconds

    def stop(*_: object) -> None:
        raise EndlessTemplateError(f"the template runs for more than {most:g} seconds")

    previous = signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, most)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, previous)


def limited_range() -> Any:
    """``range`` for one rendering."""
    used = 0

    def limited(*bounds: int) -> range:
        nonlocal used
        numbers = range(*bounds)
        used += len(numbers) + 1
        if used > MOST_LOOPS:
            raise EndlessTemplateError(f"range() was asked for more than {MOST_LOOPS} items in all")
        return numbers

    return limited


def check_product(operator: str, left: Any, right: Any) -> None:
    """Raises `EndlessTemplateError` where ``left * right`` or ``left ** right`` is huge."""
    if operator == "*":
        for many, times in ((left, right), (right, left)):
            is_repeated = isinstance(many, str | list | tuple) and isinstance(times, int)
            if is_repeated and len(many) * times > MOST_LENGTH:
                text = f"`*` would make {len(many) * times:,} items of a text or list"
                raise EndlessTemplateError(f"{text}; expected at most {MOST_LENGTH:,}")
    elif isinstance(left, int) and isinstance(right, int) and left.bit_length() * right > MOST_BITS:
        raise EndlessTemplateError("`**` would make a number of more than 300 digits")
