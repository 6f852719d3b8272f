"""The slide master (ECMA-376 part 1, 19.3.1.42): what all layouts have in common."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Literal

from brief.deck.pptx.canvas import Canvas
from brief.deck.pptx.group import empty_tree
from brief.deck.pptx.layouts import list_style, write_placeholder
from brief.deck.pptx.placeholder import MOST_LEVELS, levels
from brief.deck.pptx.runs import style_properties
from brief.deck.pptx.slide import background_element
from brief.deck.pptx.text import level_properties
from brief.deck.pptx.theme import INK, PAPER, ThemeNames
from brief.deck.pptx.xml import Element, element
from brief.deck.slides import Layout, TextFrame
from brief.deck.text import Bullet, Paragraph, Rect, Run, TextBody

Placeholder = Literal["title", "body", "dt", "ftr", "sldNum"]

# The five that a master may have, with the index that PowerPoint gives them there, what each says
# where no layout has one, and where that stands, as shares of the slide.
_PARTS: tuple[tuple[Placeholder, int, str, tuple[float, float, float, float]], ...] = (
    ("title", 0, "Click to edit the title", (0.05, 0.06, 0.90, 0.16)),
    ("body", 1, "Click to edit the text", (0.05, 0.26, 0.90, 0.62)),
    ("dt", 2, "", (0.05, 0.93, 0.25, 0.04)),
    ("ftr", 3, "", (0.32, 0.93, 0.36, 0.04)),
    ("sldNum", 4, "‹#›", (0.70, 0.93, 0.25, 0.04)),
)
_SIZES = {"title": 30.0, "body": 20.0}
_SMALL_PRINT = 11.0
_STEP = 20.0  # points by which a level is set in, where no layout shows it

COLOUR_MAP = {
    "bg1": "lt1",
    "tx1": "dk1",
    "bg2": "lt2",
    "tx2": "dk2",
    **{f"accent{number}": f"accent{number}" for number in range(1, 7)},
    "hlink": "hlink",
    "folHlink": "folHlink",
}


def master_frames(
    layouts: Sequence[Layout], theme: ThemeNames, width: float, height: float
) -> tuple[TextFrame, ...]:
    """The master's placeholders: each as the first layout with one has it."""
    found: dict[str, TextFrame] = {}
    for layout in layouts:
        for frame in layout.frames:
            if isinstance(frame, TextFrame) and frame.placeholder:
                found.setdefault(frame.placeholder, frame)
    return tuple(
        replace(found[kind], index=index)
        if kind in found
        else _plain(kind, index, prompt, Rect(x * width, y * height, w * width, h * height), theme)
        for kind, index, prompt, (x, y, w, h) in _PARTS
    )


def master_element(
    frames: Sequence[TextFrame], layout_ids: Sequence[tuple[int, str]], theme: ThemeNames
) -> Element:
    """A master without shapes: white (the theme's ``lt1``), colour map, layouts, text styles.

    ``layout_ids`` are pairs of an id and a relationship id. ``kern="1200"`` in the styles has pairs
    kerned from 12 pt, as the layout engine does at any size.
    """
    title, body = frames[0], frames[1]
    return element(
        "p:sldMaster",
        None,
        element("p:cSld", None, background_element(PAPER, theme), empty_tree()),
        element("p:clrMap", COLOUR_MAP),
        element(
            "p:sldLayoutIdLst",
            None,
            *(element("p:sldLayoutId", {"id": i, "r:id": rel}) for i, rel in layout_ids),
        ),
        element(
            "p:txStyles",
            None,
            list_style(title, theme, "p:titleStyle"),
            element("p:bodyStyle", None, *_all_levels(body, theme)),
            default_style("p:otherStyle", theme, rtl=title.body.paragraphs[0].rtl),
        ),
    )


def write_master(frames: Sequence[TextFrame], canvas: Canvas) -> None:
    """Add the master's placeholders."""
    for frame in frames:
        write_placeholder(frame, canvas)


def default_style(
    tag: str, theme: ThemeNames, size: float = 18.0, space: float = 0.0, *, rtl: bool = False
) -> Element:
    """Nine plain levels: of text boxes on the master, of the presentation, of notes.

    ``size`` of the text and ``space`` before a paragraph in points.
    """
    plain = Paragraph((_run(size, theme.text),), space_before=space, rtl=rtl)
    if rtl:
        plain = replace(plain, align="right")
    return element(tag, None, *(_level(level, plain, theme) for level in range(MOST_LEVELS)))


def _all_levels(body: TextFrame, theme: ThemeNames) -> Iterator[Element]:
    """The body's own levels; those below the last one like it, set in further."""
    known = levels(body)
    last = known[max(known)]
    for level in range(MOST_LEVELS):
        yield _level(level, known.get(level, last), theme, beyond=max(0, level - max(known)))


def _level(level: int, style: Paragraph, theme: ThemeNames, beyond: int = 0) -> Element:
    return level_properties(
        f"a:lvl{level + 1}pPr",
        replace(style, margin_left=style.margin_left + beyond * _STEP),
        theme,
        style_properties(style.runs[0], theme),
    )


def _plain(kind: Placeholder, index: int, prompt: str, rect: Rect, theme: ThemeNames) -> TextFrame:
    """A placeholder that no layout has, so that the master is whole."""
    family = theme.heading if kind == "title" else theme.text
    run = replace(_run(_SIZES.get(kind, _SMALL_PRINT), family), text=prompt)
    if kind == "sldNum":
        run = replace(run, field="slidenum")
    bullet = Bullet(char="•") if kind == "body" else None
    hanging = _STEP if bullet else 0.0
    paragraph = Paragraph((run,), bullet=bullet, margin_left=hanging, indent=-hanging)
    return TextFrame(
        rect=rect,
        name=kind,
        placeholder=kind,
        index=index,
        body=TextBody((paragraph,)),
    )


def _run(size: float, family: str) -> Run:
    return Run("", family, size, colour=INK)
