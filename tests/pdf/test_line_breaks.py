"""Lines end between words in Khmer and Thai, by kinsoku in Japanese; the PDF's text is whole."""

from __future__ import annotations

import importlib
import shutil
import subprocess
import sys
from html import escape
from pathlib import Path

import pytest
from weasyprint.formatting_structure import boxes

from brief.pdf.fetcher import LocalFetcher
from brief.pdf.layout import lay_out
from brief.pdf.paint import paint_pdf
from brief.render.word_breaks.separate import separate_words

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "tests" / "tools"))
judge = importlib.import_module("line_breaks")

FACES = {"km": "NotoSerifKhmer-Regular.ttf", "th": "NotoSerifThai-Regular.ttf"}


def laid_out(language: str, width: int):
    text = (ROOT / "tests" / "cases" / "languages" / f"{language}.txt").read_text(encoding="utf-8")
    paragraphs = "".join(f"<p>{escape(line)}</p>" for line in text.splitlines() if line)
    face = ""
    if language in FACES:
        file = (ROOT / "templates" / "fonts" / FACES[language]).as_uri()
        face = f"@font-face {{ font-family: Face; src: url({file}) }}"
    page = (
        f'<html lang="{language}"><head><meta charset="utf-8"><title>Lines</title><style>{face}'
        f"@page {{ size: {width}pt 800pt; margin: 20pt }} body {{ font: 10pt Face, serif }}"
        f"</style></head><body><h1>{escape(text.splitlines()[0][:60])}</h1>{paragraphs}</body></html>"
    )
    html = separate_words(page, language)
    return lay_out(html, ROOT, LocalFetcher([ROOT]))


def paragraphs_of(document) -> list[list[str]]:
    found: dict[int, list[str]] = {}
    for page in document.pages:
        for line in page._page_box.descendants():
            if isinstance(line, boxes.LineBox):
                pieces = (b.text for b in line.descendants() if isinstance(b, boxes.TextBox))
                found.setdefault(id(line.element), []).append("".join(pieces))
    return list(found.values())


@pytest.mark.parametrize("language", ["km", "th", "ja"])
def test_lines_end_between_words(language):
    lines, wrong = 0, []
    for width in (180, 200, 260, 320, 400):
        for paragraph in paragraphs_of(laid_out(language, width)):
            lines += len(paragraph)
            wrong += judge.wrong_breaks(paragraph, language)
    assert lines > 200
    assert len(wrong) < 0.02 * lines, wrong


@pytest.mark.office
@pytest.mark.skipif(not shutil.which("pdftotext"), reason="poppler is not installed")
@pytest.mark.parametrize("language", ["km", "th"])
def test_the_text_of_the_pdf_is_the_text_without_separators(language, tmp_path):
    document = laid_out(language, 1500)
    (tmp_path / "text.pdf").write_bytes(paint_pdf(document, "a text"))
    command = ["pdftotext", str(tmp_path / "text.pdf"), "-"]
    found = subprocess.run(command, check=True, capture_output=True).stdout.decode()
    text = (ROOT / "tests" / "cases" / "languages" / f"{language}.txt").read_text(encoding="utf-8")
    assert "\u200b" not in found
    assert "".join(text.split()) in "".join(found.split())
    ((_, label, *_), *_) = document.pages[0].bookmarks
    assert label == text.splitlines()[0][:60]
