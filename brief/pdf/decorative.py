"""A gap of WeasyPrint 70 filled: a picture with ``alt=""`` says nothing, so it is an artifact.

WeasyPrint tags every ``<img>`` as a Figure, and PDF/UA-1 (ISO 14289-1, 7.3) wants words for each.
``tests/pdf/test_decorative.py`` tells when WeasyPrint no longer needs this.
"""

from __future__ import annotations

from contextlib import AbstractContextManager
from typing import Any


def mend_decorative() -> None:
    """Have WeasyPrint leave decorative pictures out of the tags, in this process. Calling it again
    does nothing.
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
    return box.element_tag == "img" and element is not None and element.get("alt") == ""
