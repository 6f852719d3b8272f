"""Reads ``audience.yaml`` and merges in what it inherits."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, model_validator
from pydantic_core import PydanticCustomError

from brief.content.model.base import Names
from brief.content.spelling import list_choices, suggest
from brief.content.validate import validate
from brief.content.yaml_tree import Document, read_yaml
from brief.edition.edition import Audience, Budget, PartName, Words
from brief.messages import Failure, Message, Position

FILE = "audience.yaml"


class BudgetModel(BaseModel):
    """How many: ``{min: 6, max: 8}``, ``{exactly: 2}``; a bare number is the maximum."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    min: int | None = Field(default=None, ge=0)
    max: int | None = Field(default=None, ge=1)
    exactly: int | None = Field(default=None, ge=1)

    @model_validator(mode="after")
    def _can_be_met(self) -> BudgetModel:
        if self.exactly is not None and (self.min is not None or self.max is not None):
            raise PydanticCustomError("budget", "expected either `exactly`, or `min` and `max`")
        if self.min is not None and self.max is not None and self.min > self.max:
            raise PydanticCustomError("budget", "`min` is larger than `max`: nothing can meet that")
        return self

    def budget(self) -> Budget:
        """The budget as the layers above see it."""
        return Budget(self.exactly or self.min, self.exactly or self.max)


def _maximum(value: Any) -> Any:
    is_number = isinstance(value, int) and not isinstance(value, bool)
    return {"max": value} if is_number else value


def _by_language(value: Any) -> Any:
    """A plain text is for every language."""
    return {"": value} if isinstance(value, str) else value


Tag = Annotated[str, Field(pattern=r"^([A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*)?$")]
WordsField = Annotated[dict[Tag, str], BeforeValidator(_by_language)]
BudgetField = Annotated[BudgetModel | None, BeforeValidator(_maximum)]


class AudienceModel(BaseModel):
    """``audience.yaml``: what an audience selects, and how much it reads."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    title: str | None = Field(default=None, description="The audience as people call it.")
    inherits: str | None = Field(default=None, description="Another audience, to start from.")
    formats: tuple[str, ...] | None = Field(default=None, description="pdf, pptx, print, large …")
    pages: BudgetField = Field(default=None, description="How many pages the brief may have.")
    slides: BudgetField = Field(default=None, description="How many slides the deck may have.")
    priority: int | None = Field(
        default=None, ge=1, le=3, description="The largest priority still shown: 2 shows 1 and 2."
    )
    tags: Names | None = Field(default=None, description="Items with other tags are left out.")
    order: tuple[PartName, ...] | None = Field(default=None, description="Parts that come first.")
    parts: tuple[PartName, ...] | None = Field(default=None, description="Parts that are shown.")
    terms: Literal["all"] | Names | None = Field(
        default=None,
        description="Terms of the glossary, by term or id, explained where they first occur.",
    )
    headings: dict[PartName, WordsField] | None = Field(
        default=None, description="Other words over parts: a text, or one by language tag."
    )
    words: dict[str, WordsField] | None = Field(
        default=None, description="Words of its own templates: a text, or one by language tag."
    )
    notes: bool | None = Field(
        default=None, description="Whether `brief dist` hands out speaker notes."
    )
    attach: Literal["edition", "source", "none"] | None = Field(
        default=None,
        description="What the brief's PDF carries: what this edition shows, with its data;"
        " the whole source; or nothing.",
    )
    paper: Literal["a4", "letter"] | None = None
    slide_size: Literal["16x9", "4x3", "a4"] | None = None
    conformance: Literal["ua-1", "ua-2"] | None = Field(
        default=None,
        description="What PDFs keep to: ua-1 (PDF/UA-1, PDF/A-3a) or ua-2 (PDF/UA-2, PDF/A-4).",
    )
    settings: dict[str, Any] | None = Field(default=None, description="For its own templates.")


def read_audience(name: str, folders: Sequence[Path], position: Position | None = None) -> Audience:
    """The audience of that name, with what it inherits merged in.

    ``folders`` are templates folders, nearest first. ``position`` is where the name was asked for.
    Raises Failure for a name that is not there (with the nearest one), a loop, or a wrong file.
    """
    known = list_audiences(folders)
    lineage: list[str] = []
    layers: list[AudienceModel] = []
    ancestor: str | None = name
    while ancestor is not None:
        if ancestor in lineage:
            chain = " → ".join((*lineage, ancestor))
            raise Failure(Message(f"audiences inherit in a circle: {chain}", "audience", position))
        if ancestor not in known:
            text = f"there is no audience `{ancestor}`{suggest(ancestor, known)}"
            choices = f" (there are {list_choices(sorted(known))})" if known else ""
            raise Failure(Message(text + choices, "audience", position))
        document = read_yaml(known[ancestor])
        layer = validate(AudienceModel, document)
        lineage.append(ancestor)
        layers.append(layer)
        ancestor, position = layer.inherits, _position(document)
    return _merge(name, tuple(lineage), layers)


def list_audiences(folders: Sequence[Path]) -> dict[str, Path]:
    """The audiences there are, by name, with their files."""
    found: dict[str, Path] = {}
    for folder in folders:
        for file in sorted(folder.glob(f"audiences/*/{FILE}")):
            found.setdefault(file.parent.name, file)
    return found


def audience_folders(audience: Audience, folders: Sequence[Path]) -> tuple[Path, ...]:
    """The template folders of an audience and of those it inherits from, nearest first."""
    return tuple(
        folder / "audiences" / name
        for name in audience.lineage
        for folder in folders
        if (folder / "audiences" / name).is_dir()
    )


def _merge(name: str, lineage: tuple[str, ...], layers: list[AudienceModel]) -> Audience:
    """The nearest value of every key; keys that no layer sets keep the defaults of `Audience`."""
    merged: dict[str, Any] = {}
    settings: dict[str, object] = {}
    headings: dict[str, Words] = {}
    words: dict[str, Words] = {}
    for layer in reversed(layers):
        given = {key: getattr(layer, key) for key in layer.model_fields_set}
        settings |= given.pop("settings", None) or {}
        headings |= given.pop("headings", None) or {}
        words |= given.pop("words", None) or {}
        given.pop("inherits", None)
        merged |= {key: value for key, value in given.items() if value is not None}
    for key in ("pages", "slides"):
        if key in merged:
            merged[key] = merged[key].budget()
    title = merged.pop("title", None) if layers[0].title else None
    merged.pop("title", None)
    return Audience(
        name=name,
        title=title or name.replace("_", " ").capitalize(),
        lineage=lineage,
        settings=settings,
        headings=headings,
        words=words,
        **merged,
    )


def _position(document: Document) -> Position:
    return document.positions.at(("inherits",))
