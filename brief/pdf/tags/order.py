"""The logical order (ISO 32000-1, 14.8.2.3.1): that of the HTML, wherever layout puts things.

A figure that floats to the next page's top stands there before text that comes after it.
"""

from __future__ import annotations

import math
from typing import Any

from brief.pdf.tags.nodes import Node


def put_in_order(document: Node, root: Any) -> None:
    """Sort the elements of a structure by the order of the HTML, whose ``root`` is given. Footnotes
    stay at the end.
    """
    _sort(document, {id(element): place for place, element in enumerate(root.iter())})


def _sort(node: Node, order: dict[int, int]) -> None:
    elements = [kid for kid in node.kids if isinstance(kid, Node)]
    # Words among them, and what CSS generates, have no place in the HTML to sort by.
    if len(elements) == len(node.kids) and all(_has_place(kid, order) for kid in elements):
        node.kids.sort(key=lambda kid: _place(kid, order))
    for kid in elements:
        _sort(kid, order)


def _has_place(node: Node, order: dict[int, int]) -> bool:
    return id(node.element) in order and "::" not in (node.html or "")


def _place(node: Any, order: dict[int, int]) -> float:
    return math.inf if node.type == "Note" else order[id(node.element)]
