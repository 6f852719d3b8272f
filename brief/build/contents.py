"""Whether a brief has a table of contents: where it has more than six pages.

How many it has is known once it is laid out, and the contents are part of that. So the first layout
goes by the length of the texts, and only where that was wrong is there a second.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from brief.edition.edition import Edition
from brief.edition.prose import cited_texts

MOST_WITHOUT = 6  # pages

_ON_A_PAGE = 4200  # characters
_BLOCKS_ON_A_PAGE = 5


Laid = TypeVar("Laid")


def settle_contents(
    expected: bool, lay_out: Callable[[bool], Laid], count: Callable[[Laid], int]
) -> Laid:
    """A layout with contents exactly where there are more than six pages.

    ``lay_out`` makes one with or without; it is called once, or twice. ``count`` tells its pages.
    """
    laid = lay_out(expected)
    if (count(laid) > MOST_WITHOUT) != expected:
        laid = lay_out(not expected)
    return laid


def expects_contents(edition: Edition) -> bool:
    """Whether the edition is likely to have more than six pages."""
    texts = cited_texts(edition.brief, edition.parts, edition.key_figures)
    blocks = sum(len(section.show) for section in edition.brief.sections)
    pages = sum(map(len, texts)) / _ON_A_PAGE + blocks / _BLOCKS_ON_A_PAGE
    return edition.shows("sections") and pages > MOST_WITHOUT
