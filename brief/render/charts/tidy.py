"""Vega's SVG with nothing in it that draws nothing."""

from __future__ import annotations

from xml.etree import ElementTree

_SVG = "http://www.w3.org/2000/svg"
_DROPPED = ("class", "role", "aria-roledescription", "aria-hidden", "aria-label", "pointer-events")


def tidy_svg(svg: str) -> str:
    """Take away hooks for scripts, empty groups and paths, and all ids."""
    root = ElementTree.fromstring(svg)
    _tidy(root)
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
