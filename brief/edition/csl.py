"""CSL-YAML, as Zotero exports it, made into the CSL-JSON that citeproc reads.

Dates in CSL-YAML are EDTF texts (``"2020-09-28"``) or mappings with year, month and day; in
CSL-JSON they are ``date-parts`` (https://github.com/citation-style-language/schema).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import escape
from typing import Any

from brief.content.model.source import DATE_KEYS

_RICH = re.compile(r"&lt;(i|b|sup|sub)&gt;(.*?)&lt;/\1&gt;")
_EDTF = re.compile(r"(-?\d{1,4})(?:-(\d{2}))?(?:-(\d{2}))?")


def csl_json(item: Mapping[str, Any]) -> dict[str, Any]:
    """One item, its dates as ``date-parts`` and its texts as HTML, which citeproc-py passes on.

    CSL allows ``<i> <b> <sup> <sub>`` in texts. A date that cannot be read stays as literal text.
    """
    return {
        key: _date(value) if key in DATE_KEYS else _escaped(value, key)
        for key, value in item.items()
    }


def year_of(item: Mapping[str, Any]) -> str:
    """The year it appeared, or an empty string."""
    parts = _date(item.get("issued")).get("date-parts")
    return str(parts[0][0]) if parts else ""


def _escaped(value: Any, key: str) -> Any:
    if isinstance(value, Mapping):
        return {name: _escaped(part, name) for name, part in value.items()}
    if isinstance(value, list):
        return [_escaped(each, key) for each in value]
    if not isinstance(value, str) or key in ("id", "type"):
        return value
    return _RICH.sub(r"<\1>\2</\1>", escape(value, quote=False))


def _date(value: Any) -> dict[str, Any]:
    if isinstance(value, Mapping) and "date-parts" in value:
        return dict(value)
    values = value if isinstance(value, list) else str(value).split("/")
    parts = [_parts(each) for each in values if each is not None]
    if parts and all(parts):
        return {"date-parts": parts}
    return {"literal": str(value)}


def _parts(value: Any) -> list[int]:
    if isinstance(value, Mapping):
        return [int(value[key]) for key in ("year", "month", "day") if value.get(key)]
    match = _EDTF.fullmatch(str(value).strip().rstrip("~?"))
    return [int(part) for part in match.groups() if part] if match else []
