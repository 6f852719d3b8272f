"""A fault of WeasyPrint 70 mended: where a figure stands, in CSS pixels from the page's top.

A structure element's ``BBox`` is in default user space, points from the page's foot (ISO 32000-1,
14.8.5.4.3). ``tests/pdf/test_figure_boxes.py`` tells when WeasyPrint no longer needs this.
"""

from __future__ import annotations

from typing import Any

_PT = 0.75  # of a CSS pixel


def mend_figure_boxes(document: Any, pdf: Any) -> None:
    """Put the boxes right. A finisher of ``write_pdf``, before anything is written."""
    heights = [page.height * _PT for page in document.pages]
    height_of = dict(zip(pdf.page_references, heights, strict=True))
    for element in pdf.objects:
        if isinstance(element, dict) and element.get("S") == "/Figure":
            height = height_of[element["Pg"]]
            left, top, right, bottom = (edge * _PT for edge in element["A"]["BBox"])
            box = (left, height - bottom, right, height - top)
            element["A"]["BBox"][:] = [round(edge, 3) for edge in box]
