"""Every text of a layout with the families that its style asks for, and the place it comes from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class LaidText:
    """``families`` in the order in which they are tried; ``source`` is the nearest ``data-src``."""

    text: str
    families: tuple[str, ...]
    source: str


def read_texts(pages: Sequence[Any]) -> Iterator[LaidText]:
    """The texts of laid-out pages: paragraphs, furniture, markers and what CSS adds."""
    for page in pages:
        yield from _texts(page._page_box, "")


def _texts(box: Any, source: str) -> Iterator[LaidText]:
    box = getattr(box, "_box", box)  # what stands in for an absolute box
    element = getattr(box, "element", None)
    if element is not None:
        source = element.get("data-src") or source
    text = getattr(box, "text", None)
    if isinstance(text, str) and text:
        yield LaidText(text, tuple(box.style["font_family"]), source)
    for child in getattr(box, "children", ()):
        yield from _texts(child, source)
