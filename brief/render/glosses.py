"""Terms explained beside the text, each before the paragraph or list that first has it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from markupsafe import Markup

from brief.content.model.brief import Term
from brief.render.glossary import term_pattern

_TAG = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9]*)[^>]*?(/?)>")
_VOID = frozenset(("br", "img", "hr", "wbr"))
_TEXT = frozenset(("p", "ol", "ul"))


class Glosses:
    """The terms of an edition that no text has used so far, in one rendering."""

    def __init__(self, terms: Sequence[Term]) -> None:
        self._unused = [(term, term_pattern(term.term)) for term in terms]

    def explain(self, html: str, gloss: Callable[[Term], str]) -> Markup:
        """Blocks of HTML, with ``gloss(term)`` put before the block in which a term is new."""
        if not self._unused:
            return Markup(html)
        return Markup("".join(self._with_glosses(html, gloss)))

    def _with_glosses(self, html: str, gloss: Callable[[Term], str]) -> Iterator[str]:
        for name, block in _blocks(html):
            words = re.sub("<[^>]*>", "", block)
            used = [
                each for each in self._unused if name in _TEXT and each[1].search(words) is not None
            ]
            self._unused = [each for each in self._unused if each not in used]
            yield from (str(gloss(term)) for term, _ in used)
            yield block


def _blocks(html: str) -> Iterator[tuple[str, str]]:
    """The outermost elements of a fragment, by name; what stands between them has none."""
    depth, start, name = 0, 0, ""
    for tag in _TAG.finditer(html):
        is_end, element = bool(tag[1]), tag[2].lower()
        if element in _VOID or tag[3]:
            continue
        if not is_end:
            if depth == 0:
                yield "", html[start : tag.start()]
                start, name = tag.start(), element
            depth += 1
        else:
            depth -= 1
            if depth == 0:
                yield name, html[start : tag.end()]
                start = tag.end()
    yield "", html[start:]
