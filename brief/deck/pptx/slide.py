"""One slide: its frames, each handed to the writer of its kind, in reading order."""

from __future__ import annotations

from collections.abc import Iterable

from brief.deck.pptx.canvas import Canvas
from brief.deck.pptx.chart import write_chart_frame
from brief.deck.pptx.group import can_group, empty_tree, open_group
from brief.deck.pptx.paint import fill_element
from brief.deck.pptx.picture import write_picture
from brief.deck.pptx.placeholder import fill_place
from brief.deck.pptx.shape import write_shape, write_text
from brief.deck.pptx.table import write_table
from brief.deck.pptx.theme import ThemeNames
from brief.deck.pptx.xml import Element, element
from brief.deck.slides import (
    AnyFrame,
    ChartFrame,
    GroupFrame,
    ObjectFrame,
    PictureFrame,
    ShapeFrame,
    TableFrame,
    TextFrame,
)
from brief.deck.text import Fill


def slide_element(background: Fill | None, theme: ThemeNames) -> Element:
    """A slide without shapes. Its background is written only where it is not the layout's."""
    return element(
        "p:sld",
        None,
        element("p:cSld", None, background_element(background, theme), empty_tree()),
        element("p:clrMapOvr", None, element("a:masterClrMapping")),
    )


def background_element(fill: Fill | None, theme: ThemeNames) -> Element | None:
    """``p:bg`` of a slide, layout or master."""
    if fill is None:
        return None
    properties = element("p:bgPr", None, fill_element(fill, theme), element("a:effectLst"))
    return element("p:bg", None, properties)


def write_frames(frames: Iterable[AnyFrame], canvas: Canvas) -> None:
    """Add frames to a slide or a group. Their order is the z-order and the order of reading."""
    for frame in frames:
        match frame:
            case TextFrame():
                write_text(frame, canvas)
            case ShapeFrame():
                write_shape(frame, canvas)
            case TableFrame():
                write_table(frame, canvas)
            case PictureFrame():
                write_picture(frame, canvas)
            case ChartFrame():
                write_chart_frame(frame, canvas)
            case GroupFrame():
                inside = open_group(frame, canvas) if can_group(frame.children) else canvas
                write_frames(frame.children, inside)
        if isinstance(frame, ObjectFrame) and frame.placeholder:
            fill_place(canvas.tree[-1], frame)
