"""Text that leaves its box or the slide: found in the layout, before any file is written."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from brief.deck.laid import LaidBox, LaidSlide
from brief.messages import Message, Position

_TOLERANCE = 1.0  # points; rounding in a grid's tracks stays below
# Of the size: how far letters reach above and below the baseline.
_ASCENT, _DESCENT = 0.7, 0.2


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
        """The attribute of the outermost box that has it, of what leaves or what is in that."""
        boxes = (*self.holders, *self.box.walk())
        return next((box.attributes[name] for box in boxes if name in box.attributes), None)


def find_overflow(slides: tuple[LaidSlide, ...]) -> Iterator[Message]:
    """A message for each box that is left, with the line of what leaves it furthest.

    Where a text of the source leaves its box, what it pushes before it (a rail, the footer) is not
    said as well: nobody wrote it.
    """
    for slide in slides:
        worst: dict[int, Overflow] = {}
        for found in overflows(slide):
            known = worst.get(id(found.holder))
            if known is None or found.beyond > known.beyond:
                worst[id(found.holder)] = found
        written = [found for found in worst.values() if not found.in_footer and _source(found)]
        for found in written or sorted(worst.values(), key=_words, reverse=True)[:1]:
            text = _words(found)
            what = f"“{text[:60]}{'…' if len(text) > 60 else ''}”" if text else "a frame"
            yield Message(
                f"{what} runs {found.beyond:.0f} pt out of its box on slide “{slide.id}”; "
                + _advice(found),
                "slide-overflow",
                _source(found) or _position(*slide.box.walk()),
            )


def _advice(found: Overflow) -> str:
    """What people can do about what fitting could not mend."""
    if found.in_footer:
        return "footers are not fitted: shorten it, or have the style sheet leave it more room"
    return "neither smaller type nor more slides would help: shorten it, or show less beside it"


def overflows(slide: LaidSlide) -> Iterator[Overflow]:
    """What leaves its box. Only boxes with a height of their own can be left: others grow.

    Text that lies on other text has left its box too, though a box with room holds both.
    """
    yield from _in_box(slide.box, (slide.box,))
    texts = sorted(_texts(slide.box, ()), key=lambda each: each.top)
    for index, upper in enumerate(texts):
        for lower in texts[index + 1 :]:
            if lower.top > upper.foot - _TOLERANCE:
                break
            if lower.left < upper.right - _TOLERANCE and upper.left < lower.right - _TOLERANCE:
                yield Overflow(lower.box, lower.holders, upper.box, upper.foot - lower.top)


def _in_box(box: LaidBox, holders: tuple[LaidBox, ...]) -> Iterator[Overflow]:
    if box.lines:
        text = _Text.of(box, holders)
        found = _worst(text.top, text.foot, text.right, (*holders, box))
    elif box.decorated or box.kind in ("picture", "drawing", "table"):
        slide = replace(holders[0], content=holders[0].rect)
        found = _worst(box.rect.y, _bottom(box), _right(box), (slide,))
    else:
        found = None
    if found:
        yield Overflow(box, holders, *found)
        if box.kind != "table":
            return
    for child in box.children:
        inner = (holders[0], child) if child.placed else (*holders, child)
        yield from _in_box(child, inner)


@dataclass(frozen=True)
class _Text:
    """A block's letters: where they are, whatever the box that holds them."""

    box: LaidBox
    holders: tuple[LaidBox, ...]
    left: float
    right: float
    top: float
    foot: float

    @classmethod
    def of(cls, box: LaidBox, holders: tuple[LaidBox, ...]) -> _Text:
        first, last = box.lines[0], box.lines[-1]
        return cls(
            box,
            holders,
            min(line.x for line in box.lines),
            max(line.x + line.width for line in box.lines),
            first.baseline - _ASCENT * max(piece.font.size for piece in first.pieces),
            last.baseline + _DESCENT * max(piece.font.size for piece in last.pieces),
        )


def _texts(box: LaidBox, holders: tuple[LaidBox, ...]) -> Iterator[_Text]:
    if box.placed:
        return  # whoever places text on text means it
    if box.lines:
        yield _Text.of(box, holders)
    for child in box.children:
        yield from _texts(child, (*holders, box))


def _worst(
    head: float, foot: float, right: float, holders: Sequence[LaidBox]
) -> tuple[LaidBox, float, bool] | None:
    """The box that is left furthest, how far, and whether at its side; None where all hold it."""
    lowest = min(holders, key=_inner_bottom)
    topmost = max(holders, key=lambda box: box.content.y)
    narrowest = min(holders, key=_right)
    found = (
        (lowest, foot - _inner_bottom(lowest), False),
        (topmost, topmost.content.y - head, False),
        (narrowest, right - _right(narrowest), True),
    )
    worst = max(found, key=lambda each: each[1])
    return worst if worst[1] > _TOLERANCE else None


def _inner_bottom(box: LaidBox) -> float:
    """Text may not run into the padding either."""
    return box.content.y + box.content.height


def _bottom(box: LaidBox) -> float:
    return box.rect.y + box.rect.height


def _right(box: LaidBox) -> float:
    return box.rect.x + box.rect.width


def _position(*boxes: LaidBox) -> Position | None:
    return next((Position.read(box.source) for box in boxes if box.source), None)


def _words(found: Overflow) -> str:
    """The first line of what leaves its box, or nothing."""
    return next((box.lines[0].text for box in found.box.walk() if box.lines), "")


def _source(found: Overflow) -> Position | None:
    return _position(found.box, *reversed(found.holders), *found.box.walk())
