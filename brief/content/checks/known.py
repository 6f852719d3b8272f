"""The names that a brief gives, to which its texts may refer."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from brief.content.model.base import Selectable
from brief.content.model.blocks import Show
from brief.content.model.brief import Brief, Proposal, Section
from brief.content.walk import walk_nodes


@dataclass(frozen=True)
class Known:
    """Names of facts, ids of sources, and cross references such as ``fig-trade``."""

    facts: frozenset[str]
    sources: frozenset[str]
    labels: frozenset[str]


def find_known(brief: Brief, data: Any) -> Known:
    """The names in ``brief``, and in ``data`` those of items too wrong to be in it."""
    facts = data.get("facts")
    sources = data.get("sources")
    return Known(
        frozenset(facts if isinstance(facts, dict) else ()),
        frozenset(str(item.get("id")) for item in _mappings(sources)),
        frozenset(_labels(brief, data)),
    )


def _labels(brief: Brief, data: Any) -> Iterator[str]:
    read = {node.path for node in walk_nodes(brief)}
    for node in walk_nodes(brief):
        prefix = label_prefix(node) if isinstance(node, Selectable) else None
        if prefix and isinstance(node, Selectable) and node.id:
            yield f"{prefix}-{node.id}"
    for part in ("sections", "proposals"):
        for index, item in enumerate(_list(data.get(part))):
            blocks = _list(item.get("show")) if isinstance(item, dict) else []
            if (part, index) not in read:
                yield from _any_label(item)
            for number, block in enumerate(blocks):
                if (part, index, "show", number) not in read:
                    yield from _any_label(block)


def label_prefix(node: Selectable) -> str | None:
    """What a cross reference to the node begins with; None where none can lead to it."""
    if isinstance(node, Section | Proposal):
        return "sec"
    if isinstance(node, Show):
        if node.chart or (node.image and node.image.caption):
            return "fig"
        return "tbl" if node.table else None
    return None


def _any_label(item: Any) -> Iterator[str]:
    if isinstance(item, dict) and item.get("id"):
        yield from (f"{prefix}-{item['id']}" for prefix in ("fig", "tbl", "sec"))


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


def _mappings(value: Any) -> list[dict[str, Any]]:
    return [item for item in _list(value) if isinstance(item, dict)]
