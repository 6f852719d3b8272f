"""A fault of WeasyPrint 70 mended: text in a drawing set letter by letter.

``svg.text`` lays out each character alone, since each may have a place of its own. Where only the
first has one, the text is one run: letters of Arabic join, marks of Khmer and Thai stand over
their consonants, pairs are kerned. ``tests/pdf/test_svg_text.py`` tells when WeasyPrint no longer
needs this.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

_OF_LETTERS = ("rotate", "letter-spacing", "textLength")
_PLACES = ("x", "y", "dx", "dy")


class _Run(str):
    """A text that is not to be taken apart."""

    def __iter__(self) -> Iterator[str]:
        yield str(self)


def mend_svg_text() -> None:
    """Have WeasyPrint draw such texts whole, in this process. Calling it again does nothing."""
    from weasyprint import svg

    draw = svg.text
    if getattr(draw, "mended", False):
        return

    def text(image: Any, node: Any, font_size: float) -> None:
        if node.text and _is_run(node):
            node._etree_node.text = _Run(node.text)
        draw(image, node, font_size)

    text.mended = True  # type: ignore[attr-defined]
    svg.TAGS = {tag: text if each is draw else each for tag, each in svg.TAGS.items()}
    svg.text = text  # by which it knows the tags of texts


def _is_run(node: Any) -> bool:
    if any(node.get(name) for name in _OF_LETTERS):
        return False
    return all(len(str(node.get(name, "")).replace(",", " ").split()) <= 1 for name in _PLACES)
