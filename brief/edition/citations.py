"""Citations in the order of the edition, and the list of sources, in a CSL style.

Numbers are ours, so that each can carry a link; authors and dates are set by the style, a link
round each. Both speak the edition's language through CSL's own locales.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from html import escape

from brief.brand.citations import DEFAULT_STYLE, CitationStyle, shipped_style
from brief.content.model.source import Source
from brief.content.spelling import suggest
from brief.edition.citation_syntax import Cited, parse_source
from brief.edition.csl import year_of
from brief.edition.csl_processor import CslProcessor
from brief.edition.fact_words import NBSP

_NUMBER = re.compile(r"^\s*[\[(]?\d+[.\])]*\s*")


@dataclass(frozen=True)
class Entry:
    """A line of the list of sources. ``html`` is without the number.

    ``number`` is None for an uncited source, and for all where the style has no numbers.
    """

    id: str
    number: int | None
    html: str
    source: Source


class SourceError(LookupError):
    """A citation of a source that the brief does not list. Carries what to tell people."""


class Citations:
    """``order`` holds the ids as the edition cites them: the order of numbers, unless the style
    sorts its list.
    """

    def __init__(
        self,
        sources: Sequence[Source],
        order: Iterable[str],
        language: str,
        *,
        linked: bool = True,
        style: CitationStyle | None = None,
    ) -> None:
        self._sources = {source.id: source for source in sources}
        self._linked = linked
        self._given_style = style
        self._language = language
        known = list(dict.fromkeys(id for id in order if id in self._sources))
        if style and style.is_sorted and known:
            known = self._processor.sort(known)
        self.numbers: dict[str, int] = {id: at for at, id in enumerate(known, 1)}

    @property
    def has_numbers(self) -> bool:
        """Whether the style numbers its sources."""
        return self._style.marks != "author"

    def cite(self, cited: Sequence[Cited]) -> str:
        """HTML of a citation: ``[1, para. 7; 2]``, or ``(Sok 2020, para. 7; Lim 2021)``.

        Raises `SourceError`.
        """
        style = self._style
        mark = self._mark if self.has_numbers else self._named_mark
        marks = style.delimiter.join(mark(each) for each in cited)
        if style.marks == "superscript":
            return f'<sup class="citation">{marks}</sup>'
        html = escape(style.opening) + marks + escape(style.closing)
        return f'<span class="citation{"" if self.has_numbers else " named"}">{html}</span>'

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
        if len(names) > 2:
            who = f"{names[0]}{NBSP}{self._processor.term('et-al', False)}"
        else:
            who = " & ".join(names)
        year = year_of(source.csl())
        letter = "" if self.has_numbers or not year else self._letters.get(id, "")
        return f"{who or source.title} {year}{letter}".strip()

    def bibliography(self) -> tuple[Entry, ...]:
        """The cited sources, by number or in the style's own order."""
        ids = list(self.numbers)
        if self._style.is_sorted and not self.has_numbers:
            ids = self._processor.sort(ids)
        return self._entries(ids)

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

    def _named_mark(self, cited: Cited) -> str:
        """The style's own words for one source, with what the writer put before and after it."""
        self._source(cited.id)
        self._number(cited.id)
        prefix = escape(cited.prefix) + " " if cited.prefix else ""
        suffix = ", " + escape(cited.suffix) if cited.suffix else ""
        words = self._with_letter(cited.id, self._processor.cite(cited))
        return prefix + self._link(cited.id, words) + suffix

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
        return f", {self._processor.term(cited.label or 'page', is_many)}{NBSP}{locator}"

    @cached_property
    def _style(self) -> CitationStyle:
        return self._given_style or shipped_style(DEFAULT_STYLE)

    @cached_property
    def _processor(self) -> CslProcessor:
        return CslProcessor(self._style, list(self._sources.values()), self._language)

    @cached_property
    def _letters(self) -> dict[str, str]:
        """The letters after the year that tell sources apart which are cited alike: *2020a*.

        citeproc-py does not add them (CSL 1.0.2, "Disambiguation"); ours follow the list's order.
        """
        alike: dict[str, list[str]] = {}
        for id in self._processor.sort(list(self._sources)):
            alike.setdefault(self._processor.cite(Cited(id)), []).append(id)
        return {
            id: chr(ord("a") + at)
            for ids in alike.values()
            if 1 < len(ids) <= 26
            for at, id in enumerate(ids)
        }

    def _with_letter(self, id: str, html: str) -> str:
        letter, year = self._letters.get(id), year_of(self._sources[id].csl())
        return re.sub(rf"\b{year}\b", year + letter, html, count=1) if letter and year else html

    def _entries(self, ids: list[str]) -> tuple[Entry, ...]:
        if not ids:
            return ()
        lines = self._processor.lines(ids)
        if self.has_numbers:
            lines = [_NUMBER.sub("", line) for line in lines]
        else:
            lines = [self._with_letter(id, line) for id, line in zip(ids, lines, strict=True)]
        return tuple(
            Entry(id, self.numbers.get(id) if self.has_numbers else None, line, self._sources[id])
            for id, line in zip(ids, lines, strict=True)
        )
