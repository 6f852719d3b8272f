"""Terms of the glossary linked from their first use in the text, and back from the glossary to it.

It works on the finished page, where alone the order of an audience's texts is known. The glossary
is what carries ``data-term``; text is what stands in paragraphs and lists that have no class.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from html import escape, unescape

_TOKEN = re.compile(
    r"<!--.*?-->|<(?:style|script|svg|title)\b.*?</(?:style|script|svg|title)>|<[^>]*>|[^<]+",
    re.DOTALL,
)
_NAME = re.compile(r"</?([A-Za-z][A-Za-z0-9]*)")
_TERM = re.compile(
    r'(<dt [^>]*\bid="(term-\d+)"[^>]*\bdata-term="([^"]*)"[^>]*>)(.*?)(</dt>)', re.DOTALL
)
_CLASS = re.compile(r"""\bclass\s*=\s*["']\s*([^"']*?)\s*["']""")
_ABBREVIATED = re.compile(r"(.+?)\s*\((\w[\w.-]*)\)")
_VOID = frozenset(("br", "img", "hr", "meta", "link", "input", "wbr", "col"))
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_CLOSED = _HEADINGS | {"a", "code", "pre", "nav", "aside", "footer", "dl", "table", "figure"}
_BLOCKS = frozenset(["html", "body", "div", "section", "article", "header", "ol", "ul"])
_FREE_CLASSES = frozenset(("", "bound"))  # of what may stand inside the text
# Scripts that put no space between words: there a term is found wherever it is written.
_UNSPACED = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")


@dataclass
class _Terms:
    """The terms not used so far, by every way in which the text may spell them."""

    spelt: dict[str, str] = field(default_factory=dict)  # spelling as HTML text: the term's id

    def add(self, term: str, id: str) -> None:
        match = _ABBREVIATED.fullmatch(term)
        for spelling in (term, *(match.groups() if match else ())):
            self.spelt.setdefault(escape(spelling, quote=False), id)

    def pattern(self) -> re.Pattern[str] | None:
        """Any of them, the longest first; the first letter large or small."""
        spellings = sorted(self.spelt, key=lambda spelling: (-len(spelling), spelling))
        return re.compile("|".join(map(_spelling_pattern, spellings))) if spellings else None

    def found(self, text: str) -> str:
        """The id of the term of which ``text`` is a spelling; it counts as used from now on."""
        id = next(
            each
            for spelling, each in self.spelt.items()
            if re.fullmatch(_spelling_pattern(spelling), text)
        )
        self.spelt = {spelling: each for spelling, each in self.spelt.items() if each != id}
        return id


def link_terms(html: str) -> str:
    """The page with its terms linked. A page that shows no glossary stays as it is."""
    terms = _Terms()
    for match in _TERM.finditer(html):
        terms.add(unescape(match[3]), match[2])
    if not terms.spelt:
        return html
    used: set[str] = set()
    linked = "".join(_link_uses(html, terms, used))
    return _TERM.sub(lambda match: _with_way_back(match, used), linked)


def _with_way_back(match: re.Match[str], used: set[str]) -> str:
    opening, id, _, inside, closing = match.groups()
    if id not in used:
        return match[0]
    return f'{opening}<a class="term-back" href="#use-of-{id}">{inside}</a>{closing}'


def _link_uses(html: str, terms: _Terms, used: set[str]) -> Iterator[str]:
    pattern = terms.pattern()
    open_elements: list[tuple[str, bool | None]] = []  # name; whether it is text, None: unchanged
    for token in _TOKEN.findall(html):
        name = _NAME.match(token)
        if not token.startswith("<"):
            parts: Sequence[str] = (token,)
            if pattern and _is_text(open_elements):
                parts, pattern = _link_text(token, terms, pattern, used)
            yield from parts
            continue
        yield token
        if name is None or token.endswith(("</style>", "</script>", "</svg>", "</title>")):
            continue
        tag = name[1].lower()
        if token.startswith("</"):
            while open_elements and open_elements.pop()[0] != tag:
                pass
        elif tag not in _VOID and not token.endswith("/>"):
            open_elements.append((tag, _opens_text(tag, token)))


def _opens_text(tag: str, token: str) -> bool | None:
    if tag in _CLOSED or 'aria-hidden="true"' in token:
        return False
    classes = _CLASS.search(token)
    is_free = (classes[1] if classes else "") in _FREE_CLASSES
    if tag in ("p", "li"):
        return is_free
    return None if is_free or tag in _BLOCKS else False


def _is_text(open_elements: list[tuple[str, bool | None]]) -> bool:
    said = [each for _, each in open_elements if each is not None]
    return bool(said) and all(said)


def _link_text(
    text: str, terms: _Terms, pattern: re.Pattern[str] | None, used: set[str]
) -> tuple[list[str], re.Pattern[str] | None]:
    parts: list[str] = []
    at = 0
    while pattern and (match := pattern.search(text, at)):
        id = terms.found(match[0])
        used.add(id)
        link = f'<a class="term" id="use-of-{id}" href="#{id}">{match[0]}</a>'
        parts += [text[at : match.start()], link]
        at = match.end()
        pattern = terms.pattern()
    return [*parts, text[at:]], pattern


def term_pattern(term: str) -> re.Pattern[str]:
    """A term in text of HTML, in any of its spellings, the first letter large or small."""
    terms = _Terms()
    terms.add(term, "")
    pattern = terms.pattern()
    assert pattern is not None
    return pattern


def _spelling_pattern(spelling: str) -> str:
    first = spelling[0]
    letters = "".join(dict.fromkeys((first.lower(), first.upper())))
    start = f"[{re.escape(letters)}]" if len(letters) == 2 else re.escape(first)
    before = "" if _UNSPACED.match(first) else r"(?<![\w&])"
    after = "" if _UNSPACED.match(spelling[-1]) else r"(?!\w)"
    spelt = re.escape(spelling[1:]).replace(r"\ ", r"[ \n\u00a0]")
    return before + start + spelt + after
