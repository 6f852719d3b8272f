"""One brief for one audience in one language: selected, numbered, cited. What templates see."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal


@dataclass(frozen=True)
class Budget:
    """Pages or slides. A bare number in the YAML is the maximum."""

    min: int | None = None
    max: int | None = None


@dataclass(frozen=True)
class Audience:
    """A profile: ``templates/audiences/<name>/audience.yaml`` with what it inherits merged in."""

    name: str
    title: str
    lineage: tuple[str, ...] = ()  # itself first, then those it inherits from
    formats: tuple[str, ...] = ("pdf", "pptx", "slides")
    pages: Budget = Budget()
    slides: Budget = Budget()
    priority: int = 3
    tags: tuple[str, ...] = ()
    order: tuple[str, ...] = ()
    parts: tuple[str, ...] = (
        "summary", "messages", "figures", "sections", "proposals",
        "conclusions", "glossary", "questions", "sources",
    )
    notes: bool = True
    paper: Literal["a4", "letter"] = "a4"
    slide_size: Literal["16x9", "4x3", "a4"] = "16x9"
    settings: Mapping[str, object] = field(default_factory=dict)
