"""The boxes of ``<section class="slide">``, wherever a page has them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any


def slide_sections(box: Any) -> Iterator[Any]:
    """The outermost slides in a WeasyPrint box, in order."""
    element = box.element
    if element is not None and "slide" in (element.get("class") or "").split():
        yield box
        return
    for child in getattr(box, "children", ()):
        yield from slide_sections(child)
