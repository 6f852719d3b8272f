"""Lists: items of a label and a body (ISO 32000-1, 14.8.4.3.3)."""

from __future__ import annotations

from collections.abc import Iterator

from brief.pdf.tags.nodes import Kid, Mark, Node

_NUMBERING = {"ol": "/Decimal", "ul": "/Disc"}


def shape_lists(document: Node, is_pdf_2: bool) -> None:
    """Make items of what stands in lists, in place."""
    for node in document.walk():
        if node.type != "L":
            continue
        node.kids = list(_terms(node) if node.html == "dl" else _items(node))
        if any(kid.type == "Lbl" for item in node.nodes for kid in item.nodes):
            numbering = _NUMBERING.get(node.html or "", "/Description" if is_pdf_2 else None)
            node.attributes |= {"ListNumbering": numbering} if numbering else {}


def _items(node: Node) -> Iterator[Node]:
    """Items, and the lists in them, as they are; all else as an item of its own."""
    for kid in node.kids:
        if isinstance(kid, Node) and kid.type == "Caption":
            yield kid
        elif isinstance(kid, Node) and kid.type == "LI":
            yield _item(kid, kid.kids)
        elif not isinstance(kid, Mark) or kid.text.strip():
            yield _item(Node("LI"), [kid])


def _item(item: Node, kids: list[Kid]) -> Node:
    """A label where there is one, then the body."""
    labels: list[Kid] = [kid for kid in kids if isinstance(kid, Node) and kid.type == "Lbl"]
    rest = [kid for kid in kids if kid not in labels]
    item.kids = [*labels[:1], Node("LBody", kids=[*labels[1:], *rest])]
    return item


def _terms(node: Node) -> Iterator[Node]:
    """An item for each term with what is said of it, in a ``div`` or not."""
    item: Node | None = None
    for kid in _without_groups(node):
        if kid.type == "DT" or item is None:
            item = Node("LI")
            yield item
        if kid.type == "DT":
            kid.type = "Lbl"
            item.kids.append(kid)
        elif item.nodes and item.nodes[-1].type == "LBody":
            item.nodes[-1].kids += kid.kids
        else:
            kid.type = "LBody"
            item.kids.append(kid)


def _without_groups(node: Node) -> Iterator[Node]:
    for kid in node.nodes:
        if kid.type == "Div":
            yield from _without_groups(kid)
        else:
            yield kid
