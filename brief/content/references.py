"""Finds what a text refers to: ``{{ facts }}``, ``[@citations]``, ``@fig-cross-references``.

Citations are Pandoc's (its manual, "Citations"); cross references are those of pandoc-crossref.
Code spans hold neither. Offsets count characters of the text from 0.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from brief.content.spelling import list_choices, suggest

FILTERS = ("short", "full", "bare", "with_period")

_BRACES = re.compile(r"\{\{(?P<inside>[^{}]*)(?P<end>\}\})?|\{%")
_FACT_NAME = re.compile(r"[a-z][a-z0-9_]*")
_CODE = re.compile(r"(`+)(?!`).*?(?<!`)\1(?!`)", re.DOTALL)
_GROUP = re.compile(r"\[[^\[\]]*@[^\[\]]*\](?![(\[])")
_ID = re.compile(r"(?<![A-Za-z0-9_@])@(?P<id>[A-Za-z0-9_]([A-Za-z0-9_:.+/-]*[A-Za-z0-9_+/])?)")
_LABEL = re.compile(r"(?<![A-Za-z0-9_@])@(?P<label>(?:fig|tbl|sec)-[A-Za-z0-9_-]*[A-Za-z0-9_])")
_CROSS = ("fig-", "tbl-", "sec-")


@dataclass(frozen=True)
class FactReference:
    """One ``{{ … }}``: the fact's name, or what is wrong with it."""

    offset: int
    name: str = ""
    problem: str | None = None


def find_facts(text: str) -> Iterator[FactReference]:
    """Every ``{{ name | filter }}`` of a text, and every pair of braces that is none."""
    for match in _BRACES.finditer(text):
        offset, inside = match.start(), match["inside"]
        if inside is None:
            yield FactReference(offset, problem="only {{ facts }} may stand in braces; found `{%`")
            continue
        if match["end"] is None:
            yield FactReference(offset, problem="`{{` is never closed: expected {{ name }}")
            continue
        name, *filters = (part.strip() for part in inside.split("|"))
        if not _FACT_NAME.fullmatch(name):
            found = " ".join(inside.split())[:40]
            problem = f"expected the name of a fact, {{{{ name }}}}; found `{found}`"
            yield FactReference(offset, problem=problem)
            continue
        for filter in filters:
            if filter not in FILTERS:
                near = suggest(filter, FILTERS)
                problem = (
                    f"unknown filter `{filter}`{near or f'; expected {list_choices(FILTERS)}'}"
                )
                yield FactReference(offset, problem=problem)
        yield FactReference(offset + 2 + len(inside) - len(inside.lstrip()), name)


def find_citations(text: str) -> Iterator[tuple[int, str]]:
    """Offset and id of every source that ``[@id, p. 3; see @other]`` cites."""
    plain = _without_code(text)
    for group in _GROUP.finditer(plain):
        for match in _ID.finditer(plain, group.start(), group.end()):
            if not match["id"].startswith(_CROSS):
                yield match.start(), match["id"]


def find_cross_references(text: str) -> Iterator[tuple[int, str]]:
    """Offset and label of every ``@fig-id``, ``@tbl-id`` and ``@sec-id``."""
    for match in _LABEL.finditer(_without_code(text)):
        yield match.start(), match["label"]


def _without_code(text: str) -> str:
    return _CODE.sub(lambda match: " " * len(match[0]), text)
