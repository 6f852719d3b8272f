"""Pictures have as many pixels as a screen shows, at the size at which they stand."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from PIL import Image

from brief.deck.lay_out import lay_out_deck
from brief.pdf.fetcher import LocalFetcher
from brief.pdf.layout import PRINT_DPI, lay_out
from brief.pdf.paint import paint_pdf, paint_plain

WIDE = "style='width: 144pt; height: 72pt'"  # 2 inches by 1


def picture(pdf: bytes) -> Any:
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        (found,) = (
            each
            for each in opened.objects
            if isinstance(each, pikepdf.Stream) and each.get("/Subtype") == "/Image"
        )
        return int(found.Width), int(found.Height)


def page(folder: Path, size: tuple[int, int], ending: str) -> str:
    Image.radial_gradient("L").resize(size).convert("RGB").save(folder / f"a.{ending}")
    return f"<html lang=en><title>T</title><img src=a.{ending} alt=a {WIDE}>"


@pytest.mark.parametrize("ending", ["jpg", "png"])
def test_the_brief_has_150_pixels_an_inch(tmp_path: Path, ending: str) -> None:
    html = page(tmp_path, (2000, 1000), ending)
    document = lay_out(html, tmp_path, LocalFetcher([tmp_path]))
    assert picture(paint_pdf(document, html)) == (300, 150)


def test_what_is_for_paper_has_300(tmp_path: Path) -> None:
    html = page(tmp_path, (2000, 1000), "jpg")
    document = lay_out(html, tmp_path, LocalFetcher([tmp_path]), PRINT_DPI)
    assert picture(paint_plain(document)) == (600, 300)


def test_a_picture_with_fewer_keeps_them(tmp_path: Path) -> None:
    html = page(tmp_path, (200, 100), "png")
    document = lay_out(html, tmp_path, LocalFetcher([tmp_path]))
    assert picture(paint_pdf(document, html)) == (200, 100)


def test_slides_as_pdf_have_150(tmp_path: Path) -> None:
    page(tmp_path, (2000, 1000), "jpg")
    html = (
        "<html lang=en><head><title>T</title><style>@page { size: 960px 540px }</style></head>"
        f"<body><section class=slide><h1>T</h1><img src=a.jpg alt=a {WIDE}></section></body></html>"
    )
    laid_out = lay_out_deck(html, tmp_path, LocalFetcher([tmp_path]))
    assert picture(paint_pdf(laid_out.merged(), html)) == (300, 150)


def test_the_same_picture_gives_the_same_bytes(tmp_path: Path) -> None:
    html = page(tmp_path, (2000, 1000), "jpg")

    def painted() -> bytes:
        return paint_pdf(lay_out(html, tmp_path, LocalFetcher([tmp_path])), html)

    assert painted() == painted()
