"""The nearest right spelling of a word that is not known."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches


def nearest(found: str, choices: Iterable[str]) -> str | None:
    """The choice that is spelt most like ``found``, or None where none is near."""
    by_lower = {choice.lower(): choice for choice in choices}
    near = get_close_matches(found.lower(), by_lower, n=1, cutoff=0.6)
    return by_lower[near[0]] if near else None


def suggest(found: str, choices: Iterable[str]) -> str:
    """``; did you mean `x`?``, or nothing where no choice is near."""
    near = nearest(found, choices)
    return f"; did you mean `{near}`?" if near else ""


def list_choices(choices: Iterable[str], most: int = 12) -> str:
    """The choices in backquotes, for a message; nothing where there are none."""
    names = [f"`{choice}`" for choice in choices]
    more = f" and {len(names) - most} more" if len(names) > most else ""
    return ", ".join(names[:most]) + more
