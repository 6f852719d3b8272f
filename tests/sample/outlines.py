"""What stands in an artefact, as text that a person can review: words by page, shapes by slide."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pypdfium2
from pptx import Presentation


def outline_pdf(file: Path) -> str:
    """The words of each page, a line a line."""
    with pypdfium2.PdfDocument(file) as document:
        pages = [page.get_textpage().get_text_range() for page in document]
    return "".join(
        f"page {number}\n" + "".join(f"  {line.strip()}\n" for line in text.splitlines() if line)
        for number, text in enumerate(pages, 1)
    )


def outline_deck(file: Path) -> str:
    """The shapes of each slide in reading order, with their text, and how long the notes are."""
    lines: list[str] = []
    for number, slide in enumerate(Presentation(str(file)).slides, 1):
        lines.append(f"slide {number} on {slide.slide_layout.name}")
        lines += (f"  {line}" for shape in slide.shapes for line in _shape(shape))
        words = len(slide.notes_slide.notes_text_frame.text.split()) if slide.has_notes_slide else 0
        lines.append(f"  notes: {words} words")
    return "\n".join(lines) + "\n"


def _shape(shape: Any) -> Iterator[str]:
    if hasattr(shape, "shapes"):
        yield f"group {shape.name}"
        for child in shape.shapes:
            yield from (f"  {line}" for line in _shape(child))
    elif shape.has_chart:
        chart = shape.chart
        series = [(s.name, *(str(value) for value in s.values)) for s in chart.plots[0].series]
        yield f"chart {chart.chart_type} {list(chart.plots[0].categories)} {series}"
    elif getattr(shape, "has_table", False):
        yield "table"
        for row in shape.table.rows:
            yield "  " + " | ".join(cell.text for cell in row.cells)
    elif shape.has_text_frame and shape.text_frame.text:
        kind = shape.placeholder_format.type if shape.is_placeholder else "text"
        yield f"{kind}: " + " / ".join(p.text for p in shape.text_frame.paragraphs)
    elif hasattr(shape, "image"):
        yield f"picture, alt: {shape._element._nvXxPr.cNvPr.get('descr')}"
    else:
        yield f"shape {shape.name}"
