"""What the program says to people: a message with its place, and the failure that carries many.

Messages are written as compilers write them, ``path:line:column: error: text [rule]``, so that
editors can jump to the place. This module is the bottom layer: it imports nothing of ours.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum
from pathlib import Path
from typing import Literal


class Status(IntEnum):
    """Exit status of every command."""

    DONE = 0
    CONTENT = 1
    USAGE = 2
    CHECK = 3
    MACHINE = 4
    INTERRUPTED = 130


@dataclass(frozen=True, order=True)
class Position:
    """A place in a file. Line and column count from 1; 0 means the file as a whole."""

    file: Path
    line: int = 0
    column: int = 0

    @classmethod
    def read(cls, source: str | None) -> Position | None:
        """The place that a ``data-src`` names, ``path:line:column``; None where there is none."""
        if not source:
            return None
        file, line, column = source.rsplit(":", 2)
        return cls(Path(file), int(line), int(column))

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}" if self.line else str(self.file)


@dataclass(frozen=True)
class Message:
    """One thing wrong, or worth knowing, said to the person who wrote the file."""

    text: str
    rule: str
    position: Position | None = None
    severity: Literal["error", "warning", "note"] = "error"


class Failure(Exception):
    """Work that cannot go on. Carries every message found, never only the first."""

    def __init__(
        self, messages: Iterable[Message] | Message, status: Status = Status.CONTENT
    ) -> None:
        self.messages = (messages,) if isinstance(messages, Message) else tuple(messages)
        self.status = status
        super().__init__("\n".join(m.text for m in self.messages))
