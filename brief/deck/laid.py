"""The laid-out page in our own words: boxes, lines and pieces of text, as frozen data.

Filled by ``boxes``, the one module that knows WeasyPrint's tree; everything after it reads these
types only. All lengths are points from the page's top left corner.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from brief.deck.slides import Borders
from brief.deck.text import Corners, Fill, Line, Link, Rect

# How a box lays out what it holds: "text" holds lines only, "stack" puts blocks one under the
# other, "spread" places them freely (grid, flex row), the others are what their name says.
Kind = Literal["text", "stack", "spread", "table", "rows", "row", "cell", "picture", "drawing"]

# What stood between a line and the next in the source, and is gone from the laid-out text.
Joint = Literal["", " ", "\n", "\u00ad"]


_NO_BORDERS = Borders()


@dataclass(frozen=True)
class Font:
    """A face as laid out; ``size`` in points. ``others`` set what ``family`` has no glyph for."""

    family: str
    size: float
    bold: bool = False
    italic: bool = False
    others: tuple[str, ...] = ()


@dataclass(frozen=True)
class Piece:
    """A stretch of one line in one style. ``lift`` is how far it sits above the line's baseline."""

    text: str
    x: float
    width: float
    font: Font
    colour: Fill
    language: str
    lift: float = 0.0
    underline: bool = False
    strike: bool = False
    link: Link | None = None


@dataclass(frozen=True)
class LaidLine:
    """One line. ``opening`` is the width of its first word, of a space before it ``space``."""

    x: float
    width: float
    top: float
    height: float
    baseline: float
    pieces: tuple[Piece, ...]
    joint: Joint = ""
    opening: float = 0.0
    space: float = 0.0

    @property
    def text(self) -> str:
        return "".join(piece.text for piece in self.pieces)


@dataclass(frozen=True)
class Marker:
    """A list item's marker, where it stands; ``style`` is its ``list-style-type``."""

    text: str
    x: float
    font: Font
    colour: Fill
    width: float = 0.0
    style: str = ""


@dataclass(frozen=True)
class LaidBox:
    """One box. ``rect`` is its border box, ``content`` its content box."""

    tag: str
    kind: Kind
    rect: Rect
    content: Rect
    attributes: Mapping[str, str]
    source: str | None = None
    children: tuple[LaidBox, ...] = ()
    lines: tuple[LaidLine, ...] = ()
    marker: Marker | None = None
    fill: Fill | None = None
    borders: Borders = _NO_BORDERS
    radius: float = 0.0
    corners: Corners | None = None  # where they differ; then there is no radius
    opacity: float = 1.0  # with that of all boxes round it
    round: bool = False  # the radius makes an ellipse of it
    align: Literal["left", "center", "right", "justify"] = "left"
    centred: bool = False  # flex or grid puts its content in the middle, vertically
    placed: bool = False  # absolutely positioned
    rtl: bool = False
    column_span: int = 1
    row_span: int = 1
    position: tuple[float, float] = (0.5, 0.5)  # object-position, as shares
    fit: str = "fill"  # object-fit
    markup: str = ""  # an inline drawing's own SVG

    @property
    def decorated(self) -> bool:
        return bool(self.fill or any(self.edges))

    @property
    def edges(self) -> tuple[Line | None, ...]:
        sides = self.borders
        return (sides.top, sides.right, sides.bottom, sides.left)

    def walk(self) -> Iterator[LaidBox]:
        """This box and all in it, in document order."""
        yield self
        for child in self.children:
            yield from child.walk()


@dataclass(frozen=True)
class LaidSlide:
    """One page of the deck. ``notes`` are the paragraphs of its ``<aside class="notes">``.

    ``section`` is the part of the storyline that it begins or goes on with; None: the one before.
    """

    id: str
    layout: str
    box: LaidBox
    notes: tuple[str, ...]
    section: str | None = None
