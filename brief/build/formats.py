"""The formats an edition can have, and how their files are named."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Format = Literal["pdf", "pptx", "slides", "handout"]


@dataclass(frozen=True)
class FormatKind:
    """``output``: which layout it is made from; ``ending``: what ends the file's name."""

    output: Literal["brief", "deck"]
    ending: str


FORMATS: dict[Format, FormatKind] = {
    "pdf": FormatKind("brief", ".pdf"),
    "pptx": FormatKind("deck", ".pptx"),
    "slides": FormatKind("deck", "_slides.pdf"),
    "handout": FormatKind("deck", "_handout.pdf"),
}
