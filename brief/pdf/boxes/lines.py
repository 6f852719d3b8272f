"""The lines of the main text, page by page, as WeasyPrint laid them out. Lengths in CSS pixels."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

_LINES_OF = frozenset(["p", "li", "dd", "h2", "h3", "h4", "blockquote"])
_LEFT_OUT = frozenset(["aside", "figure", "table", "nav", "footer", "h1", "svg"])
_FURNITURE = frozenset(("masthead", "status", "subtitle", "author", "kicker", "ordinal", "who"))
_LEFT_OUT_CLASSES = _FURNITURE | {"caption", "label", "source"}
_SAME_LINE = 4.0  # px between baselines of what stands side by side


@dataclass(frozen=True)
class TextLine:
    """Its baseline from the top of the page's content area, and from the top of the line."""

    baseline: float
    rise: float


def read_main_lines(pages: Sequence[Any]) -> list[list[TextLine]]:
    """For each page its lines from top to bottom: paragraphs, lists and headings in one column.

    Tables, figures, notes, the margin column, the masthead and what is set in columns are left out.
    """
    return [_lines_of_page(page._page_box) for page in pages]


def usual_rise(pages: Sequence[Sequence[TextLine]]) -> float:
    """From the top of a line to its baseline, in most of the lines."""
    rises = Counter(round(line.rise, 3) for lines in pages for line in lines)
    return max(rises, key=lambda rise: (rises[rise], rise), default=0.0)


def _lines_of_page(page: Any) -> list[TextLine]:
    top = page.content_box_y()
    found = [
        TextLine(box.position_y + box.baseline - top, box.baseline)
        for root in page.children
        if root.element_tag == "html"
        for box in _lines(root, False)
    ]
    found.sort(key=lambda line: line.baseline)
    lines: list[TextLine] = []
    for line in found:
        if not lines or line.baseline - lines[-1].baseline > _SAME_LINE:
            lines.append(line)
    return lines


def _lines(box: Any, is_text: bool) -> Iterator[Any]:
    if _is_left_out(box):
        return
    is_text = is_text or box.element_tag in _LINES_OF
    for child in getattr(box, "children", ()):
        if type(child).__name__ != "LineBox":
            yield from _lines(child, is_text)
        elif is_text and _has_words(child):
            yield child


def _is_left_out(box: Any) -> bool:
    if box.element_tag in _LEFT_OUT or box.style["column_count"] != "auto":
        return True
    element = box.element
    classes = (element.get("class") or "").split() if element is not None else ()
    return not _LEFT_OUT_CLASSES.isdisjoint(classes)


def _has_words(line: Any) -> bool:
    return any((getattr(box, "text", "") or "").strip() for box in line.descendants())
