"""pydantic's errors, said to the person who wrote the YAML."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, get_args, get_origin

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from brief.content.model.base import Path
from brief.content.salvage import path_of
from brief.content.spelling import list_choices, nearest, suggest
from brief.content.yaml_tree import Document
from brief.messages import Message, Position

_EXPECTED = {
    "string_type": "text",
    "int_type": "a whole number",
    "int_parsing": "a whole number",
    "int_from_float": "a whole number",
    "decimal_type": "a number",
    "decimal_parsing": "a number",
    "float_type": "a number",
    "float_parsing": "a number",
    "bool_type": "true or false",
    "bool_parsing": "true or false",
    "tuple_type": "a list",
    "list_type": "a list",
    "dict_type": "`key: value` lines",
    "model_type": "`key: value` lines",
    "model_attributes_type": "`key: value` lines",
}

_PATTERNS = {
    r"^[a-z][a-z0-9_]*$": "a name of lower-case letters, digits and _, beginning with a letter",
    r"^[a-z][a-z0-9_-]*$": "a name of lower-case letters, digits, _ and -, beginning with a letter",
    r"^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$": "a language tag, such as en, km or zh-Hans",
    r"^https?://[^\s/]+[^\s]*$": "a web address that begins https://",
}


def describe_errors(
    model: type[BaseModel], document: Document, data: Any, error: ValidationError
) -> Iterator[Message]:
    """One message for each value that is wrong, in the order of the file's lines."""
    errors = error.errors(include_url=False)
    misspelt = {_nearest_key(model, item, data) for item in errors}
    messages = [
        _describe(model, document, data, item)
        for item in errors
        if item["type"] != "missing"
        or (path_of(item["loc"], data), item["loc"][-1]) not in misspelt
    ]
    nowhere = Position(document.positions.file)
    yield from sorted(messages, key=lambda message: message.position or nowhere)


def _nearest_key(
    model: type[BaseModel], item: ErrorDetails, data: Any
) -> tuple[Path, str | None] | None:
    """The key that an unknown one was meant to be, with the path of its mapping."""
    if item["type"] != "extra_forbidden":
        return None
    path = path_of(item["loc"], data)
    return path[:-1], nearest(str(path[-1]), keys_of(model, path[:-1]))


def _describe(model: type[BaseModel], document: Document, data: Any, item: ErrorDetails) -> Message:
    kind, loc, found = item["type"], item["loc"], item["input"]
    path = path_of(loc, data)
    context = item.get("ctx", {})
    positions = document.positions
    if kind == "missing":
        return Message(f"`{loc[-1]}` is missing here", "missing-key", positions.at(path))
    if kind == "extra_forbidden":
        return _unknown_key(model, document, path, found)
    if loc and loc[-1] == "[key]":
        text = f"expected {_pattern(context)}; found `{loc[-2]}`"
        return Message(text, "name", positions.of_key(path))
    at = positions.at((*path, context["at"]) if "at" in context else path)
    if kind == "literal_error":
        choices = re.findall(r"'([^']*)'", str(context.get("expected", "")))
        expected = list_choices(choices) or str(context.get("expected"))
        text = f"expected {expected}; found {_found(found)}{suggest(str(found), choices)}"
        return Message(text, "choice", at)
    if kind == "source_type":
        return Message(item["msg"] + suggest(str(found), context["choices"]), "choice", at)
    if found is None:
        return Message("a value is missing here", "missing-value", at)
    if kind == "string_pattern_mismatch":
        return Message(f"expected {_pattern(context)}; found {_found(found)}", "name", at)
    if kind == "string_type" and isinstance(found, dict) and len(found) == 1:
        text = "expected text; it holds `: `, which YAML reads as a key: put it in quotes"
        return Message(text, "quotes", at)
    if kind in _EXPECTED:
        return Message(f"expected {_EXPECTED[kind]}; found {_found(found)}", "type", at)
    if kind in ("greater_than_equal", "less_than_equal"):
        least = "at least" if kind[0] == "g" else "at most"
        text = f"expected {least} {context.get('ge', context.get('le'))}; found {_found(found)}"
        return Message(text, "range", at)
    if kind in ("string_too_short", "too_short"):
        return Message("a value is missing here", "missing-value", at)
    return Message(_sentence(item["msg"], found), kind.replace("_", "-"), at)


def _unknown_key(model: type[BaseModel], document: Document, path: Path, found: object) -> Message:
    key = str(path[-1]) if path else ""
    if found is None and " " in key:  # {event: Four more, with a count}
        text = f"`{key}` stands for a key: a text in braces that holds a comma must be in quotes"
        return Message(text, "quotes", document.positions.of_key(path))
    choices = keys_of(model, path[:-1])
    text = f"unknown key `{key}`{suggest(key, choices)}"
    if "?" not in text and choices:
        text += f"; expected {list_choices(choices, most=24)}"
    return Message(text, "unknown-key", document.positions.of_key(path))


def keys_of(model: type[BaseModel], path: Path) -> tuple[str, ...]:
    """The keys that may stand in the mapping at ``path`` of a document of ``model``."""
    here: Any = model
    for step in path:
        if isinstance(step, int):
            continue  # the annotation of a list names the model of its items
        values = _values_of_dict(here)
        fields = {f.alias or n: f for m in _models(here) for n, f in m.model_fields.items()}
        here = values or (fields[step].annotation if step in fields else None)
    return tuple(f.alias or name for m in _models(here) for name, f in m.model_fields.items())


def _values_of_dict(annotation: Any) -> Any:
    return get_args(annotation)[1] if get_origin(annotation) is dict else None


def _models(annotation: Any) -> Iterator[type[BaseModel]]:
    """The models that an annotation names: of ``tuple[Section, ...]``, Section."""
    if isinstance(annotation, type) and get_origin(annotation) is None:
        if issubclass(annotation, BaseModel):
            yield annotation
        return
    for part in get_args(annotation):
        yield from _models(part)


def _pattern(context: dict[str, Any]) -> str:
    return _PATTERNS.get(str(context.get("pattern")), "a name of letters, digits, - and _")


def _found(value: object) -> str:
    if isinstance(value, dict):
        return "`key: value` lines"
    if isinstance(value, list | tuple):
        return "a list"
    if value is None:
        return "nothing"
    text = " ".join(str(value).lower().split() if isinstance(value, bool) else str(value).split())
    return f"`{text if len(text) <= 40 else text[:39] + '…'}`"


def _sentence(message: str, found: object) -> str:
    """pydantic's own words, as a last resort, and those of our validators."""
    scalar = not isinstance(found, dict | list | tuple)
    return f"{message}; found {_found(found)}" if scalar and "found" not in message else message
