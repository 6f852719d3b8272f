"""One text frame from a stack of text blocks: its edges, insets and paragraphs."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from brief.deck.decoration import decorate
from brief.deck.laid import LaidBox
from brief.deck.paragraphs import Block, collect_blocks, make_paragraphs
from brief.deck.seat import Seats, stack_blocks
from brief.deck.slides import AnyFrame, PlaceholderType, TextFrame
from brief.deck.text import Insets, Paragraph, Rect, TextBody
from brief.deck.widths import interval_of

# The text rectangle of a rounded rectangle is inset by this share of the radius (ECMA-376,
# presetShapeDefinitions: roundRect, il = x1 * 29289 / 100000).
ROUND_INSET = 0.29289

_SPARE = 0.5  # points below the last line, so that no rounding makes text taller than its frame

PLACEHOLDERS: dict[str, PlaceholderType] = {
    "title": "title",
    "subtitle": "subTitle",
    "body": "body",
    "footer": "ftr",
    "ftr": "ftr",
    "date": "dt",
    "dt": "dt",
    "number": "sldNum",
    "sldNum": "sldNum",
}

# Places for what is not text, by the same mark.
OBJECTS: dict[str, Literal["pic", "chart", "tbl"]] = {
    "picture": "pic",
    "chart": "chart",
    "table": "tbl",
}


def is_text_stack(box: LaidBox) -> bool:
    """Whether a box holds nothing but text blocks, undecorated, one under the other."""
    if box.lines:
        return not any(child for child in box.children)
    if box.kind != "stack" or not box.children:
        return False
    return all(
        not child.decorated
        and not child.placed
        and "data-frame" not in child.attributes
        and "data-placeholder" not in child.attributes
        and child.tag != "h1"
        and is_text_stack(child)
        for child in box.children
    )


def slack_of(box: LaidBox) -> float:
    """The least slack of the text frames that a box and all in it become."""
    if is_text_stack(box):
        blocks = [block for block in collect_blocks(box) if block.lines]
        if not blocks:
            return math.inf
        joint = interval_of(blocks, *_edges(blocks))
        if not joint.empty:
            return joint.slack
        return min(interval_of([block], *_edges([block])).slack for block in blocks)
    return min((slack_of(child) for child in box.children), default=math.inf)


@dataclass(frozen=True)
class TextFrames:
    """Makes text frames. ``width`` is the slide's: no frame is placed beyond its edge."""

    seats: Seats
    width: float

    def frames(self, box: LaidBox) -> Iterator[AnyFrame]:
        """The frame of a stack of text; one for each block where no width suits them all."""
        blocks = [block for block in collect_blocks(box) if block.lines]
        if not blocks:
            return
        interval = interval_of(blocks, *_edges(blocks))
        if interval.empty and len(blocks) > 1:
            yield from decorate(box)
            for block in blocks:
                yield self._frame(box, [block], bare=True)
            return
        yield self._frame(box, blocks, bare=not box.decorated)
        # The bars of single borders lie on the shape that carries the text.
        yield from decorate(box, carries_text=True)

    def _frame(self, box: LaidBox, blocks: Sequence[Block], *, bare: bool) -> TextFrame:
        left, right = _edges(blocks)
        interval = interval_of(blocks, left, right)
        column = right - left
        inner = column if interval.empty else interval.nearest(column)
        left = _shift(left, inner - column, blocks[0].align)
        stack = stack_blocks(blocks, self.seats)
        paragraphs = make_paragraphs(blocks, (left, left + inner), stack.spacings, stack.before, self.seats.files)
        placeholder = PLACEHOLDERS.get(
            box.attributes.get("data-placeholder", "title" if box.tag == "h1" else "")
        )
        if placeholder == "sldNum":
            paragraphs = tuple(_numbered(paragraph) for paragraph in paragraphs)
        own = _foot(box if len(blocks) > 1 else blocks[0].box)
        foot = max(own, stack.top + stack.height + _SPARE)
        frame = TextFrame(
            rect=Rect(left, stack.top, inner, foot - stack.top),
            name=box.attributes.get("data-name", ""),
            source=box.source or next((b.box.source for b in blocks if b.box.source), None),
            body=TextBody(paragraphs, slack=interval.slack),
            placeholder=placeholder,
        )
        if bare:
            return frame
        return replace(
            frame,
            rect=box.rect,
            body=replace(
                _inset_body(box, paragraphs, left, inner, stack.top, stack.height),
                slack=interval.slack,
            ),
            fill=box.fill,
            line=box.edges[0] if len(set(box.edges)) == 1 else None,
            radius=box.radius,
            corners=box.corners,
        )


def _foot(box: LaidBox) -> float:
    return box.rect.y + box.rect.height


def _edges(blocks: Sequence[Block]) -> tuple[float, float]:
    """Left and right edge of a frame's text: the markers' places, or the contents' edges."""
    return min(block.outer_left for block in blocks), max(block.outer_right for block in blocks)


def _shift(left: float, growth: float, align: str) -> float:
    """A frame grows away from the side its text holds on to."""
    if align == "right":
        return left - growth
    return left - growth / 2 if align == "center" else left


def _inset_body(
    box: LaidBox,
    paragraphs: tuple[Paragraph, ...],
    left: float,
    inner: float,
    top: float,
    height: float,
) -> TextBody:
    """Insets that bring the text of a decorated shape to where the layout has it."""
    rect, round_ = box.rect, ROUND_INSET * box.radius
    above = top - rect.y
    spare = rect.height - height
    side = {
        "left": left - rect.x - round_,
        "right": rect.x + rect.width - left - inner - round_,
    }
    if box.centred and spare > 0:
        # Centred text needs one inset, the difference between the model's middle and the box's.
        offset = 2 * above - spare
        return TextBody(
            paragraphs,
            Insets(**side, top=max(0.0, offset), bottom=max(0.0, -offset)),
            anchor="middle",
        )
    return TextBody(paragraphs, Insets(**side, top=above - round_, bottom=0.0))


def _numbered(paragraph: Paragraph) -> Paragraph:
    """The slide number is a field, so that it follows when slides are moved."""
    text = "".join(run.text for run in paragraph.runs)
    return replace(paragraph, runs=(replace(paragraph.runs[0], text=text, field="slidenum"),))
