"""Where slides put their parts when a house file says so, for templates and the page they make."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

# A length in points, not part of a name, a number or a colour.
_POINTS = re.compile(r"(?<![\w.#-])(\d*\.?\d+)pt\b")
_STYLES = re.compile(r"(<style[^>]*>)(.*?)(</style>)|(\sstyle=\")([^\"]*)(\")", re.DOTALL)
_SIZE = re.compile(r'(\sdata-size=")(\d+(?:\.\d+)?)(")')
# What a house centres or sets on the foot of its place needs a box of its own inside.
IN_PLACE = "words-in-place"
_HEADING = re.compile(r"(<h1\b[^>]*>)(.*?)(</h1>)", re.DOTALL)
_PLACED = re.compile(r"(<p class=\"(?:subtitle|lead)\"[^>]*>)(.*?)(</p>)", re.DOTALL)


@dataclass(frozen=True)
class SlideGeometry:
    """Slides of a house's size.

    Templates and style sheets are written for slides 540 pt high; ``scale`` brings their lengths
    to the house's. ``css`` is in the house's own points and comes last. ``areas`` are the widths
    and heights, in the templates' points, that a layout leaves to free contents.
    """

    width: float
    height: float
    size: Literal["16x9", "4x3", "a4"]
    css: str
    areas: Mapping[str, tuple[float, float]]

    @property
    def scale(self) -> float:
        return self.height / 540

    def apply(self, html: str) -> str:
        """A page of slides at the house's size, with its boxes."""
        if abs(self.scale - 1) > 1e-4:
            html = _STYLES.sub(self._scale_style, html)
            html = _SIZE.sub(lambda m: f"{m[1]}{float(m[2]) * self.scale:.2f}{m[3]}", html)
        for words in (_HEADING, _PLACED):
            html = words.sub(rf'\1<span class="{IN_PLACE}">\2</span>\3', html)
        return html.replace("</head>", f"<style>{self.css}</style>\n</head>", 1)

    def _scale_style(self, match: re.Match[str]) -> str:
        opening, text, closing = match.groups()[:3] if match[1] else match.groups()[3:]
        return f"{opening}{_POINTS.sub(self._scale_length, text)}{closing}"

    def _scale_length(self, match: re.Match[str]) -> str:
        return f"{float(match[1]) * self.scale:.3f}pt"
