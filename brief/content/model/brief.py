"""The brief: what ``brief.yaml`` holds."""

from __future__ import annotations

import pathlib
from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import Field, PrivateAttr

from brief.content.model.base import Inline, Markdown, Names, Node, Point, Selectable, Text
from brief.content.model.blocks import Show
from brief.content.model.dates import Date, Moment
from brief.content.model.fact import Fact, FactName
from brief.content.model.identifiers import Doi, Issn
from brief.content.model.source import Source
from brief.content.paths import find_file
from brief.content.positions import Positions
from brief.content.table import CellWords, Table, fold_cell, read_table
from brief.messages import Position

Language = Annotated[str, Field(pattern=r"^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$")]
Url = Annotated[str, Field(pattern=r"^https?://[^\s/]+[^\s]*$")]


class Series(Node):
    """The series that the brief appears in."""

    name: Text | None = Field(default=None, description="Name of the series.")
    issue: Text | None = Field(default=None, description="Year or volume: 2020.")
    number: Text | None = Field(default=None, description="Number within it: 16.")


class Author(Node):
    """An author of the brief."""

    name: Text = Field(description="The name as it is printed.")
    honorific: Text | None = Field(default=None, description="Before the name: H.E. Dr.")
    role: Inline | None = Field(default=None, description="Office and institution.")
    bio: Markdown | None = Field(default=None, description="A few sentences for the last page.")


class Publisher(Node):
    """The institution that publishes the brief."""

    name: Text = Field(description="Its name.")
    address: Text | None = Field(default=None, description="Its postal address.")
    phone: Text | None = Field(default=None, description="Its telephone.")
    url: Url | None = Field(default=None, description="Its web address: https://…")


class EditionRequest(Node):
    """An edition that `make` builds: an audience, in one language or more."""

    audience: str = Field(description="A name in templates/audiences/.")
    languages: tuple[Language, ...] = Field(
        default=(), description="Language tags: [en, km]. Left out: the language of the brief."
    )


class Section(Selectable):
    """A section: prose for the brief, points and blocks for the slides."""

    title: Text = Field(min_length=1, description="The heading.")
    claim: Inline | None = Field(
        default=None,
        description="What the section argues, as one sentence: the slide's title.",
    )
    text: Markdown | None = Field(
        default=None, description="The prose of the brief; the notes of the slide if it has none."
    )
    points: tuple[Point, ...] = Field(
        default=(), description="Short lines for the slide and for the short brief."
    )
    show: tuple[Show, ...] = Field(default=(), description="Blocks, in the order they appear.")
    notes: Markdown | None = Field(default=None, description="What the speaker says.")


class Proposal(Selectable):
    """A numbered recommendation: the heart of a brief."""

    title: Text = Field(min_length=1, description="The action, in a few words.")
    claim: Inline | None = Field(default=None, description="Why, as one sentence.")
    text: Markdown | None = Field(default=None, description="The reasoning.")
    points: tuple[Point, ...] = Field(default=(), description="Short lines for the slide.")
    who: Inline | None = Field(default=None, description="Who acts.")
    when: Inline | None = Field(default=None, description="By when.")
    cost: Inline | None = Field(default=None, description="At what cost.")
    measure: Inline | None = Field(default=None, description="How one will know.")
    notes: Markdown | None = Field(default=None, description="What the speaker says.")


class Term(Selectable):
    """An entry of the glossary."""

    term: Text = Field(description="The word.")
    meaning: Inline = Field(description="What it means here.")


class Brief(Node):
    """A policy brief: one source for a printed brief and a slide deck."""

    brief: Literal[1] = Field(description="Version of this format: 1.")
    title: Text = Field(min_length=1, description="Title of the brief, two printed lines at most.")
    subtitle: Text | None = Field(default=None, description="Second line of the title.")
    original_title: Text | None = Field(
        default=None, description="Title of the work that the brief is adapted from."
    )
    series: Series | None = None
    date: Date = Field(description="Date of release: 2020-09-28.")
    status: Literal["draft", "embargoed", "final"] = Field(
        default="final",
        description="draft and embargoed are marked on every page and slide; in a draft the lines"
        " are numbered for reviewers.",
    )
    classification: Text | None = Field(
        default=None,
        description="Who may read it, in words of your own: at the top and foot of every page"
        " and slide.",
    )
    embargo: Moment | None = Field(
        default=None,
        description="For embargoed: until when, with the UTC offset: 2020-09-28T09:00+07:00.",
    )
    version: Text | None = Field(default=None, description="Version of the text.")
    language: Language = Field(default="en", description="Language tag of this file's text: en.")
    brand: str | None = Field(default=None, description="A name in templates/brands/.")
    editions: tuple[EditionRequest, ...] = Field(
        default=(), description="What `make` builds. Left out: every audience."
    )
    authors: tuple[Author, ...] = Field(default=(), description="In the order they are printed.")
    publisher: Publisher | None = None
    adapted_from: Inline | None = Field(
        default=None, description="What the brief is adapted from: a talk, an article."
    )
    disclaimer: Inline | None = Field(default=None, description="Whose views these are.")
    imprint: Markdown | None = Field(default=None, description="How this text was made.")
    contact: Inline | None = Field(default=None, description="Whom to ask.")
    licence: Inline | None = Field(default=None, description="Under what terms it may be used.")
    doi: Doi | None = Field(default=None, description="Digital object identifier: 10.1000/182.")
    issn: Issn | None = Field(default=None, description="ISSN of the series: 2049-3630.")
    web: Annotated[Url, Field(max_length=500)] | None = Field(
        default=None, description="Address of the web version: https://…, printed as a QR code too."
    )
    sources: tuple[Source, ...] = Field(
        default=(), description="CSL items, as Zotero exports them."
    )
    facts: dict[FactName, Fact] = Field(
        default_factory=dict,
        description="Numbers, written once, used everywhere as {{ name }}.",
    )
    summary: Markdown | None = Field(default=None, description="One paragraph.")
    messages: tuple[Point, ...] = Field(
        default=(), description="Three to five sentences that stand alone."
    )
    sections: tuple[Section, ...] = Field(default=(), description="The argument.")
    proposals: tuple[Proposal, ...] = Field(default=(), description="The recommendations.")
    conclusions: tuple[Point, ...] = Field(default=(), description="Closing observations.")
    glossary: tuple[Term, ...] = Field(default=(), description="Terms explained.")
    questions: tuple[Point, ...] = Field(default=(), description="Questions to discuss.")
    further_reading: Names = Field(default=(), description="Ids of sources.")

    _positions: Positions = PrivateAttr(default_factory=Positions)
    _file: pathlib.Path = PrivateAttr(default=pathlib.Path("brief.yaml"))
    _root: pathlib.Path = PrivateAttr(default=pathlib.Path())
    _cells: Mapping[str, CellWords] = PrivateAttr(default_factory=dict)

    @property
    def positions(self) -> Positions:
        """Where each value stands in the file."""
        return self._positions

    @property
    def file(self) -> pathlib.Path:
        """The ``brief.yaml`` that was read."""
        return self._file

    @property
    def folder(self) -> pathlib.Path:
        """The brief's folder, from which ``data`` and ``file`` are named."""
        return self._file.parent

    @property
    def root(self) -> pathlib.Path:
        """The project's folder."""
        return self._root

    @property
    def name(self) -> str:
        """The name of the brief's folder."""
        return self._file.resolve().parent.name

    def read_data(self, data: str, position: Position) -> Table:
        """The data file that the brief calls ``data``, in the brief's language. Raises Failure."""
        return read_table(find_file(self.folder, data, position)).in_words(self._cells)

    def cell_words(self, text: str) -> str:
        """What a cell says, in the brief's language."""
        words = self._cells.get(fold_cell(text))
        return words.text if words else text

    def word_cells(self, cells: Mapping[str, CellWords]) -> None:
        """Called once by the translator: the words of cells, by what the data file says."""
        self._cells = cells

    def locate(self, file: pathlib.Path, root: pathlib.Path, positions: Positions) -> None:
        """Called once by the reader."""
        self._file, self._root, self._positions = file, root, positions
