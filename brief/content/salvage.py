"""Builds a node from what is right in wrong data, so that the rest can be checked too."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from brief.content.model.base import Node, Path

Model = TypeVar("Model", bound=BaseModel)

STAND_IN = "…"
"""The text of a key that must be there and is not. Checks of what it refers to pass it over."""

_ROUNDS = 12


class Kept(list[Any]):
    """A list from which wrong items were taken; ``indices`` are those the others had."""

    def __init__(self, items: list[tuple[int, Any]]) -> None:
        super().__init__(item for _, item in items)
        self.indices = tuple(index for index, _ in items)


def salvage(
    model: type[Model], data: Any, error: ValidationError, stand_ins: Mapping[str, Any]
) -> Model | None:
    """The node without what ``error`` names, or None. Nothing that it says is to be printed."""
    tried: set[Path] = set()
    for _ in range(_ROUNDS):
        data = _mend(data, error, stand_ins, tried)
        try:
            node = model.model_validate(data)
        except ValidationError as next_error:
            error = next_error
            continue
        place_nodes(node, data)
        return node
    return None


def path_of(loc: tuple[str | int, ...], data: Any) -> Path:
    """The path in the data that pydantic's ``loc`` means: without the names of union members."""
    path: list[str | int] = []
    for step in loc:
        is_index = isinstance(data, list) and isinstance(step, int) and step < len(data)
        if is_index or (isinstance(data, dict) and step in data):
            data = data[step]
            path.append(step)
    return tuple(path)


def place_nodes(node: object, data: Any, path: Path = ()) -> None:
    """Tells every node of the tree its path in the file."""
    if isinstance(node, Node):
        node.place(path)
        for name, field in type(node).model_fields.items():
            key = field.alias or name
            inner = data.get(key) if isinstance(data, dict) else None
            place_nodes(getattr(node, name), inner, (*path, key))
    elif isinstance(node, dict):
        for key, value in node.items():
            place_nodes(value, data.get(key) if isinstance(data, dict) else None, (*path, key))
    elif isinstance(node, tuple):
        indices = data.indices if isinstance(data, Kept) else range(len(node))
        items = data if isinstance(data, list) else [None] * len(node)
        for index, value, item in zip(indices, node, items, strict=False):
            place_nodes(value, item, (*path, index))


def _mend(data: Any, error: ValidationError, stand_ins: Mapping[str, Any], tried: set[Path]) -> Any:
    """Takes out what is wrong; puts in what is missing, once, or else takes out its parent."""
    put: dict[Path, Any] = {}
    out: set[Path] = set()
    for item in error.errors(include_url=False):
        path = path_of(item["loc"], data)
        if item["type"] == "missing" or (len(path) == 1 and path[0] in stand_ins):
            missing = (*path, item["loc"][-1]) if item["type"] == "missing" else path
            if missing not in tried or not path:
                tried.add(missing)
                put[missing] = stand_ins.get(str(missing[-1]), STAND_IN)
                continue
        out.add(path)
    return _without(data, put, out, ())


def _without(data: Any, put: Mapping[Path, Any], out: set[Path], path: Path) -> Any:
    if isinstance(data, dict):
        kept = {
            key: _without(value, put, out, (*path, key))
            for key, value in data.items()
            if (*path, key) not in out
        }
        return kept | {place[-1]: value for place, value in put.items() if place[:-1] == path}
    if isinstance(data, list):
        indices = data.indices if isinstance(data, Kept) else range(len(data))
        return Kept(
            [
                (original, _without(value, put, out, (*path, index)))
                for index, (original, value) in enumerate(zip(indices, data, strict=True))
                if (*path, index) not in out
            ]
        )
    return data
