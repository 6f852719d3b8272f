"""Laid-out boxes read as structure: one element of HTML, one of PDF, over how many pages ever.

With ``deck.boxes``, what reads WeasyPrint's box classes, which are not public.
"""

from __future__ import annotations

import logging
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from brief.pdf.tags.artifacts import is_artifact
from brief.pdf.tags.nodes import Annotation, Mark, Node
from brief.pdf.tags.order import put_in_order
from brief.pdf.tags.roles import SVG, in_version, language_of, type_of
from brief.render.word_breaks.separate import without_separators

_PT = 0.75  # of a CSS pixel
_ROOTS = ("html", "body")
_RECENT = 8  # links among which one is sought that a box has left: those of its line


@dataclass(frozen=True)
class Structure:
    """The document's element, and the elements that ids of the HTML name."""

    document: Node
    anchors: dict[str, Node]


def read_structure(
    pages: Sequence[Any], marks: Sequence[dict[Any, Any]], is_pdf_2: bool, lang: str | None
) -> Structure:
    """The structure of laid-out pages. ``marks``: each page's boxes, by what they are painted as.

    Footnotes follow as elements of their own, after all else; ``shape`` puts them in their places.
    """
    reader = _Reader(is_pdf_2, lang)
    for number, (page, marked) in enumerate(zip(pages, marks, strict=True)):
        reader.read_page(page, number, marked)
    if reader.root is not None:
        put_in_order(reader.document, reader.root)
    return Structure(reader.document, reader.anchors)


class _Reader:
    def __init__(self, is_pdf_2: bool, lang: str | None) -> None:
        self.document = Node("Document")
        self.root: Any = None  # the HTML's
        self.anchors: dict[str, Node] = {}
        self._links: list[Node] = []  # as they begin
        self._apart: list[Node] = []  # kept, since keys of `_begun` hold their ids
        self._is_pdf_2 = is_pdf_2
        self._lang = lang
        # By parent, element and name, so that a fragment continues what an earlier page began.
        self._begun: dict[tuple[int, int, str], Node] = {}
        self._calls: dict[int, Node] = {}  # references to footnotes, by the footnote's element

    def read_page(self, page: Any, number: int, marks: dict[Any, Any]) -> None:
        self._page, self._height, self._marks = number, page.height, marks
        self._read(page._page_box, self.document, self._lang)

    def _read(self, box: Any, parent: Node, lang: str | None) -> None:
        from weasyprint.formatting_structure import boxes

        box = getattr(box, "_box", box)
        if is_artifact(box):
            self._read_area(box, parent)  # a leader's, in a link: still to be clicked
            return
        if isinstance(box, boxes.TextBox):
            if box in self._marks:
                parent.kids.append(self._mark(box, without_separators(box.text)))
            return
        if isinstance(box, boxes.FootnoteAreaBox):
            for child in box.children:
                self._read_note(child)
            return
        link = self._link_left_by(box, parent)
        if link is not None:
            self._read_into(link, box, lang)
            return
        own = language_of(box.element, box.element_tag) or lang
        node = self._node_of(box, parent, own if own != lang else None)
        name = box.element.get("id") if box.element is not None else None
        if name:
            self.anchors.setdefault(name, node)
        self._read_area(box, node)
        for child in getattr(box, "children", ()):
            self._read(child, node, own)
        if isinstance(box, boxes.ReplacedBox) and box in self._marks:
            node.kids.append(self._mark(box, ""))

    def _link_left_by(self, box: Any, parent: Node) -> Node | None:
        """The link that a box is written in though it stands outside the link's: a float stands on
        its line, and a block breaks what is inline around it.
        """
        from weasyprint.formatting_structure.boxes import BlockLevelBox

        element = box.element
        is_inside = parent.type == "Link" or not isinstance(box, BlockLevelBox)
        if element is None or is_inside:
            return None
        recent = self._links[-_RECENT:]
        return next((each for each in reversed(recent) if _holds(each.element, element)), None)

    def _read_into(self, link: Node, box: Any, lang: str | None) -> None:
        """Put a box where its link has it: before the words of the link, or after them."""
        read = Node("Link", link.element, link.html)
        self._apart.append(read)
        self._read(box, read, lang)
        kids = [
            replace(kid, text=f"{kid.text} ") if isinstance(kid, Mark) else kid for kid in read.kids
        ]
        at = 0 if _begins_with(link.element, box.element) else len(link.kids)
        link.kids[at:at] = kids

    def _read_area(self, box: Any, node: Node) -> None:
        if not getattr(box, "link_annotation", None):
            return
        area = Annotation(self._page, box.link_annotation)
        node.kids.append(area if node.type == "Link" else Node("Link", kids=[area]))

    def _read_note(self, box: Any) -> None:
        node = self._begin("Note", box.element, box.element_tag, self.document)
        call = self._calls.get(id(box.element))
        if call and not node.about:
            node.about, call.about = [call], [node]
        for child in box.children:
            self._read(child, node, self._lang)

    def _mark(self, box: Any, text: str) -> Mark:
        return Mark(self._page, self._marks.pop(box)["mcid"], text)

    def _node_of(self, box: Any, parent: Node, lang: str | None) -> Node:
        """The element that a box belongs to: a new one, one begun before, or its parent's.
        ``lang`` is given where its language is not its parent's.
        """
        element, html = box.element, box.element_tag
        if html == "html":
            self.root = element
        if element is None or html in _ROOTS or (element is parent.element and html == parent.html):
            return parent
        found = type_of(element, html, self._is_pdf_2) or ("Span" if lang else None)
        if found is None:
            return parent
        node = self._begin(found, element, html, parent)
        node.lang = lang
        if found == "Figure":
            self._describe(node, box)
        elif found in ("TH", "TD"):
            node.attributes |= _spans(box)
        elif html == "abbr":
            node.expansion = element.get("title")
        elif html.endswith("::footnote-call"):
            self._calls[id(element)] = node
        return node

    def _begin(self, found: str, element: Any, html: str, parent: Node) -> Node:
        key = (id(parent), id(element), html)
        if key not in self._begun:
            found = in_version(found, self._is_pdf_2) or found
            self._begun[key] = Node(found, element, html)
            parent.kids.append(self._begun[key])
            if found == "Link":
                self._links.append(self._begun[key])
        return self._begun[key]

    def _describe(self, node: Node, box: Any) -> None:
        """A figure's words, and where it stands: points from the page's foot (14.8.5.4.3)."""
        node.alt = _alternative(node.element)
        if not node.alt:
            source = node.element.get("src", "unknown")
            logging.getLogger("weasyprint").error(
                'Image "%s" has no required alt description', source
            )
        left, top = box.content_box_x(), box.content_box_y()
        edges = (left, self._height - top - box.height, left + box.width, self._height - top)
        node.attributes["BBox"] = [round(edge * _PT, 3) for edge in edges]


def _holds(outer: Any, inner: Any) -> bool:
    return any(each is inner for each in outer.iter())


def _begins_with(outer: Any, inner: Any) -> bool:
    """Whether no words of an element come before another in it."""
    for each in outer.iter():
        if each is inner:
            return True
        if (each.text or "").strip():
            return False
    return False


def _alternative(element: Any) -> str:
    """The words for a picture: an SVG's title (SVG 2, 5.7), an image's ``alt``, else its label."""
    title = element.find("{http://www.w3.org/2000/svg}title") if element.tag == SVG else None
    told = title.text if title is not None else element.get("alt")
    return str(told or element.get("aria-label") or "")


def _spans(box: Any) -> dict[str, Any]:
    return {
        key: span
        for key, span in (("ColSpan", box.colspan), ("RowSpan", box.rowspan))
        if span and span != 1
    }
