"""One brief for one audience in one language: selected, numbered, cited. What templates see."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, get_args

if TYPE_CHECKING:
    from brief.content.model.base import Node, Path
    from brief.content.model.blocks import Show
    from brief.content.model.brief import Brief
    from brief.edition.chart import Chart
    from brief.edition.citations import Citations
    from brief.edition.facts import Facts
    from brief.edition.numbering import Labels
    from brief.edition.tables import TableData

PartName = Literal[
    "summary",
    "messages",
    "figures",
    "sections",
    "proposals",
    "conclusions",
    "glossary",
    "questions",
    "sources",
]
PARTS: tuple[PartName, ...] = get_args(PartName)


@dataclass(frozen=True)
class Budget:
    """Pages or slides. A bare number in the YAML is the maximum."""

    min: int | None = None
    max: int | None = None


@dataclass(frozen=True)
class Audience:
    """A profile: ``templates/audiences/<name>/audience.yaml`` with what it inherits merged in."""

    name: str
    title: str
    lineage: tuple[str, ...] = ()  # itself first, then those it inherits from
    formats: tuple[str, ...] = ("pdf", "pptx", "slides")
    pages: Budget = Budget()
    slides: Budget = Budget()
    priority: int = 3
    tags: tuple[str, ...] = ()
    order: tuple[str, ...] = ()  # parts that come before the others
    parts: tuple[str, ...] = PARTS
    notes: bool = False  # handed out only where the audience says so
    paper: Literal["a4", "letter"] = "a4"
    slide_size: Literal["16x9", "4x3", "a4"] = "16x9"
    attach: Literal["edition", "source", "none"] = "edition"
    conformance: Literal["ua-1", "ua-2"] | None = None  # None: as the brand says
    settings: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True)
class Dropped:
    """An item or part that this edition leaves out, and why."""

    path: Path
    reason: str


@dataclass(frozen=True)
class Edition:
    """``brief`` holds only what the edition shows; ``parts`` come in the audience's order.

    ``key_figures`` are the names of the facts for the first page, from the blocks of figures.
    """

    brief: Brief
    audience: Audience
    language: str
    facts: Facts
    citations: Citations
    labels: Labels
    parts: tuple[str, ...] = PARTS
    key_figures: tuple[str, ...] = ()
    dropped: tuple[Dropped, ...] = ()

    def shows(self, part: str) -> bool:
        """Whether the edition has this part, and the brief something to show in it."""
        if part not in self.parts:
            return False
        if part == "figures":
            return bool(self.key_figures)
        if part == "sources":
            return bool(self.citations.numbers)
        return bool(getattr(self.brief, part))

    def number_of(self, node: Node) -> int | None:
        """The number of a figure, table or proposal, from 1."""
        label = self.labels.of(node)
        return label.number if label else None

    def chart_of(self, show: Show) -> Chart:
        """The chart of a block, its facts put in and its labels formatted."""
        from brief.edition.charts import read_chart

        return read_chart(show, self.brief, self.facts, self.language)

    def table_of(self, show: Show) -> TableData:
        """The table of a block, its facts put in and its numbers formatted."""
        from brief.edition.tables import read_table_data

        return read_table_data(show, self.brief, self.facts, self.language)
