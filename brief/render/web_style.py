"""The brand as CSS for browsers: colours, and families that are there or that stand in for them.

No font is sent along: what a brand may embed in a PDF it may not always serve on the web.
"""

from __future__ import annotations

from brief.brand.brand import Brand

_SERIF = 'Charter, "Iowan Old Style", Georgia, "Noto Serif", serif'
_SANS = 'system-ui, "Segoe UI", "Helvetica Neue", "Noto Sans", sans-serif'
_SANS_SERIF_STYLES = range(11, 16)  # PANOSE bSerifStyle (OpenType, OS/2): normal sans to rounded


def web_css(brand: Brand) -> str:
    """``:root`` with ``--ink`` … and ``--font-text`` …, as the brief's templates call them."""
    lines = [f"  --{token}: #{brand.palette[name]};" for token, name in brand.tokens.items()]
    fonts = brand.brief_fonts
    for role, family in (("text", fonts.text), ("heading", fonts.heading), ("label", fonts.label)):
        stand_ins = _SANS if _is_sans(brand, family) else _SERIF
        quoted = "".join(c for c in family if c not in '"\\<>\n\r')
        lines.append(f'  --font-{role}: "{quoted}", {stand_ins};')
    return "\n".join((":root {", *lines, "}")) + "\n"


def _is_sans(brand: Brand, family: str) -> bool:
    from fontTools.ttLib import TTFont

    file = next((face.file for face in brand.faces if face.family == family), None)
    if file is not None:
        with TTFont(file, lazy=True, fontNumber=0) as font:
            style = font["OS/2"].panose.bSerifStyle
        if style > 1:  # 0 and 1: the font does not say
            return style in _SANS_SERIF_STYLES
    return "sans" in family.lower()
