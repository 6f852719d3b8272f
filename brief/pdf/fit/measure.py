"""What a layout takes: how high each line and picture is, and what each page has room for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from brief.pdf.fit.setting import Design
from brief.pdf.laid_pages import LaidPage, PageBox

_COLUMN = 0.9  # a box beside the text that is as wide as this share of it takes its room


@dataclass(frozen=True)
class Extent:
    """The height that a line or picture adds to its page, with the space above it, in points.

    ``sources`` are the places of what it shows, the nearest first. ``paragraph`` tells which lines
    are one paragraph's; -1 is a picture.
    """

    page: int
    height: float
    sources: tuple[str, ...]
    paragraph: int


@dataclass(frozen=True)
class PageSpace:
    """``margins``: above and below. ``used``: to the foot of the last line; ``ends``: the next page
    begins because a style sheet says so. All in points.
    """

    height: float
    margins: tuple[float, float]
    used: float
    notes: float
    ends: bool

    @property
    def room(self) -> float:
        return self.height - sum(self.margins)


@dataclass(frozen=True)
class Measure:
    """A layout, measured. ``pages`` count from 0 in ``extents``."""

    design: Design
    pages: tuple[PageSpace, ...]
    extents: tuple[Extent, ...]

    @cached_property
    def lines(self) -> Counter[int]:
        """How many lines each paragraph has."""
        return Counter(extent.paragraph for extent in self.extents)


def measure(pages: Sequence[LaidPage]) -> Measure:
    """Measure a layout."""
    spaces: list[PageSpace] = []
    extents: list[Extent] = []
    for index, page in enumerate(pages):
        foot = page.top
        for box, sources, paragraph in _read(page):
            end = box.foot + max(0.0, (box.leading - box.size) / 2)
            if end > foot:
                extents.append(Extent(index, end - foot, sources, paragraph))
                foot = end
        following = pages[index + 1] if index + 1 < len(pages) else None
        spaces.append(
            PageSpace(
                height=page.height,
                margins=(page.top, page.height - page.foot),
                used=foot - page.top,
                notes=page.foot - page.text_foot,
                ends=following is not None and _is_forced(page, following),
            )
        )
    return Measure(_design(pages), tuple(spaces), tuple(extents))


def _read(page: LaidPage) -> Iterator[tuple[PageBox, tuple[str, ...], int]]:
    """Lines and pictures that take room from the text, with their sources and paragraph."""
    width = (page.right - page.left) / 2

    def read(
        box: PageBox, sources: tuple[str, ...]
    ) -> Iterator[tuple[PageBox, tuple[str, ...], int]]:
        if box.source and box.source not in sources:
            sources = (box.source, *sources)
        for child in box.children:
            if child.is_atom:
                source = (child.source,) if child.source and child.source not in sources else ()
                yield child, source + sources, box.element if child.text else -1
            elif child.flows or child.width > _COLUMN * width:
                yield from read(child, sources)

    return read(page.body, ())


def _is_forced(page: LaidPage, following: LaidPage) -> bool:
    before = {box.element: box for box in page.body.walk_flow()}
    after = {box.element: box for box in following.body.walk_flow()}
    return any(box.ends_page for key, box in before.items() if key not in after) or any(
        box.begins_page for key, box in after.items() if key not in before
    )


def _design(pages: Sequence[LaidPage]) -> Design:
    """The size and leading in which most of the text is set."""
    counts: Counter[tuple[float, float]] = Counter()
    for page in pages:
        for box in page.body.walk_flow():
            if box.text:
                counts[round(box.size, 2), round(box.leading, 2)] += len(box.text)
    size, leading = counts.most_common(1)[0][0] if counts else (10.0, 14.0)
    margin = max((max(page.top, page.height - page.foot) for page in pages), default=0.0)
    return Design(size, leading, margin)
