"""Lines that hold two scripts are as high as the style says, on the Latin face's baseline."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from weasyprint import HTML
from weasyprint.formatting_structure import boxes
from weasyprint.layout import inline

from brief.pdf.known_fonts import known_fonts
from brief.pdf.line_metrics import mend_line_metrics

FONTS = Path(__file__).parents[2] / "templates" / "fonts"
PAGE = f"""<style>
@font-face {{ font-family: Latin; src: url({(FONTS / "SourceSerif4-Regular.ttf").as_uri()}) }}
@font-face {{ font-family: Burmese; src: url({(FONTS / "NotoSerifMyanmar-Regular.ttf").as_uri()}) }}
p {{ font: 10pt/17pt Latin, Burmese; margin: 0 }}</style>
<p>Latin alone<br>ကျောင်း<br>both ကျောင်း on one line</p>"""


def lines() -> list[Any]:
    fonts = known_fonts()
    (page,) = HTML(string=PAGE).render(font_config=fonts).pages
    return [box for box in page._page_box.descendants() if isinstance(box, boxes.LineBox)]


def test_every_line_has_the_height_and_the_baseline_of_the_first_font() -> None:
    mend_line_metrics()
    assert [round(line.height * 0.75, 3) for line in lines()] == [17, 17, 17]
    assert len({round(line.baseline, 3) for line in lines()}) == 1


def test_weasyprint_still_needs_the_mending(monkeypatch: Any) -> None:
    mend_line_metrics()
    (original,) = (
        cell.cell_contents
        for cell in inline.split_text_box.__closure__
        if callable(cell.cell_contents)
    )
    monkeypatch.setattr(inline, "split_text_box", original)
    assert max(line.height * 0.75 for line in lines()) > 18
