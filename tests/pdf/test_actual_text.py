"""What search and copying find where a font draws a letter in pieces."""

from __future__ import annotations

import io
from pathlib import Path

import pikepdf

from brief.pdf.fetcher import LocalFetcher
from brief.pdf.layout import lay_out
from brief.pdf.paint import paint_pdf
from tests.tools.structure_text import structure_text

FONTS = Path(__file__).parents[2] / "templates" / "fonts"
FACE = (FONTS / "NotoSansArabic-Regular.ttf").as_uri()
PAGE = (
    '<html lang="{language}" dir="{direction}"><title>T</title>'
    '<style>@font-face {{ font-family: Face; src: url("{face}") }} p {{ font: 20pt Face }}</style>'
    "<p>{text}</p></html>"
)
# A later release of the same face, which draws letters and their dots apart.
IN_PIECES = Path(__file__).parents[1] / "cases/fonts/NotoSansArabic-2.012-three-letters.ttf"
ARABIC = {"language": "ar", "direction": "rtl", "face": FACE}
TEXT = "زاد عدد الميزانية، بيت وثلث"


def paint(**page: str) -> bytes:
    html = PAGE.format(**page)
    return paint_pdf(lay_out(html, FONTS, LocalFetcher([FONTS, IN_PIECES.parent])), html)


def test_the_letters_of_each_cluster_are_told_as_they_are_drawn() -> None:
    told = []
    page = {**ARABIC, "face": IN_PIECES.as_uri()}
    with pikepdf.open(io.BytesIO(paint(**page, text="بيت"))) as pdf:
        for operands, operator in pikepdf.parse_content_stream(pdf.pages[0]):
            if str(operator) == "BDC" and "/ActualText" in operands[1]:
                told.append(str(operands[1]["/ActualText"]))
    assert told == ["ت", "ي", "ب"]


def test_kerning_between_pieces_stays_apart() -> None:
    with pikepdf.open(io.BytesIO(paint(**ARABIC, text=TEXT))) as pdf:
        for operands, operator in pikepdf.parse_content_stream(pdf.pages[0]):
            if str(operator) == "TJ":
                assert all(
                    isinstance(each, pikepdf.String) or abs(each) < 5000 for each in operands[0]
                )


def test_a_reader_is_told_the_words_in_the_order_of_reading(tmp_path: Path) -> None:
    file = tmp_path / "a.pdf"
    file.write_bytes(paint(**ARABIC, text=TEXT))
    assert structure_text(file).split("\n") == [TEXT]


def test_words_that_need_nothing_are_painted_as_ever() -> None:
    carlito = (FONTS / "Carlito-Regular.ttf").as_uri()
    painted = paint(language="en", direction="ltr", face=carlito, text="office, naïve – a\u00a0b")
    with pikepdf.open(io.BytesIO(painted)) as pdf:
        assert b"ActualText" not in pdf.pages[0].Contents.read_bytes()
