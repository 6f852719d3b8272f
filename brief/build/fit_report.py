"""How full each slide of an edition is, and what was done to make it fit."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from brief.build.material import prepare
from brief.build.pipeline import compose_slides
from brief.build.plan import Task
from brief.deck.boxes.palette import Palette
from brief.deck.boxes.tree import read_slides
from brief.deck.fit.fullness import fullness
from brief.deck.lay_out import Fitted
from brief.deck.slides import AnyFrame, GroupFrame, Slide, TableFrame, TextFrame
from brief.deck.text import TextBody
from brief.deck.widths import FRAGILE
from brief.messages import Message, Position


@dataclass(frozen=True)
class Fragile:
    """A text whose lines break otherwise where a width differs by this share of it."""

    text: str
    slack: float


@dataclass(frozen=True)
class SlideFit:
    """One slide. ``full`` is a share of its fullest box; sizes are in ``fitted``."""

    number: int
    id: str
    title: str
    full: float
    fitted: Fitted
    fragile: tuple[Fragile, ...]
    position: Position | None


@dataclass(frozen=True)
class EditionFit:
    """One edition's slides; ``messages`` name what lies outside and what was left out."""

    brief: str
    audience: str
    language: str
    slides: tuple[SlideFit, ...]
    messages: tuple[Message, ...]


def report_fit(task: Task) -> EditionFit:
    """Fit and transcribe an edition's deck, and measure it. Raises Failure."""
    material = prepare(task)
    laid_out, composed = compose_slides(task, material)
    laid = read_slides(laid_out.pages, Palette(()))
    slides = tuple(
        SlideFit(
            number=number,
            id=slide.id,
            title=slide.title,
            full=fullness(boxes),
            fitted=fitted,
            fragile=tuple(_fragile(slide)),
            position=next((Position.read(b.source) for b in boxes.box.walk() if b.source), None),
        )
        for number, (slide, boxes, fitted) in enumerate(
            zip(composed.deck.slides, laid, laid_out.fitted, strict=True), 1
        )
    )
    brief = task.file.parent.name
    return EditionFit(brief, task.audience, task.language, slides, composed.messages)


def _fragile(slide: Slide) -> Iterator[Fragile]:
    for body in _bodies(slide.frames):
        if body.slack < FRAGILE:
            text = " ".join("".join(run.text for run in p.runs) for p in body.paragraphs)
            yield Fragile(text, max(0.0, body.slack))


def _bodies(frames: tuple[AnyFrame, ...]) -> Iterator[TextBody]:
    for frame in frames:
        if isinstance(frame, TextFrame):
            yield frame.body
        elif isinstance(frame, GroupFrame):
            yield from _bodies(frame.children)
        elif isinstance(frame, TableFrame):
            yield from (cell.body for row in frame.cells for cell in row if cell.body)
