"""Text boxes, autoshapes, placeholders and straight lines (ECMA-376 part 1, 19.3.1.43)."""

from __future__ import annotations

from brief.deck.pptx.canvas import Canvas
from brief.deck.pptx.geometry import corner_outline, corner_path, rounded
from brief.deck.pptx.links import hyperlink_element, jump_of, without_links
from brief.deck.pptx.paint import fill_element, line_element
from brief.deck.pptx.placeholder import TITLES, levels, placeholder_element
from brief.deck.pptx.text import text_body
from brief.deck.pptx.xml import Element, element, emu, extension
from brief.deck.slides import ShapeFrame, TextFrame
from brief.deck.text import Fill, Line, Rect

_DECORATIVE = "{C183D7F6-B498-43B3-948B-1728B52AA6E4}"
_KINDS = {
    "title": "Title",
    "ctrTitle": "Title",
    "subTitle": "Subtitle",
    "body": "Text",
    "dt": "Date",
    "ftr": "Footer",
    "sldNum": "Slide number",
}


def write_text(frame: TextFrame, canvas: Canvas) -> None:
    """Add a placeholder, a shape that carries text, or a text box."""
    kind = _KINDS[frame.placeholder] if frame.placeholder else "Text"
    number, name = canvas.identify(frame, kind)
    decorated = frame.fill is not None or frame.line is not None
    place = canvas.places.find(frame) if frame.placeholder else None
    jump = jump_of(frame.body)
    body = without_links(frame.body) if jump else frame.body
    click = hyperlink_element(jump, canvas, of_shape=True) if jump else None
    canvas.tree.append(
        element(
            "p:sp",
            None,
            element(
                "p:nvSpPr",
                None,
                non_visual(number, name, click=click),
                _shape_kind(frame, decorated),
                element("p:nvPr", None, placeholder_element(frame) if frame.placeholder else None),
            ),
            element("p:spPr")
            if canvas.places.position(frame) and not decorated
            else shape_properties(
                frame.rect,
                canvas,
                frame.fill,
                frame.line,
                radius=frame.radius,
                path=corner_path(frame.rect, frame.corners) if frame.corners else None,
            ),
            text_body(body, canvas, styles=levels(place), heading=frame.placeholder in TITLES),
        )
    )


def write_shape(frame: ShapeFrame, canvas: Canvas) -> None:
    """Add a decoration: no text, nothing to read aloud, and flagged as such."""
    number, name = canvas.identify(frame, "Line" if frame.shape == "line" else "Decoration")
    is_line = frame.shape == "line"
    properties = shape_properties(
        frame.rect,
        canvas,
        frame.fill,
        frame.line,
        frame.shape,
        frame.radius,
        path=corner_outline(frame.rect, frame.corners) if frame.corners else None,
        arrow=frame.arrow,
    )
    decoration = non_visual(number, name, alt=frame.alt, decorative=not frame.alt)
    if is_line:
        parts = ("p:cxnSp", "p:nvCxnSpPr", "p:cNvCxnSpPr")
    else:
        parts = ("p:sp", "p:nvSpPr", "p:cNvSpPr")
    outer, named, kind = parts
    canvas.tree.append(
        element(
            outer,
            None,
            element(named, None, decoration, element(kind), element("p:nvPr")),
            properties,
        )
    )


def non_visual(
    number: int,
    name: str,
    *,
    alt: str | None = None,
    decorative: bool = False,
    click: Element | None = None,
) -> Element:
    """``p:cNvPr``: id, name, alt text and where a click leads; or the flag of a decoration::

    <p:cNvPr id="4" name="Rule"><a:extLst><a:ext uri="{C183D7F6-…}">
      <adec:decorative val="1"/></a:ext></a:extLst></p:cNvPr>
    """
    flag = extension(_DECORATIVE, element("adec:decorative", {"val": True})) if decorative else None
    return element("p:cNvPr", {"id": number, "name": name, "descr": alt or None}, click, flag)


def transform(rect: Rect, tag: str = "a:xfrm", *, group: bool = False) -> Element:
    """Position and extent in EMU; a group's children keep the slide's coordinates.

    Edges are rounded, not widths, so that frames that touch still do.
    """
    x, y = emu(rect.x), emu(rect.y)
    across = {"x": x, "y": y}
    extent = {
        "cx": max(0, emu(rect.x + rect.width) - x),
        "cy": max(0, emu(rect.y + rect.height) - y),
    }
    children = [element("a:off", across), element("a:ext", extent)]
    if group:
        children += [element("a:chOff", across), element("a:chExt", extent)]
    return element(tag, None, *children)


def shape_properties(
    rect: Rect,
    canvas: Canvas,
    fill: Fill | None,
    line: Line | None,
    shape: str = "rect",
    radius: float = 0.0,
    *,
    path: Element | None = None,
    arrow: str = "",
) -> Element:
    """``p:spPr``: place, outline, fill and stroke. Without ``p:style`` there is no shadow.

    ``path`` is an outline other than a preset ``shape`` with one ``radius``.
    """
    return element(
        "p:spPr",
        None,
        transform(rect),
        rounded(rect, shape, radius) if path is None else path,
        None if shape == "line" else fill_element(fill, canvas.theme),
        line_element(line, canvas.theme, arrow=arrow),
    )


def _shape_kind(frame: TextFrame, decorated: bool) -> Element:
    if frame.placeholder:
        return element("p:cNvSpPr", None, element("a:spLocks", {"noGrp": True}))
    return element("p:cNvSpPr", {"txBox": None if decorated else True})
