"""The brand as CSS: its faces, and its colours and families as custom properties."""

from __future__ import annotations

from brief.brand.brand import ROLES, Brand, FontFace, Output
from brief.brand.colour import tag_colour

# Code would be set in whatever this machine calls monospace.
_CODE = "pre, code, kbd, samp, tt { font-family: inherit }"


def brand_css(brand: Brand, output: Output) -> str:
    """``@font-face`` rules with file URLs, and ``:root`` with ``--ink`` … and ``--font-text`` ….

    The deck's colours carry their palette place (``tag_colour``); the brief's are plain.
    """
    rules = [_face(face) for face in brand.faces_for(output)]
    names = list(brand.palette)
    lines = []
    for token, name in brand.tokens.items():
        rgb = brand.palette[name]
        value = tag_colour(names.index(name), rgb) if output == "deck" else f"#{rgb}"
        lines.append(f"  --{token}: {value};")
    lines += [
        f"  --font-{role}: {', '.join(map(_quoted, brand.stack(role, output)))};" for role in ROLES
    ]
    return "\n".join([*rules, ":root {", *lines, "}", _CODE]) + "\n"


def _face(face: FontFace) -> str:
    style = "italic" if face.italic else "normal"
    return (
        f"@font-face {{ font-family: {_quoted(face.family)}; font-weight: {face.weight}; "
        f"font-style: {style}; src: url({_quoted(face.file.resolve().as_uri())}) }}"
    )


def _quoted(text: str) -> str:
    """A CSS string that can stand inside a ``<style>`` element."""
    escaped = "".join(f"\\{ord(c):x} " if c in '"\\<>\n\r' else c for c in text)
    return f'"{escaped}"'
