"""Pictures in the press's inks, with no more pixels than it can show."""

from __future__ import annotations

import io
from typing import Any

import pikepdf

from brief.pdf.press.content import Placed

DPI = 300  # twice the ruling of a usual screen, 150 lines an inch
_JPEG_QUALITY = 92


def convert_picture(placed: Placed, separation: Any) -> None:
    """Make a picture smaller where it has more than ``DPI``, and its RGB into CMYK."""
    image = placed.image
    if image.get("/ImageMask", False):
        return
    was_jpeg = image.get("/Filter") == "/DCTDecode"
    is_rgb = image.get("/ColorSpace") == "/DeviceRGB"
    size = _size(placed)
    if not is_rgb and size is None:
        return
    picture = _resized(_decoded(image), size)
    if is_rgb:
        from PIL import ImageCms

        picture = ImageCms.applyTransform(picture.convert("RGB"), separation)
    _write(image, picture, as_jpeg=was_jpeg)
    mask = image.get("/SMask")
    if mask is not None and size is not None:
        _write(mask, _resized(_decoded(mask), size), as_jpeg=False)


def _size(placed: Placed) -> tuple[int, int] | None:
    """The pixels that its size on paper asks for; None where it has no more than these."""
    width, height = int(placed.image.Width), int(placed.image.Height)
    wanted = max(placed.width / width, placed.height / height) * DPI / 72  # of one pixel
    if wanted >= 1:
        return None
    return max(1, round(width * wanted)), max(1, round(height * wanted))


def _decoded(image: Any) -> Any:
    return pikepdf.PdfImage(image).as_pil_image()


def _resized(picture: Any, size: tuple[int, int] | None) -> Any:
    from PIL import Image

    return picture if size is None else picture.resize(size, Image.Resampling.LANCZOS)


def _write(image: Any, picture: Any, *, as_jpeg: bool) -> None:
    for key in ("/DecodeParms", "/Decode"):
        if key in image:
            del image[key]
    if as_jpeg:
        out = io.BytesIO()
        picture.save(out, "JPEG", quality=_JPEG_QUALITY, subsampling=0, optimize=True)
        image.write(out.getvalue(), filter=pikepdf.Name.DCTDecode)
        if picture.mode == "CMYK":  # Pillow writes CMYK inverted, as Adobe's programs do
            image["/Decode"] = pikepdf.Array([1, 0] * 4)
    else:
        image.write(picture.tobytes())
    image["/Width"], image["/Height"] = picture.size
    image["/BitsPerComponent"] = 8
    space = {"CMYK": "/DeviceCMYK", "L": "/DeviceGray"}[picture.mode]
    image["/ColorSpace"] = pikepdf.Name(space)
