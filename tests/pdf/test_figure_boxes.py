"""Where a figure stands, as assistive technology is told."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import pikepdf
import pytest
from weasyprint import HTML

from brief.pdf.paint import paint_pdf

PAGE = (
    '<html lang="en"><title>A</title>'
    "<style>@page { size: 400px 200px; margin: 0 } body { margin: 0 }"
    "svg { display: block; margin: 20px 0 0 40px }</style>"
    '<svg xmlns="http://www.w3.org/2000/svg" width="80" height="60"><title>A box</title>'
    '<rect width="80" height="60"/></svg>'
)


def figure_box(pdf: bytes) -> list[float]:
    with pikepdf.open(BytesIO(pdf)) as opened:
        (figure,) = (
            o
            for o in opened.objects
            if isinstance(o, pikepdf.Dictionary) and o.get("/S") == "/Figure"
        )
        return [float(edge) for edge in figure.A.BBox]


@pytest.fixture
def document() -> Any:
    return HTML(string=PAGE).render(pdf_variant="pdf/ua-1")


def test_it_is_given_in_points_from_the_foot_of_the_page(document: Any) -> None:
    assert figure_box(paint_pdf(document, PAGE)) == [30, 90, 90, 135]


def test_weasyprint_still_needs_the_mending(document: Any) -> None:
    """Fails when a release of WeasyPrint writes the box rightly: then drop the mending."""
    assert figure_box(document.write_pdf(pdf_variant="pdf/ua-1")) == [40, 20, 120, 80]
