"""Font files for the families of a house's theme.

A theme names families and holds no files. The brand's own files come first, then files of the same
widths that travel with the package, then this machine's for that very family.
"""

from __future__ import annotations

import subprocess
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from brief.brand.brand import FontFace

# Families of the same widths: in the package's fonts/, then what systems have.
_SHIPPED = {
    "calibri": "Carlito",
    "cambria": "Caladea",
    "carlito": "Carlito",
    "caladea": "Caladea",
    "arial": "LiberationSans",
    "helvetica": "LiberationSans",
}
_SYSTEM = {
    "times new roman": ("Liberation Serif", "Tinos"),
    "courier new": ("Liberation Mono", "Cousine"),
}
STAND_IN = "Carlito"
_STYLES = (
    ("Regular", 400, False),
    ("Bold", 700, False),
    ("Italic", 400, True),
    ("BoldItalic", 700, True),
)
_SECONDS = 10

Find = Callable[[str], Path | None]  # a path below the templates folders


@dataclass(frozen=True)
class Found:
    """The faces of one family, and where they come from.

    ``how``: "brand", "package" (the same widths), "machine" or "absent" (another font's widths).
    """

    family: str
    faces: tuple[FontFace, ...]
    how: str
    stand_in: str | None = None


def find_faces(family: str, own: tuple[FontFace, ...], find: Find) -> Found:
    """The faces of a theme's family; those of ``own`` where the brand gives files for it."""
    mine = tuple(face for face in own if face.family == family)
    if mine:
        return Found(family, mine, "brand")
    key = family.casefold()
    if key in _SHIPPED:
        return Found(family, tuple(_shipped(family, _SHIPPED[key], find)), "package", _SHIPPED[key])
    for name in (family, *_SYSTEM.get(key, ())):
        faces = tuple(_installed(family, name))
        if faces:
            return Found(family, faces, "machine", None if name == family else name)
    return Found(family, tuple(_shipped(family, STAND_IN, find)), "absent", STAND_IN)


def _shipped(family: str, name: str, find: Find) -> Iterator[FontFace]:
    for style, weight, italic in _STYLES:
        file = find(f"fonts/{name}-{style}.ttf")
        if file is not None:
            yield FontFace(family, file, weight, italic)


def _installed(family: str, name: str) -> Iterator[FontFace]:
    seen = set()
    for _, weight, italic in _STYLES:
        file = _match(name, weight, italic)
        if file is not None and file not in seen:
            seen.add(file)
            yield FontFace(family, file, weight, italic)


@cache
def _match(family: str, weight: int, italic: bool) -> Path | None:
    """fontconfig's file for a face, where its family is the one asked for and no substitute."""
    escaped = "".join(f"\\{c}" if c in r"\-:,=" else c for c in family)
    pattern = f"{escaped}:weight={200 if weight > 500 else 80}:slant={100 if italic else 0}"
    try:
        answer = subprocess.run(
            ["fc-match", "-f", "%{family}\n%{file}\n", "--", pattern],
            capture_output=True, text=True, timeout=_SECONDS, check=False,
        ).stdout.splitlines()  # fmt: skip
    except (OSError, subprocess.SubprocessError, UnicodeDecodeError):
        return None
    if len(answer) < 2:
        return None
    families = {each.strip().casefold() for each in answer[0].split(",")}
    file = Path(answer[1])
    usable = file.suffix.lower() in (".ttf", ".otf") and file.is_file()
    return file if usable and family.casefold() in families else None
