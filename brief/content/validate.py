"""Checks a document against a pydantic model and says what is wrong in the writer's words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from brief.content.model.base import Path
from brief.content.salvage import path_of, place_nodes, salvage
from brief.content.validation_errors import describe_errors
from brief.content.yaml_tree import Document
from brief.messages import Failure, Message

Model = TypeVar("Model", bound=BaseModel)

_ROUNDS = 5


def validate(model: type[Model], document: Document) -> Model:
    """The document as ``model``. Raises Failure with every problem, each with its place."""
    node, messages = validate_all(model, document)
    if messages or node is None:
        raise Failure(messages)
    return node


def validate_all(
    model: type[Model], document: Document, stand_ins: Mapping[str, Any] | None = None
) -> tuple[Model | None, tuple[Message, ...]]:
    """The document as ``model``, and every problem found.

    Where something is wrong, the node is built from what is right, so that what it refers to can
    be checked as well; ``stand_ins`` take the place of keys of the root that are wrong or missing.
    It is None where too little is right.
    """
    if not isinstance(document.data, dict):
        at = document.positions.at(())
        found = Message("expected `key: value` lines; found something else", "type", at)
        return None, (*document.problems, found)
    data: Any = document.data
    for _ in range(_ROUNDS):
        try:
            node = model.model_validate(data)
        except ValidationError as error:
            texts = _written_texts(document, data, error)
            if texts:
                data = _replaced(data, texts, ())
                continue
            messages = describe_errors(model, document, data, error)
            return salvage(model, data, error, stand_ins or {}), (*document.problems, *messages)
        place_nodes(node, data)
        return node, document.problems
    raise AssertionError("text that is put in stays put")


def _written_texts(document: Document, data: Any, error: ValidationError) -> dict[Path, str]:
    """What was written where a text is expected and YAML sees a number: ``version: 1.0``."""
    texts = {}
    for item in error.errors(include_url=False):
        path = path_of(item["loc"], data)
        if item["type"] == "string_type" and item["input"] is not None:
            texts[path] = document.written.get(path, "")
    return {path: text for path, text in texts.items() if text}


def _replaced(data: Any, texts: Mapping[Path, str], path: Path) -> Any:
    if path in texts:
        return texts[path]
    if isinstance(data, dict):
        return {key: _replaced(value, texts, (*path, key)) for key, value in data.items()}
    if isinstance(data, list):
        return [_replaced(value, texts, (*path, index)) for index, value in enumerate(data)]
    return data
