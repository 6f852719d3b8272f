"""What is no part of the text: running heads, repeated table heads, leaders, idle pictures.

ISO 14289-1, 7.1 and 7.8: such content is marked as an artifact (ISO 32000-1, 14.8.2.2), so that
screen readers pass it over.
"""

from __future__ import annotations

from typing import Any

_ON_EVERY_SLIDE = ("sldNum", "ftr", "dt")
_HIDDEN = "is_artifact"


def is_artifact(box: Any) -> bool:
    """Whether ``mark_artifacts`` found a box to be one."""
    return bool(getattr(box, _HIDDEN, False))


def mark_artifacts(pages: list[Any]) -> None:
    """Find them in laid-out pages, before these are painted."""
    heads: set[int] = set()
    for page in pages:
        _mark(page._page_box, False, heads)


def _mark(box: Any, hidden: bool, seen: set[int]) -> None:
    from weasyprint.formatting_structure.boxes import MarginBox

    box = getattr(box, "_box", box)  # what stands where a positioned box was taken out
    element = box.element
    if isinstance(box, MarginBox) or getattr(box, "is_leader", False):
        hidden = True
    elif element is not None and "::" not in box.element_tag:
        hidden = hidden or _says_nothing(element) or _is_repeated(box, element, seen)
    if hidden:
        setattr(box, _HIDDEN, True)
    for child in getattr(box, "children", ()):
        _mark(child, hidden, seen)


def _says_nothing(element: Any) -> bool:
    return (
        (element.tag == "img" and element.get("alt") == "")
        or element.get("aria-hidden") == "true"
        or element.get("data-placeholder") in _ON_EVERY_SLIDE
    )


def _is_repeated(box: Any, element: Any, seen: set[int]) -> bool:
    """Whether a group of header rows stands at the head of a table's further page."""
    if not getattr(box, "is_header", False):
        return False
    is_repeated = id(element) in seen
    seen.add(id(element))
    return is_repeated
