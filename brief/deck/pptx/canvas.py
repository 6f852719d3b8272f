"""What frames are drawn on: a slide's or layout's tree of shapes, and all that they refer to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import count

from pptx.parts.slide import BaseSlidePart, SlidePart

from brief.deck.pptx.placeholder import Places
from brief.deck.pptx.theme import ThemeNames
from brief.deck.pptx.xml import Element
from brief.deck.slides import Frame


@dataclass(frozen=True)
class Canvas:
    """A tree that shapes are added to. ``places`` are the placeholders of the slide's layout.

    Ids count from 2 (1 is the tree's own), in document order, so that the same slide always has
    the same ids.
    """

    part: BaseSlidePart
    tree: Element
    theme: ThemeNames
    slides: Mapping[str, SlidePart]
    places: Places
    ids: Iterator[int] = field(default_factory=lambda: count(2))

    def inside(self, group: Element) -> Canvas:
        """The same canvas, drawing into a group of its own."""
        return replace(self, tree=group)

    def identify(self, frame: Frame, kind: str) -> tuple[int, str]:
        """Id and name of the next shape, as the selection pane shows them."""
        number = next(self.ids)
        return number, frame.name or f"{kind} {number - 1}"
