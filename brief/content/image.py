"""Whether a file is the picture that its name says: SVG, PNG, JPEG or GIF, and harmless."""

from __future__ import annotations

import re
from pathlib import Path
from xml.parsers import expat

MAX_BYTES = 40_000_000
MAX_PIXELS = 80_000_000

_SVG = "http://www.w3.org/2000/svg"
_KINDS = {".png": "PNG", ".jpg": "JPEG", ".jpeg": "JPEG", ".gif": "GIF"}
_OUTSIDE = re.compile(r"url\(\s*['\"]?(?!#|data:)|@import", re.IGNORECASE)


class ImageError(ValueError):
    """A file that is not the picture it should be; the text is for the person who named it."""


def check_image(file: Path) -> None:
    """Reads the picture once. Raises ImageError."""
    if file.stat().st_size > MAX_BYTES:
        raise ImageError(f"the picture is larger than {MAX_BYTES // 1_000_000} MB")
    suffix = file.suffix.lower()
    if suffix == ".svg":
        _check_svg(file.read_bytes())
    elif suffix in _KINDS:
        _check_pixels(file, _KINDS[suffix])
    else:
        raise ImageError(f"expected a picture: .svg, .png, .jpg or .gif; found `{file.name}`")


def _check_pixels(file: Path, kind: str) -> None:
    from PIL import Image, ImageFile

    # WeasyPrint, once imported, has Pillow take half a picture for a whole one.
    tolerant, ImageFile.LOAD_TRUNCATED_IMAGES = ImageFile.LOAD_TRUNCATED_IMAGES, False
    try:
        with Image.open(file) as image:
            if image.format != kind:
                raise ImageError(f"`{file.name}` is {image.format}, not {kind}")
            if image.width * image.height > MAX_PIXELS:
                raise ImageError(
                    f"`{file.name}` has more than {MAX_PIXELS // 1_000_000} megapixels"
                )
            image.load()
    except ImageError:
        raise
    except Exception:  # Pillow raises nearly anything at a damaged file
        raise ImageError(f"`{file.name}` is not a {kind} picture, or it is damaged") from None
    finally:
        ImageFile.LOAD_TRUNCATED_IMAGES = tolerant


def _check_svg(data: bytes) -> None:
    parser = expat.ParserCreate(namespace_separator=" ")
    stack: list[str] = []

    def refuse_entity(*_: object) -> None:
        raise ImageError("the SVG declares entities; expected none")

    def start(name: str, attributes: dict[str, str]) -> None:
        if not stack and name != f"{_SVG} svg":
            raise ImageError("expected an <svg> element of the SVG namespace at the root")
        stack.append(name)
        if len(stack) > 200:
            raise ImageError("the SVG is nested too deeply")
        if name == f"{_SVG} script":
            raise ImageError("the SVG holds a script; expected a drawing only")
        for key, value in attributes.items():
            is_link = key.split(" ")[-1] == "href" and name != f"{_SVG} a"
            if (is_link and not value.startswith(("#", "data:"))) or _OUTSIDE.search(value):
                raise ImageError(f"the SVG refers to another file: `{value[:60]}`")

    def end(_: str) -> None:
        stack.pop()

    def text(characters: str) -> None:
        if stack[-1:] == [f"{_SVG} style"] and _OUTSIDE.search(characters):
            raise ImageError("the SVG refers to another file in its style")

    parser.EntityDeclHandler = refuse_entity
    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = text
    try:
        parser.Parse(data, True)
    except expat.ExpatError as error:
        why = expat.ErrorString(error.code)
        raise ImageError(f"the SVG is not well-formed in line {error.lineno}: {why}") from None
    except ImageError:
        raise
    except (ValueError, LookupError):
        raise ImageError("the SVG has an encoding that cannot be read") from None
