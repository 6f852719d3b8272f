"""Audiences and brands: folders of the project or of the program."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from pathlib import Path as FilePath

from brief.content.model.base import Path, Selectable
from brief.content.model.brief import Brief
from brief.content.spelling import list_choices, suggest
from brief.content.walk import walk_nodes
from brief.messages import Message


def check_names(
    brief: Brief, audiences: Collection[str], brands: Collection[str]
) -> Iterator[Message]:
    """A message for each audience or brand that the brief names and that is not among these."""

    def check(kind: str, name: str, path: Path, choices: Collection[str]) -> Iterator[Message]:
        if name not in choices:
            near = suggest(name, choices) or f"; expected {list_choices(choices)}"
            at = brief.positions.at(path)
            yield Message(f"unknown {kind} `{name}`{near}", f"unknown-{kind}", at)

    for number, edition in enumerate(brief.editions):
        yield from check("audience", edition.audience, ("editions", number, "audience"), audiences)
    for node in walk_nodes(brief):
        if isinstance(node, Selectable):
            for key, names in (("for", node.for_), ("not_for", node.not_for)):
                for index, name in enumerate(names):
                    yield from check("audience", name, (*node.path, key, index), audiences)
    if brief.brand is not None:
        yield from check("brand", brief.brand, ("brand",), brands)


def folders_in(templates: Sequence[FilePath], kind: str) -> tuple[str, ...]:
    """The names of the folders in ``audiences/`` or ``brands/`` of any of ``templates``."""
    names = {
        folder.name
        for root in templates
        if (root / kind).is_dir()
        for folder in (root / kind).iterdir()
        if folder.is_dir()
    }
    return tuple(sorted(names))
