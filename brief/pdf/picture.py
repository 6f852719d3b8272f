"""A picture made ready for both outputs: upright, in sRGB, no larger than print needs, and without
what the camera wrote into it (EXIF, XMP, IPTC; the place where it was taken among them).
"""

from __future__ import annotations

import base64
import binascii
import io
import re
import struct
from collections.abc import Iterator
from typing import Any

from brief.content.image import ImageError, open_picture
from brief.content.svg import SvgError, check_svg

MOST_PIXELS = 3600  # on the longer side: 12 inches, more than a slide is wide, at 300 dpi
JPEG_QUALITY = 90

_HEADS = (b"\x89PNG\r\n", b"\xff\xd8\xff", b"GIF8", b"II*\0", b"MM\0*", b"BM")
_KEPT_CHUNKS = {b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND", b"sRGB", b"gAMA", b"cHRM"}
_MARKER = re.compile(rb"\xff[^\x00\xff\xd0-\xd7]")
_DOCTYPE = re.compile(rb"<!DOCTYPE[^>\[]*>")
_EMBEDDED = re.compile(rb"data:image/(?:png|jpe?g|gif|webp);base64,([A-Za-z0-9+/=\s]+)")
_ORIENTATION = 0x0112
_READY = ("1", "L", "LA", "P", "RGB", "RGBA")


def clean_resource(data: bytes) -> bytes:
    """Pictures cleaned, all else (style sheets, fonts) as it is. Raises ValueError."""
    if is_svg(data):
        return clean_svg(data)
    is_raster = data.startswith(_HEADS) or data[8:12] == b"WEBP" or data[4:12] == b"ftypavif"
    return clean_picture(data) if is_raster else data


def is_svg(data: bytes) -> bool:
    """Whether it is a drawing, by its first element."""
    head = data[:4096].lstrip(b"\xef\xbb\xbf \t\r\n")
    return head.startswith(b"<") and re.search(rb"<(\w+:)?svg[\s>]", head) is not None


def clean_svg(data: bytes) -> bytes:
    """The drawing without its document type, pictures in it cleaned. Raises SvgError."""
    check_svg(data)
    return _EMBEDDED.sub(_clean_embedded, _DOCTYPE.sub(b"", data, count=1))


def _clean_embedded(match: re.Match[bytes]) -> bytes:
    try:
        clean = clean_picture(base64.b64decode(match[1]))
    except (binascii.Error, ImageError) as error:
        raise SvgError(f"a picture inside the SVG: {error}") from None
    kind = b"png" if clean.startswith(b"\x89PNG") else b"jpeg"
    return b"data:image/" + kind + b";base64," + base64.b64encode(clean)


def clean_picture(data: bytes) -> bytes:
    """A PNG or a JPEG, its pixels as they are stored where they can be. Raises ImageError."""
    try:
        with open_picture(io.BytesIO(data)) as image:
            if _is_ready(image):
                image.load()
                return b"".join(_without_metadata(data))
            return _redrawn(image, data)
    except ImageError:
        raise
    except Exception:  # Pillow raises nearly anything at a damaged file
        raise ImageError("it is not a picture, or it is damaged") from None


def shrink(data: bytes, width: int) -> bytes:
    """A clean PNG or JPEG at most ``width`` pixels wide."""
    from PIL import Image

    with open_picture(io.BytesIO(data)) as image:
        if image.width <= width:
            return data
        height = max(1, round(image.height * width / image.width))
        kind = image.format
        picture = _true_colour(image).resize((width, height), Image.Resampling.LANCZOS)
        small = _save(picture, kind)
    return min(small, data, key=len)


def _is_ready(image: Any) -> bool:
    """Whether nothing of the pixels needs to change."""
    return (
        image.format in ("PNG", "JPEG", "MPO")
        and max(image.size) <= MOST_PIXELS
        and image.mode in _READY
        and not image.info.get("icc_profile")
        and image.getexif().get(_ORIENTATION, 1) == 1
    )


def _redrawn(image: Any, data: bytes) -> bytes:
    from PIL import Image, ImageOps

    kind = "JPEG" if image.format in ("JPEG", "MPO") or _is_lossy_webp(image, data) else "PNG"
    if image.format == "JPEG":
        image.draft(None, (MOST_PIXELS, MOST_PIXELS))  # decodes at a half, a quarter or an eighth
    adobe = "adobe" in image.info
    profile = image.info.get("icc_profile")
    ImageOps.exif_transpose(image, in_place=True)
    picture = _true_colour(image, adobe=adobe)
    picture.thumbnail((MOST_PIXELS, MOST_PIXELS), Image.Resampling.LANCZOS, reducing_gap=2)
    return _save(_in_srgb(picture, profile), kind)


def _true_colour(image: Any, *, adobe: bool = True) -> Any:
    """The picture in a mode that PNG, JPEG and PDF have alike."""
    from PIL import ImageChops

    if image.mode == "CMYK":
        # Pillow takes every CMYK JPEG for inverted, as Adobe's are; others have no such mark.
        return image if adobe else ImageChops.invert(image)
    if image.mode.startswith("I") or image.mode == "F":
        return image.convert("I").point(lambda value: value * (1 / 256)).convert("L")
    if "transparency" in image.info or image.mode in ("PA", "La", "RGBa"):
        return image.convert("RGBA")
    if image.mode in ("L", "LA", "RGB", "RGBA", "LAB"):
        return image
    return image.convert("L" if image.mode == "1" else "RGB")


def _in_srgb(image: Any, profile: bytes | None) -> Any:
    """The picture's colours by its ICC profile; without one, or a wrong one, as sRGB's."""
    from PIL import ImageCms

    target = "RGBA" if "A" in image.mode.removesuffix("B") else "RGB"
    if profile:
        try:
            source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
            return ImageCms.profileToProfile(
                image, source, ImageCms.createProfile("sRGB"), outputMode=target
            )
        except (ImageCms.PyCMSError, OSError, ValueError):
            pass
    return image if image.mode in ("L", "LA", "RGB", "RGBA") else image.convert(target)


def _save(image: Any, kind: str) -> bytes:
    out = io.BytesIO()
    image.info = {}  # Pillow would write the profile again
    if kind == "PNG":
        image.save(out, "PNG", optimize=image.width * image.height < 1_000_000)
    else:
        image.save(out, "JPEG", quality=JPEG_QUALITY, optimize=True)
    return out.getvalue()


def _is_lossy_webp(image: Any, data: bytes) -> bool:
    """A photograph: neither transparent nor stored without loss (RFC 9649, section 2.5)."""
    return image.format == "WEBP" and image.mode == "RGB" and b"VP8L" not in data[:64]


def _without_metadata(data: bytes) -> Iterator[bytes]:
    return _png_without(data) if data.startswith(b"\x89PNG") else _jpeg_without(data)


def _png_without(data: bytes) -> Iterator[bytes]:
    """The chunks that say how the pixels look (PNG, 3rd edition, 5.3); the first frame of many."""
    yield data[:8]
    at = 8
    while at + 12 <= len(data):
        length, kind = struct.unpack_from(">I4s", data, at)
        if kind in _KEPT_CHUNKS:
            yield data[at : at + length + 12]
        if kind == b"IEND":
            return
        at += length + 12


def _jpeg_without(data: bytes) -> Iterator[bytes]:
    """The segments that decode the picture (ITU-T T.81, annex B), JFIF's and Adobe's among them;
    none of what other programs add, and nothing behind the end of the picture.
    """
    yield data[:2]
    at = 2
    while match := _MARKER.search(data, at):
        yield data[at : match.start()]  # the coded pixels before the marker
        marker, at = match[0][1], match.start()
        if marker == 0xD9 or at + 4 > len(data):
            break
        end = at + 2 + int.from_bytes(data[at + 2 : at + 4], "big")
        segment = data[at:end]
        added = 0xE0 <= marker <= 0xEF or marker == 0xFE
        if not added or segment[4:9] in (b"JFIF\0", b"Adobe"):
            yield segment
        at = end
    yield b"\xff\xd9"
