"""Text in a drawing is shaped as a whole: vowels stand on their letters."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import pytest
from weasyprint import HTML, svg

from brief.pdf.drawn_text import mend_drawn_text
from brief.pdf.known_fonts import known_fonts

FONTS = Path(__file__).parents[2] / "templates" / "fonts"


def width_of_drawing(markup: str) -> float:
    """How far the ink of the drawing goes, in points."""
    import pypdfium2

    face = (FONTS / "NotoSansKhmer-Regular.ttf").as_uri()
    page = (
        f"<style>@font-face {{ font-family: Khmer; src: url({face}) }}"
        "@page { size: 400px 100px; margin: 0 } body { margin: 0 }</style>"
        f'<svg width="400" height="100" font-family="Khmer" font-size="40">{markup}</svg>'
    )
    pdf = HTML(string=page).write_pdf(font_config=known_fonts())
    image = pypdfium2.PdfDocument(io.BytesIO(pdf))[0].render().to_pil().convert("L")
    box = image.point(lambda value: 255 if value < 128 else 0).getbbox()
    return float(box[2]) if box else 0.0


def test_a_khmer_word_is_no_wider_than_its_letters_together() -> None:
    mend_drawn_text()
    assert width_of_drawing('<text x="0" y="60">ស្ត្រី</text>') < 50


def test_weasyprint_still_needs_the_mending(monkeypatch: pytest.MonkeyPatch) -> None:
    mend_drawn_text()
    original: Any = next(
        cell.cell_contents for cell in svg.TAGS["text"].__closure__ if callable(cell.cell_contents)
    )
    monkeypatch.setitem(svg.TAGS, "text", original)
    monkeypatch.setattr(svg, "text", original)
    assert width_of_drawing('<text x="0" y="60">ស្ត្រី</text>') > 60


def test_letters_with_places_of_their_own_keep_them() -> None:
    mend_drawn_text()
    assert width_of_drawing('<text x="0 200" y="60">កខ</text>') > 150
