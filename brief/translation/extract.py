"""The messages of a brief: every text that its translators see, with where it stands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from babel.numbers import list_currencies

from brief.content.model.base import Node, Path
from brief.content.model.blocks import Show
from brief.content.model.brief import Author, Brief, Publisher, Series
from brief.content.paths import find_file
from brief.content.table import Table, fold_cell, read_table
from brief.content.walk import Passage, walk_passages
from brief.messages import Position
from brief.translation.segments import find_segments, has_words

_BARE_SOURCE = re.compile(r"[^\s,;@\[\]{}]+")
_UNITS = ("unit", "x_unit")
_NAMES = {
    Author: ("name", "honorific"),
    Publisher: ("name", "address", "phone"),
    Series: ("name", "issue", "number"),
}


@dataclass(frozen=True)
class BriefMessage:
    """One message where it stands. ``path`` is that of its field, or of the block that shows its
    data file (``in_cell``); ``optional``: a name, which may stay as it is.
    """

    text: str
    path: Path
    position: Position
    optional: bool = False
    markup: str = "text"
    in_cell: bool = False

    @property
    def where(self) -> str:
        """The path as people write it: ``sections[2].text``."""
        written = "".join(f"[{s}]" if isinstance(s, int) else f".{s}" for s in self.path)
        return written.removeprefix(".")


def extract_messages(brief: Brief) -> tuple[BriefMessage, ...]:
    """All messages, in the order of the file, then of each data file where it is shown."""
    found = [*_texts(brief), *_cells(brief)]
    return tuple(found)


def is_translated(passage: Passage) -> bool:
    """Whether a text is one for translators: not a unit's code, nor a source's id."""
    if passage.field in _UNITS:
        return not is_known_unit(passage.text)
    if passage.field == "source":
        return not is_reference(passage.text)
    return not (isinstance(passage.node, Brief) and passage.field == "version")


def is_reference(text: str) -> bool:
    """Whether a source line is a source's id with a locator: ``avi-2020-16, para. 7``."""
    id = text.split(",", 1)[0].strip()
    return "@" not in text and _BARE_SOURCE.fullmatch(id) is not None


def is_known_unit(unit: str) -> bool:
    """Whether CLDR has the unit's words: a currency's, percent, people."""
    return unit in ("percent", "people") or unit in list_currencies()


def is_name(node: Node, field: str) -> bool:
    """Whether a text is a name or an address, which many languages write as it is."""
    return field in _NAMES.get(type(node), ())


def _texts(brief: Brief) -> Iterator[BriefMessage]:
    for passage in walk_passages(brief):
        if not is_translated(passage):
            continue
        optional = is_name(passage.node, passage.field)
        for segment in find_segments(passage.text, passage.markup):
            at = brief.positions.text_at(passage.path, segment.start)
            yield BriefMessage(segment.text, passage.path, at, optional, passage.markup)


def _cells(brief: Brief) -> Iterator[BriefMessage]:
    for show in shows_with_data(brief):
        table, columns = read_shown(brief, show)
        for row in range(-1, len(table.rows)):
            cells = table.rows[row] if row >= 0 else table.columns
            for column in columns:
                text = fold_cell(cells[column])
                if has_words(text):
                    at = table.position(row, column)
                    yield BriefMessage(text, show.path, at, in_cell=True)


def shows_with_data(brief: Brief) -> Iterator[Show]:
    """The blocks that show a data file."""
    for section in brief.sections:
        yield from (show for show in section.show if show.chart or show.table)


def read_shown(brief: Brief, show: Show) -> tuple[Table, tuple[int, ...]]:
    """A block's data, and which of its columns people see."""
    spec = show.chart or show.table
    if spec is None:
        raise ValueError("the block has no data")
    table = read_table(find_file(brief.folder, spec.data, brief.positions.at(spec.path)))
    if show.chart is None:
        return table, tuple(range(len(table.columns)))
    named = {show.chart.x, *show.chart.y, show.chart.names}
    return table, tuple(at for at, name in enumerate(table.columns) if name in named)
