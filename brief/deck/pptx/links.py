"""Hyperlinks and jumps to slides (ECMA-376 part 1, 21.1.2.3.5)."""

from __future__ import annotations

from dataclasses import replace

from pptx.opc.constants import RELATIONSHIP_TYPE as RT

from brief.deck.pptx.canvas import Canvas
from brief.deck.pptx.xml import Element, element, extension, writable
from brief.deck.text import Link, TextBody

_KEEP_COLOUR = "{A12FA001-AC4F-418D-AE19-62706E023703}"


def jump_of(body: TextBody) -> Link | None:
    """The slide that all of a body leads to: the shape's link, then, not each run's.

    LibreOffice makes a field of a run that is a link, and breaks its lines within words.
    """
    links = {run.link for paragraph in body.paragraphs for run in paragraph.runs}
    link = links.pop() if len(links) == 1 else None
    return link if link and link.slide is not None else None


def without_links(body: TextBody) -> TextBody:
    """The same words, leading nowhere."""
    paragraphs = (
        replace(paragraph, runs=tuple(replace(run, link=None) for run in paragraph.runs))
        for paragraph in body.paragraphs
    )
    return replace(body, paragraphs=tuple(paragraphs))


def hyperlink_element(link: Link, canvas: Canvas, *, of_shape: bool = False) -> Element:
    """The link of a shape, or of a run, which keeps its own colour, not the theme's link blue::

        <a:hlinkClick r:id="rId2"><a:extLst><a:ext uri="{A12FA001-…}">
          <ahyp:hlinkClr val="tx"/></a:ext></a:extLst></a:hlinkClick>

    Raises KeyError for a jump to a slide that the deck does not have.
    """
    if link.slide is not None:
        relation = canvas.part.relate_to(canvas.slides[link.slide], RT.SLIDE)
        action = "ppaction://hlinksldjump"
    else:
        url = writable(link.url or "")
        relation = canvas.part.relate_to(url, RT.HYPERLINK, is_external=True)
        action = None
    return element(
        "a:hlinkClick",
        {"r:id": relation, "action": action},
        None if of_shape else extension(_KEEP_COLOUR, element("ahyp:hlinkClr", {"val": "tx"})),
    )
