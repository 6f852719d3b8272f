"""How full a slide is: the share of its boxes' height that their content takes."""

from __future__ import annotations

from collections.abc import Iterator

from brief.deck.laid import LaidBox, LaidSlide

_SLACK = 1.0  # points by which a box is taller than what it holds where its height is its own


def fullness(slide: LaidSlide) -> float:
    """The fullest box below the title, as a share; 1 is full, more has overflowed.

    A box counts where its height is its own (a card, a row, the body), not its content's.
    """
    titles = [box.rect.y + box.rect.height for box in slide.box.walk() if box.tag == "h1"]
    return max(_shares(slide.box, min(titles, default=0.0)), default=0.0)


def _shares(box: LaidBox, below: float) -> Iterator[float]:
    for child in box.children:
        if child.tag in ("h1", "footer") or "source" in child.attributes.get("class", "").split():
            continue
        if child.rect.y + child.rect.height <= below:
            continue
        inner = list(_shares(child, below))
        height = child.content.height
        extent = _extent(child)
        if inner:
            yield from inner
        elif extent and height > 0 and abs(height - extent) > _SLACK:
            yield extent / height


def _extent(box: LaidBox) -> float:
    """The height from the top of the first line, table or picture to the foot of the last."""
    edges = list(_edges(box))
    return max(foot for _, foot in edges) - min(top for top, _ in edges) if edges else 0.0


def _edges(box: LaidBox) -> Iterator[tuple[float, float]]:
    if box.lines:
        yield box.lines[0].top, box.lines[-1].top + box.lines[-1].height
    elif box.kind in ("table", "picture", "drawing"):
        yield box.rect.y, box.rect.y + box.rect.height
    else:
        for child in box.children:
            yield from _edges(child)
