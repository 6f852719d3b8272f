"""Vega's SVG with nothing in it that draws nothing."""

from __future__ import annotations

from xml.etree import ElementTree

from brief.render.mirror.direction import Direction

_SVG = "http://www.w3.org/2000/svg"
_DROPPED = ("class", "role", "aria-roledescription", "aria-hidden", "aria-label", "pointer-events")


# Of right-to-left text the start is its right edge (SVG 2, 11.10.2.1); Vega has left and right.
_ANCHORS = {"start": "end", "end": "start"}


def tidy_svg(svg: str, direction: Direction = "ltr") -> str:
    """Take away hooks for scripts, empty groups and paths, and all ids.

    Texts stay where they are, and run in ``direction``.
    """
    root = ElementTree.fromstring(svg)
    _tidy(root)
    if direction == "rtl":
        for text in root.iter(f"{{{_SVG}}}text"):
            anchor = text.get("text-anchor", "start")
            text.set("text-anchor", _ANCHORS.get(anchor, anchor))
            text.set("direction", "rtl")
    for name in ("version",):
        root.attrib.pop(name, None)
    ElementTree.register_namespace("", _SVG)
    return ElementTree.tostring(root, encoding="unicode")


def _tidy(element: ElementTree.Element) -> None:
    for name in _DROPPED:
        element.attrib.pop(name, None)
    for child in list(element):
        hook = child.get("class") in ("background", "foreground")
        _tidy(child)
        is_empty = child.tag == f"{{{_SVG}}}g" and not len(child)
        if hook or is_empty or child.tag == f"{{{_SVG}}}defs":
            element.remove(child)
