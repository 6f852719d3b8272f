"""Pictures: the file's bytes, a PNG where it is a drawing, and the crop that object-fit makes."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import dataclass

from brief.deck.laid import LaidBox
from brief.deck.slides import Crop, PictureFrame, Rect

_PIXELS_PER_POINT = 200 / 72  # a drawing's fallback is sharp at 200 dpi
_MOST_PIXELS = 4000  # across


@dataclass(frozen=True)
class Pictures:
    """Makes picture frames. ``fetch`` gives the bytes behind an image's address, or refuses."""

    fetch: Callable[[str], bytes]
    fonts: tuple[str, ...]  # folders whose fonts drawings may use

    def frame(self, box: LaidBox) -> PictureFrame:
        """The picture of an ``<img>`` or an inline ``<svg>``."""
        if box.kind == "drawing":
            data = box.markup.encode()
        else:
            data = self.fetch(box.attributes["src"])
        svg = data if _is_svg(data) else None
        image = self._draw(data, box.content.width) if svg else _portable(data)
        alt = box.attributes.get("alt", box.attributes.get("aria-label", ""))
        crop, rect = _fit(box, _ratio(image))
        return PictureFrame(
            rect=rect,
            name=box.attributes.get("data-name", ""),
            source=box.source,
            image=image,
            svg=svg,
            crop=crop,
            alt=alt,
            decorative=not alt or box.attributes.get("aria-hidden") == "true",
        )

    def _draw(self, svg: bytes, width: float) -> bytes:
        """The PNG that programs show which do not read SVG."""
        import vl_convert

        for folder in self.fonts:
            vl_convert.register_font_directory(folder)
        text = svg.decode("utf-8", "replace")
        once = vl_convert.svg_to_png(text, scale=1)
        own = max(1, _size(once)[0])
        scale = min(width * _PIXELS_PER_POINT, _MOST_PIXELS) / own
        return _flatten(vl_convert.svg_to_png(text, scale=scale))


def _flatten(png: bytes) -> bytes:
    """The same PNG with a palette of 256 colours: a drawing's flat areas need no more."""
    from PIL import Image

    out = io.BytesIO()
    with Image.open(io.BytesIO(png)) as picture:
        palette = picture.convert("RGBA").quantize(
            256, method=Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE
        )
        palette.save(out, "PNG", optimize=True)
    return min(out.getvalue(), png, key=len)


def _is_svg(data: bytes) -> bool:
    head = data[:1024].lstrip().lower()
    return head.startswith((b"<svg", b"<?xml", b"<!doctype svg", b"<ns0:svg", b"<!--"))


def _portable(data: bytes) -> bytes:
    """PNG and JPEG as they are, anything else (WebP) as PNG: what every PowerPoint reads."""
    if data.startswith((b"\x89PNG", b"\xff\xd8")):
        return data
    from PIL import Image

    with Image.open(io.BytesIO(data)) as picture:
        out = io.BytesIO()
        picture.convert("RGBA").save(out, "PNG", optimize=True)
    return out.getvalue()


def _size(image: bytes) -> tuple[int, int]:
    from PIL import Image

    with Image.open(io.BytesIO(image)) as picture:
        return picture.size


def _ratio(image: bytes) -> float:
    width, height = _size(image)
    return width / height if height else 1.0


def _fit(box: LaidBox, ratio: float) -> tuple[Crop, Rect]:
    """``object-fit``: cover crops the picture, contain shrinks its frame (css-images-3, 5.5)."""
    rect = box.content
    if rect.height <= 0 or box.fit not in ("cover", "contain"):
        return Crop(), rect
    across, down = box.position
    frame = rect.width / rect.height
    if box.fit == "cover":
        if ratio > frame:
            cut = 1 - frame / ratio
            return Crop(left=cut * across, right=cut * (1 - across)), rect
        cut = 1 - ratio / frame
        return Crop(top=cut * down, bottom=cut * (1 - down)), rect
    width = min(rect.width, rect.height * ratio)
    height = width / ratio
    spare_x, spare_y = rect.width - width, rect.height - height
    return Crop(), Rect(rect.x + spare_x * across, rect.y + spare_y * down, width, height)
