"""Page boxes (ISO 32000-1, 14.11.2) and crop marks.

The layout paints 3 mm over the trimmed page, its bleed. Around that the sheet grows by a margin for
the marks, which stand clear of the bleed: what is trimmed a little off shows none of them.
"""

from __future__ import annotations

from collections.abc import Iterator

import pikepdf

_MM = 72 / 25.4
BLEED = 3 * _MM  # as print.css has it
SHEET = 10 * _MM  # from the trimmed page to the edge of the sheet
_OFFSET = 4 * _MM  # from the trimmed page to a mark
_LENGTH = 5 * _MM
_WIDTH = 0.25
_REGISTRATION = "/Registration"


def add_marks(pdf: pikepdf.Pdf, page: pikepdf.Page) -> None:
    """Boxes and crop marks for a page whose TrimBox is right; what it paints ends at the bleed."""
    left, bottom, right, top = (float(edge) for edge in page.trimbox)
    trim = (left, bottom, right, top)
    page.mediabox = pikepdf.Array(_grown(trim, SHEET))
    bleed = _grown(trim, BLEED)
    page.bleedbox = pikepdf.Array(bleed)
    page.trimbox = pikepdf.Array(_grown(trim, 0))
    if "/CropBox" in page.obj:
        del page.obj["/CropBox"]
    page.contents_coalesce()
    box = f"{bleed[0]} {bleed[1]} {bleed[2] - bleed[0]:.4f} {bleed[3] - bleed[1]:.4f}"
    before = f"q\n{box} re W n\n".encode()
    lines = "\n".join(
        f"{x:.4f} {y:.4f} m {to_x:.4f} {to_y:.4f} l S" for x, y, to_x, to_y in _lines(trim)
    )
    after = f"\nQ\nq\n{_REGISTRATION} CS 1 SCN\n{_WIDTH} w\n{lines}\nQ\n".encode()
    page.Contents = pdf.make_stream(before + page.Contents.read_bytes() + after)
    _add_registration(page)


def _grown(box: tuple[float, float, float, float], by: float) -> list[float]:
    left, bottom, right, top = box
    return [round(edge, 4) for edge in (left - by, bottom - by, right + by, top + by)]


def _lines(trim: tuple[float, float, float, float]) -> Iterator[tuple[float, float, float, float]]:
    """Two marks at each corner, in line with the edges."""
    left, bottom, right, top = trim
    for x, out in ((left, -1), (right, 1)):
        for y in (bottom, top):
            yield x + out * _OFFSET, y, x + out * (_OFFSET + _LENGTH), y
    for y, out in ((bottom, -1), (top, 1)):
        for x in (left, right):
            yield x, y + out * _OFFSET, x, y + out * (_OFFSET + _LENGTH)


def _add_registration(page: pikepdf.Page) -> None:
    """The colour that is on every plate (ISO 32000-1, 8.6.6.4)."""
    names = pikepdf.Name
    tint = pikepdf.Dictionary(FunctionType=2, Domain=[0, 1], C0=[0] * 4, C1=[1] * 4, N=1)
    space = pikepdf.Array([names.Separation, names.All, names.DeviceCMYK, tint])
    resources = page.resources
    spaces = resources.get("/ColorSpace", pikepdf.Dictionary())
    spaces[_REGISTRATION] = space
    resources["/ColorSpace"] = spaces
