"""Pictures: the file's bytes, a PNG where it is a drawing, and the crop that object-fit makes."""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from brief.content.svg import SvgError, check_svg
from brief.deck.laid import LaidBox
from brief.deck.slides import Crop, PictureFrame
from brief.deck.text import Rect
from brief.messages import Failure, Message, Position
from brief.pdf.picture import clean_picture, clean_svg, is_svg, shrink

_DRAWN = 200 / 72  # pixels a point of a drawing's PNG
_SHOWN = 220 / 72  # pixels a point that a slide shows of a photograph
_MOST_PIXELS = 4000  # across

_FAMILY = re.compile(r"""(font-family(?:\s*:\s*|="|='))([^;"}<]+?)(?=\s*[;"}<]|'(?=[\s/>]))""")
_ROOT = re.compile(r"<(\w+:)?svg(?=[\s>])(?![^>]*\sfont-family=)")


@dataclass(frozen=True)
class Pictures:
    """Makes picture frames. ``fetch`` gives the bytes behind an image's address, or refuses."""

    fetch: Callable[[str], bytes]
    fonts: tuple[str, ...]  # folders whose fonts drawings may use

    def frame(self, box: LaidBox) -> PictureFrame:
        """The picture of an ``<img>`` or an inline ``<svg>``."""
        if box.kind == "drawing":
            data = _checked(box)
        else:
            data = self.fetch(box.attributes["src"])
        svg = clean_svg(data) if is_svg(data) else None
        image = _draw(svg, box.content.width, self.fonts) if svg else _cleaned(data)
        alt = box.attributes.get("alt", box.attributes.get("aria-label", ""))
        crop, rect = _fit(box, _ratio(image))
        if not svg:
            shown = rect.width / max(0.01, 1 - crop.left - crop.right)
            image = _shrunk(image, max(1, round(shown * _SHOWN)))
        return PictureFrame(
            rect=rect,
            name=box.attributes.get("data-name", ""),
            source=box.source,
            image=image,
            svg=svg,
            crop=crop,
            alt=alt,
            decorative=not alt or box.attributes.get("aria-hidden") == "true",
            opacity=box.opacity,
        )


def _checked(box: LaidBox) -> bytes:
    """A drawing that stands in the page. What a template may not draw is said with its place."""
    data = box.markup.encode()
    try:
        check_svg(data)
    except SvgError as error:
        raise Failure(Message(str(error), "image", Position.read(box.source))) from None
    return data


@lru_cache(maxsize=64)
def _cleaned(image: bytes) -> bytes:
    return clean_picture(image)


@lru_cache(maxsize=64)
def _shrunk(image: bytes, width: int) -> bytes:
    """A picture no finer than the slide shows it, so that the deck can be sent."""
    return shrink(image, width)


@lru_cache(maxsize=64)
def _draw(svg: bytes, width: float, fonts: tuple[str, ...]) -> bytes:
    """The PNG that programs show which do not read SVG."""
    import vl_convert

    for folder in fonts:
        vl_convert.register_font_directory(folder)
    text = _with_generic_font(svg.decode("utf-8", "replace"))
    once = vl_convert.svg_to_png(text, scale=1)
    own = max(1, _size(once)[0])
    scale = min(width * _DRAWN, _MOST_PIXELS) / own
    return _flatten(vl_convert.svg_to_png(text, scale=scale))


def _with_generic_font(svg: str) -> str:
    """The drawing with a face to fall back on: the renderer draws no text whose face it lacks."""
    named = _FAMILY.sub(lambda found: f"{found[1]}{found[2]}, sans-serif", svg)
    return _ROOT.sub(lambda found: f'{found[0]} font-family="sans-serif"', named, count=1)


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
