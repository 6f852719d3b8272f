"""Pages as they lie on sheets: folded they read in order, side by side too."""

from __future__ import annotations

import io
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from brief.pdf.fetcher import LocalFetcher
from brief.pdf.impose import booklet, booklet_order, in_direction, two_up, two_up_order
from brief.pdf.layout import lay_out
from brief.pdf.paint import paint_plain


def painted(folder: Path, pages: int, size: str = "A4") -> bytes:
    body = "".join(f"<h1>Page {number} </h1>" for number in range(1, pages + 1))
    style = f"<style>@page {{ size: {size} }} h1 + h1 {{ break-before: page }}</style>"
    html = f"<html lang=en><title>Pages</title>{style}{body}"
    return paint_plain(lay_out(html, folder, LocalFetcher([folder])))


def halves(pdf: bytes) -> list[tuple[str, str]]:
    """The text on the left and on the right of each side of a sheet."""
    found = []
    with pypdfium2.PdfDocument(io.BytesIO(pdf)) as document:
        for page in document:
            width, height = page.get_size()
            text = page.get_textpage()
            left = text.get_text_bounded(0, 0, width / 2, height).strip()
            right = text.get_text_bounded(width / 2, 0, width, height).strip()
            found.append((left, right))
    return found


@pytest.mark.parametrize("pages", range(1, 14))
def test_a_folded_booklet_reads_from_the_first_page_to_the_last(pages: int) -> None:
    sides = list(booklet_order(pages))
    # Leafing in, one sees the right of each front and the left of each back; then out again.
    inward = [
        half
        for front, back in zip(sides[::2], sides[1::2], strict=True)
        for half in (front[1], back[0])
    ]
    outward = [
        half
        for front, back in zip(sides[::2], sides[1::2], strict=True)
        for half in (front[0], back[1])
    ]
    read = inward + outward[::-1]
    assert [each for each in read if each is not None] == list(range(pages))
    assert read[pages:] == [None] * (len(read) - pages)
    assert len(read) % 4 == 0 and len(read) - pages < 4


def test_a_booklet_of_four_pages_is_one_sheet(tmp_path: Path) -> None:
    sheets = booklet(painted(tmp_path, 4))
    assert halves(sheets) == [("Page 4", "Page 1"), ("Page 2", "Page 3")]


def test_blank_pages_fill_the_last_sheet(tmp_path: Path) -> None:
    sheets = booklet(painted(tmp_path, 5))
    assert halves(sheets) == [("", "Page 1"), ("Page 2", ""), ("", "Page 3"), ("Page 4", "Page 5")]


@pytest.mark.parametrize(("size", "wide", "high"), [("A4", 841.89, 595.28), ("letter", 792, 612)])
def test_the_sheet_is_the_same_paper_turned(
    tmp_path: Path, size: str, wide: float, high: float
) -> None:
    with pikepdf.open(io.BytesIO(booklet(painted(tmp_path, 2, size)))) as pdf:
        for page in pdf.pages:
            assert [float(each) for each in page.mediabox] == pytest.approx(
                [0, 0, wide, high], abs=0.1
            )


def test_office_printers_are_told_to_turn_it_over_the_short_edge(tmp_path: Path) -> None:
    with pikepdf.open(io.BytesIO(booklet(painted(tmp_path, 2)))) as pdf:
        assert pdf.Root.ViewerPreferences.Duplex == "/DuplexFlipShortEdge"


def test_two_pages_stand_side_by_side(tmp_path: Path) -> None:
    assert halves(two_up(painted(tmp_path, 3))) == [("Page 1", "Page 2"), ("Page 3", "")]
    assert list(two_up_order(1)) == [(0, None)]


def test_the_same_pages_give_the_same_sheets(tmp_path: Path) -> None:
    pages = painted(tmp_path, 3)
    assert booklet(pages) == booklet(pages)
    assert two_up(pages) == two_up(pages)


def test_a_booklet_read_from_the_right_is_bound_there() -> None:
    assert in_direction(booklet_order(4), "rtl") == ((0, 3), (2, 1))
