"""Text that leaves its box or the slide: found in the layout, before any file is written."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from brief.deck.laid import LaidBox, LaidSlide
from brief.messages import Message, Position

_TOLERANCE = 1.0  # points; rounding in a grid's tracks stays below
_DESCENT = 0.2  # of the size: how far letters reach below the baseline


@dataclass(frozen=True)
class Overflow:
    """Something outside its box: what, in which boxes (from the slide inward), how far in points.

    ``holder`` is the box that it leaves furthest; ``across``: at its side, not its foot.
    """

    box: LaidBox
    holders: tuple[LaidBox, ...]
    holder: LaidBox
    beyond: float
    across: bool = False

    @property
    def in_title(self) -> bool:
        return any(box.tag == "h1" for box in (*self.holders, self.box))

    @property
    def in_footer(self) -> bool:
        return any(box.tag == "footer" for box in self.holders)

    def attribute(self, name: str) -> str | None:
        """The attribute of the outermost box that has it."""
        boxes = (*self.holders, self.box)
        return next((box.attributes[name] for box in boxes if name in box.attributes), None)


def find_overflow(slides: tuple[LaidSlide, ...]) -> Iterator[Message]:
    """A message for each box that is left, with the line of what leaves it furthest."""
    for slide in slides:
        worst: dict[int, Overflow] = {}
        for found in overflows(slide):
            known = worst.get(id(found.holder))
            if known is None or found.beyond > known.beyond:
                worst[id(found.holder)] = found
        for found in worst.values():
            text = next((box.lines[0].text for box in found.box.walk() if box.lines), "")
            what = f"“{text[:60]}{'…' if len(text) > 60 else ''}”" if text else "a frame"
            yield Message(
                f"{what} runs {found.beyond:.0f} pt out of its box on slide “{slide.id}”, and "
                "neither smaller type nor more slides would help; shorten it, or show less beside it",
                "slide-overflow",
                _position(found.box, *reversed(found.holders), *found.box.walk()),
            )


def overflows(slide: LaidSlide) -> Iterator[Overflow]:
    """What leaves its box. Only boxes with a height of their own can be left: others grow."""
    yield from _in_box(slide.box, (slide.box,))


def _in_box(box: LaidBox, holders: tuple[LaidBox, ...]) -> Iterator[Overflow]:
    if box.lines:
        last, right = box.lines[-1], max(line.x + line.width for line in box.lines)
        foot = last.baseline + _DESCENT * max(piece.font.size for piece in last.pieces)
        within = (*holders, box)
    elif box.decorated or box.kind in ("picture", "drawing", "table"):
        foot, right, within = _bottom(box), _right(box), holders[:1]
    else:
        foot, right, within = 0.0, 0.0, ()
    for across, beyond, holder in _beyond(foot, right, within):
        if beyond > _TOLERANCE:
            yield Overflow(box, holders, holder, beyond, across)
            if box.kind != "table":
                return
            break
    for child in box.children:
        inner = (holders[0], child) if child.placed else (*holders, child)
        yield from _in_box(child, inner)


def _beyond(
    foot: float, right: float, holders: Sequence[LaidBox]
) -> Iterator[tuple[bool, float, LaidBox]]:
    """How far something leaves its holders: at the foot, then at the side."""
    if holders:
        lowest = min(holders, key=_bottom)
        yield False, foot - _bottom(lowest), lowest
        narrowest = min(holders, key=_right)
        yield True, right - _right(narrowest), narrowest


def _bottom(box: LaidBox) -> float:
    return box.rect.y + box.rect.height


def _right(box: LaidBox) -> float:
    return box.rect.x + box.rect.width


def _position(*boxes: LaidBox) -> Position | None:
    return next((Position.read(box.source) for box in boxes if box.source), None)
