"""A brief in another language: the same model with the same paths, its texts from a catalogue."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

from brief.content.model.base import Node, Path
from brief.content.model.brief import Brief
from brief.content.model.image import Image
from brief.content.table import CellWords
from brief.content.walk import Passage, markups_of, text_path
from brief.translation.catalogue import Catalogue, Entry
from brief.translation.extract import BriefMessage, extract_messages, is_translated
from brief.translation.pictures import find_variant
from brief.translation.positions import Span, TranslatedPositions, TranslatedText
from brief.translation.segments import Segment, replace_segments

AnyNode = TypeVar("AnyNode", bound=Node)

Find = Callable[[str], Entry | None]
"""The translation of a message; None where the source's words stand in."""


def translate(brief: Brief, catalogue: Catalogue) -> Brief:
    """The brief in the catalogue's language; what it does not translate stays as it is.

    Raises Failure for a picture that is there for the language but is none.
    """
    return _Translator(brief, catalogue.language, catalogue.find).translate()


def rewrite(brief: Brief, language: str, words: Callable[[str], str]) -> Brief:
    """The brief with every message rewritten: what the pseudo-language does. Positions stay."""

    def find(text: str) -> Entry:
        return Entry(text, words(text), brief.positions.at(()))

    return _Translator(brief, language, find, keeps_positions=True).translate()


class _Translator:
    def __init__(
        self, brief: Brief, language: str, find: Find, keeps_positions: bool = False
    ) -> None:
        self._brief = brief
        self._language = language
        self._find = find
        self._keeps_positions = keeps_positions
        self._texts: dict[Path, TranslatedText] = {}

    def translate(self) -> Brief:
        old = self._brief.positions
        brief = self._node(self._brief)
        positions = TranslatedPositions(
            old.file, old.source, old.places, old.lines, texts=self._texts
        )
        brief.locate(self._brief.file, self._brief.root, positions)
        brief.word_cells(self._cells())
        return brief

    def _node(self, node: AnyNode) -> AnyNode:
        markups = markups_of(type(node))
        changes: dict[str, Any] = {}
        for field in type(node).model_fields:
            value = getattr(node, field)
            if field in markups and isinstance(value, str):
                passage = Passage(node, field, text_path(node, field), value, markups[field])
                changed: Any = self._text(passage) if is_translated(passage) else value
            else:
                changed = self._value(value)
            if changed is not value:
                changes[field] = changed
        if isinstance(node, Image):
            file = find_variant(self._brief, node, self._language)
            if file is not None:
                changes["file"] = file
        return node.model_copy(update=changes)

    def _value(self, value: Any) -> Any:
        if isinstance(value, Node):
            return self._node(value)
        if isinstance(value, tuple) and any(isinstance(item, Node) for item in value):
            return tuple(self._value(item) for item in value)
        if isinstance(value, dict):
            return {key: self._value(item) for key, item in value.items()}
        return value

    def _text(self, passage: Passage) -> str:
        found: dict[int, Entry | None] = {}

        def replace(segment: Segment) -> str | None:
            entry = found[segment.start] = self._find(segment.text)
            return entry.words if entry else None

        replaced = replace_segments(passage.text, passage.markup, replace)
        spans = tuple(
            Span(
                start,
                end,
                None if self._keeps_positions else found[segment.start],
                segment.start,
                max(segment.start, segment.end - 1),
            )
            for start, end, segment in replaced.spans
        )
        if any(found.values()):
            path = passage.path
            while path and path not in self._brief.positions.places:
                path = path[:-1]
            self._texts[path] = TranslatedText(replaced.text, spans)
        return replaced.text

    def _cells(self) -> dict[str, CellWords]:
        """The words of data files' cells, by what the file says."""
        found: dict[str, CellWords] = {}
        for message in extract_messages(self._brief):
            if message.in_cell and (entry := self._find(message.text)):
                at = None if self._keeps_positions else entry.place
                found[message.text] = CellWords(" ".join(entry.words.split("\n")).strip(), at)
        return found


@dataclass(frozen=True)
class Gap:
    """A message where it stands, and its entry: without words, or fuzzy; None: there is none."""

    message: BriefMessage
    entry: Entry | None


def list_gaps(brief: Brief, catalogue: Catalogue) -> tuple[Gap, ...]:
    """The messages of a brief that its catalogue does not translate; names may stay as they are."""
    return tuple(
        Gap(message, catalogue.entries.get(message.text))
        for message in extract_messages(brief)
        if catalogue.find(message.text) is None
        and not (message.optional and not _is_fuzzy(catalogue, message.text))
    )


def _is_fuzzy(catalogue: Catalogue, text: str) -> bool:
    entry = catalogue.entries.get(text)
    return entry is not None and entry.is_fuzzy
