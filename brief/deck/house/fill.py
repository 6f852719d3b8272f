"""Slides on a house's layouts: text keeps its place, and the placeholder round it is the house's.

A text frame is as large as its text; a house's placeholder is larger. The frame takes the
placeholder's rectangle, so that a slide follows its layout, and insets bring the text where it was.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from brief.brand.house.model import Box
from brief.deck.house.plan import Plan
from brief.deck.slides import AnyFrame, Layout, Slide, TextFrame
from brief.deck.text import Insets, Rect, TextBody

_SLACK = 1.0  # points by which a text may leave a place and still be held to be in it


def layout_of(plan: Plan) -> Layout:
    """A house's layout as our slides see it: placeholders without text, no decoration."""
    frames = tuple(
        TextFrame(
            rect=_rect(place.box),
            name=place.name,
            body=TextBody(()),
            placeholder=kind,  # type: ignore[arg-type]
            index=index,
        )
        for kind, index, place in plan.filled
    )
    return Layout(plan.ours, plan.theirs.name, frames, house=plan)


def seat_in_house(slide: Slide, layout: Layout | None) -> Slide:
    """The slide with its placeholders as large as the house's, where nothing else stands there."""
    if layout is None or layout.house is None:
        return slide
    places = {(f.placeholder, f.index): f.rect for f in layout.frames if isinstance(f, TextFrame)}
    frames = tuple(
        _seat(frame, places[frame.placeholder, frame.index], slide.frames)
        if isinstance(frame, TextFrame) and (frame.placeholder, frame.index) in places
        else frame
        for frame in slide.frames
    )
    return replace(slide, frames=frames)


def _seat(frame: TextFrame, place: Rect, others: Iterable[AnyFrame]) -> TextFrame:
    """``frame`` in ``place``; cut where another frame stands in its foot, its own where outside."""
    rect = frame.rect
    foot = place.y + place.height
    for other in others:
        if other is frame or other.rect.y < rect.y + rect.height - _SLACK:
            continue
        if _overlap(other.rect, place):
            foot = min(foot, other.rect.y)
    right = place.x + place.width
    outside = (
        rect.x < place.x - _SLACK
        or rect.y < place.y - _SLACK
        or rect.x + rect.width > right + _SLACK
        or rect.y + rect.height > foot + _SLACK
    )
    if outside or frame.fill is not None or frame.line is not None:
        return frame
    inner = frame.body.insets
    insets = Insets(
        left=max(0.0, rect.x - place.x) + inner.left,
        top=max(0.0, rect.y - place.y) + inner.top,
        right=max(0.0, right - rect.x - rect.width) + inner.right,
        bottom=0.0,
    )
    seated = Rect(place.x, place.y, place.width, foot - place.y)
    return replace(frame, rect=seated, body=replace(frame.body, insets=insets))


def _overlap(one: Rect, other: Rect) -> bool:
    return (
        one.x < other.x + other.width
        and other.x < one.x + one.width
        and one.y < other.y + other.height
        and other.y < one.y + one.height
    )


def _rect(box: Box) -> Rect:
    return Rect(box.x, box.y, box.width, box.height)
