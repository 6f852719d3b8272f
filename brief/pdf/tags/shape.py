"""The tree made into what the standards ask for: lists of items, paragraphs, captions, notes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import groupby, pairwise

from brief.pdf.tags.lists import shape_lists
from brief.pdf.tags.nodes import Annotation, Kid, Node
from brief.pdf.tags.roles import GROUPING, INLINE

_KEPT_EMPTY = ("TH", "TD", "TR")
_NOTES = ("Note", "FENote")


def shape(document: Node, is_pdf_2: bool) -> Node:
    """Shape the tree below a document in place."""
    _replace(document, _without_dead_links)
    shape_lists(document, is_pdf_2)
    _place_notes(document)
    _caption_tables(document)
    if is_pdf_2:
        _caption_figures(document)
    _scope_headers(document)
    for node in document.walk():
        if node.type in GROUPING:
            node.kids = list(_in_paragraphs(node))
    _replace(document, _without_idle)
    _identify_notes(document)
    return document


def _replace(node: Node, change: Callable[[Node], Iterable[Kid]]) -> None:
    """Each element below ``node``, innermost first, by what ``change`` makes of it."""
    kids: list[Kid] = []
    for kid in node.kids:
        if isinstance(kid, Node):
            _replace(kid, change)
            kids += change(kid)
        else:
            kids.append(kid)
    node.kids = kids


def _without_dead_links(node: Node) -> Iterable[Kid]:
    """A link that leads nowhere, as on slides to a part that a deck leaves out, is its text."""
    is_dead = node.type == "Link" and not any(isinstance(kid, Annotation) for kid in node.kids)
    return node.kids if is_dead and node.lang is None else [node]


def _without_idle(node: Node) -> Iterable[Kid]:
    """Elements that hold nothing go; a ``Div`` that says nothing gives way to what it holds."""
    if not node.kids and node.type not in _KEPT_EMPTY:
        return []
    captioned = any(kid.type == "Caption" for kid in node.nodes)
    if node.type == "Div" and node.lang is None and not captioned:
        return node.kids
    return [node]


def _in_paragraphs(node: Node) -> Iterator[Kid]:
    """Words and links among blocks, each run of them a paragraph."""
    is_note = node.type in _NOTES
    for inline, run in groupby(node.kids, lambda kid: _is_inline(kid, is_note)):
        kids = list(run)
        if not inline:
            yield from kids
        else:
            yield Node("P", kids=kids)


def _is_inline(kid: Kid, in_note: bool) -> bool:
    if not isinstance(kid, Node):
        return True
    return kid.type in INLINE and not (in_note and kid.type == "Lbl")


def _place_notes(document: Node) -> None:
    """Each footnote after the block that refers to it: read when its sentence has been read."""
    notes = [kid for kid in document.nodes if kid.type in _NOTES]
    if not notes:
        return
    document.kids = [kid for kid in document.kids if kid not in notes]
    parent_of = {id(kid): node for node in document.walk() for kid in node.nodes}
    last: dict[int, Node] = {}  # a block's last note, by the block
    for note in notes:
        block = note.about[0] if note.about else None
        while block is not None and parent_of[id(block)].type not in (*GROUPING, "LBody", "TD"):
            block = parent_of[id(block)]
        parent = parent_of[id(block)] if block is not None else document
        after = last.get(id(block), block)
        at = parent.kids.index(after) + 1 if after is not None else len(parent.kids)
        parent.kids.insert(at, note)
        last[id(block)] = note


def _caption_tables(document: Node) -> None:
    """A caption that stands before a table is the table's; before all else it is a paragraph."""
    for node in [each for each in document.walk() if each.type != "Table"]:
        for kid, following in pairwise([*node.nodes, None]):
            if kid is None or kid.type != "Caption" or kid.html != "p":
                continue
            if following is not None and following.type == "Table":
                node.kids.remove(kid)
                following.kids.insert(0, kid)
            else:
                kid.type = "P"


def _caption_figures(document: Node) -> None:
    """A caption is its figure's, first or last in it (ISO 32000-2, 14.8.4.8.4). Under PDF 1.7 it
    stands beside: screen readers that know no better read the alternative and pass over the rest.
    """
    for node in document.walk():
        caption = next((kid for kid in node.nodes if kid.type == "Caption"), None)
        if node.html != "figure" or caption is None:
            continue
        pictures = [each for each in node.walk() if each.type == "Figure"]
        if not pictures:
            caption.type = "P"
            continue
        is_first = node.kids.index(caption) == 0
        node.kids.remove(caption)
        pictures[0].kids.insert(0 if is_first else len(pictures[0].kids), caption)


def _scope_headers(document: Node) -> None:
    """What each header cell is the header of (14.8.5.7)."""
    for node in document.walk():
        if node.type == "TH":
            scope = node.element.get("scope", "col") if node.element is not None else "col"
            node.attributes["Scope"] = "/Row" if scope.startswith("row") else "/Column"


def _identify_notes(document: Node) -> None:
    notes = (node for node in document.walk() if node.type in _NOTES)
    for number, note in enumerate(notes, 1):
        note.id = f"note-{number}"
