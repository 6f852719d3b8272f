"""What runs from left to right inside a right-to-left page and must not be taken apart.

By the bidirectional algorithm (UAX #9) the parts of an address or a telephone number would change
places, since nothing in them says which way they run. ``<bdi dir="ltr">`` does. Numbers, percent
signs and brackets need nothing; a range in Arabic, 1994–2018, begins at the right, as it is read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from markupsafe import Markup

_TAG = re.compile(r"(<[^>]*>)")
_NAME = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9:-]*)")
_HIDDEN = ("style", "script", "title", "svg", "bdi")
_FOREIGN = re.compile(
    r"""(?:https?://|www\.)[^\s<>"]*[^\s<>".,;:!?)\]،؛]"""  # an address
    r"|[\w.+-]+@[\w-]+(?:\.[\w-]+)+"  # of mail
    r"|\b10\.\d{4,9}/[^\s<>،؛]*[\w/]"  # a DOI
    r"|\(?\+\d{1,4}\)?[\d ()\u00a0-]{5,}\d",  # a telephone number
    re.ASCII,
)
_LINK = re.compile(
    r"""(<a\b[^>]*\shref="(?:https?|mailto|tel):[^>]*>)((?:(?!</?a\b).)*)(</a>)""", re.DOTALL
)
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")


def isolate_foreign(html: str) -> str:
    """The page with such stretches of its text in elements of their own; a link to elsewhere whose
    words all run so is one, though its address may hold marks where it may break.
    """
    return "".join(_parts(_LINK.sub(_isolate_link, html)))


def _isolate_link(match: re.Match[str]) -> str:
    opening, words, closing = match.groups()
    if _RIGHT_TO_LEFT.search(re.sub(_TAG, "", words)):
        return match[0]
    return f'{opening}<bdi dir="ltr">{words}</bdi>{closing}'


def isolate_entry(html: str) -> Markup:
    """An entry of the list of sources: from left to right where no letter of it runs otherwise."""
    if _RIGHT_TO_LEFT.search(html):
        return Markup(html)
    return Markup(f'<bdi dir="ltr">{html}</bdi>')


def _parts(html: str) -> Iterator[str]:
    hidden: list[str] = []
    for part in _TAG.split(html):
        name = _NAME.match(part)
        if name and name[2].lower() in _HIDDEN:
            if name[1] and hidden:
                hidden.pop()
            elif not name[1]:
                hidden.append(name[2])
        if hidden or part.startswith("<"):
            yield part
        else:
            yield _FOREIGN.sub(r'<bdi dir="ltr">\g<0></bdi>', part)
