"""Quotation marks by language, as CLDR's delimiters have them (Babel does not carry these)."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

NNBSP = "\u202f"

_QUOTES: Mapping[str, tuple[str, str, str, str]] = MappingProxyType(
    {
        "en": ("“", "”", "‘", "’"),
        "de": ("„", "“", "‚", "‘"),
        "fr": (f"«{NNBSP}", f"{NNBSP}»", "“", "”"),
        "es": ("«", "»", "“", "”"),
        "ja": ("「", "」", "『", "』"),
        "ar": ("”", "“", "’", "‘"),
    }
)


def quotation_marks(language: str) -> list[str]:
    """Outer opening, outer closing, inner opening and inner closing mark."""
    return list(_QUOTES.get(language.split("-")[0].lower(), _QUOTES["en"]))
