"""Our structure tree in the place of WeasyPrint's."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from brief.pdf.tags.destinations import lead_to_structure
from brief.pdf.tags.links import describe_links
from brief.pdf.tags.marks import install_marks
from brief.pdf.tags.read import read_structure
from brief.pdf.tags.shape import shape
from brief.pdf.tags.write import write_structure


def install_tags() -> None:
    """Have WeasyPrint write our tags, in this process. Calling it again does nothing.

    ``tests/pdf/test_tags.py`` tells when a release of WeasyPrint calls it otherwise.
    """
    from weasyprint import pdf as weasyprint_pdf

    install_marks()
    weasyprint_pdf.add_tags = add_tags


def add_tags(pdf: Any, document: Any, pdf_version: Any, page_streams: Sequence[Any]) -> None:
    """WeasyPrint's hook: after pages are painted and fonts built, before metadata."""
    import pydyf

    is_pdf_2 = str(pdf_version) >= "2.0"
    marks = [stream._tags for stream in page_streams]
    structure = read_structure(document.pages, marks, is_pdf_2, document.metadata.lang)
    tree = shape(structure.document, is_pdf_2)
    left = sum(len(page) for page in marks)
    assert not left, f"{left} painted boxes have no place in the structure"
    objects = write_structure(tree, pdf, len(document.pages), is_pdf_2)
    describe_links(tree, structure.anchors)
    if is_pdf_2:
        lead_to_structure(tree, structure.anchors, objects, pdf)
    pdf.catalog["ViewerPreferences"] = pydyf.Dictionary({"DisplayDocTitle": "true"})
