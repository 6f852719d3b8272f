"""A draft's lines are numbered in the margin, beside the very lines, and not for screen readers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2
import pytest

from brief.build.draft import number_lines
from brief.pdf.boxes.lines import read_main_lines
from brief.pdf.fetcher import LocalFetcher
from brief.pdf.layout import lay_out
from brief.pdf.paint import paint_pdf

PAGE = """<!doctype html><html lang="en"><head><title>A</title><style>
@page {{ size: 300pt; margin: 40pt }}
@page {{ @left-top {{ vertical-align: top }} }}
body, p, h2, ol {{ margin: 0 }}
p, li, h2 {{ font: 10pt/14pt serif }}
.line-numbers p {{ height: 0; text-align: right }}
.line-numbers span {{ font-size: 7pt; line-height: 0 }}
.spaced {{ padding-top: 9pt }}
</style></head><body>{text}</body></html>"""
LINES = "".join(
    f'<p class="{"spaced" if at % 3 == 0 else ""}">line{at} of text</p>' for at in range(1, 41)
)


def lay(html: str) -> Any:
    return lay_out(html, Path.cwd(), LocalFetcher(()))


@pytest.fixture(scope="module")
def drafted() -> tuple[Any, Any, str]:
    html = PAGE.format(text="<h1>Title</h1><aside>Margin</aside><table><tr><td>1</table>" + LINES)
    document = lay(html)
    numbered, again = number_lines(html, document, lay)
    return document, again, numbered


def places(pdf: bytes) -> list[dict[str, float]]:
    """Of each page the words with their baselines, in points from its foot."""
    found = []
    with pypdfium2.PdfDocument(BytesIO(pdf)) as document:
        for page in document:
            text = page.get_textpage()
            words: dict[str, float] = {}
            for at in range(text.count_rects()):
                left, bottom, right, top = text.get_rect(at)
                for word in text.get_text_bounded(left, bottom, right, top).split():
                    words.setdefault(word, bottom)
            found.append(words)
    return found


def test_every_fifth_line_has_its_number_beside_it(drafted: Any) -> None:
    _, again, html = drafted
    pages = places(paint_pdf(again, html))
    numbers = [
        int(word) for page in pages for word in page if re.fullmatch(r"[1-9]\d*[05]|5", word)
    ]
    assert numbers == [5, 10, 15, 20, 25, 30, 35, 40]
    for page in pages:
        for word, foot in page.items():
            if word.isdigit() and word != "1":
                assert abs(page[f"line{word}"] - foot) < 2.5  # a descender's depth


def test_the_text_stands_where_it_stood(drafted: Any) -> None:
    document, again, _ = drafted
    assert read_main_lines(document.pages) == read_main_lines(again.pages)
    assert len(document.pages) > 2


def marks_in_the_tree(element: Any) -> Iterator[tuple[Any, int]]:
    """Page and number of all marked content that belongs to the text (ISO 32000-1, 14.7.4)."""
    kids = element.get("/K", [])
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, int):
            yield element.Pg.objgen, kid
        elif kid.get("/Type") == "/MCR":
            yield kid.get("/Pg", element.get("/Pg")).objgen, int(kid.MCID)
        elif "/S" in kid:
            yield from marks_in_the_tree(kid)


def test_numbers_are_no_part_of_the_text(drafted: Any) -> None:
    _, again, html = drafted
    with pikepdf.open(BytesIO(paint_pdf(again, html))) as pdf:
        known = set(marks_in_the_tree(pdf.Root.StructTreeRoot))
        outside = 0
        for page in pdf.pages:
            marks: list[int | None] = [None]
            for operands, operator in pikepdf.parse_content_stream(page):
                name = str(operator)
                if name == "BDC" and "/MCID" in operands[1]:
                    marks.append(int(operands[1].MCID))
                elif name in ("BMC", "BDC"):
                    marks.append(None)
                elif name == "EMC":
                    marks.pop()
                elif name in ("TJ", "Tj"):
                    outside += (page.obj.objgen, marks[-1]) not in known
    assert outside == len([5, 10, 15, 20, 25, 30, 35, 40])
    assert len(known) > 40


def test_tables_margins_titles_and_columns_are_not_counted() -> None:
    text = (
        "<h1>No</h1><div class='masthead'><p>No</p></div><aside><p>No</p></aside>"
        "<nav><p>No</p></nav>"
        "<figure><p>No</p></figure><table><tr><td><p>No</p></table><footer><p>No</p></footer>"
        "<div style='columns: 2'><p>No</p></div><p class='source'>No</p><p> </p>"
        "<h2>One</h2><p>Two</p><ol><li>Three</li></ol><blockquote><p>Four</p></blockquote>"
    )
    pages = read_main_lines(lay(PAGE.format(text=text)).pages)
    assert sum(map(len, pages)) == 4


def test_lines_side_by_side_are_one() -> None:
    text = "<div style='display: flex'><p>One</p><p>and one</p></div><p>Two</p>"
    (lines,) = read_main_lines(lay(PAGE.format(text=text)).pages)
    assert len(lines) == 2
