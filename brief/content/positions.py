"""Where each value of a file stands: by path, and inside text to the very character."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path as FilePath

from brief.messages import Position

Path = tuple[str | int, ...]

_ESCAPE = re.compile(
    r"\\x(?P<x>..)|\\u(?P<u>....)|\\U(?P<U>........)|\\(?P<one>[\s\S])|''", re.DOTALL
)
_WHITE_ESCAPES = frozenset("tnvr _NLP\t\n\r")


@dataclass(frozen=True)
class Place:
    """One node of the file: the characters it spans, and for a scalar its style and value."""

    start: int
    end: int
    style: str | None = None  # None for a collection, else one of: plain ' " | >
    value: str = ""
    key: int | None = None  # where its key starts


@dataclass(frozen=True)
class Positions:
    """Places in one file, by path. A path that has no place takes its nearest ancestor's."""

    file: FilePath = FilePath()
    source: str = ""
    places: Mapping[Path, Place] = field(default_factory=dict)
    lines: tuple[int, ...] = (0,)  # where each line starts

    def at(self, path: Path) -> Position:
        """Where the value at ``path`` begins."""
        place = self._nearest(path)
        return self.point(place.start) if place else Position(self.file)

    def of_key(self, path: Path) -> Position:
        """Where the key of the value at ``path`` begins; the value's place in a list."""
        place = self._nearest(path)
        if place is None:
            return Position(self.file)
        return self.point(place.start if place.key is None else place.key)

    def text_at(self, path: Path, offset: int) -> Position:
        """Where the character ``offset`` of the text at ``path`` stands in the file.

        Counts characters that are not blank: YAML moves blanks (it folds lines and takes the
        indentation away) and nothing else. Exact in every style, but for blanks themselves.
        """
        place = self._nearest(path)  # a plain string may stand for {text: …}
        if place is None or place.style is None:
            return self.at(path)
        wanted = sum(not character.isspace() for character in place.value[:offset])
        for index in _characters(self.source, place):
            if not wanted:
                return self.point(index)
            wanted -= 1
        return self.at(path)

    def text_line(self, path: Path, line: int) -> Position:
        """Where line ``line`` (from 0) of the text at ``path`` begins in the file."""
        place = self._nearest(path)
        if place is None:
            return self.at(path)
        before = sum(len(text) for text in place.value.splitlines(keepends=True)[:line])
        rest = place.value[before:]
        return self.text_at(path, before + len(rest) - len(rest.lstrip()))

    def origin(self, position: Position) -> Position | None:
        """Where in this file an element comes from that says it stands at ``position``; None where
        that is in another file, a table's.
        """
        return position if position.file.name == self.file.name else None

    def point(self, index: int) -> Position:
        """The line and column of the character ``index`` of the file."""
        line = bisect_right(self.lines, index)
        return Position(self.file, line, index - self.lines[line - 1] + 1)

    def _nearest(self, path: Path) -> Place | None:
        while path and path not in self.places:
            path = path[:-1]
        return self.places.get(path)


def line_starts(source: str) -> tuple[int, ...]:
    """Where each line starts, as editors count lines."""
    return (0, *(match.end() for match in re.finditer(r"\r\n|\r|\n", source)))


def _characters(source: str, place: Place) -> list[int]:
    """The index in the file of every character of the value that is not blank."""
    start, end = place.start, place.end
    if place.style in ("|", ">"):
        start = source.find("\n", start, end) + 1 or end
    elif place.style in ("'", '"'):
        start, end = start + 1, end - 1
    found = []
    while start < end:
        escape = _ESCAPE.match(source, start, end) if _escapes(source[start], place.style) else None
        if escape is None:
            found += [] if source[start].isspace() else [start]
            start += 1
            continue
        code = escape["x"] or escape["u"] or escape["U"]
        blank = chr(int(code, 16)).isspace() if code else (escape["one"] or "'") in _WHITE_ESCAPES
        found += [] if blank else [start]
        start = escape.end()
    return found


def _escapes(character: str, style: str | None) -> bool:
    return (character, style) in (("\\", '"'), ("'", "'"))
