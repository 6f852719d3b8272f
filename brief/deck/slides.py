"""The laid-out deck: slides and their frames, between the layout engine and the file writers.

All lengths are points from the slide's top left corner. Whatever makes PowerPoint break and place
lines as the layout did (frame edges, insets, spacing) has been decided when these exist: a writer
writes what it is given.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from brief.deck.house.plan import Plan
from brief.deck.text import Colour, Corners, Fill, Line, Rect, TextBody
from brief.edition.chart import Chart

# ST_PlaceholderType (ECMA-376 part 1, 19.7.10). On layouts even the last three are text frames.
PlaceholderType = Literal[
    "title", "ctrTitle", "subTitle", "body", "ftr", "dt", "sldNum", "pic", "chart", "tbl"
]


@dataclass(frozen=True, kw_only=True)
class Frame:
    """What all frames have. ``source`` is the ``data-src`` it was made from."""

    rect: Rect
    name: str
    source: str | None = None


@dataclass(frozen=True, kw_only=True)
class ObjectFrame(Frame):
    """What may fill a layout's place for a picture, chart or table, in a size of its own."""

    placeholder: Literal["pic", "chart", "tbl"] | None = None
    index: int | None = None  # the placeholder's idx on its layout


@dataclass(frozen=True, kw_only=True)
class TextFrame(Frame):
    """A placeholder where ``placeholder`` names one, a shape where decorated, else a text box."""

    body: TextBody
    placeholder: PlaceholderType | None = None
    index: int | None = None  # the placeholder's idx on its layout
    fill: Fill | None = None
    line: Line | None = None
    radius: float = 0.0
    corners: Corners | None = None  # where they differ; then there is no radius


@dataclass(frozen=True, kw_only=True)
class ShapeFrame(Frame):
    """Decoration without text: a rectangle, an ellipse or a straight line.

    A line may have a head at its ``start`` (left or top), its ``end`` or ``both``, and words for
    those who do not see it in ``alt``.
    """

    shape: Literal["rect", "ellipse", "line"] = "rect"
    fill: Fill | None = None
    line: Line | None = None
    radius: float = 0.0
    corners: Corners | None = None  # where they differ; then there is no radius
    arrow: Literal["", "start", "end", "both"] = ""
    alt: str = ""


@dataclass(frozen=True)
class Borders:
    left: Line | None = None
    right: Line | None = None
    top: Line | None = None
    bottom: Line | None = None


@dataclass(frozen=True)
class Cell:
    """``body`` is None for a cell that a span covers."""

    body: TextBody | None
    fill: Fill | None = None
    borders: Borders = Borders()
    column_span: int = 1
    row_span: int = 1


@dataclass(frozen=True, kw_only=True)
class TableFrame(ObjectFrame):
    columns: tuple[float, ...]
    rows: tuple[float, ...]
    cells: tuple[tuple[Cell, ...], ...]
    header_row: bool = True
    first_column: bool = False
    banded: bool = False
    alt: str | None = None
    rtl: bool = False  # the first column stands at the right


@dataclass(frozen=True)
class ChartText:
    """How a chart sets its text and paints, taken from the layout's CSS at the figure."""

    family: str
    size: float
    colour: Colour
    series: tuple[Colour, ...]
    highlight: Colour
    rule: Colour
    soft: Colour | None = None  # of axes and their titles; none: the text's
    # Files of the regular and of the bold stack, to measure; none: widths are estimated.
    faces: tuple[tuple[Path, ...], ...] = ()


@dataclass(frozen=True, kw_only=True)
class ChartFrame(ObjectFrame):
    chart: Chart
    style: ChartText
    alt: str
    title: str | None = None


@dataclass(frozen=True)
class Crop:
    """Share of the picture cut from each side, 0 to 1."""

    left: float = 0.0
    top: float = 0.0
    right: float = 0.0
    bottom: float = 0.0


@dataclass(frozen=True, kw_only=True)
class PictureFrame(ObjectFrame):
    image: bytes  # PNG or JPEG
    svg: bytes | None = None
    crop: Crop = Crop()
    alt: str = ""
    decorative: bool = False
    opacity: float = 1.0


@dataclass(frozen=True, kw_only=True)
class GroupFrame(Frame):
    children: tuple[AnyFrame, ...] = ()


AnyFrame = TextFrame | ShapeFrame | TableFrame | ChartFrame | PictureFrame | GroupFrame


@dataclass(frozen=True)
class Slide:
    """``id`` is the id of its element in deck.html; ``title`` is plain text, unique in the deck."""

    id: str
    layout: str
    title: str
    frames: tuple[AnyFrame, ...]
    notes: tuple[str, ...] = ()  # paragraphs
    background: Fill | None = None  # where it differs from the layout's
    source: str | None = None
    section: str | None = None  # the part of the storyline; None: the one before goes on


@dataclass(frozen=True)
class Layout:
    """A PowerPoint layout: its name, placeholders (text frames with the prompt) and decoration."""

    name: str
    title: str  # as PowerPoint's menu shows it
    frames: tuple[AnyFrame, ...]
    background: Fill | None = None
    house: Plan | None = None  # where it is one of a house's own


@dataclass(frozen=True)
class Properties:
    """Document properties, from the content alone (no clock)."""

    title: str
    author: str
    subject: str
    language: str
    date: datetime.date
    publisher: str


@dataclass(frozen=True)
class Deck:
    width: float
    height: float
    slides: tuple[Slide, ...]
    layouts: tuple[Layout, ...]
    properties: Properties
