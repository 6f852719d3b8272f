"""Left and right in the names that CSS gives things."""

from __future__ import annotations

_OPPOSITE = {"left": "right", "right": "left"}


def opposite(name: str) -> str:
    """``border-left-width`` for ``border-right-width``; any other name as it is."""
    return "-".join(_OPPOSITE.get(part.lower(), part) for part in name.split("-"))
