"""Ids and terms that are given twice."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from brief.content.model.base import Path, Selectable
from brief.content.model.brief import Brief
from brief.content.walk import walk_nodes
from brief.messages import Message


def check_ids(brief: Brief) -> Iterator[Message]:
    """A message for each id that an item above already has."""
    items = (node for node in walk_nodes(brief) if isinstance(node, Selectable))
    yield from _twice(brief, ((item.id, (*item.path, "id")) for item in items if item.id))
    yield from _twice(brief, ((source.id, (*source.path, "id")) for source in brief.sources))


def _twice(brief: Brief, ids: Iterable[tuple[str, Path]]) -> Iterator[Message]:
    first: dict[str, Path] = {}
    for id, path in ids:
        if id in first:
            line = brief.positions.at(first[id]).line
            text = f"the id `{id}` is already given in line {line}; expected one that is unique"
            yield Message(text, "duplicate-id", brief.positions.at(path))
        first.setdefault(id, path)
