"""Which fonts the PDFs of an edition hold, and the files that they come from."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any

from brief.brand.brand import Brand, FontFace

_WEIGHTS = {
    "thin": 100, "extralight": 200, "ultralight": 200, "light": 300, "medium": 500,
    "semibold": 600, "bold": 700, "extrabold": 800, "ultrabold": 800, "black": 900, "heavy": 900,
}  # fmt: skip


@dataclass(frozen=True, order=True)
class EmbeddedFont:
    """A face as a PDF names it. ``weight`` as in CSS."""

    family: str
    weight: int
    italic: bool


def read_fonts(pdf: bytes) -> frozenset[EmbeddedFont]:
    """The faces that a PDF embeds, by their descriptors (PDF 2.0, 9.8)."""
    import pikepdf

    with pikepdf.open(BytesIO(pdf)) as document:
        return frozenset(
            _face_of(str(each["/FontFamily"]), str(each.get("/FontName", "")))
            for each in document.objects
            if isinstance(each, pikepdf.Dictionary) and "/FontFamily" in each
        )


def describe_fonts(
    fonts: Iterable[EmbeddedFont], brand: Brand, templates: Iterable[Path]
) -> Iterator[Mapping[str, Any]]:
    """Each with its file and version, as the manifest has it; no path of this machine.

    A file of no template folder is the system's: its name alone is given.
    """
    folders = tuple(templates)
    for font in sorted(set(fonts)):
        face = _find(font, brand)
        yield {
            "family": font.family,
            "weight": font.weight,
            "italic": font.italic,
            "version": read_version(face.file) if face else None,
            "file": _placed(face.file, folders) if face else None,
        }


def read_version(file: Path) -> str | None:
    """What a font says of its version (OpenType, name table, id 5)."""
    from fontTools.ttLib import TTFont

    with TTFont(file, lazy=True, fontNumber=0) as font:
        said = font["name"].getDebugName(5)
    return str(said).removeprefix("Version ").strip() if said else None


def _face_of(family: str, name: str) -> EmbeddedFont:
    """WeasyPrint's FontName is Pango's description: ``ABCDEF+Source-Sans-3-Semi-Bold-Italic``."""
    style = name.rpartition("+")[2].removeprefix("/").lower()
    style = style.removeprefix(family.lower().replace(" ", "-"))
    words = re.sub(r"(semi|extra|ultra|demi)-", r"\1", style).replace("demi", "semi").split("-")
    weight = next((_WEIGHTS[word] for word in words if word in _WEIGHTS), 400)
    return EmbeddedFont(family, weight, bool({"italic", "oblique"} & set(words)))


def _find(font: EmbeddedFont, brand: Brand) -> FontFace | None:
    same = [face for face in brand.faces if face.family == font.family]
    return min(
        same,
        key=lambda face: (face.italic != font.italic, abs(face.weight - font.weight)),
        default=None,
    )


def _placed(file: Path, folders: Iterable[Path]) -> str:
    for folder in folders:
        if file.is_relative_to(folder):
            return file.relative_to(folder).as_posix()
    return file.name
