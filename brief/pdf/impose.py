"""Pages imposed two on a sheet: as a booklet to fold, or side by side to read.

A page becomes a form XObject (ISO 32000-1, 8.10) and is drawn smaller. Sheets carry no tags: their
pages are not in reading order.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator, Sequence

import pikepdf

from brief.render.mirror.direction import Direction

Pair = tuple[int | None, int | None]  # left and right page, counted from 0; None is blank

_OF_PAGES = ("/Outlines", "/Names", "/Dests", "/OpenAction", "/StructTreeRoot", "/MarkInfo")


def booklet(painted: bytes, direction: Direction = "ltr") -> bytes:
    """Sheets to print on both sides, turned over the short edge, and to fold in the middle.

    One that is read from the right is bound there.
    """
    with pikepdf.open(io.BytesIO(painted)) as pdf:
        _impose(pdf, in_direction(booklet_order(len(pdf.pages)), direction))
        pdf.Root["/ViewerPreferences"] = pikepdf.Dictionary(
            Duplex=pikepdf.Name.DuplexFlipShortEdge, PrintScaling=pikepdf.Name("/None")
        )
        return _saved(pdf)


def two_up(painted: bytes, direction: Direction = "ltr") -> bytes:
    """Two pages side by side, in order."""
    with pikepdf.open(io.BytesIO(painted)) as pdf:
        _impose(pdf, in_direction(two_up_order(len(pdf.pages)), direction))
        return _saved(pdf)


def booklet_order(pages: int) -> Iterator[Pair]:
    """The sides of the sheets from the outermost in, front and back, blank pages at the end."""
    places = -(-pages // 4) * 4

    def page(number: int) -> int | None:
        return number if number < pages else None

    for first in range(0, places // 2, 2):
        last = places - 1 - first
        yield page(last), page(first)
        yield page(first + 1), page(last - 1)


def two_up_order(pages: int) -> Iterator[Pair]:
    """Each page beside the next."""
    for first in range(0, pages, 2):
        yield first, first + 1 if first + 1 < pages else None


def in_direction(sides: Iterable[Pair], direction: Direction) -> tuple[Pair, ...]:
    """Sides of sheets with their pages changed over where reading begins at the right."""
    if direction == "ltr":
        return tuple(sides)
    return tuple((right, left) for left, right in sides)


def _impose(pdf: pikepdf.Pdf, sides: Sequence[Pair]) -> None:
    """Put sheets in the pages' place: the same paper, turned."""
    left, bottom, right, top = (float(edge) for edge in pdf.pages[0].trimbox)
    width, height = top - bottom, right - left
    forms = [page.as_form_xobject() for page in pdf.pages]
    count = len(forms)
    for side in sides:
        _add_side(pdf, forms, side, (width, height))
    del pdf.pages[:count]
    for key in _OF_PAGES:
        if key in pdf.Root:
            del pdf.Root[key]


def _add_side(
    pdf: pikepdf.Pdf, forms: Sequence[pikepdf.Object], side: Pair, size: tuple[float, float]
) -> None:
    width, height = size
    drawn, content = pikepdf.Dictionary(), []
    for place, number in enumerate(side):
        if number is None:
            continue
        form = forms[number]
        drawn[f"/P{place}"] = form
        left, bottom, right, top = (float(edge) for edge in form["/BBox"])
        scale = min(width / 2 / (right - left), height / (top - bottom))
        x = width / 2 * place + (width / 2 - scale * (right - left)) / 2 - scale * left
        y = (height - scale * (top - bottom)) / 2 - scale * bottom
        content.append(f"q {scale:.5f} 0 0 {scale:.5f} {x:.4f} {y:.4f} cm /P{place} Do Q")
    sheet = pikepdf.Dictionary(
        Type=pikepdf.Name.Page,
        MediaBox=[0, 0, round(width, 4), round(height, 4)],
        Resources=pikepdf.Dictionary(XObject=drawn),
        Contents=pdf.make_stream("\n".join(content).encode()),
    )
    pdf.pages.append(pikepdf.Page(pdf.make_indirect(sheet)))


def _saved(pdf: pikepdf.Pdf) -> bytes:
    out = io.BytesIO()
    pdf.save(
        out,
        deterministic_id=True,
        object_stream_mode=pikepdf.ObjectStreamMode.generate,
        compress_streams=True,
    )
    return out.getvalue()
