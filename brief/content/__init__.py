"""The source: YAML and CSV files, read into a typed Brief with a position for every value."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from brief.content.checks.names import check_names
    from brief.content.model.brief import Brief
    from brief.content.reader import read_brief

__all__ = ["Brief", "check_names", "read_brief"]

_HOMES = {
    "Brief": "brief.content.model.brief",
    "check_names": "brief.content.checks.names",
    "read_brief": "brief.content.reader",
}


def __getattr__(name: str) -> Any:
    """Imports on first use: pydantic takes a moment to load, and ``brief --help`` needs none."""
    if name not in _HOMES:
        raise AttributeError(name)
    from importlib import import_module

    return getattr(import_module(_HOMES[name]), name)
