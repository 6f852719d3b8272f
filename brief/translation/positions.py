"""Positions of a translated brief: a translated text stands in its catalogue."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from brief.content.positions import Path, Positions
from brief.messages import Position
from brief.translation.catalogue import Entry


@dataclass(frozen=True)
class Span:
    """Characters ``start`` to ``end`` of a translated text: an entry's words, or (``entry`` None)
    the source's, which stand from ``offset`` to ``last`` of the source text.
    """

    start: int
    end: int
    entry: Entry | None
    offset: int
    last: int


@dataclass(frozen=True)
class TranslatedText:
    """A text as it is now, with the spans of its messages."""

    text: str
    spans: tuple[Span, ...]


@dataclass(frozen=True)
class TranslatedPositions(Positions):
    """As the source's, but for translated texts, which are found in the catalogue."""

    texts: Mapping[Path, TranslatedText] = field(default_factory=dict)

    def at(self, path: Path) -> Position:
        text = self._text(path)
        if text is None or not text.spans or text.spans[0].entry is None:
            return super().at(path)
        return text.spans[0].entry.place

    def text_at(self, path: Path, offset: int) -> Position:
        text = self._text(path)
        span = next((s for s in text.spans if offset < s.end), None) if text else None
        if text is None or span is None:
            return super().at(path) if text else super().text_at(path, offset)
        within = offset - span.start  # less than 0 before it: what is there is the source's
        if span.entry is None:
            return super().text_at(path, min(span.offset + within, span.last))
        return span.entry.at(min(max(0, within), max(0, len(span.entry.words) - 1)))

    def text_line(self, path: Path, line: int) -> Position:
        text = self._text(path)
        if text is None:
            return super().text_line(path, line)
        lines = text.text.splitlines(keepends=True)
        before = sum(map(len, lines[:line]))
        rest = text.text[before:]
        return self.text_at(path, before + len(rest) - len(rest.lstrip()))

    def origin(self, position: Position) -> Position | None:
        """Of a translation, where its message stands in the brief; None where that is several
        times: then the element round it tells.
        """
        places = self._origins.get((position.file.name, position.line))
        if places is None:
            return super().origin(position)
        return places[0] if len(places) == 1 else None

    @cached_property
    def _origins(self) -> Mapping[tuple[str, int], list[Position]]:
        """By the name and line of a catalogue: the places of the messages translated there."""
        found: dict[tuple[str, int], list[Position]] = {}
        for path, text in self.texts.items():
            for span in text.spans:
                at = super().text_at(path, span.offset)
                for place, _ in span.entry.pieces if span.entry else ():
                    found.setdefault((place.file.name, place.line), []).append(at)
        return found

    def _text(self, path: Path) -> TranslatedText | None:
        """A point that is written as a plain string has its text at its own path."""
        while path and path not in self.places:
            path = path[:-1]
        return self.texts.get(path)
