"""Laid-out pages in our own words: what stands where, as frozen data.

Filled by ``boxes``; what measures and what checks reads these types only. All lengths are points
from the page's top left corner.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

# "line" is a line of text and "picture" a picture or drawing: the two that hold nothing more.
Kind = Literal["block", "line", "picture", "table", "row", "cell"]


@dataclass(frozen=True)
class PageBox:
    """A box, or the part of it that stands on this page: its border box; of a line, its text.

    ``element`` tells which element it stands for: the parts on several pages have the same.
    ``source`` is where the nearest element that says so comes from, as in ``data-src``.
    """

    element: int
    tag: str
    kind: Kind
    x: float
    y: float
    width: float
    height: float
    source: str | None = None
    classes: tuple[str, ...] = ()
    id: str | None = None
    text: str = ""
    size: float = 0.0  # of the type that most of a line is set in
    leading: float = 0.0  # from one line to the next
    flows: bool = True  # in normal flow, and not beside it (floated, placed)
    fixed: bool = False  # has a height of its own, so that it may be too small
    begins_page: bool = False
    ends_page: bool = False
    begins_with_call: bool = False  # a line that the number of a footnote begins
    content: tuple[float, float] = (0.0, 0.0)  # left and right edge of the content box
    children: tuple[PageBox, ...] = ()

    @property
    def right(self) -> float:
        return self.x + self.width

    @property
    def foot(self) -> float:
        return self.y + self.height

    @property
    def is_atom(self) -> bool:
        return self.kind in ("line", "picture")

    def walk(self) -> Iterator[PageBox]:
        """This box and all in it, in document order."""
        yield self
        for child in self.children:
            yield from child.walk()

    def walk_flow(self) -> Iterator[PageBox]:
        """This box and what is in its flow, without what stands beside it."""
        yield self
        for child in self.children:
            if child.flows:
                yield from child.walk_flow()


@dataclass(frozen=True)
class LaidPage:
    """A page. ``top`` to ``foot``, ``left`` to ``right`` is where text may stand; ``notes`` are the
    footnotes, above ``foot``. What stands in the margins (running heads) is left out.
    """

    number: int
    width: float
    height: float
    left: float
    right: float
    top: float
    foot: float
    body: PageBox
    notes: PageBox | None = None

    @property
    def room(self) -> float:
        """The height that text and footnotes share."""
        return self.foot - self.top

    @property
    def text_foot(self) -> float:
        """Where the text must end: at the footnotes, where there are any."""
        return self.notes.y if self.notes else self.foot
