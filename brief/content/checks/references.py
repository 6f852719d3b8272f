"""References in texts: facts, sources, cross references, links."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from brief.content.checks.known import Known
from brief.content.model.blocks import Show
from brief.content.model.brief import Brief
from brief.content.references import find_citations, find_cross_references, find_facts
from brief.content.spelling import list_choices, suggest
from brief.content.walk import Passage, walk_nodes, walk_passages
from brief.messages import Message, Position

_LINK = re.compile(r"\]\(\s*<?(?P<scheme>[A-Za-z][A-Za-z0-9+.-]*):")
_SCHEMES = ("http", "https", "mailto")
_BARE_SOURCE = re.compile(r"[^\s,;@\[\]{}]+")


def check_references(brief: Brief, known: Known) -> Iterator[Message]:
    """A message for each reference that leads nowhere, at its very character."""
    for passage in walk_passages(brief):
        found = chain(
            check_facts(passage.text, known),
            _check_markdown(passage.text, known) if passage.markup != "text" else (),
            _check_source_field(passage, known),
        )
        for offset, text, rule in found:
            yield Message(text, rule, brief.positions.text_at(passage.path, offset))
    for node in walk_nodes(brief):
        for index, name in enumerate(node.figures or () if isinstance(node, Show) else ()):
            at = brief.positions.at((*node.path, "figures", index))
            yield from _unknown("fact", name, known.facts, at)
    for index, id in enumerate(brief.further_reading):
        at = brief.positions.at(("further_reading", index))
        yield from _unknown("source", id, known.sources, at)


def check_facts(text: str, known: Known) -> Iterator[tuple[int, str, str]]:
    """Offset, message and rule for each ``{{ fact }}`` in a text that is wrong."""
    for reference in find_facts(text):
        if reference.problem:
            yield reference.offset, reference.problem, "fact-syntax"
        elif reference.name not in known.facts:
            near = suggest(reference.name, known.facts)
            yield reference.offset, f"unknown fact `{reference.name}`{near}", "unknown-fact"


def _check_markdown(text: str, known: Known) -> Iterator[tuple[int, str, str]]:
    for offset, id in find_citations(text):
        if id not in known.sources:
            yield offset, f"unknown source `{id}`{_near(id, known.sources)}", "unknown-source"
    for offset, label in find_cross_references(text):
        if label not in known.labels:
            near = _near(label, known.labels)
            text_ = f"unknown cross reference `@{label}`{near}"
            yield offset, text_, "unknown-reference"
    for match in _LINK.finditer(text):
        if match["scheme"].lower() not in _SCHEMES:
            expected = list_choices(_SCHEMES)
            what = f"a link may begin {expected}; found `{match['scheme']}:`"
            yield match.start("scheme"), what, "link"


def _check_source_field(passage: Passage, known: Known) -> Iterator[tuple[int, str, str]]:
    """``source: avi-2020-16, para. 7``: the first word is an id, unless more words follow it."""
    if passage.field != "source" or "@" in passage.text:
        return
    id = passage.text.split(",", 1)[0].strip()
    if _BARE_SOURCE.fullmatch(id) and id not in known.sources:
        near = _near(id, known.sources)
        yield 0, f"unknown source `{id}`{near}", "unknown-source"


def _unknown(kind: str, name: str, choices: frozenset[str], at: Position) -> Iterator[Message]:
    if name not in choices:
        yield Message(f"unknown {kind} `{name}`{_near(name, choices)}", f"unknown-{kind}", at)


def _near(name: str, choices: frozenset[str]) -> str:
    known = sorted(choices)
    return suggest(name, known) or (f"; known are {list_choices(known)}" if known else "")
