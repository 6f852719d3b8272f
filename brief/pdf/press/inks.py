"""Which inks print a colour: the brand's own values, black alone for greys, the profile's else.

Small grey type of four inks shows coloured edges where the press is a hair out of register. So
what is nearly grey is printed in black alone, as dark as the profile makes it; what is nearly
black is solid black.
"""

from __future__ import annotations

from collections.abc import Mapping
from math import hypot
from typing import Any

from brief.pdf.press.profile import PressProfile

Cmyk = tuple[float, float, float, float]  # shares of full ink, 0 to 1

WHITE: Cmyk = (0.0, 0.0, 0.0, 0.0)
BLACK: Cmyk = (0.0, 0.0, 0.0, 1.0)
GREY = 12.0  # the most chroma (CIE C*ab) of what is nearly grey
DARK = 20.0  # the most lightness (CIE L*) of what is nearly black


class Inks:
    """``known`` gives colours (``"rrggbb"``) in the brand's own CMYK."""

    def __init__(self, profile: PressProfile, known: Mapping[str, Cmyk]) -> None:
        from PIL import ImageCms

        self.separation = profile.separation()
        self._lab = ImageCms.buildTransform(
            ImageCms.createProfile("sRGB"), ImageCms.createProfile("LAB"), "RGB", "LAB"
        )
        self._found: dict[str, Cmyk] = dict(known)
        self._tones = _black_tones(profile)

    def of(self, red: float, green: float, blue: float) -> Cmyk:
        """The inks of an sRGB colour, its parts 0 to 1."""
        rgb = tuple(min(255, max(0, round(part * 255))) for part in (red, green, blue))
        key = bytes(rgb).hex()
        if key not in self._found:
            self._found[key] = self._separate(rgb)
        return self._found[key]

    def _separate(self, rgb: tuple[int, ...]) -> Cmyk:
        if rgb == (255, 255, 255):
            return WHITE
        lightness, a, b = _convert(self._lab, "RGB", rgb)
        # Pillow keeps L* from 0 to 255, a* and b* as signed bytes.
        light = lightness / 255 * 100
        chroma = hypot(*(each - 256 if each > 127 else each for each in (a, b)))
        if chroma <= GREY:
            return BLACK if light <= DARK else (0.0, 0.0, 0.0, self._tone(light))
        c, m, y, k = (round(part / 255, 4) for part in _convert(self.separation, "RGB", rgb))
        return c, m, y, k

    def _tone(self, light: float) -> float:
        """How much black is as light as ``light`` (CIE L*)."""
        nearest = min(range(256), key=lambda k: abs(self._tones[k] - light))
        return round(nearest / 255, 4)


def _black_tones(profile: PressProfile) -> list[float]:
    """The lightness (CIE L*) of black alone, for each of its 256 tones."""
    from PIL import Image, ImageCms

    ramp = Image.frombytes("CMYK", (256, 1), b"".join(bytes((0, 0, 0, k)) for k in range(256)))
    seen: Any = ImageCms.applyTransform(ramp, profile.proof())
    return [value / 255 * 100 for value in seen.getchannel(0).tobytes()]


def _convert(transform: Any, mode: str, values: tuple[int, ...]) -> bytes:
    from PIL import Image, ImageCms

    pixel = Image.frombytes(mode, (1, 1), bytes(values))
    converted: Any = ImageCms.applyTransform(pixel, transform)
    return bytes(converted.tobytes())
