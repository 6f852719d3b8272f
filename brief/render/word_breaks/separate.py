"""U+200B between the words of a page's text, so that both engines break its lines there.

Pango has a dictionary for Thai, and for Khmer, Lao and Burmese none. What is written here is HTML:
text is read over inline elements, since a word may be half in bold, and by the nearest ``lang``.
Attributes, styles, drawings and code stay as they are, and so do the breaks that the author wrote.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import unescape

from brief.render.word_breaks.breaker import script_language, word_breaks

SEPARATOR = "\u200b"

_CLOSED = "style|script|svg|title|textarea|pre|code|kbd|samp"
_TOKEN = re.compile(
    rf"<!--.*?-->|<![^>]*>|<(?:{_CLOSED})\b.*?</(?:{_CLOSED})\s*>"
    r"""|</?[A-Za-z](?:"[^"]*"|'[^']*'|[^'">])*>"""
    r"|&(?:\#[0-9]+|\#[xX][0-9a-fA-F]+|[A-Za-z][A-Za-z0-9]*);"
    r"|[^<&]+|[<&]",
    re.DOTALL,
)
_TAG = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9:-]*)")
_LANGUAGE = re.compile(r"""\s(?:xml:)?lang\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""")
_VOID = frozenset(
    ("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr")
)
# Elements that text runs through (HTML, 3.2.5.2.5); all others end a paragraph.
_INLINE = {
    "a", "abbr", "b", "bdi", "bdo", "cite", "data", "del", "dfn", "em", "font", "i", "ins",
    "mark", "q", "s", "small", "span", "strong", "sub", "sup", "time", "u", "var",
}  # fmt: skip


def separate_words(html: str, language: str) -> str:
    """The page with U+200B wherever a line may break between two words.

    ``language`` is the page's, a BCP 47 tag. A page without such a language stays as it is.
    """
    languages = (language, *("".join(found.groups("")) for found in _LANGUAGE.finditer(html)))
    return _Separator(language).separate(html) if any(map(script_language, languages)) else html


def without_separators(text: str) -> str:
    """What is said, for places that break no lines: bookmarks, structure, names."""
    return text.replace(SEPARATOR, "")


class _Separator:
    """Reads a page token by token; a paragraph's breaks are sought where it ends."""

    def __init__(self, language: str) -> None:
        self._open = [("", language)]  # elements by name, with their text's language
        self._depths: list[int] = []  # of elements, one a token
        self._breaks: dict[int, list[int]] = {}  # offsets by token
        self._language: str | None = None  # of the paragraph
        self._characters: list[str] = []
        self._places: list[tuple[int, int, int]] = []  # each character's token, start and end
        self._calls: list[int] = []  # tokens that open a ``sup``

    def separate(self, html: str) -> str:
        tokens = _TOKEN.findall(html)
        for index, token in enumerate(tokens):
            self._depths.append(len(self._open))
            tag = _TAG.match(token)
            if tag:
                self._read_tag(index, token, tag[2].lower(), is_end=bool(tag[1]))
            elif not token.startswith("<!"):
                self._read_text(index, token)
        self._end_paragraph()
        return "".join(
            _put_in(token, self._breaks.get(index, ())) for index, token in enumerate(tokens)
        )

    def _read_tag(self, index: int, token: str, tag: str, *, is_end: bool) -> None:
        if tag not in _INLINE:
            self._end_paragraph()
        if is_end:
            if tag in (name for name, _ in self._open[1:]):
                while self._open.pop()[0] != tag:
                    pass
        elif tag not in _VOID and not token.endswith((f"</{tag}>", "/>")):
            found = _LANGUAGE.search(token)
            language = "".join(found.groups("")) if found else self._open[-1][1]
            self._open.append((tag, language))
            if tag == "sup":
                self._calls.append(index)

    def _read_text(self, index: int, token: str) -> None:
        if any(name == "sup" for name, _ in self._open):
            return  # the call of a note: no part of the words, and not to be parted from them
        language = script_language(self._open[-1][1])
        if language != self._language:
            self._end_paragraph()
            self._language = language
        if token.startswith("&") and len(token) > 1:
            self._characters.append(unescape(token))
            self._places.append((index, 0, len(token)))
            return
        self._characters += token
        self._places += ((index, at, at + 1) for at in range(len(token)))

    def _end_paragraph(self) -> None:
        if self._language:
            # An entity may stand for two characters; one will do to look at.
            text = "".join(each[:1] for each in self._characters)
            for at in word_breaks(text, self._language):
                token, offset = self._place_between(self._places[at - 1], self._places[at])
                self._breaks.setdefault(token, []).append(offset)
        self._characters, self._places, self._calls = [], [], []

    def _place_between(
        self, before: tuple[int, int, int], after: tuple[int, int, int]
    ) -> tuple[int, int]:
        """Token and offset of a break: behind the call of a note; outside what ends or begins."""
        ends, begins = (before[0], before[2]), (after[0], after[1])
        if any(before[0] < call < after[0] for call in self._calls):
            return begins
        return begins if self._depths[after[0]] < self._depths[before[0]] else ends


def _put_in(token: str, offsets: Sequence[int]) -> str:
    parts, at = [], 0
    for offset in offsets:
        parts.append(token[at:offset])
        at = offset
    return SEPARATOR.join((*parts, token[at:]))
