"""Text that leaves its box or the slide: found in the layout, before any file is written."""

from __future__ import annotations

from collections.abc import Iterator

from brief.deck.laid import LaidBox, LaidSlide
from brief.messages import Message, Position

_TOLERANCE = 1.0  # points; rounding in a grid's tracks stays below
_DESCENT = 0.2  # of the size: how far letters reach below the baseline


def find_overflow(slides: tuple[LaidSlide, ...]) -> Iterator[Message]:
    """A message for each block of text outside its box or slide, with the source's line.

    Only boxes with a height of their own can be left: the others grow with what they hold.
    """
    for slide in slides:
        yield from _in_box(slide.box, (slide.box,), slide)


def _in_box(box: LaidBox, holders: tuple[LaidBox, ...], slide: LaidSlide) -> Iterator[Message]:
    if box.lines:
        last, widest = box.lines[-1], max(line.x + line.width for line in box.lines)
        foot = last.baseline + _DESCENT * max(piece.font.size for piece in last.pieces)
        down = max(foot - _bottom(holder) for holder in (*holders, box))
        across = max(widest - _right(holder) for holder in (*holders, box))
        if max(down, across) > _TOLERANCE:
            text = box.lines[0].text
            yield Message(
                f"text runs {max(down, across):.0f} pt out of its box on slide “{slide.id}”: "
                f"“{text[:60]}{'…' if len(text) > 60 else ''}”; shorten it, or show less beside it",
                "slide-overflow",
                _position(box, *reversed(holders)),
            )
            return
    for child in box.children:
        inner = (child,) if child.placed else (*holders, child)
        yield from _in_box(child, (slide.box, *inner[-3:]), slide)


def _bottom(box: LaidBox) -> float:
    return box.rect.y + box.rect.height


def _right(box: LaidBox) -> float:
    return box.rect.x + box.rect.width


def _position(*boxes: LaidBox) -> Position | None:
    return next((Position.read(box.source) for box in boxes if box.source), None)
