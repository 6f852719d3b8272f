"""The structure tree written: elements, parent tree, identifiers (ISO 32000-1, 14.7)."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import Any

from brief.pdf.tags.nodes import Annotation, Kid, Mark, Node

_OWNERS = {
    "BBox": "Layout",
    "ListNumbering": "List",
    "Scope": "Table",
    "ColSpan": "Table",
    "RowSpan": "Table",
}
RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_PDF_2 = "http://iso.org/pdf2/ssn"
_PDF_1 = "http://iso.org/pdf/ssn"
_ONLY_IN_PDF_1 = ("BlockQuote", "Art", "Note", "Reference")


def write_structure(document: Node, pdf: Any, pages: int, is_pdf_2: bool) -> dict[int, Any]:
    """Add the tree to a ``pydyf`` document of so many pages. Returns each node's object, by its
    ``id()``.
    """
    return _Writer(pdf, is_pdf_2).write(document, pages)


class _Writer:
    def __init__(self, pdf: Any, is_pdf_2: bool) -> None:
        self._pdf = pdf
        self._is_pdf_2 = is_pdf_2
        self._objects: dict[int, Any] = {}  # of nodes
        self._marked: dict[int, dict[int, Any]] = defaultdict(dict)  # references: page, MCID
        self._annotations: list[tuple[Any, bytes]] = []
        self._ids: list[tuple[str, bytes]] = []
        self._namespaces: dict[str, Any] = {}

    def write(self, document: Node, pages: int) -> dict[int, Any]:
        import pydyf

        root = pydyf.Dictionary({"Type": "/StructTreeRoot"})
        self._pdf.add_object(root)
        if self._is_pdf_2:
            self._add_namespaces(root)
        self._add(document, root)
        self._fill(document)
        root["K"] = pydyf.Array([self._objects[id(document)].reference])
        root["ParentTree"] = self._parent_tree(pages)
        root["ParentTreeNextKey"] = pages + len(self._annotations)
        if self._ids:
            names = [each for id, ref in sorted(self._ids) for each in (pydyf.String(id), ref)]
            root["IDTree"] = pydyf.Dictionary({"Names": pydyf.Array(names)})
        self._pdf.catalog["StructTreeRoot"] = root.reference
        self._pdf.catalog["MarkInfo"] = pydyf.Dictionary({"Marked": "true"})
        return self._objects

    def _add_namespaces(self, root: Any) -> None:
        import pydyf

        for name in (_PDF_2, _PDF_1):
            space = pydyf.Dictionary({"Type": "/Namespace", "NS": pydyf.String(name)})
            self._pdf.add_object(space)
            self._namespaces[name] = space
        root["Namespaces"] = pydyf.Array([s.reference for s in self._namespaces.values()])

    def _add(self, node: Node, parent: Any) -> None:
        """Objects for a node and all below it, so that references can be made."""
        import pydyf

        object_ = pydyf.Dictionary({"S": f"/{node.type}", "P": parent.reference})
        self._pdf.add_object(object_)
        self._objects[id(node)] = object_
        for kid in node.nodes:
            self._add(kid, object_)

    def _fill(self, node: Node) -> None:
        import pydyf

        object_ = self._objects[id(node)]
        pages = [kid.page for kid in node.kids if isinstance(kid, Mark)]
        page = pages[0] if pages else None
        if page is not None:
            object_["Pg"] = self._pdf.page_references[page]
        kids = [self._kid(kid, node, page) for kid in node.kids]
        if kids:
            object_["K"] = kids[0] if len(kids) == 1 else pydyf.Array(kids)
        for key, text in (("Alt", node.alt), ("E", node.expansion), ("Lang", node.lang)):
            if text:
                object_[key] = pydyf.String(text)
        if node.id:
            object_["ID"] = pydyf.String(node.id)
            self._ids.append((node.id, object_.reference))
        if node.attributes:
            object_["A"] = _attributes(node)
        if self._is_pdf_2:
            space = _PDF_1 if node.type in _ONLY_IN_PDF_1 else _PDF_2
            object_["NS"] = self._namespaces[space].reference
            if node.about:
                others = [self._objects[id(each)].reference for each in node.about]
                object_["Ref"] = pydyf.Array(others)
        for kid in node.nodes:
            self._fill(kid)

    def _kid(self, kid: Kid, node: Node, page: int | None) -> Any:
        import pydyf

        reference = self._objects[id(node)].reference
        if isinstance(kid, Node):
            return self._objects[id(kid)].reference
        if isinstance(kid, Annotation):
            self._annotations.append((kid.target, reference))
            return pydyf.Dictionary(
                {
                    "Type": "/OBJR",
                    "Obj": kid.target.reference,
                    "Pg": self._pdf.page_references[kid.page],
                }
            )
        if RIGHT_TO_LEFT.search(kid.text):
            return self._in_reading_order(kid, reference)
        self._marked[kid.page][kid.mcid] = reference
        if kid.page == page:
            return kid.mcid
        return pydyf.Dictionary(
            {"Type": "/MCR", "Pg": self._pdf.page_references[kid.page], "MCID": kid.mcid}
        )

    def _in_reading_order(self, mark: Mark, parent: bytes) -> bytes:
        """A span that says in reading order what glyphs are drawn from the left for (14.9.4)."""
        import pydyf

        span = pydyf.Dictionary(
            {
                "S": "/Span",
                "P": parent,
                "Pg": self._pdf.page_references[mark.page],
                "K": mark.mcid,
                "ActualText": pydyf.String(mark.text),
            }
        )
        if self._is_pdf_2:
            span["NS"] = self._namespaces[_PDF_2].reference
        self._pdf.add_object(span)
        self._marked[mark.page][mark.mcid] = span.reference
        return bytes(span.reference)

    def _parent_tree(self, pages: int) -> bytes:
        """From a page's marks, and from annotations, to their elements."""
        import pydyf

        numbers = pydyf.Array()
        for page in range(pages):
            marks = self._marked[page]
            numbers += [page, pydyf.Array(reference for _, reference in sorted(marks.items()))]
        for number, (annotation, reference) in enumerate(self._annotations, pages):
            annotation["StructParent"] = number
            numbers += [number, reference]
        tree = pydyf.Dictionary({"Nums": numbers})
        self._pdf.add_object(tree)
        return bytes(tree.reference)


def _attributes(node: Node) -> Any:
    import pydyf

    (owner,) = {_OWNERS[key] for key in node.attributes}
    values = {
        key: pydyf.Array(value) if isinstance(value, list) else value
        for key, value in node.attributes.items()
    }
    return pydyf.Dictionary({"O": f"/{owner}", **values})
