"""Groups (ECMA-376 part 1, 19.3.1.22): a card or a timeline that moves as one."""

from __future__ import annotations

from collections.abc import Iterable

from brief.deck.pptx.canvas import Canvas
from brief.deck.pptx.shape import non_visual, transform
from brief.deck.pptx.xml import Element, element
from brief.deck.slides import (
    AnyFrame,
    ChartFrame,
    GroupFrame,
    ObjectFrame,
    PictureFrame,
    TableFrame,
    TextFrame,
)
from brief.deck.text import Rect


def open_group(frame: GroupFrame, canvas: Canvas) -> Canvas:
    """Add an empty group and return the canvas to draw its members on."""
    number, name = canvas.identify(frame, "Group")
    group = element(
        "p:grpSp",
        None,
        element(
            "p:nvGrpSpPr",
            None,
            non_visual(number, name, alt=frame.name or _words(frame.children)),
            element("p:cNvGrpSpPr"),
            element("p:nvPr"),
        ),
        element("p:grpSpPr", None, transform(frame.rect, group=True)),
    )
    canvas.tree.append(group)
    return canvas.inside(group)


def _words(frames: Iterable[AnyFrame]) -> str:
    """What a group says, for who cannot see it as one: its texts, and its pictures' in words."""
    said = []
    for frame in frames:
        if isinstance(frame, TextFrame):
            said += ["".join(run.text for run in p.runs) for p in frame.body.paragraphs]
        elif isinstance(frame, GroupFrame):
            said.append(_words(frame.children))
        elif isinstance(frame, PictureFrame | ChartFrame):
            said.append(frame.alt)
    return "; ".join(" ".join(words.split()) for words in said if words.strip())


def can_group(frames: Iterable[AnyFrame]) -> bool:
    """PowerPoint groups neither placeholders nor tables: their members then stand alone."""
    return not any(
        isinstance(frame, TableFrame)
        or (isinstance(frame, TextFrame | ObjectFrame) and frame.placeholder is not None)
        or (isinstance(frame, GroupFrame) and not can_group(frame.children))
        for frame in frames
    )


def empty_tree(tag: str = "p:spTree") -> Element:
    """The tree of a slide, before anything is on it: a group without extent."""
    return element(
        tag,
        None,
        element(
            "p:nvGrpSpPr",
            None,
            element("p:cNvPr", {"id": 1, "name": ""}),
            element("p:cNvGrpSpPr"),
            element("p:nvPr"),
        ),
        element("p:grpSpPr", None, transform(Rect(0, 0, 0, 0), group=True)),
    )
