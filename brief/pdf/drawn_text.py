"""A fault of WeasyPrint 70 mended: text in drawings set letter by letter.

Every character of an SVG ``text`` is laid out alone, so that it can have a place of its own. Then
Thai vowels stand beside their letters, Burmese and Khmer fall apart, and Arabic is not joined.
Where no character has a place of its own, the whole is laid out as one.
``tests/pdf/test_drawn_text.py`` tells when WeasyPrint no longer needs this.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

_PLACES = ("x", "y", "dx", "dy", "rotate")


class _Whole(str):
    """A text that is gone through in one step."""

    __slots__ = ()

    def __iter__(self) -> Iterator[str]:
        yield str(self)


def mend_drawn_text() -> None:
    """Have WeasyPrint shape such text, in this process. Calling it again does nothing."""
    from weasyprint import svg

    draw = svg.TAGS["text"]
    if getattr(draw, "mended", False):
        return

    def draw_whole(drawing: Any, node: Any, font_size: float) -> Any:
        spaced = any(name in node.attrib for name in ("letter-spacing", "textLength"))
        placed = any(len(node.attrib.get(name, "").split()) > 1 for name in _PLACES)
        if node.text and not spaced and not placed:
            node._etree_node.text = _Whole(node.text)
        return draw(drawing, node, font_size)

    draw_whole.mended = True  # type: ignore[attr-defined]
    for tag in [tag for tag, function in svg.TAGS.items() if function is draw]:
        svg.TAGS[tag] = draw_whole
    svg.text = draw_whole  # by which it knows what text is
