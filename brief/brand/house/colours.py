"""DrawingML colours as sRGB (ECMA-376 part 1, 20.1.2.3)."""

from __future__ import annotations

import colorsys
from collections.abc import Mapping
from typing import Any

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_PRESET = {"black": "000000", "white": "ffffff", "red": "ff0000", "blue": "0000ff"}
_FULL = 100_000


def read_paint(
    element: Any, colours: Mapping[str, str], mapped: Mapping[str, str]
) -> tuple[str, float] | None:
    """``(rrggbb, alpha)`` of the first colour in an element: its own, or of its gradient's stops.

    ``colours`` are the theme's, ``mapped`` the colour map. None where there is no colour in it.
    """
    found = [
        paint
        for each in element.iter(f"{A}srgbClr", f"{A}schemeClr", f"{A}sysClr", f"{A}prstClr")
        if (paint := _read(each, colours, mapped)) is not None
    ]
    if not found:
        return None
    parts = [_channels(rgb) for rgb, _ in found]
    mean = tuple(sum(part[at] for part in parts) / len(parts) for at in range(3))
    return _hex(mean), sum(alpha for _, alpha in found) / len(found)


def blend(front: str, back: str, alpha: float) -> str:
    """One colour laid over another."""
    pairs = zip(_channels(front), _channels(back), strict=True)
    return _hex(tuple(alpha * a + (1 - alpha) * b for a, b in pairs))


def _read(
    element: Any, colours: Mapping[str, str], mapped: Mapping[str, str]
) -> tuple[str, float] | None:
    kind, value = element.tag.removeprefix(A), element.get("val", "")
    if kind == "schemeClr":
        rgb = colours.get(mapped.get(value, value))
    elif kind == "sysClr":
        rgb = element.get("lastClr") or ("ffffff" if value == "window" else "000000")
    else:
        rgb = _PRESET.get(value) if kind == "prstClr" else value
    if not rgb or len(rgb) != 6 or any(c not in "0123456789abcdefABCDEF" for c in rgb):
        return None
    return _modified(rgb.lower(), element)


def _modified(rgb: str, element: Any) -> tuple[str, float]:
    alpha = 1.0
    for change in element:
        if not isinstance(change.tag, str):
            continue
        kind = change.tag.removeprefix(A)
        try:
            share = int(change.get("val", str(_FULL))) / _FULL
        except ValueError:
            continue
        if kind == "alpha":
            alpha = min(1.0, max(0.0, share))
        elif kind in ("lumMod", "lumOff", "shade", "tint"):
            rgb = _lightened(rgb, kind, share)
    return rgb, alpha


def _lightened(rgb: str, kind: str, share: float) -> str:
    if kind == "shade":
        return blend(rgb, "000000", share)
    if kind == "tint":
        return blend(rgb, "ffffff", share)
    hue, light, full = colorsys.rgb_to_hls(*_channels(rgb))
    light = light * share if kind == "lumMod" else light + share
    return _hex(colorsys.hls_to_rgb(hue, min(1.0, max(0.0, light)), full))


def _channels(rgb: str) -> tuple[float, ...]:
    return tuple(int(rgb[at : at + 2], 16) / 255 for at in (0, 2, 4))


def _hex(parts: tuple[float, ...]) -> str:
    return "".join(f"{round(min(1.0, max(0.0, part)) * 255):02x}" for part in parts)
