"""What a link is called (ISO 14289-1, 7.18.5), and what archives ask of it (ISO 19005-3, 6.3.2)."""

from __future__ import annotations

from brief.pdf.tags.nodes import Annotation, Node

_PRINTED = 4  # of an annotation's flags: it shows, and prints (ISO 32000-1, 12.5.3)


def describe_links(document: Node) -> None:
    """Give each link's annotations the words that it stands in for: its title, or its text."""
    import pydyf

    for node in document.walk():
        areas = [kid.target for kid in node.kids if isinstance(kid, Annotation)]
        for area in areas:
            area["F"] = _PRINTED
            name = _name_of(node)
            if name:
                area["Contents"] = pydyf.String(name)


def _name_of(node: Node) -> str:
    element = node.element
    given = element is not None and (element.get("aria-label") or element.get("title"))
    return " ".join((given or node.text()).split())
