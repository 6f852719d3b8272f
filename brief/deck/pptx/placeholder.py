"""Placeholders: their keys, and what a slide takes over from its layout (ECMA-376 19.3.1.36)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from brief.deck.pptx.xml import Element, element
from brief.deck.slides import AnyFrame, ObjectFrame, TextFrame
from brief.deck.text import Paragraph, Rect

# Index on layouts and slides where the frame gives none; PowerPoint itself uses these.
_INDEXES = {
    "title": 0,
    "ctrTitle": 0,
    "subTitle": 1,
    "body": 1,
    "dt": 10,
    "ftr": 11,
    "sldNum": 12,
    "pic": 40,
    "chart": 50,
    "tbl": 60,
}
_SMALL = {"dt": "half", "ftr": "quarter", "sldNum": "quarter"}
_NEAR = 0.02  # points within which two edges are the same

MOST_LEVELS = 9  # of text: a deeper paragraph is written at the last
TITLES = ("title", "ctrTitle")


def index_of(frame: TextFrame | ObjectFrame) -> int:
    """The ``idx`` of a frame that is a placeholder."""
    return frame.index if frame.index is not None else _INDEXES[frame.placeholder or "body"]


def placeholder_element(frame: TextFrame | ObjectFrame, *, prompt: bool = False) -> Element:
    """``<p:ph type="body" idx="1"/>``; the title has no index.

    ``prompt``: a layout's placeholder whose text PowerPoint shows on new slides instead of its own.
    """
    kind = frame.placeholder
    assert kind is not None
    own = (prompt and kind not in _SMALL) or None
    index = index_of(frame) or None
    return element(
        "p:ph", {"type": kind, "sz": _SMALL.get(kind), "idx": index, "hasCustomPrompt": own}
    )


def fill_place(written: Element, frame: ObjectFrame) -> None:
    """Make a picture or graphic frame on a slide what fills its layout's place.

    ::

        <p:nvPr><p:ph type="chart" idx="50"/></p:nvPr>
    """
    (properties,) = written.xpath("./*[1]/p:nvPr")
    properties.insert(0, placeholder_element(frame))
    for locks in written.xpath("./*[1]/*/a:picLocks"):
        locks.set("noGrp", "1")


@dataclass(frozen=True)
class Places:
    """The placeholders of one layout."""

    frames: tuple[TextFrame, ...] = ()

    @classmethod
    def of(cls, frames: Iterable[AnyFrame]) -> Places:
        return cls(tuple(f for f in frames if isinstance(f, TextFrame) and f.placeholder))

    def find(self, frame: TextFrame) -> TextFrame | None:
        """The layout's placeholder that a slide's frame fills, by kind and index."""
        for place in self.frames:
            if place.placeholder == frame.placeholder and index_of(place) == index_of(frame):
                return place
        return None

    def position(self, frame: TextFrame) -> bool:
        """Whether a slide's frame sits where its layout has it, so that it need not say so.

        Where several share a type only the first may leave it out: some programs look for the type
        before the index.
        """
        first = next((p for p in self.frames if p.placeholder == frame.placeholder), None)
        return first is not None and first is self.find(frame) and _alike(first.rect, frame.rect)


def _alike(one: Rect, other: Rect) -> bool:
    pairs = zip(vars(one).values(), vars(other).values(), strict=True)
    return all(abs(a - b) <= _NEAR for a, b in pairs)


def levels(place: TextFrame | None) -> dict[int, Paragraph]:
    """The layout's text style by level: the first paragraph of its prompt at each."""
    found: dict[int, Paragraph] = {}
    for paragraph in place.body.paragraphs if place else ():
        if paragraph.runs:
            found.setdefault(min(paragraph.level, MOST_LEVELS - 1), paragraph)
    return found
