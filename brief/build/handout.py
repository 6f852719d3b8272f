"""The handout of a deck: its slides beside their notes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from markupsafe import Markup

from brief.check.glyphs import find_missing_glyphs
from brief.messages import Message
from brief.render.handout import HandoutSlide

if TYPE_CHECKING:
    from brief.build.material import Material
    from brief.build.plan import Task
    from brief.deck.lay_out import LaidOutDeck
    from brief.deck.slides import AnyFrame, Slide


def make_handout(
    task: Task, material: Material, laid_out: LaidOutDeck, slides: Sequence[Slide]
) -> tuple[bytes, tuple[Message, ...]]:
    """The handout as PDF, and what is wrong with it. ``slides`` are those of ``laid_out``."""
    from brief.deck.boxes.notes import notes_markup
    from brief.pdf.handout import paint_handout, stand_in
    from brief.pdf.layout import lay_out

    pages = laid_out.pages
    shown = [
        HandoutSlide(
            number, slide.title, Markup(notes), stand_in(number), tuple(_described(slide.frames))
        )
        for number, (slide, notes) in enumerate(zip(slides, notes_markup(pages), strict=True), 1)
    ]
    html = material.renderer.handout_html(shown, pages[0].width / pages[0].height)
    fetcher = material.fetcher(task)
    document = lay_out(html, task.file.parent, fetcher)
    painted = paint_handout(document, html + laid_out.html, laid_out.merged(), material.conformance)
    missing = find_missing_glyphs(html, material.brand.faces_for("brief"))
    return painted, (*missing, *fetcher.problems)


def _described(frames: Sequence[AnyFrame]) -> Iterator[str]:
    """What charts and pictures say in words: on the handout they are parts of one picture."""
    from brief.deck.slides import ChartFrame, GroupFrame, PictureFrame

    for frame in frames:
        if isinstance(frame, GroupFrame):
            yield from _described(frame.children)
        elif isinstance(frame, ChartFrame | PictureFrame) and frame.alt:
            yield frame.alt
