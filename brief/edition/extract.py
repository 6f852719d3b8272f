"""The source of what an edition's document shows, and of nothing else.

It goes out with the document, so whatever the audience does not see is left out: notes, items for
others, texts that its templates pass over, facts and sources that nothing shown refers to, columns
that no chart draws. A formula over a fact that is left out gives way to its result.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Collection, Iterable, Mapping, Set
from dataclasses import dataclass
from typing import Any

from brief.content.formula import names_in, parse_formula
from brief.content.model.base import Node, Path
from brief.content.model.blocks import Show
from brief.content.model.chart import ChartSpec
from brief.content.model.fact import Fact
from brief.content.references import find_citations, find_facts
from brief.content.table import Table
from brief.edition.citation_syntax import parse_source
from brief.edition.edition import Edition
from brief.edition.prose import markup_of

# How an edition is chosen and built: it names other audiences, and says nothing to a reader.
_CHOOSING = ("for_", "not_for", "tags", "priority", "editor", "editions", "brand", "notes")
_BY_REFERENCE = ("facts", "sources", "further_reading")


@dataclass(frozen=True)
class Extract:
    """``document`` is plain data, as ``brief.yaml`` has it; ``tables`` are CSV texts by the names
    that it calls them, which lie beside it.
    """

    document: dict[str, Any]
    tables: dict[str, str]


def extract_source(edition: Edition, shown: Set[Path]) -> Extract:
    """``shown``: the paths of the nodes and fields that the document was rendered from."""
    return _Extractor(edition, shown).extract()


class _Extractor:
    def __init__(self, edition: Edition, shown: Set[Path]) -> None:
        self._edition = edition
        self._brief = edition.brief
        # A node is shown where anything in it is.
        self._shown = {path[:end] for path in shown for end in range(1, len(path) + 1)}
        self._texts: list[str] = []  # of all that is kept: they name facts and sources
        self._figures: set[str] = set()
        self._columns: dict[str, dict[str, None]] = {}

    def extract(self) -> Extract:
        body = self._mapping(self._brief)
        names = flat_names(self._columns)
        tables = {names[each]: self._cut(each, kept) for each, kept in self._columns.items()}
        _rename_data(body, names)
        facts = self._facts()
        sources = self._sources()
        ids = {source["id"] for source in sources}
        reading = [id for id in self._brief.further_reading if id in ids]
        if self._edition.language != self._brief.language:
            body["language"] = self._edition.language
        last = {"sources": sources, "facts": facts, "further_reading": reading}
        body |= {key: value for key, value in last.items() if value}
        return Extract(body, tables)

    def _mapping(self, node: Node) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for name, info in type(node).model_fields.items():
            value = getattr(node, name)
            is_left_out = name in _CHOOSING or (node is self._brief and name in _BY_REFERENCE)
            if is_left_out or value in (None, ()) or not self._is_shown(node, name):
                continue
            kept = self._value(value)
            if kept not in ([], {}):
                found[info.alias or name] = kept
        if isinstance(node, Show):
            self._note_data(node)
        if isinstance(node, ChartSpec):
            found |= self._column_names(node)
        return found

    def _column_names(self, spec: ChartSpec) -> dict[str, Any]:
        """A chart's columns as they are called in the table beside the document."""
        called = _headers(self._table(spec.data))
        names = {"x": called[spec.x], "y": [called[name] for name in spec.y]}
        return names | ({"names": called[spec.names]} if spec.names else {})

    def _is_shown(self, node: Node, field: str) -> bool:
        """Prose is looked at one by one; names, titles and settings come with their node."""
        if markup_of(type(node), field) not in ("inline", "markdown"):
            return True
        return (*node.path, field) in self._shown

    def _value(self, value: Any) -> Any:
        if isinstance(value, Node):
            return self._mapping(value) if self._has(value) else {}
        if isinstance(value, tuple):
            return [kept for item in value if (kept := self._value(item)) not in ([], {})]
        if isinstance(value, str):
            self._texts.append(value)
        return value

    def _has(self, node: Node) -> bool:
        if isinstance(node, Show) and node.figures:
            return any(("facts", name) in self._shown for name in node.figures)
        return node.path in self._shown

    def _note_data(self, show: Show) -> None:
        if show.figures:
            self._figures |= set(show.figures)
        if show.chart:
            spec = show.chart
            columns = (spec.x, *spec.y, *([spec.names] if spec.names else []))
            self._columns.setdefault(spec.data, {}).update(dict.fromkeys(columns))
            self._texts += [f"[@{spec.source}]"] if spec.source else []
        if show.table:
            columns = self._table(show.table.data).columns
            self._columns.setdefault(show.table.data, {}).update(dict.fromkeys(columns))

    def _table(self, data: str) -> Table:
        return self._brief.read_data(data, self._brief.positions.at(()))

    def _cut(self, data: str, columns: Collection[str]) -> str:
        """A table's text with some of its columns, in their order."""
        table = self._table(data)
        kept = [at for at, name in enumerate(table.columns) if name in columns]
        out = io.StringIO()
        writer = csv.writer(out, lineterminator="\n")
        called = _headers(table)
        for row in (tuple(called[name] for name in table.columns), *table.rows):
            writer.writerow([row[at] for at in kept])
            self._texts += [row[at] for at in kept]
        return out.getvalue()

    def _facts(self) -> dict[str, Any]:
        named = {found.name for text in self._texts for found in find_facts(text)} | self._figures
        named |= {path[1] for path in self._shown if path[0] == "facts" and len(path) > 1}  # type: ignore[misc]
        kept = {name: fact for name, fact in self._brief.facts.items() if name in named}
        return {name: self._fact(name, fact, kept) for name, fact in kept.items()}

    def _fact(self, name: str, fact: Fact, kept: dict[str, Fact]) -> dict[str, Any]:
        plain = fact.model_dump(by_alias=True, exclude_none=True)
        if fact.formula and not set(names_in(parse_formula(fact.formula))) <= set(kept):
            del plain["formula"]
            plain.pop("digits", None)
            plain = {"value": self._edition.facts.value(name), **plain}
        self._texts += [text for text in (fact.label, fact.note) if text]
        self._texts += [f"[@{fact.source}]"] if fact.source else []
        return plain

    def _sources(self) -> list[dict[str, Any]]:
        cited = {id for text in self._texts for _, id in find_citations(text)}
        cited |= {each.id for text in self._texts if (each := parse_source(text))}
        kept = [each for each in self._brief.sources if each.id in cited or self._has(each)]
        return [source.csl() for source in kept]


def _headers(table: Table) -> dict[str, str]:
    """What people read above each column, by its name; the names where two would be read alike."""
    translated = len(set(table.headers)) == len(table.columns)
    return dict(zip(table.columns, table.headers if translated else table.columns, strict=True))


def flat_names(paths: Iterable[str]) -> dict[str, str]:
    """Each path's name without its folder; with it, after a hyphen, where two are called alike.
    Programs that save attached files refuse names with slashes.
    """
    listed = tuple(paths)
    last = [path.rpartition("/")[2] for path in listed]
    return {
        path: name if last.count(name) == 1 else path.replace("/", "-")
        for path, name in zip(listed, last, strict=True)
    }


def _rename_data(value: Any, names: Mapping[str, str]) -> None:
    """Call data files as they are called beside the document, in place."""
    if isinstance(value, list):
        for item in value:
            _rename_data(item, names)
    elif isinstance(value, dict):
        if value.get("data") in names:
            value["data"] = names[value["data"]]
        for item in value.values():
            _rename_data(item, names)
