"""Walks a brief: every node, and every text that people read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, get_args

from pydantic.fields import FieldInfo

from brief.content.model.base import Node, Path, Prose


@dataclass(frozen=True)
class Passage:
    """One text. ``markup`` says whether it may hold Markdown."""

    node: Node
    field: str
    path: Path
    text: str
    markup: str  # text, inline or markdown


def walk_nodes(value: object) -> Iterator[Node]:
    """A node and all nodes in it, parents first, in the order of the model's fields."""
    if isinstance(value, Node):
        yield value
        for name in type(value).model_fields:
            yield from walk_nodes(getattr(value, name))
    elif isinstance(value, dict):
        for item in value.values():
            yield from walk_nodes(item)
    elif isinstance(value, tuple):
        for item in value:
            yield from walk_nodes(item)


def walk_passages(node: Node) -> Iterator[Passage]:
    """The passages of a node and of all nodes in it."""
    for inner in walk_nodes(node):
        for field, markup in markups_of(type(inner)).items():
            text = getattr(inner, field)
            if isinstance(text, str):
                yield Passage(inner, field, text_path(inner, field), text, markup)


def text_path(node: Node, field: str) -> Path:
    """The path of a field's text, for a look-up of its position.

    A point that is written as a plain string has its text at its own path: positions fall back.
    """
    info = type(node).model_fields[field]
    return (*node.path, info.alias or field)


@cache
def markups_of(model: type[Node]) -> dict[str, str]:
    """The fields of a model that people read, and how each is marked up."""
    found = ((name, _markup(field)) for name, field in model.model_fields.items())
    return {name: markup for name, markup in found if markup}


def _markup(field: FieldInfo) -> str | None:
    marks = [*field.metadata, *_metadata(field.annotation)]
    return next((mark.markup for mark in marks if isinstance(mark, Prose)), None)


def _metadata(annotation: Any) -> Iterator[object]:
    for part in get_args(annotation):
        yield part
        yield from _metadata(part)
