"""The handout master (ECMA-376 part 1, 19.3.1.24): the four corners of a page of small slides."""

from __future__ import annotations

from brief.deck.pptx.group import empty_tree
from brief.deck.pptx.language import office_language
from brief.deck.pptx.master import COLOUR_MAP
from brief.deck.pptx.notes import PAGE, page_placeholder
from brief.deck.pptx.runs import FIELD_ID
from brief.deck.pptx.shape import transform
from brief.deck.pptx.slide import background_element
from brief.deck.pptx.theme import PAPER, ThemeNames
from brief.deck.pptx.xml import Element, element, text_element
from brief.deck.slides import Properties
from brief.deck.text import Rect

_WIDTH, _HEIGHT = 234.0, 36.0  # of a corner, as PowerPoint has it
_RIGHT, _FOOT = PAGE.width - _WIDTH, PAGE.height - _HEIGHT


def handout_master_element(properties: Properties, theme: ThemeNames) -> Element:
    """Title above, publisher below, room for a date, the page's number; no text of its own."""
    language = {"lang": office_language(properties.language)}
    title, publisher = (
        element("a:r", None, element("a:rPr", language), text_element("a:t", words))
        for words in (properties.title, properties.publisher)
    )
    page = element(
        "a:fld",
        {"id": FIELD_ID, "type": "slidenum"},
        element("a:rPr", language),
        text_element("a:t", "‹#›"),
    )
    nothing = element("a:endParaRPr", language)
    tree = empty_tree()
    tree.extend(
        [
            _corner(2, "Header", "hdr", None, Rect(0, 0, _WIDTH, _HEIGHT), title),
            _corner(3, "Date", "dt", 1, Rect(_RIGHT, 0, _WIDTH, _HEIGHT), nothing),
            _corner(4, "Footer", "ftr", 2, Rect(0, _FOOT, _WIDTH, _HEIGHT), publisher),
            _corner(5, "Page number", "sldNum", 3, Rect(_RIGHT, _FOOT, _WIDTH, _HEIGHT), page),
        ]
    )
    return element(
        "p:handoutMaster",
        None,
        element("p:cSld", None, background_element(PAPER, theme), tree),
        element("p:clrMap", COLOUR_MAP),
    )


def _corner(
    number: int, name: str, kind: str, index: int | None, rect: Rect, words: Element
) -> Element:
    right = element("a:pPr", {"algn": "r"}) if rect.x else None
    return page_placeholder(
        number,
        name,
        {"type": kind, "sz": "quarter", "idx": index},
        transform(rect),
        paragraphs=[element("a:p", None, right, words)],
    )
