"""What a link is called (ISO 14289-1, 7.18.5), and what archives ask of it (ISO 19005-3, 6.3.2)."""

from __future__ import annotations

from collections.abc import Mapping

from brief.pdf.tags.nodes import Annotation, Node

_PRINTED = 4  # of an annotation's flags: it shows, and prints (ISO 32000-1, 12.5.3)
_TELLING = 4  # characters: fewer are a number, which says nothing of where a link leads
_LONGEST = 120


def describe_links(document: Node, anchors: Mapping[str, Node]) -> None:
    """Give each link's annotations the words that it stands in for.

    ``anchors`` are the nodes that ids name: a citation's number is told by the source it leads to.
    """
    import pydyf

    for node in document.walk():
        areas = [kid.target for kid in node.kids if isinstance(kid, Annotation)]
        name = _name_of(node, anchors) if areas else ""
        for area in areas:
            area["F"] = _PRINTED
            if name:
                area["Contents"] = pydyf.String(name)


def _name_of(link: Node, anchors: Mapping[str, Node]) -> str:
    element = link.element
    given = element is not None and (element.get("aria-label") or element.get("title"))
    name = " ".join((given or link.text()).split())
    target = (
        anchors.get((element.get("href") or "").removeprefix("#")) if element is not None else None
    )
    if len(name) >= _TELLING or target is None:
        return name
    told = " ".join(target.text().split())
    return told if len(told) <= _LONGEST else told[:_LONGEST].rsplit(" ", 1)[0] + " …"
