"""Which texts of a brief cite sources, in the order people read them; how a field is to be read."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Literal, get_args

from brief.content.model.base import Node, Prose
from brief.content.model.brief import Brief, Term
from brief.content.walk import walk_passages

Markup = Literal["text", "inline", "markdown"]

_IMPRINT = ("adapted_from", "disclaimer", "imprint", "contact", "licence")


def cited_texts(
    brief: Brief,
    parts: tuple[str, ...],
    key_figures: tuple[str, ...],
    terms: tuple[Term, ...] = (),
) -> Iterator[str]:
    """The texts that may cite a source, in reading order; a source line as ``[@id, locator]``."""
    for part in parts:
        if part == "figures":
            yield from _texts_of_facts(brief, key_figures)
        elif part == "sections":
            for section in brief.sections:
                yield from _texts(section)
                for show in section.show:
                    yield from _texts_of_facts(brief, show.figures or ())
        elif part == "summary":
            yield brief.summary or ""
        elif part not in ("sources", "further_reading"):
            for node in getattr(brief, part):
                yield from _texts(node)
    if "glossary" not in parts:
        for term in terms:
            yield from _texts(term)
    for author in brief.authors:
        yield from _texts(author)
    for field in _IMPRINT:
        yield getattr(brief, field) or ""


@cache
def markup_of(model: type[Node], field: str) -> Markup | None:
    """How a field of a model is to be read; None for one that is not prose."""
    info = model.model_fields.get(field)
    marks = [*info.metadata, *_metadata(info.annotation)] if info else []
    return next((mark.markup for mark in marks if isinstance(mark, Prose)), None)


def _texts(node: Node) -> Iterator[str]:
    for passage in walk_passages(node):
        is_short = passage.field == "source" and "@" not in passage.text
        yield f"[@{passage.text}]" if is_short else passage.text


def _texts_of_facts(brief: Brief, names: tuple[str, ...]) -> Iterator[str]:
    for name in names:
        if name in brief.facts:
            yield from _texts(brief.facts[name])


def _metadata(annotation: object) -> Iterator[object]:
    for part in get_args(annotation):
        yield part
        yield from _metadata(part)
