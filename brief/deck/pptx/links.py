"""Hyperlinks and jumps to slides (ECMA-376 part 1, 21.1.2.3.5)."""

from __future__ import annotations

from pptx.opc.constants import RELATIONSHIP_TYPE as RT

from brief.deck.pptx.canvas import Canvas
from brief.deck.pptx.xml import Element, element, extension, writable
from brief.deck.text import Link

_KEEP_COLOUR = "{A12FA001-AC4F-418D-AE19-62706E023703}"


def hyperlink_element(link: Link, canvas: Canvas) -> Element:
    """The link of a run, which keeps the run's own colour instead of the theme's link blue::

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
        extension(_KEEP_COLOUR, element("ahyp:hlinkClr", {"val": "tx"})),
    )
