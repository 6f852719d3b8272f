"""Pictures of first pages, for the page that offers the files."""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL.Image import Image

_AREA = 76_000  # CSS pixels: an upright page and a slide look equally large
_WIDEST = 368
_SHARED = (1200, 630)  # what the Open Graph's readers expect (Meta, "Images in Link Shares")


@dataclass(frozen=True)
class Cover:
    """A picture in two resolutions, with its size in CSS pixels."""

    width: int
    height: int
    once: bytes
    twice: bytes


def draw_cover(pdf: bytes) -> Cover:
    """The first page, without the bleed and marks of a printing house."""
    large = _draw(pdf, 2 * _WIDEST)
    ratio = large.width / large.height
    width = min(round((_AREA * ratio) ** 0.5), _WIDEST)
    height = round(width / ratio)
    return Cover(width, height, _webp(large, width, height), _webp(large, 2 * width, 2 * height))


def draw_shared(pdf: bytes) -> tuple[bytes, int, int]:
    """The upper part of the first page for previews of links: PNG, its width and height."""
    width, height = _SHARED
    picture = _draw(pdf, width)
    picture = picture.crop((0, 0, width, min(height, picture.height)))
    out = BytesIO()
    picture.quantize(256).save(out, "PNG", optimize=True)
    return out.getvalue(), picture.width, picture.height


def _draw(pdf: bytes, width: int) -> Image:
    """The first page within its TrimBox (PDF 2.0, 14.11.2), so many pixels wide."""
    import pypdfium2

    document = pypdfium2.PdfDocument(pdf)
    try:
        page = document[0]
        left, bottom, right, top = page.get_mediabox()
        trim = page.get_trimbox()
        crop = (trim[0] - left, trim[1] - bottom, right - trim[2], top - trim[3])
        scale = width / (trim[2] - trim[0])
        drawn: Image = page.render(scale=scale, crop=crop).to_pil()
        return drawn.convert("RGB")
    finally:
        document.close()


def _webp(picture: Image, width: int, height: int) -> bytes:
    from PIL.Image import Resampling

    out = BytesIO()
    small = picture.resize((width, height), Resampling.LANCZOS)
    small.save(out, "WEBP", quality=82, method=6)
    return out.getvalue()
