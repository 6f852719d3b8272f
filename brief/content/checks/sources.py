"""Sources: keys that CSL does not know, and names and dates that it could not print."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from brief.content.model.brief import Brief
from brief.content.model.source import DATE_KEYS, NAME_KEYS, TEXT_KEYS, Source
from brief.content.spelling import suggest
from brief.messages import Message

_KEYS = {"id", "type", "title"} | DATE_KEYS | NAME_KEYS | TEXT_KEYS
_DATE = re.compile(r"-?\d{4}(-\d{2}){0,2}[~?]?(/(-?\d{4}(-\d{2}){0,2}[~?]?)?)?")
_DATE_PARTS = {"date-parts", "raw", "literal", "year", "month", "day", "season", "circa"}


def check_sources(brief: Brief) -> Iterator[Message]:
    """A message for each key of a source that cannot be printed."""
    for source in brief.sources:
        for key, value in {"issued": source.issued, **(source.model_extra or {})}.items():
            path = (*source.path, key)
            if key not in _KEYS:
                text = f"unknown key `{key}`{suggest(key, _KEYS)}"
                at = brief.positions.of_key(path)
                yield Message(f"{text} (sources have the keys of CSL)", "unknown-key", at)
                continue
            problem = _problem(key, value, source)
            if problem:
                yield Message(f"{problem}", "source", brief.positions.at(path))


def _problem(key: str, value: Any, source: Source) -> str | None:
    if value is None:
        return None
    if key in NAME_KEYS:
        good = isinstance(value, list | tuple) and all(isinstance(name, dict) for name in value)
        return None if good else "expected a list of names: - {family: …, given: …}"
    if key in DATE_KEYS:
        good = all(_is_date(part) for part in value) if isinstance(value, list) else _is_date(value)
        return None if good else 'expected a date: "2020-09-28", "2020-09" or 2020'
    if isinstance(value, dict | list):
        return "expected text"
    if key == "URL" and not str(value).startswith(("http://", "https://")):
        return "expected a web address that begins https://"
    return None


def _is_date(value: Any) -> bool:
    if isinstance(value, dict):
        return bool(value) and value.keys() <= _DATE_PARTS
    return isinstance(value, str | int) and _DATE.fullmatch(str(value)) is not None
