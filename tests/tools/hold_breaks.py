"""Whether paragraphs break alike in another engine: laid out anew without kerning or ligatures.

Another program's advance widths differ by a hair. Switching kerning and ligatures off stands in for
it: each paragraph is laid out at its frame's inner width with them and without, and its lines are
compared.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape

from weasyprint import HTML
from weasyprint.formatting_structure import boxes
from weasyprint.text.fonts import FontConfiguration

from brief.brand.brand import Brand
from brief.brand.css import brand_css
from brief.deck.slides import AnyFrame, Deck, GroupFrame, TableFrame, TextFrame
from brief.deck.text import Paragraph, Run, TextBody

Column = tuple[Paragraph, float]


def share_held(deck: Deck, brand: Brand) -> tuple[int, int]:
    """How many paragraphs of a deck break alike, of how many."""
    columns = [
        column for slide in deck.slides for frame in slide.frames for column in _columns(frame)
    ]
    with_kerning = _lines(columns, brand, "normal")
    without = _lines(columns, brand, "none")
    held = sum(a == b for a, b in zip(with_kerning, without, strict=True))
    return held, len(columns)


def _columns(frame: AnyFrame) -> Iterator[Column]:
    match frame:
        case TextFrame():
            yield from _of_body(frame.body, frame.rect.width)
        case GroupFrame():
            for child in frame.children:
                yield from _columns(child)
        case TableFrame():
            for row in frame.cells:
                for index, cell in enumerate(row):
                    if cell.body:
                        width = sum(frame.columns[index : index + cell.column_span])
                        yield from _of_body(cell.body, width)


def _of_body(body: TextBody, width: float) -> Iterator[Column]:
    inner = width - body.insets.left - body.insets.right
    for paragraph in body.paragraphs:
        yield paragraph, inner - paragraph.margin_left


def _lines(columns: Sequence[Column], brand: Brand, kerning: str) -> list[list[str]]:
    blocks = "".join(
        f'<p style="width: {width:.3f}pt">{"".join(_run(run) for run in paragraph.runs)}</p>'
        for paragraph, width in columns
    )
    style = (
        f"{brand_css(brand, 'deck')} @page {{ size: 2000pt 2000pt; margin: 0 }} p {{ margin: 0 }}"
        f" body {{ margin: 0; font-kerning: {kerning}; font-variant-ligatures: none }}"
    )
    document = HTML(string=f"<style>{style}</style>{blocks}").render(
        font_config=FontConfiguration()
    )
    found: dict[int, list[str]] = {}
    order: list[int] = []
    for page in document.pages:
        for box in page._page_box.descendants():
            if isinstance(box, boxes.LineBox):
                key = id(box.element)
                if key not in found:
                    found[key] = []
                    order.append(key)
                found[key].append(
                    "".join(b.text for b in box.descendants() if isinstance(b, boxes.TextBox))
                )
    return [found[key] for key in order]


def _run(run: Run) -> str:
    style = (
        f"font: {'italic' if run.italic else 'normal'} {700 if run.bold else 400}"
        f" {run.size * (2 / 3 if run.baseline else 1)}pt/1 {run.family}"
    )
    return f'<span style="{style}">{escape(run.text)}</span>'
