"""Speaker notes, and the master they stand on (ECMA-376 part 1, 19.3.1.25 and 19.3.1.26)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from copy import deepcopy

from pptx.opc.constants import CONTENT_TYPE as CT
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.opc.package import Part
from pptx.opc.packuri import PackURI
from pptx.parts.slide import NotesSlidePart, SlidePart

from brief.deck.pptx.group import empty_tree
from brief.deck.pptx.language import office_language
from brief.deck.pptx.master import COLOUR_MAP, default_style
from brief.deck.pptx.paint import line_element
from brief.deck.pptx.runs import FIELD_ID
from brief.deck.pptx.shape import transform
from brief.deck.pptx.slide import background_element
from brief.deck.pptx.theme import INK, PAPER, ThemeNames
from brief.deck.pptx.xml import Element, element, text_element
from brief.deck.text import Line, Rect
from brief.render.mirror.direction import direction_of

# A notes page is upright A4's kin, 7.5 by 10 inches, as PowerPoint has it.
PAGE = Rect(0, 0, 540, 720)
_MARGIN = 54.0
_PICTURE_TOP, _PICTURE_HEIGHT = 66.0, 260.0
_TEXT = Rect(_MARGIN, 344, PAGE.width - 2 * _MARGIN, 316)
_NUMBER = Rect(306, 684, 234, 36)


def notes_master_element(theme: ThemeNames, slide_ratio: float) -> Element:
    """The notes page: the slide's picture above (``slide_ratio`` wide to high), the text below."""
    height = min(_TEXT.width / slide_ratio, _PICTURE_HEIGHT)
    width = height * slide_ratio
    picture = Rect((PAGE.width - width) / 2, _PICTURE_TOP, width, height)
    tree = empty_tree()
    tree.extend(
        [
            _picture(2, theme, transform(picture)),
            _text(3, ["Click to edit the notes"], "en-GB", transform(_TEXT)),
            _number(4, "en-GB", transform(_NUMBER)),
        ]
    )
    return element(
        "p:notesMaster",
        None,
        element("p:cSld", None, background_element(PAPER, theme), tree),
        element("p:clrMap", COLOUR_MAP),
        default_style("p:notesStyle", theme, size=12.0, space=6.0),
    )


def add_notes(
    slide: SlidePart, number: int, paragraphs: Sequence[str], language: str, master: Part
) -> None:
    """Give a slide its notes: what the speaker says, a paragraph each."""
    tree = empty_tree()
    tag = office_language(language)
    tree.extend([_picture(2), _text(3, paragraphs, tag), _number(4, tag)])
    notes = NotesSlidePart(
        PackURI(f"/ppt/notesSlides/notesSlide{number}.xml"),
        CT.PML_NOTES_SLIDE,
        slide.package,
        element(
            "p:notes",
            None,
            element("p:cSld", None, tree),
            element("p:clrMapOvr", None, element("a:masterClrMapping")),
        ),
    )
    notes.relate_to(master, RT.NOTES_MASTER)
    notes.relate_to(slide, RT.SLIDE)
    slide.relate_to(notes, RT.NOTES_SLIDE)


def _picture(number: int, theme: ThemeNames | None = None, place: Element | None = None) -> Element:
    """The picture of the slide; outlined by the master, for a white slide on white paper."""
    outline = line_element(Line(INK, 0.5), theme) if theme else None
    locks = {"noGrp": True, "noRot": True, "noChangeAspect": True}
    return page_placeholder(
        number, "Slide", {"type": "sldImg", "idx": 2}, place, outline, locks=locks
    )


def _text(
    number: int, texts: Sequence[str], language: str, place: Element | None = None
) -> Element:
    is_rtl = direction_of(language) == "rtl"
    manner = [element("a:pPr", {"algn": "r", "rtl": True})] if is_rtl else []
    body = [element("a:p", None, *deepcopy(manner), *_lines(text, language)) for text in texts]
    return page_placeholder(
        number, "Notes", {"type": "body", "sz": "quarter", "idx": 3}, place, paragraphs=body
    )


def _lines(text: str, language: str) -> list[Element]:
    """A paragraph's runs, with a break between two of its lines."""
    parts: list[Element] = []
    for line in text.split("\n"):
        if parts:
            parts.append(element("a:br", None, element("a:rPr", {"lang": language})))
        parts.append(
            element("a:r", None, element("a:rPr", {"lang": language}), text_element("a:t", line))
        )
    return parts


def _number(number: int, language: str, place: Element | None = None) -> Element:
    field = element(
        "a:fld",
        {"id": FIELD_ID, "type": "slidenum"},
        element("a:rPr", {"lang": language}),
        text_element("a:t", "‹#›"),
    )
    alignment = element("a:pPr", {"algn": "r"})
    return page_placeholder(
        number,
        "Slide number",
        {"type": "sldNum", "sz": "quarter", "idx": 5},
        place,
        paragraphs=[element("a:p", None, alignment, field)],
    )


def page_placeholder(
    number: int,
    name: str,
    place: Mapping[str, object],
    position: Element | None,
    outline: Element | None = None,
    *,
    paragraphs: Sequence[Element] = (),
    locks: Mapping[str, object] | None = None,
) -> Element:
    """A placeholder of a notes or handout page; ``position`` is None where it is the master's."""
    geometry = element("a:prstGeom", {"prst": "rect"}, element("a:avLst"))
    text = (
        element("p:txBody", None, element("a:bodyPr"), element("a:lstStyle"), *paragraphs)
        if paragraphs
        else None
    )
    return element(
        "p:sp",
        None,
        element(
            "p:nvSpPr",
            None,
            element("p:cNvPr", {"id": number, "name": name}),
            element("p:cNvSpPr", None, element("a:spLocks", locks or {"noGrp": True})),
            element("p:nvPr", None, element("p:ph", place)),
        ),
        element("p:spPr", None, position, geometry if position is not None else None, outline),
        text,
    )
