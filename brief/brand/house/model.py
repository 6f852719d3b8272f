"""A house file as the layers above see it. All lengths are points."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from brief.brand.house.archive import Archive

TITLES = ("title", "ctrTitle")
BODIES = ("body", "obj")
FURNITURE = ("ftr", "dt", "sldNum")


@dataclass(frozen=True)
class Box:
    """A rectangle from the slide's top left corner."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        return self.x + self.width

    @property
    def bottom(self) -> float:
        return self.y + self.height

    def shared(self, other: Box) -> float:
        """The share of this box that the other one covers, 0 to 1."""
        across = min(self.right, other.right) - max(self.x, other.x)
        down = min(self.bottom, other.bottom) - max(self.y, other.y)
        if across <= 0 or down <= 0 or self.width <= 0 or self.height <= 0:
            return 0.0
        return across * down / (self.width * self.height)


@dataclass(frozen=True)
class Style:
    """The first level of a placeholder's text, as it is inherited; None: nobody says."""

    size: float | None = None
    bold: bool = False
    align: str = "l"  # l, ctr, r, just
    colour: str | None = None  # "rrggbb"
    leaks: tuple[tuple[str, str], ...] = ()  # run attributes that text written here must undo


@dataclass(frozen=True)
class Place:
    """A placeholder of a layout, or of a master.

    ``kind`` is its type ("obj" where it has none); ``attributes`` are those of its ``p:ph`` as
    written, by which a slide's shape finds it again.
    """

    kind: str
    name: str
    box: Box
    insets: tuple[float, float, float, float]  # left, top, right, bottom
    anchor: str  # t, ctr, b
    style: Style
    attributes: tuple[tuple[str, str], ...]
    fill: str | None = None  # "rrggbb"
    vertical: bool = False
    own_centre: bool = False  # the text is centred as a block (anchorCtr)


@dataclass(frozen=True)
class Patch:
    """Something painted behind the text. ``alpha`` is 1 where it is opaque."""

    box: Box
    rgb: str
    alpha: float = 1.0


@dataclass(frozen=True)
class HouseLayout:
    """``part`` is the package's name of it; ``type`` what other programs take it for."""

    name: str
    type: str
    part: str
    places: tuple[Place, ...]
    patches: tuple[Patch, ...]  # the master's too, from the back

    def of_kind(self, *kinds: str) -> tuple[Place, ...]:
        """Its placeholders of these kinds, in the file's order."""
        return tuple(place for place in self.places if place.kind in kinds)


@dataclass(frozen=True)
class Theme:
    """``colours`` by slot (dk1 …), and the families of headings and text."""

    name: str
    colours: Mapping[str, str]
    major: str
    minor: str


@dataclass(frozen=True)
class HouseMaster:
    """A master with its theme. ``colour_map`` is its ``p:clrMap``: bg1 to lt1 and so on."""

    name: str
    part: str
    theme: Theme
    colour_map: Mapping[str, str]
    layouts: tuple[HouseLayout, ...]
    body: Place | None = None


@dataclass(frozen=True)
class HouseFile:
    """The file: its slides' size, its masters, and the package that they are copied from."""

    width: float
    height: float
    masters: tuple[HouseMaster, ...]
    archive: Archive = field(repr=False, compare=False)
