"""Whether a file is the picture that its name says: SVG, PNG, JPEG, WebP or GIF, and harmless."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from brief.content.svg import SvgError, check_svg

MAX_BYTES = 40_000_000
MAX_PIXELS = 80_000_000

_KINDS = {".png": "PNG", ".jpg": "JPEG", ".jpeg": "JPEG", ".webp": "WebP", ".gif": "GIF"}
# As Pillow names them; MPO is a JPEG with more pictures behind the first, as telephones write it.
_FORMATS = {"PNG": "PNG", "JPEG": "JPEG", "MPO": "JPEG", "WEBP": "WebP", "GIF": "GIF"}
_SUFFIXES = {"PNG": ".png", "JPEG": ".jpg", "WebP": ".webp", "GIF": ".gif"}


class ImageError(ValueError):
    """A file that is not the picture it should be; the text is for the person who named it."""


def check_image(file: Path) -> None:
    """Reads the picture once. Raises ImageError."""
    size = file.stat().st_size
    if size > MAX_BYTES:
        raise ImageError(f"the picture is larger than {MAX_BYTES // 1_000_000} MB")
    suffix = file.suffix.lower()
    if suffix != ".svg" and suffix not in _KINDS:
        expected = ".svg, .png, .jpg, .webp or .gif"
        raise ImageError(f"expected a picture: {expected}; found `{file.name}`")
    if not size:
        raise ImageError(f"`{file.name}` is empty")
    if suffix != ".svg":
        _check_pixels(file, _KINDS[suffix])
        return
    try:
        check_svg(file.read_bytes())
    except SvgError as error:
        raise ImageError(str(error)) from None


def is_animated(file: Path) -> bool:
    """Whether a picture that ``check_image`` accepts moves: only its first frame is shown."""
    if file.suffix.lower() == ".svg":
        return False
    with open_picture(file) as image:
        return bool(getattr(image, "is_animated", False)) and image.format != "MPO"


@contextmanager
def open_picture(file: Any) -> Iterator[Any]:
    """Pillow's picture of a path or a stream, not yet decoded. Raises ImageError if too large.

    Pillow's own settings are put back: WeasyPrint, once imported, has it take half a picture for a
    whole one, and its own limit on pixels warns on standard error.
    """
    from PIL import Image, ImageFile

    before = ImageFile.LOAD_TRUNCATED_IMAGES, Image.MAX_IMAGE_PIXELS
    ImageFile.LOAD_TRUNCATED_IMAGES, Image.MAX_IMAGE_PIXELS = False, None
    try:
        with Image.open(file) as image:
            if image.width * image.height > MAX_PIXELS:
                raise ImageError(
                    f"the picture has {image.width:,} x {image.height:,} pixels; expected at most "
                    f"{MAX_PIXELS // 1_000_000} megapixels: save it at 4,000 pixels across"
                )
            yield image
    finally:
        ImageFile.LOAD_TRUNCATED_IMAGES, Image.MAX_IMAGE_PIXELS = before


def _check_pixels(file: Path, kind: str) -> None:
    try:
        with open_picture(file) as image:
            found = _FORMATS.get(image.format, image.format)
            if found != kind:
                name = file.with_suffix(_SUFFIXES.get(found, "")).name
                hint = f": name it `{name}`" if found in _SUFFIXES else ""
                raise ImageError(f"`{file.name}` is {found}, not {kind}{hint}")
            _load(image, file.name)
    except ImageError:
        raise
    except Exception:  # Pillow raises nearly anything at a damaged file
        raise ImageError(
            f"`{file.name}` is not a {kind} picture, or its beginning is damaged: export it again"
        ) from None


def _load(image: Any, name: str) -> None:
    try:
        image.load()
    except Exception:
        raise ImageError(f"`{name}` is cut off or damaged: copy or export it again") from None
