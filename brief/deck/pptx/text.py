"""Text bodies and paragraphs (ECMA-376 part 1, 21.1.2).

What a frame says is written as it is: nothing here fits, wraps or shrinks text.
"""

from __future__ import annotations

from collections.abc import Mapping

from brief.deck.pptx.canvas import Canvas
from brief.deck.pptx.paint import colour_element
from brief.deck.pptx.placeholder import MOST_LEVELS
from brief.deck.pptx.runs import empty_run_properties, font_elements, run_elements
from brief.deck.pptx.theme import ThemeNames
from brief.deck.pptx.xml import Element, element, emu, hundredths
from brief.deck.text import Bullet, Insets, Paragraph, Spacing, TextBody

ANCHORS = {"top": "t", "middle": "ctr", "bottom": "b"}
_ALIGNMENTS = {"left": "l", "center": "ctr", "right": "r", "justify": "just"}
_MOST_SPACE = 1584.0  # points: ST_TextSpacingPoint


def text_body(
    body: TextBody,
    canvas: Canvas,
    *,
    styles: Mapping[int, Paragraph] | None = None,
    list_style: Element | None = None,
    heading: bool = False,
) -> Element:
    """A shape's ``p:txBody``.

    ``styles`` are the layout's paragraphs by level: text leaves out what these say already, so that
    it follows when someone changes the layout.
    ``list_style`` is a layout's own ``a:lstStyle``; ``heading`` prefers the heading font where one
    family plays both parts.
    """
    return element(
        "p:txBody",
        None,
        _body_properties(body.insets, ANCHORS[body.anchor]),
        list_style if list_style is not None else element("a:lstStyle"),
        *paragraphs(body, canvas, styles=styles, heading=heading),
    )


def paragraphs(
    body: TextBody,
    canvas: Canvas,
    *,
    styles: Mapping[int, Paragraph] | None = None,
    heading: bool = False,
) -> list[Element]:
    """``a:p`` for each paragraph; one that is empty, and tiny, where there are none."""
    if not body.paragraphs:
        return [element("a:p", None, element("a:endParaRPr", {"sz": 100}))]
    return [
        _paragraph(paragraph, canvas, (styles or {}).get(_level(paragraph)), heading)
        for paragraph in body.paragraphs
    ]


def level_properties(tag: str, style: Paragraph, theme: ThemeNames, runs: Element) -> Element:
    """``a:lvl1pPr`` … of a list style: everything said; ``runs`` is its ``a:defRPr``."""
    return element(
        tag, _measures(style, None), *_spaces(style, None), *_bullet(style.bullet, theme), runs
    )


def _paragraph_properties(
    paragraph: Paragraph, style: Paragraph | None, theme: ThemeNames
) -> Element | None:
    """``a:pPr``: how the paragraph differs from its layout's ``style``; None if it does not."""
    attributes = {"lvl": _level(paragraph) or None, **_measures(paragraph, style)}
    children = _spaces(paragraph, style)
    if style is None or style.bullet != paragraph.bullet:
        children += _bullet(paragraph.bullet, theme)
    if not children and all(value is None for value in attributes.values()):
        return None
    return element("a:pPr", attributes, *children)


def _level(paragraph: Paragraph) -> int:
    return min(paragraph.level, MOST_LEVELS - 1)


def _measures(paragraph: Paragraph, style: Paragraph | None) -> dict[str, object]:
    own = {
        "marL": max(0, emu(paragraph.margin_left)),
        "indent": emu(paragraph.indent),
        "algn": _ALIGNMENTS[paragraph.align],
        "rtl": paragraph.rtl,
    }
    inherited = _measures(style, None) if style else {}
    return {name: None if inherited.get(name) == value else value for name, value in own.items()}


def _spaces(paragraph: Paragraph, style: Paragraph | None) -> list[Element]:
    """Line spacing, space before, and none after: a gap is always the next paragraph's."""
    spaces = []
    if style is None or style.spacing != paragraph.spacing:
        spaces.append(element("a:lnSpc", None, _spacing(paragraph.spacing)))
    if style is None or style.space_before != paragraph.space_before:
        spaces.append(element("a:spcBef", None, _points(paragraph.space_before)))
    if style is None:
        spaces.append(element("a:spcAft", None, _points(0)))
    return spaces


def _body_properties(insets: Insets, anchor: str) -> Element:
    """Wrapped, and never shrunk: ``normAutofit`` without a scale makes LibreOffice compute one."""
    return element(
        "a:bodyPr",
        {
            "vert": "horz",
            "wrap": "square",
            "lIns": emu(insets.left),
            "tIns": emu(insets.top),
            "rIns": emu(insets.right),
            "bIns": emu(insets.bottom),
            "rtlCol": False,
            "anchor": anchor,
        },
        element("a:noAutofit"),
    )


def _paragraph(
    paragraph: Paragraph, canvas: Canvas, style: Paragraph | None, heading: bool
) -> Element:
    model = style.runs[0] if style else None
    runs = [
        made for run in paragraph.runs for made in run_elements(run, canvas, model, heading=heading)
    ]
    return element(
        "a:p",
        None,
        _paragraph_properties(paragraph, style, canvas.theme),
        *(runs or [empty_run_properties(paragraph.runs)]),
    )


def _spacing(spacing: Spacing) -> Element:
    if spacing.exact is not None:
        return _points(spacing.exact)
    percent = 100 if spacing.percent is None else spacing.percent
    return element("a:spcPct", {"val": percent * 1000})


def _points(points: float) -> Element:
    return element("a:spcPts", {"val": hundredths(min(max(points, 0.0), _MOST_SPACE))})


def _bullet(bullet: Bullet | None, theme: ThemeNames) -> list[Element]:
    """Colour, font, mark; said even where there is none, or the master's would show."""
    if bullet is None or not (bullet.char or bullet.numbering):
        return [element("a:buNone")]
    colour = (
        element("a:buClr", None, colour_element(bullet.colour, theme))
        if bullet.colour
        else element("a:buClrTx")
    )
    font = (
        font_elements(bullet.family, theme, tags=("a:buFont",))[0]
        if bullet.family
        else element("a:buFontTx")
    )
    if bullet.numbering:
        start = bullet.start if bullet.start != 1 else None
        mark = element("a:buAutoNum", {"type": bullet.numbering, "startAt": start})
    else:
        mark = element("a:buChar", {"char": bullet.char})
    return [colour, font, mark]
