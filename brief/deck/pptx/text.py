"""Text bodies and paragraphs (ECMA-376 part 1, 21.1.2).

What a frame says is written as it is: nothing here fits, wraps or shrinks text.
"""

from __future__ import annotations

from collections.abc import Mapping

from brief.deck.pptx.canvas import Canvas
from brief.deck.pptx.paint import colour_element
from brief.deck.pptx.runs import empty_run_properties, font_elements, run_elements
from brief.deck.pptx.theme import ThemeNames
from brief.deck.pptx.xml import Element, element, emu, hundredths
from brief.deck.slides import Bullet, Insets, Paragraph, Spacing, TextBody

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

    ``styles`` are the layout's paragraphs by level: runs leave out what these say already.
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
        _paragraph(paragraph, canvas, (styles or {}).get(paragraph.level), heading)
        for paragraph in body.paragraphs
    ]


def paragraph_properties(
    tag: str, paragraph: Paragraph, theme: ThemeNames, *tail: Element | None
) -> Element:
    """``a:pPr`` of a paragraph, or ``a:lvl1pPr`` … of a list style, in the schema's order."""
    return element(
        tag,
        {
            "marL": emu(paragraph.margin_left),
            "lvl": paragraph.level or None if tag == "a:pPr" else None,
            "indent": emu(paragraph.indent),
            "algn": _ALIGNMENTS[paragraph.align],
            "rtl": paragraph.rtl,
        },
        element("a:lnSpc", None, _spacing(paragraph.spacing)),
        element("a:spcBef", None, _points(paragraph.space_before)),
        element("a:spcAft", None, _points(0)),
        *_bullet(paragraph.bullet, theme),
        *tail,
    )


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
        paragraph_properties("a:pPr", paragraph, canvas.theme),
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
