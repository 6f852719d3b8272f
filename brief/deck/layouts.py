"""PowerPoint layouts from laid-out specimens, and slides that fit them.

``deck/specimens.html.j2`` draws each layout once with prompts in place of content. What is marked
``data-placeholder`` becomes the layout's placeholder, what is ``data-static`` its decoration.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import replace

from brief.deck.frames import Walker
from brief.deck.laid import LaidBox, LaidSlide
from brief.deck.slides import AnyFrame, GroupFrame, Layout, ObjectFrame, Slide, TextFrame
from brief.deck.text import TextBody
from brief.deck.text_frames import OBJECTS
from brief.render.word_breaks.separate import without_separators

# PowerPoint's own numbers for a master's placeholders, so that pasted slides find their partners.
_FIXED_INDEX = {"title": 0, "ctrTitle": 0, "dt": 10, "ftr": 11, "sldNum": 12}
# Each kind has indexes of its own: a slide without the picture has the same text in the same place.
_FREE_INDEXES = {
    "body": (1, *range(13, 40)),
    "pic": range(40, 50),
    "chart": range(50, 60),
    "tbl": range(60, 70),
}


def make_layout(specimen: LaidSlide, walker: Walker) -> Layout:
    """The layout of a specimen: its placeholders and its decoration, nothing else."""
    frames = number_placeholders(_layout_frames(specimen.box, walker))
    title = specimen.box.attributes.get(
        "data-title", specimen.layout.replace("-", " ").capitalize()
    )
    return Layout(specimen.layout, title, frames, specimen.box.fill)


def _layout_frames(box: LaidBox, walker: Walker) -> Iterator[AnyFrame]:
    for child in box.children:
        if child.attributes.get("data-placeholder") in OBJECTS:
            yield _object_place(child, walker)
        elif child.tag == "h1" or child.attributes.keys() & {"data-static", "data-placeholder"}:
            yield from walker.box(child, static=True)
        else:
            yield from _layout_frames(child, walker)


def _object_place(box: LaidBox, walker: Walker) -> TextFrame:
    """The place of a picture, chart or table: its whole box; the first text in it is the prompt."""
    prompt = next((inner for inner in box.walk() if inner.kind == "text"), None)
    texts = walker.text.frames(prompt) if prompt else iter(())
    body = next((frame.body for frame in texts if isinstance(frame, TextFrame)), TextBody(()))
    return TextFrame(
        rect=box.rect,
        name=box.attributes.get("data-name", ""),
        source=box.source,
        body=body,
        placeholder=OBJECTS[box.attributes["data-placeholder"]],
    )


def make_slide(laid: LaidSlide, walker: Walker, layouts: Mapping[str, Layout]) -> Slide:
    """One slide; a frame is a placeholder only where its layout has that placeholder."""
    layout = layouts.get(laid.layout)
    offered = {
        (frame.placeholder, frame.index)
        for frame in (layout.frames if layout else ())
        if isinstance(frame, TextFrame)
    }
    frames = tuple(
        _if_offered(frame, offered) for frame in number_placeholders(walker.frames(laid.box))
    )
    title = next((_text(f) for f in _texts(frames) if f.placeholder in ("title", "ctrTitle")), "")
    background = laid.box.fill
    return Slide(
        id=laid.id,
        layout=laid.layout,
        title=title,
        frames=frames,
        notes=laid.notes,
        background=None if layout and layout.background == background else background,
        source=laid.box.source,
        section=laid.section,
    )


def number_placeholders(frames: Iterable[AnyFrame]) -> tuple[AnyFrame, ...]:
    """Give each placeholder its index: PowerPoint's own, or the next that is free for its kind."""
    free = {kind: iter(indexes) for kind, indexes in _FREE_INDEXES.items()}
    numbered: list[AnyFrame] = []
    for frame in frames:
        if isinstance(frame, TextFrame | ObjectFrame) and frame.placeholder:
            index = _FIXED_INDEX.get(frame.placeholder)
            kind = "body" if frame.placeholder == "subTitle" else frame.placeholder
            frame = replace(frame, index=next(free[kind], None) if index is None else index)
        numbered.append(frame)
    return tuple(numbered)


def _if_offered(frame: AnyFrame, offered: Container[tuple[str | None, int | None]]) -> AnyFrame:
    """The frame; a text box or an object of its own where the layout has no place for it."""
    if not isinstance(frame, TextFrame | ObjectFrame) or not frame.placeholder:
        return frame
    if frame.index is not None and (frame.placeholder, frame.index) in offered:
        return frame
    return replace(frame, placeholder=None, index=None)


def _texts(frames: Iterable[AnyFrame]) -> Iterator[TextFrame]:
    for frame in frames:
        if isinstance(frame, TextFrame):
            yield frame
        elif isinstance(frame, GroupFrame):
            yield from _texts(frame.children)


def _text(frame: TextFrame) -> str:
    """The frame's words on one line."""
    paragraphs = ("".join(run.text for run in p.runs) for p in frame.body.paragraphs)
    return without_separators(" ".join(" ".join(paragraphs).split()))
