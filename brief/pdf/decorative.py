"""A gap of WeasyPrint 70 filled: what nobody should hear is an artifact.

WeasyPrint tags every ``<img>`` as a Figure, and PDF/UA-1 (ISO 14289-1, 7.3) wants words for each:
one with ``alt=""`` says nothing. It tags all text too, and a slide's footer is no content (7.8):
templates mark it ``aria-hidden="true"``. There must be no link in that.
``tests/pdf/test_decorative.py`` tells when WeasyPrint no longer needs this.
"""

from __future__ import annotations

from contextlib import AbstractContextManager
from typing import Any


def hide(root: Any) -> None:
    """Have all that stands in an element with ``aria-hidden="true"`` say so itself, before layout:
    a box knows its element, and an element does not know where it stands. ``root`` is the page's.
    """
    for element in root.iter():
        if element.get("aria-hidden") == "true":
            for inner in element.iter():
                inner.set("aria-hidden", "true")


def mend_decorative() -> None:
    """Have WeasyPrint leave what is hidden, and decorative pictures, out of the tags, in this
    process. Calling it again does nothing.
    """
    from weasyprint.pdf import stream, tags

    if getattr(tags._build_box_tree, "mended", False):
        return
    build_box_tree, marked = tags._build_box_tree, stream.Stream.marked

    def build(box: Any, *rest: Any) -> Any:
        return iter(()) if _is_decorative(box) else build_box_tree(box, *rest)

    def mark(self: Any, box: Any, tag: str) -> AbstractContextManager[None]:
        made: AbstractContextManager[None] = (
            self.artifact() if _is_decorative(box) else marked(self, box, tag)
        )
        return made

    build.mended = True  # type: ignore[attr-defined]
    tags._build_box_tree, stream.Stream.marked = build, mark


def _is_decorative(box: Any) -> bool:
    element = getattr(box, "element", None)
    if element is None:
        return False
    is_hidden: bool = element.get("aria-hidden") == "true"
    return is_hidden or (box.element_tag == "img" and element.get("alt") == "")
