"""A catalogue of translations, as it was read: messages, words, and the line of each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from brief.messages import Position

NOTE = "X-Brief-Note"
"""The header whose text is printed with the imprint: who translated, and who has read it."""


@dataclass(frozen=True)
class Entry:
    """A message and its translation. ``pieces``: the quoted strings of ``msgstr`` with the place
    of each one's first character.
    """

    text: str
    words: str
    position: Position
    is_fuzzy: bool = False
    pieces: tuple[tuple[Position, str], ...] = ()

    @property
    def is_usable(self) -> bool:
        """Whether it may be printed: there, and not marked for another look."""
        return bool(self.words.strip()) and not self.is_fuzzy

    @property
    def place(self) -> Position:
        """Where the translation begins."""
        return self.pieces[0][0] if self.pieces else self.position

    def at(self, offset: int) -> Position:
        """Where a character of the translation stands in the file."""
        for position, piece in self.pieces:
            if offset < len(piece):
                before = len(escape(piece[:offset]))
                return Position(position.file, position.line, position.column + before)
            offset -= len(piece)
        return self.pieces[-1][0] if self.pieces else self.position


@dataclass(frozen=True)
class Catalogue:
    """``file`` in one language. ``headers`` are those of its first entry."""

    language: str
    file: Path
    entries: Mapping[str, Entry] = field(default_factory=dict)
    headers: Mapping[str, str] = field(default_factory=dict)
    note_position: Position | None = None

    @property
    def note(self) -> str:
        """What the translators want printed with the imprint."""
        return " ".join(self.headers.get(NOTE.lower(), "").split())

    def find(self, text: str) -> Entry | None:
        """The entry whose words may be printed for a message."""
        entry = self.entries.get(text)
        return entry if entry is not None and entry.is_usable else None


def escape(text: str) -> str:
    """A text as it stands between the quotes of a catalogue."""
    pairs = {"\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r", '"': '\\"'}
    return "".join(pairs.get(character, character) for character in text)
