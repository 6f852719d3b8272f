"""Text and paint as PowerPoint has them: colours, runs, paragraphs, and the body that holds them.

Lengths are points.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True)
class Colour:
    """``name`` is the palette's (None: a colour that the brand does not have)."""

    name: str | None
    rgb: str  # "rrggbb", as painted
    alpha: float = 1.0


@dataclass(frozen=True)
class Stop:
    """A gradient's stop; ``at`` from 0 to 1."""

    at: float
    colour: Colour


@dataclass(frozen=True)
class Gradient:
    """Linear; ``angle`` in degrees as in CSS (180 runs downward). Radial where ``centre`` is given,
    as shares of the box: its colours run to the farthest corner.
    """

    angle: float
    stops: tuple[Stop, ...]
    centre: tuple[float, float] | None = None


Fill = Colour | Gradient

# Radii of a rectangle's corners in points: top left, top right, bottom right, bottom left.
Corners = tuple[float, float, float, float]


@dataclass(frozen=True)
class Rect:
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True)
class Link:
    """Exactly one of the two is given."""

    url: str | None = None
    slide: str | None = None  # id of a slide


@dataclass(frozen=True)
class Run:
    text: str
    family: str
    size: float
    bold: bool = False
    italic: bool = False
    underline: bool = False
    strike: bool = False
    colour: Colour | None = None
    baseline: int = 0  # percent: 30 superscript, -25 subscript
    language: str = "en"
    link: Link | None = None
    field: Literal["slidenum"] | None = None
    face: str | None = None  # the family that draws it, ``family`` or another; None: not known


@dataclass(frozen=True)
class Bullet:
    """Either ``char`` or ``numbering`` (an ST_TextAutonumberScheme value such as arabicPeriod)."""

    char: str | None = None
    numbering: str | None = None
    start: int = 1
    colour: Colour | None = None
    family: str | None = None


@dataclass(frozen=True)
class Spacing:
    """Line spacing: percent of 1.2 em, or exact points. Exactly one is given."""

    percent: int | None = None
    exact: float | None = None


@dataclass(frozen=True)
class Paragraph:
    runs: tuple[Run, ...]
    align: Literal["left", "center", "right", "justify"] = "left"
    level: int = 0
    bullet: Bullet | None = None
    margin_left: float = 0.0
    indent: float = 0.0
    spacing: Spacing = Spacing(percent=100)
    space_before: float = 0.0
    rtl: bool = False


@dataclass(frozen=True)
class Insets:
    left: float = 0.0
    top: float = 0.0
    right: float = 0.0
    bottom: float = 0.0


@dataclass(frozen=True)
class Line:
    """A stroke, ``width`` in points."""

    colour: Colour
    width: float
    dash: Literal["solid", "dash", "dot"] = "solid"


@dataclass(frozen=True)
class TextBody:
    paragraphs: tuple[Paragraph, ...]
    insets: Insets = Insets()
    anchor: Literal["top", "middle", "bottom"] = "top"
    slack: float = math.inf  # share of its width by which it may differ and break lines alike
