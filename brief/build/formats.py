"""The formats an edition can have, and how their files are named."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Format = Literal["pdf", "pptx", "slides", "handout", "print", "booklet", "two_up", "large"]


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
    "print": FormatKind("brief", "_print.pdf"),
    "booklet": FormatKind("brief", "_booklet.pdf"),
    "two_up": FormatKind("brief", "_two_up.pdf"),
    "large": FormatKind("brief", "_large.pdf"),
}
