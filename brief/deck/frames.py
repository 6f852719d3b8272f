"""Which boxes become which PowerPoint objects: the walk over a laid-out slide.

A stack of undecorated text is one frame; a decorated box that holds only text is the shape that
carries it; grids, flex rows and whatever mixes are walked into.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from brief.brand.brand import Brand
from brief.deck.decoration import decorate, make_line
from brief.deck.laid import LaidBox
from brief.deck.pictures import Pictures
from brief.deck.slides import (
    AnyFrame,
    Borders,
    ChartFrame,
    ChartText,
    GroupFrame,
    PictureFrame,
    TableFrame,
)
from brief.deck.tables import make_table
from brief.deck.text import Colour, Rect
from brief.deck.text_frames import OBJECTS, TextFrames, is_text_stack
from brief.edition.chart import Chart
from brief.render.charts.style import label_stack

# What fills a place that is marked ``data-placeholder``, by the mark.
_OBJECTS = (PictureFrame, ChartFrame, TableFrame)
_FILLS = dict(zip(("picture", "chart", "table"), _OBJECTS, strict=True))
_CHART_SIZE = 14.0  # points, where the figure's own style does not say


@dataclass(frozen=True)
class Walker:
    """Walks a slide's boxes and hands each to its maker. ``static`` frames are the layout's."""

    brand: Brand
    text: TextFrames
    pictures: Pictures
    charts: Mapping[str, Chart]

    def frames(self, box: LaidBox, *, static: bool = False) -> Iterator[AnyFrame]:
        """The frames of all that a slide's box holds, in document order."""
        for child in box.children:
            yield from self.box(child, static=static)

    def box(self, box: LaidBox, *, static: bool = False) -> Iterator[AnyFrame]:
        """The frames of one box and of all in it."""
        mark = box.attributes.get("data-placeholder", "")
        for frame in self._box(box, static=static):
            if isinstance(frame, _OBJECTS) and isinstance(frame, _FILLS.get(mark, ())):
                frame = replace(frame, placeholder=OBJECTS[mark])
            yield frame

    def _box(self, box: LaidBox, *, static: bool) -> Iterator[AnyFrame]:
        attributes = box.attributes
        manner = attributes.get("data-frame", "")
        if manner == "skip" or ("data-static" in attributes and not static):
            return
        if box.kind == "table":
            if any(row.kind == "row" for row in box.children):
                yield make_table(box, self.text.seats)
        elif "data-chart" in attributes and attributes["data-chart"] in self.charts:
            yield self._chart(box)
        elif manner == "line":
            if line := make_line(box):
                yield line
        elif box.kind in ("picture", "drawing"):
            yield from decorate(box)
            yield self.pictures.frame(box)
        elif manner == "group":
            children = (*decorate(box), *self._inside(box, static=static))
            if children:
                yield GroupFrame(
                    rect=_union(children),
                    name=attributes.get("data-name", ""),
                    source=box.source,
                    children=children,
                )
        elif is_text_stack(box):
            yield from self.text.frames(box)
        else:
            yield from decorate(box)
            yield from self._inside(box, static=static)

    def _inside(self, box: LaidBox, *, static: bool) -> Iterator[AnyFrame]:
        if box.lines:
            text = replace(box, children=(), fill=None, borders=Borders())
            yield from self.text.frames(text)
        for child in box.children:
            yield from self.box(child, static=static)

    def _chart(self, box: LaidBox) -> ChartFrame:
        attributes = box.attributes
        drawing = next((b for b in box.walk() if b.kind == "drawing"), box)
        named = self._colour
        series = [token for token in self.brand.tokens if token.startswith("accent")]
        return ChartFrame(
            rect=drawing.content,
            name=attributes.get("data-name", ""),
            source=box.source,
            chart=self.charts[attributes["data-chart"]],
            style=ChartText(
                family=self.brand.deck_fonts.label,
                size=float(attributes.get("data-size", _CHART_SIZE)),
                colour=named("ink"),
                series=tuple(named(token) for token in series),
                highlight=named("contrast"),
                rule=named("rule"),
                soft=named("soft"),
                faces=label_stack(self.brand, "deck"),
            ),
            alt=attributes.get("aria-label") or drawing.attributes.get("aria-label", ""),
            title=attributes.get("data-title"),
        )

    def _colour(self, token: str) -> Colour:
        name = self.brand.tokens[token]
        return Colour(name, self.brand.palette[name])


def _union(frames: tuple[AnyFrame, ...]) -> Rect:
    """The smallest rectangle round all frames: a group's own extent."""
    left = min(frame.rect.x for frame in frames)
    top = min(frame.rect.y for frame in frames)
    right = max(frame.rect.x + frame.rect.width for frame in frames)
    bottom = max(frame.rect.y + frame.rect.height for frame in frames)
    return Rect(left, top, right - left, bottom - top)
