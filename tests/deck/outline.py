"""A slide's frames as an outline that a person can review."""

from __future__ import annotations

from collections.abc import Iterator

from brief.deck.slides import (
    AnyFrame,
    ChartFrame,
    GroupFrame,
    PictureFrame,
    ShapeFrame,
    Slide,
    TableFrame,
    TextFrame,
)
from brief.deck.text import Paragraph, Rect, TextBody


def outline_slide(slide: Slide) -> str:
    """One line an object, one a paragraph; whole points, as people think of them."""
    head = f"slide {slide.id} on {slide.layout}: {slide.title}"
    lines = [line for frame in slide.frames for line in _frame(frame, 1)]
    notes = [f"  notes: {note}" for note in slide.notes]
    return "\n".join([head, *lines, *notes])


def _frame(frame: AnyFrame, depth: int) -> Iterator[str]:
    pad = "  " * depth
    place = _rect(frame.rect)
    match frame:
        case TextFrame():
            what = frame.placeholder or ("shape with text" if frame.fill or frame.line else "text")
            insets = frame.body.insets
            sides = [round(v) for v in (insets.left, insets.top, insets.right, insets.bottom)]
            inset = f" insets {sides}" if any(sides) else ""
            yield f"{pad}{what} {place} {frame.body.anchor}{inset}"
            yield from _body(frame.body, depth + 1)
        case ShapeFrame():
            yield f"{pad}{frame.shape} {place}"
        case PictureFrame():
            yield f"{pad}picture {place} alt “{frame.alt}”"
        case ChartFrame():
            yield f"{pad}chart {frame.chart.kind} {place} alt “{frame.alt}”"
        case TableFrame():
            yield f"{pad}table {place} columns {[round(c) for c in frame.columns]}"
            for row in frame.cells:
                for cell in row:
                    span = f" {cell.column_span}x{cell.row_span}"
                    yield f"{pad}  cell{span if span != ' 1x1' else ''}"
                    if cell.body:
                        yield from _body(cell.body, depth + 2)
        case GroupFrame():
            yield f"{pad}group {place}"
            for child in frame.children:
                yield from _frame(child, depth + 1)


def _rect(rect: Rect) -> str:
    return f"[{rect.x:.0f} {rect.y:.0f} {rect.width:.0f} {rect.height:.0f}]"


def _body(body: TextBody, depth: int) -> Iterator[str]:
    for paragraph in body.paragraphs:
        yield "  " * depth + _paragraph(paragraph)


def _paragraph(paragraph: Paragraph) -> str:
    spacing = paragraph.spacing
    lead = f"{spacing.percent}%" if spacing.percent else f"={spacing.exact:.1f}pt"
    bullet = paragraph.bullet
    mark = f"{bullet.char or bullet.numbering} " if bullet else ""
    level = f"level {paragraph.level} " if paragraph.level else ""
    runs = " | ".join(
        f"{run.text}"
        + ("*" if run.bold else "")
        + ("/" if run.italic else "")
        + (f"^{run.baseline}" if run.baseline else "")
        + (f" -> {run.link.url or '#' + (run.link.slide or '')}" if run.link else "")
        for run in paragraph.runs
    )
    sizes = "/".join(f"{size:g}" for size in sorted({run.size for run in paragraph.runs}))
    return f"{level}{mark}{sizes}pt {lead} {paragraph.align}: {runs}"
