"""Which structure type an HTML element takes (ISO 32000-1, 14.8.4; ISO 32000-2, 14.8.4)."""

from __future__ import annotations

from typing import Any

SVG = "{http://www.w3.org/2000/svg}svg"

_TYPES = {
    "div": "Div", "header": "Div", "footer": "Div", "nav": "Div", "figure": "Div", "aside": "Aside",
    "main": "Part", "section": "Sect", "article": "Art", "blockquote": "BlockQuote",
    "p": "P", "address": "P", "pre": "P",
    "h1": "H1", "h2": "H2", "h3": "H3", "h4": "H4", "h5": "H5", "h6": "H6",
    "ul": "L", "ol": "L", "dl": "L", "li": "LI", "dt": "DT", "dd": "DD",
    "table": "Table", "thead": "THead", "tbody": "TBody", "tfoot": "TFoot",
    "tr": "TR", "th": "TH", "td": "TD", "figcaption": "Caption", "caption": "Caption",
    "img": "Figure", SVG: "Figure", "em": "Em", "strong": "Strong",
}  # fmt: skip
# Pseudo-elements that are a list item's label, and the two halves of a footnote.
_PSEUDO = {
    "li::marker": "Lbl",
    "li::before": "Lbl",
    "footnote-call": "Reference",
    "footnote-marker": "Lbl",
}
# Types of one version of PDF only, by what stands for them in the other.
_ONLY_2 = {"Aside": "Div", "Em": None, "Strong": None, "FENote": "Note"}
_ONLY_1 = {"Art": "Sect", "Note": "FENote", "Reference": "Lbl"}

GROUPING = {"Document", "Part", "Art", "Sect", "Div", "Aside", "BlockQuote", "Note", "FENote"}
"""Hold blocks; words among them are in a paragraph."""

INLINE = {"Span", "Em", "Strong", "Link", "Reference", "Lbl"}


def type_of(element: Any, html: str, is_pdf_2: bool) -> str | None:
    """The type for a box of an element; None where its content is its parent's.

    ``DT`` and ``DD`` are no types of PDF: ``lists`` makes items of them.
    """
    name, _, pseudo = html.partition("::")
    if pseudo:
        found = _PSEUDO.get(html) or _PSEUDO.get(pseudo)
    elif name == "a":
        found = "Link" if element.get("href") else None
    elif name == "p" and "caption" in _classes(element):
        found = "Caption"
    elif "entry-number" in _classes(element):
        found = "Lbl"
    elif name == "abbr" and element.get("title"):
        found = "Span"
    else:
        found = _TYPES.get(name)
    return in_version(found, is_pdf_2)


def in_version(found: str | None, is_pdf_2: bool) -> str | None:
    """A type, or the one that stands for it in this version of PDF."""
    if found is None:
        return None
    return _ONLY_1.get(found, found) if is_pdf_2 else _ONLY_2.get(found, found)


def language_of(element: Any, html: str | None) -> str | None:
    """The language that a box's element declares; a pseudo-element has its own element's."""
    if element is None or html is None or "::" in html:
        return None
    found = element.get("lang") or element.get("{http://www.w3.org/XML/1998/namespace}lang")
    return str(found) if found else None


def _classes(element: Any) -> list[str]:
    return (element.get("class") or "").split()
