"""Speaker notes: ``<aside class="notes">`` is not displayed, so the slide's element has them."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterable, Iterator
from typing import Any

from brief.deck.boxes.sections import slide_sections

_BLOCK = re.compile("p|div|ul|ol|li|dl|dt|dd|blockquote|pre|table|tr|td|th|h[1-6]")
_SPACE = re.compile(r"[ \t\n\r\f]+")


def read_notes(section: Any) -> tuple[str, ...]:
    """The paragraphs of a slide's notes as plain text, a line break in them as ``\\n``."""
    paragraphs = [""]
    for aside in _asides(section):
        _collect(aside, paragraphs)
        paragraphs.append("")
    trimmed = (re.sub(r" *\n *", "\n", text).strip(" \n") for text in paragraphs)
    return tuple(text for text in trimmed if text)


def notes_markup(pages: Iterable[Any]) -> tuple[str, ...]:
    """The notes of every slide of rendered pages as HTML, in order."""
    sections = (section for page in pages for section in slide_sections(page._page_box))
    return tuple("".join(map(_inside, _asides(section.element))) for section in sections)


def _asides(section: Any) -> Iterator[Any]:
    return (e for e in section.iter("aside") if "notes" in (e.get("class") or "").split())


def _collect(element: Any, paragraphs: list[str]) -> None:
    """Add the text of ``element`` to the last paragraph; each block begins and ends one."""
    tag = element.tag if isinstance(element.tag, str) else ""  # a comment's is a function
    is_block = bool(_BLOCK.fullmatch(tag))
    if is_block:
        paragraphs.append("")
    if tag == "br":
        paragraphs[-1] += "\n"
    elif tag:
        paragraphs[-1] += _SPACE.sub(" ", element.text or "")
    for child in element:
        _collect(child, paragraphs)
        paragraphs[-1] += _SPACE.sub(" ", child.tail or "")
    if is_block:
        paragraphs.append("")


def _inside(element: Any) -> str:
    """The HTML between an element's tags."""
    copy = ET.Element("aside")
    copy.text = element.text
    copy.extend(element)
    html = ET.tostring(copy, encoding="unicode", method="html")
    return html.removeprefix("<aside>").removesuffix("</aside>").strip()
