"""Links and bookmarks that lead to elements, not to places on pages (ISO 14289-2, 8.8).

Each keeps its place on a page beside the element, for programs that know PDF 1.7 only.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from brief.pdf.tags.nodes import Mark, Node

_SPACE = re.compile(r"\s+")
_HEADINGS = re.compile(r"H\d?")


def lead_to_structure(
    document: Node, anchors: Mapping[str, Node], objects: Mapping[int, Any], pdf: Any
) -> None:
    """Give each destination inside a ``pydyf`` document its structure element (ISO 32000-2,
    12.3.2.3). ``anchors`` are the nodes that ids name; ``objects`` those of nodes, by ``id()``.
    """
    import pydyf

    names = pdf.catalog.get("Names", {}).get("Dests", {}).get("Names", [])
    places = {name.string: place for name, place in zip(names[::2], names[1::2], strict=True)}
    headings = _headings(document, pdf)
    for item in pdf.objects:
        if not isinstance(item, dict) or "Dest" not in item:
            continue
        place = item["Dest"]
        if isinstance(place, pydyf.String):
            node, place = anchors.get(place.string), places[place.string]
        else:
            node = headings.get((place[0], _SPACE.sub("", item["Title"].string)))
        element = _written(node, objects) or objects[id(document)]
        to_element = pydyf.Array([element.reference, *place[1:]])
        item["A"] = pydyf.Dictionary({"S": "/GoTo", "D": item.pop("Dest"), "SD": to_element})


def _headings(document: Node, pdf: Any) -> dict[tuple[bytes, str], Node]:
    """Headings by the reference of their page and what they say: that is all a bookmark has."""
    found: dict[tuple[bytes, str], Node] = {}
    for node in document.walk():
        page = next((kid.page for kid in node.kids if isinstance(kid, Mark)), None)
        if _HEADINGS.fullmatch(node.type) and page is not None:
            key = (pdf.page_references[page], _SPACE.sub("", node.text()))
            found.setdefault(key, node)
    return found


def _written(node: Node | None, objects: Mapping[int, Any]) -> Any:
    """A node's object; where it gave way to what it held, the first of that."""
    if node is None or id(node) in objects:
        return objects.get(id(node))
    return next((found for kid in node.nodes if (found := _written(kid, objects))), None)
