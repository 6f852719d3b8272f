"""Numbers and anchors: figures, tables and proposals counted in the order of the edition."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from brief.content.model.base import Node, Path
from brief.content.model.blocks import Show
from brief.content.model.brief import Brief, Proposal, Section

LabelKind = Literal["figure", "table", "proposal", "section"]

_PREFIX: Mapping[LabelKind, str] = {
    "figure": "fig",
    "table": "tbl",
    "proposal": "sec",
    "section": "sec",
}


@dataclass(frozen=True)
class Label:
    """What a cross reference says and where it leads. Sections have a title instead of a number."""

    kind: LabelKind
    number: int | None
    anchor: str
    title: str = ""


class Labels(Mapping[str, Label]):
    """Labels by the name that a cross reference uses: ``fig-trade``, ``sec-mekong``."""

    def __init__(self, brief: Brief, parts: tuple[str, ...]) -> None:
        self._by_name: dict[str, Label] = {}
        self._by_path: dict[Path, Label] = {}
        counts: dict[LabelKind, int] = {}
        for node in _numbered_nodes(brief, parts):
            kind = _kind(node)
            if kind is None:
                continue
            if kind != "section":
                counts[kind] = counts.get(kind, 0) + 1
            title = "" if isinstance(node, Show) else node.title
            label = Label(kind, counts.get(kind), anchor_of(node), title)
            self._by_path[node.path] = label
            if node.id:
                self._by_name[f"{_PREFIX[kind]}-{node.id}"] = label

    def __getitem__(self, name: str) -> Label:
        return self._by_name[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._by_name)

    def __len__(self) -> int:
        return len(self._by_name)

    def of(self, node: Node) -> Label | None:
        """The label of a section, block or proposal."""
        return self._by_path.get(node.path)


def anchor_of(node: Node) -> str:
    """The id of a node in HTML: by its own id where it has one, else by its place."""
    id = getattr(node, "id", None)
    if not id:
        return "-".join(str(step) for step in node.path)
    kind = _kind(node)
    return f"{_PREFIX[kind] if kind else 'item'}-{id}"


def _kind(node: Node) -> LabelKind | None:
    if isinstance(node, Section):
        return "section"
    if isinstance(node, Proposal):
        return "proposal"
    if isinstance(node, Show):
        if node.chart or (node.image and node.image.caption):
            return "figure"
        return "table" if node.table else None
    return None


def _numbered_nodes(brief: Brief, parts: tuple[str, ...]) -> Iterator[Section | Show | Proposal]:
    for part in parts:
        if part == "sections":
            for section in brief.sections:
                yield section
                yield from section.show
        elif part == "proposals":
            yield from brief.proposals
