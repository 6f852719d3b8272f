"""Drawn words of right-to-left decks made alike, where the programs that tell of them differ.

pdftotext joins a full stop to a word or not, by whether the two are one run; so here a word's
letters and figures count, without punctuation. LibreOffice 7.4 draws the columns of a table with
``rtl="1"`` from left to right; its words are moved to where their columns belong.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Any

RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff]")
_UNIT = re.compile("[\u0590-\u060b\u060d-\u061a\u0620-\u08ff]+|[^\\W\u0590-\u08ff]+(?:[.,][0-9]+)*")
_TABLE = "{http://schemas.openxmlformats.org/drawingml/2006/main}tblPr"


@dataclass(frozen=True)
class Columns:
    """A table from right to left: its edges, and its columns' widths in their order; inches."""

    left: float
    top: float
    bottom: float
    widths: tuple[float, ...]

    def moved(self, x: float, y: float) -> float:
        """Where a word belongs that was drawn at ``x`` with the columns from the left."""
        width = sum(self.widths)
        if not (self.top <= y <= self.bottom and self.left <= x <= self.left + width):
            return x
        ends = list(accumulate(self.widths))
        column = next((at for at, end in enumerate(ends) if x - self.left <= end), len(ends) - 1)
        drawn = ends[column] - self.widths[column]
        return x - drawn + width - ends[column]


def units_of(text: str) -> Iterator[tuple[str, float, float]]:
    """The words and numbers in one of pdftotext's words, each with the share of its width."""
    for match in _UNIT.finditer(text):
        yield match[0], match.start() / len(text), match.end() / len(text)


def mirrored_tables(shapes: Any) -> Iterator[Columns]:
    """The tables of a slide that run from right to left."""
    for shape in shapes:
        if not getattr(shape, "has_table", False):
            continue
        (properties,) = shape._element.iter(_TABLE)
        if properties.get("rtl") == "1":
            widths = tuple(column.width.inches for column in shape.table.columns)
            top = shape.top.inches
            yield Columns(shape.left.inches, top, top + shape.height.inches, widths)


def page_runs_from_right(texts: Sequence[str]) -> bool:
    return any(RIGHT_TO_LEFT.search(text) for text in texts)
