"""Reads YAML into plain data with a position for every value.

Built on the events of PyYAML's pure-Python parser: the C one crashes the process on deep nesting.
Limits hold while the events are read, so that a hostile file costs no more than its first part.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path as FilePath
from typing import Any

import yaml
from yaml.events import (
    AliasEvent,
    CollectionEndEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    NodeEvent,
    ScalarEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from brief.content.positions import Path, Place, Positions, line_starts
from brief.content.scalars import resolve_scalar
from brief.content.yaml_errors import explain, explain_unreadable
from brief.messages import Failure, Message, Position

MAX_BYTES = 2_000_000
MAX_DEPTH = 50
MAX_NODES = 100_000  # aliases counted as what they stand for

_TEXT_TAGS = (None, "!", "tag:yaml.org,2002:str")
UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


@dataclass(frozen=True)
class Document:
    """A file's data. ``written`` has the characters of unquoted values that are not text."""

    data: Any
    positions: Positions
    written: Mapping[Path, str] = field(default_factory=dict)
    problems: tuple[Message, ...] = ()


def read_yaml(file: FilePath) -> Document:
    """The data of ``file``, with positions. Raises Failure with every problem found."""
    document = read_tree(file)
    if document.problems:
        raise Failure(document.problems)
    return document


def read_tree(file: FilePath) -> Document:
    """As ``read_yaml``, but duplicate keys and such are kept in ``problems``."""
    return parse_yaml(read_text(file), file)


def read_text(file: FilePath) -> str:
    """The text of a UTF-8 file, without a byte order mark. Raises Failure."""
    try:
        size = file.stat().st_size
        data = file.read_bytes() if size <= MAX_BYTES else b""
    except OSError as error:
        why = error.strerror or "it cannot be read"
        raise _failure(f"cannot read this file: {why}", "file", Position(file)) from None
    if size > MAX_BYTES:
        text = f"the file is too large: {size:,} bytes; at most {MAX_BYTES:,} are read"
        raise _failure(text, "limit", Position(file))
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        text, position = explain_unreadable(data, error, file)
        raise _failure(text, "encoding", position) from None


def parse_yaml(source: str, file: FilePath) -> Document:
    """The data of ``source``; ``file`` is its name in messages. Raises Failure."""
    reader = _Reader(source, file)
    try:
        return reader.read()
    except yaml.YAMLError as error:
        text, index = explain(error, source)
        raise _failure(text, "yaml", reader.positions.point(index)) from None


class _Reader:
    """Builds data from events, one document."""

    def __init__(self, source: str, file: FilePath) -> None:
        self.places: dict[Path, Place] = {}
        self.positions = Positions(file, source, self.places, line_starts(source))
        self.written: dict[Path, str] = {}
        self.problems: list[Message] = []
        self.anchors: dict[str, tuple[Any, int] | None] = {}  # None while its node is open
        self.unused: dict[str, Event] = {}
        self.nodes = 0
        self.depth = 0

    def read(self) -> Document:
        self.events: Iterator[Event] = iter(
            yaml.parse(self.positions.source, Loader=yaml.SafeLoader)
        )
        for event in self.events:
            if isinstance(event, DocumentStartEvent):
                break
        else:
            raise _failure("the file is empty", "empty", Position(self.positions.file, 1, 1))
        data = self._node(next(self.events), ())
        for event in self.events:
            if isinstance(event, DocumentStartEvent):
                self._stop("a second document begins here; expected one", "yaml", event)
            if isinstance(event, StreamEndEvent):
                break
        if data is None:
            raise _failure("the file is empty", "empty", Position(self.positions.file, 1, 1))
        for name, start in self.unused.items():
            self._note(f"a value that begins with `&{name}` must be in quotes", "quotes", start)
        return Document(data, self.positions, self.written, tuple(self.problems))

    def _node(self, event: Event, path: Path, key: int | None = None) -> Any:
        assert isinstance(event, NodeEvent)
        if isinstance(event, AliasEvent):
            return self._alias(event, event.anchor or "", path, key)
        self._count(1, event)
        before = self.nodes
        if event.anchor is not None:
            self.anchors[event.anchor] = None
            self.unused[event.anchor] = event
        (start, end), value = _span(event), None
        if isinstance(event, ScalarEvent):
            value = self._scalar(event, path)
            self.places[path] = Place(start, end, event.style or "plain", event.value, key)
        else:
            self.places[path] = Place(start, end, key=key)
            self.depth += 1
            if self.depth > MAX_DEPTH:
                self._stop(f"more than {MAX_DEPTH} levels, one inside the other", "limit", event)
            if isinstance(event, MappingStartEvent):
                value = self._mapping(event, path)
            else:
                assert isinstance(event, SequenceStartEvent)
                value = self._sequence(event, path)
            self.depth -= 1
        if event.anchor is not None:
            self.anchors[event.anchor] = (value, self.nodes - before + 1)
        return value

    def _scalar(self, event: ScalarEvent, path: Path) -> Any:
        bad = UNPRINTABLE.search(event.value)
        if bad:
            text = f"a character that cannot be printed: U+{ord(bad[0]):04X}"
            self._note(text, "character", event)
        if event.tag not in _TEXT_TAGS:
            self._note(f"tags are not used here; found `{event.tag}`", "yaml", event)
        if event.style or event.tag is not None:
            return event.value
        value = resolve_scalar(event.value)
        if not isinstance(value, str):
            self.written[path] = event.value
        return value

    def _sequence(self, start: SequenceStartEvent, path: Path) -> list[Any]:
        items: list[Any] = []
        for event in self.events:
            if isinstance(event, CollectionEndEvent):
                break
            items.append(self._node(event, (*path, len(items))))
        return items

    def _mapping(self, start: MappingStartEvent, path: Path) -> dict[str, Any]:
        items: dict[str, Any] = {}
        for event in self.events:
            if isinstance(event, MappingEndEvent):
                break
            if not isinstance(event, ScalarEvent):
                self._refuse_key(event, start)
            assert isinstance(event, ScalarEvent)
            key = event.value
            where: Path = (*path, key)
            if key in items:
                first = self.positions.of_key(where).line
                self._note(f"`{key}` is already given in line {first}", "duplicate-key", event)
                where = (*path, f"{key} (again)")  # read on, but do not replace the first
                self._node(next(self.events), where)
                continue
            self._count(1, event)
            items[key] = self._node(next(self.events), where, _span(event)[0])
        return items

    def _refuse_key(self, event: Event, start: MappingStartEvent) -> None:
        if self.positions.source[_span(start)[0] :].startswith("{{"):
            text = 'a value that begins with `{{` must be in quotes: "{{ name }} …"'
            self._stop(text, "quotes", start)
        if isinstance(event, AliasEvent):
            text = "a line that begins with `*` must be in quotes"
            self._stop(text, "quotes", event)
        self._stop("expected a key, found a list or a mapping", "yaml", event)

    def _alias(self, event: Event, anchor: str, path: Path, key: int | None) -> Any:
        start, end = _span(event)
        self.places[path] = Place(start, end, key=key)
        if anchor not in self.anchors:
            text = f"a value that begins with `*` must be in quotes (no `&{anchor}` above)"
            self._stop(text, "quotes", event)
        target = self.anchors[anchor]
        if target is None:
            self._stop(f"`*{anchor}` stands inside itself", "yaml", event)
        assert target is not None
        self.unused.pop(anchor, None)
        self._count(target[1], event)
        return target[0]

    def _count(self, nodes: int, event: Event) -> None:
        self.nodes += nodes
        if self.nodes > MAX_NODES:
            text = f"more than {MAX_NODES:,} values, with repeated ones (`*name`) counted each time"
            self._stop(text, "limit", event)

    def _note(self, text: str, rule: str, event: Event) -> None:
        position = self.positions.point(_span(event)[0])
        self.problems.append(Message(text, rule, position))

    def _stop(self, text: str, rule: str, event: Event) -> None:
        raise _failure(text, rule, self.positions.point(_span(event)[0]))


def _span(event: Event) -> tuple[int, int]:
    """Where the event's characters start and end in the file."""
    assert event.start_mark is not None and event.end_mark is not None
    return event.start_mark.index, event.end_mark.index


def _failure(text: str, rule: str, position: Position) -> Failure:
    return Failure(Message(text, rule, position))
