"""One brief for one audience in one language: selected, numbered, cited. What templates see."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, get_args

from brief.translation.languages import is_pseudo
from brief.translation.pseudo import pseudo

if TYPE_CHECKING:
    from brief.content.model.base import Node, Path
    from brief.content.model.blocks import Show
    from brief.content.model.brief import Brief, Term
    from brief.edition.chart import Chart
    from brief.edition.citations import Citations
    from brief.edition.facts import Facts
    from brief.edition.numbering import Labels
    from brief.edition.tables import TableData
    from brief.messages import Position

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
    "further_reading",
]
PARTS: tuple[PartName, ...] = get_args(PartName)


@dataclass(frozen=True)
class Budget:
    """Pages or slides. A bare number in the YAML is the maximum."""

    min: int | None = None
    max: int | None = None


Words = Mapping[str, str]
"""A text by BCP 47 tag; under the empty tag it is for every language."""


def in_language(words: Words, language: str) -> str | None:
    """The text for a tag or, lacking that, for the tag without its last parts (RFC 4647, 3.4).

    In the pseudo-language the English one, made up like every other text.
    """
    if is_pseudo(language) and (english := in_language(words, "en")):
        return pseudo(english)
    parts = language.lower().split("-")
    tags = {tag.lower(): text for tag, text in words.items()}
    for end in range(len(parts), -1, -1):
        if (found := tags.get("-".join(parts[:end]))) is not None:
            return found
    return None


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
    terms: Literal["all"] | tuple[str, ...] = ()  # of the glossary: explained at their first use
    headings: Mapping[str, Words] = field(default_factory=dict)  # by part
    words: Mapping[str, Words] = field(default_factory=dict)  # for its own templates
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
class Translation:
    """What readers are told of the translation: its translators' note, which stands at
    ``position``, and whether some of it stands as in the source.
    """

    note: str = ""
    position: Position | None = None
    is_incomplete: bool = False


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
    terms: tuple[Term, ...] = ()  # explained at their first use
    dropped: tuple[Dropped, ...] = ()
    translation: Translation = Translation()

    @property
    def is_marked(self) -> bool:
        """Whether something stands at the head of every page: status, classification, a gap."""
        brief = self.brief
        return bool(
            brief.status != "final" or brief.classification or self.translation.is_incomplete
        )

    def shows(self, part: str) -> bool:
        """Whether the edition has this part, and the brief something to show in it."""
        if part not in self.parts:
            return False
        if part == "figures":
            return bool(self.key_figures)
        if part == "sources":
            return bool(self.citations.numbers)
        return bool(getattr(self.brief, part))

    def heading(self, part: str) -> str | None:
        """What the audience calls a part, in the edition's language; None where it has no word."""
        return in_language(self.audience.headings.get(part, {}), self.language)

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
