"""Whether a brief has a table of contents: where it has more than six pages.

How many it has is known once it is laid out, and the contents are part of that. So the first layout
goes by the length of the texts, and only where that was wrong is there a second.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from brief.edition.edition import Edition
from brief.edition.prose import cited_texts
from brief.render.renderer import Renderer

MOST_WITHOUT = 6  # pages

_ON_A_PAGE = 4200  # characters
_BLOCKS_ON_A_PAGE = 5


def lay_out_with_contents(renderer: Renderer, lay_out: Callable[[str], Any]) -> tuple[str, Any]:
    """The page's HTML and its layout, with contents exactly where there are more than six pages.

    ``lay_out`` makes a document of HTML; it is called once, or twice.
    """
    guess = expects_contents(renderer.edition)
    html = renderer.brief_html(contents=guess)
    document = lay_out(html)
    if (len(document.pages) > MOST_WITHOUT) != guess:
        html = renderer.brief_html(contents=not guess)
        document = lay_out(html)
    return html, document


def expects_contents(edition: Edition) -> bool:
    """Whether the edition is likely to have more than six pages."""
    texts = cited_texts(edition.brief, edition.parts, edition.key_figures)
    blocks = sum(len(section.show) for section in edition.brief.sections)
    pages = sum(map(len, texts)) / _ON_A_PAGE + blocks / _BLOCKS_ON_A_PAGE
    return edition.shows("sections") and pages > MOST_WITHOUT
