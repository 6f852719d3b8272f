"""citeproc-py at work: citations and lines of the list of sources, in a CSL style, as safe HTML."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Sequence
from functools import cached_property
from html import escape
from io import BytesIO
from pathlib import Path
from typing import Any, TypeVar

from brief.brand.citations import CitationStyle
from brief.content.model.source import Source
from brief.edition.citation_syntax import Cited
from brief.edition.csl import csl_json
from brief.edition.fact_words import NBSP
from brief.messages import Failure, Message

Made = TypeVar("Made")

_ADDRESS = re.compile(r"https?://[^\s<>]*[^\s<>.,;)]")
_TAG = re.compile(r"<(/?)(\w*)([^>]*)>?")
_KEPT = ("i", "b", "sup", "sub")
_DROPPED = ("u", "l", "span")  # underlining, light and small capitals, which slides do without


class CslProcessor:
    """Sets ``sources`` in a style, in the edition's language. Needs nothing but its arguments."""

    def __init__(self, style: CitationStyle, sources: Sequence[Source], language: str) -> None:
        self._named = style
        self._language = language
        self._sources = {source.id: source for source in sources}
        # citeproc-py knows keys in small letters only, so it gets its own.
        self._keys = {id: f"k{at}" for at, id in enumerate(self._sources)}

    def sort(self, ids: Sequence[str]) -> list[str]:
        """The sources in the order of the style's list; as they are where it has none."""
        if not self._named.is_sorted:
            return list(ids)
        made = self._made(ids)
        self._guard(made.sort)
        by_key = {self._keys[id]: id for id in ids}
        return [by_key[key] for key in made.keys]

    def cite(self, cited: Cited) -> str:
        """One source as the style cites it in the text, without what stands round the citation."""
        from citeproc import Citation, CitationItem, Locator

        named: dict[str, Any] = {}
        locator = cited.locator.replace("-", "–")
        if locator:
            named["locator"] = Locator(cited.label or "page", locator)
        citation = Citation([CitationItem(self._keys[cited.id], **named)])
        made = citation.bibliography = self._made([cited.id])
        text = str(self._guard(lambda: made.cite(citation, str)))
        if locator:
            text = text.replace(f" {locator}", NBSP + locator.replace("–", "–\u2060"))
        opening, closing = self._named.opening, self._named.closing
        return clean_html(text.removeprefix(escape(opening)).removesuffix(escape(closing)))

    def lines(self, ids: Sequence[str]) -> list[str]:
        """The lines of the list for these sources, in this order; each with the style's number."""
        made = self._made(ids)
        return [self._line(made, item, id) for item, id in zip(made.items, ids, strict=True)]

    def term(self, name: str, is_many: bool) -> str:
        """CSL's word for a locator in the edition's language: *para.*"""
        from lxml import etree

        for form in ("short", None):
            term = self._style.root.get_term(name, form=form)
            if term is not None:
                forms = {etree.QName(child).localname: child.text or "" for child in term}
                return forms.get("multiple" if is_many else "single") or term.text or name
        return name

    @cached_property
    def _style(self) -> Any:
        from citeproc import CitationStylesStyle

        locale = _csl_locale(self._language)
        return self._guard(
            lambda: CitationStylesStyle(BytesIO(self._named.xml), locale=locale, validate=False)
        )

    def _made(self, ids: Sequence[str]) -> Any:
        from citeproc import Citation, CitationItem, CitationStylesBibliography, formatter
        from citeproc.source.json import CiteProcJSON

        items = [{**csl_json(self._sources[id].csl()), "id": self._keys[id]} for id in ids]
        made = CitationStylesBibliography(self._style, CiteProcJSON(items), formatter.html)
        for id in ids:
            made.register(Citation([CitationItem(self._keys[id])]))
        for item in made.items:
            item.citation.bibliography = made
        return made

    def _line(self, made: Any, item: Any, id: str) -> str:
        lines = self._guard(lambda: self._style.render_bibliography([item]))
        html = str(lines[0]) if lines else escape(self._sources[id].title)
        return _ADDRESS.sub(r'<a href="\g<0>">\g<0></a>', clean_html(html).strip())

    def _guard(self, make: Callable[[], Made]) -> Made:
        """citeproc-py raises whatever comes where a style asks for what it does not know."""
        try:
            return make()
        except Exception as error:
            text = (
                f"citeproc-py cannot set sources in the style `{self._named.name}` "
                f"({type(error).__name__}: {error}); name another in the brand, `citations:`"
            )
            raise Failure(Message(text, "citation-style", self._named.position)) from error


def clean_html(html: str) -> str:
    """What a style wrote, with no tags but those of CSL's rich text: italics, bold, raised."""

    def clean(match: re.Match[str]) -> str:
        slash, name, rest = match.groups()
        if name in _KEPT and not rest:
            return f"<{slash}{name}>"
        return "" if name in _DROPPED else escape(match[0], quote=False)

    return _TAG.sub(clean, html)


def _csl_locale(language: str) -> str:
    """The CSL locale for a BCP 47 tag: British English for ``en``, CSL's main dialect else."""
    from citeproc import LOCALES_PATH

    folder = Path(LOCALES_PATH)
    base = language.split("-")[0]
    main = json.loads((folder / "locales.json").read_text("utf-8"))["primary-dialects"]
    choices = ("en-GB" if language == "en" else language, main.get(base, base), base, "en-GB")
    return next(choice for choice in choices if (folder / f"locales-{choice}.xml").exists())
