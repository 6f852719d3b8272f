"""Our named layouts (ECMA-376 part 1, 19.3.1.39): placeholders with prompts, static decoration."""

from __future__ import annotations

from brief.deck.pptx.canvas import Canvas
from brief.deck.pptx.group import empty_tree
from brief.deck.pptx.placeholder import TITLES, levels, placeholder_element
from brief.deck.pptx.runs import style_properties
from brief.deck.pptx.shape import non_visual, shape_properties
from brief.deck.pptx.slide import background_element, write_frames
from brief.deck.pptx.text import level_properties, text_body
from brief.deck.pptx.theme import ThemeNames
from brief.deck.pptx.xml import Element, element
from brief.deck.slides import Layout, TextFrame


def layout_element(layout: Layout, theme: ThemeNames) -> Element:
    """A layout without shapes, named as PowerPoint's menu shows it."""
    return element(
        "p:sldLayout",
        {"type": _type(layout), "preserve": True, "userDrawn": True},
        element(
            "p:cSld",
            {"name": layout.title},
            background_element(layout.background, theme),
            empty_tree(),
        ),
        element("p:clrMapOvr", None, element("a:masterClrMapping")),
    )


def write_layout(layout: Layout, canvas: Canvas) -> None:
    """Add a layout's decoration and placeholders, in their order."""
    for frame in layout.frames:
        if isinstance(frame, TextFrame) and frame.placeholder:
            write_placeholder(frame, canvas, prompt=bool(frame.body.paragraphs))
        else:
            write_frames([frame], canvas)


def write_placeholder(frame: TextFrame, canvas: Canvas, *, prompt: bool = False) -> None:
    """Add a placeholder whose prompt's paragraphs are the style of the text that fills it."""
    number, name = canvas.identify(frame, "Placeholder")
    heading = frame.placeholder in TITLES
    properties = shape_properties(frame.rect, canvas, frame.fill, frame.line, radius=frame.radius)
    canvas.tree.append(
        element(
            "p:sp",
            None,
            element(
                "p:nvSpPr",
                None,
                non_visual(number, name),
                element("p:cNvSpPr", None, element("a:spLocks", {"noGrp": True})),
                element("p:nvPr", None, placeholder_element(frame, prompt=prompt)),
            ),
            properties,
            text_body(
                frame.body,
                canvas,
                styles=levels(frame),
                list_style=list_style(frame, canvas.theme),
                heading=heading,
            ),
        )
    )


def list_style(frame: TextFrame, theme: ThemeNames, tag: str = "a:lstStyle") -> Element:
    """``a:lvl1pPr`` and on, from the prompt's first paragraph at each level."""
    heading = frame.placeholder in TITLES
    return element(
        tag,
        None,
        *(
            level_properties(
                f"a:lvl{level + 1}pPr",
                paragraph,
                theme,
                style_properties(paragraph.runs[0], theme, heading=heading),
            )
            for level, paragraph in sorted(levels(frame).items())
        ),
    )


def _type(layout: Layout) -> str | None:
    """What other programs take the layout for; most of ours are nothing they know."""
    kinds = {f.placeholder for f in layout.frames if isinstance(f, TextFrame)}
    if "ctrTitle" in kinds:
        return "title"
    if {"title", "body"} <= kinds:
        return "obj"
    return "titleOnly" if "title" in kinds and not kinds & {"pic", "chart", "tbl"} else None
