"""Sources: CSL items, as Zotero exports them (https://docs.citationstyles.org, CSL 1.0.2)."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Any

from pydantic import BeforeValidator, ConfigDict, Field, model_validator
from pydantic_core import PydanticCustomError

from brief.content.model.base import Node

SourceId = Annotated[str, Field(pattern=r"^[A-Za-z0-9_]([A-Za-z0-9_:.+/-]*[A-Za-z0-9_+/])?$")]


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


TYPES = _words(
    """article article-journal article-magazine article-newspaper bill book broadcast chapter
    classic collection dataset document entry entry-dictionary entry-encyclopedia event
    figure graphic hearing interview legal_case legislation manuscript map motion_picture
    musical_score pamphlet paper-conference patent performance periodical
    personal_communication post post-weblog regulation report review review-book software
    song speech standard thesis treaty webpage"""
)

NAME_KEYS = _words(
    """author chair collection-editor compiler composer container-author contributor curator
    director editor editorial-director editor-translator executive-producer guest host
    illustrator interviewer narrator organizer original-author performer producer
    recipient reviewed-author script-writer series-creator translator"""
)

DATE_KEYS = _words("accessed available-date event-date issued original-date submitted")

TEXT_KEYS = _words(
    """abstract annote archive archive_collection archive_location archive-place authority
    call-number categories chapter-number citation-key citation-label citation-number
    collection-number collection-title container-title container-title-short custom
    dimensions division DOI edition event event-place event-title
    first-reference-note-number genre ISBN ISSN issue journalAbbreviation jurisdiction
    keyword language license locator medium note number number-of-pages number-of-volumes
    original-publisher original-publisher-place original-title page page-first part-number
    part-title PMCID PMID printing-number publisher publisher-place references
    reviewed-genre reviewed-title scale section shortTitle source status supplement-number
    title-short URL version volume volume-title volume-title-short year-suffix"""
)


class Name(Node):
    """A person (``family``, ``given``) or an institution (``literal``)."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)

    family: str | None = Field(default=None, description="Family name.")
    given: str | None = Field(default=None, description="Given names.")
    literal: str | None = Field(default=None, description="An institution, as it is printed.")
    suffix: str | None = Field(default=None, description="Jr., III")
    dropping_particle: str | None = Field(
        default=None, alias="dropping-particle", description="Left out before a bare family name."
    )
    non_dropping_particle: str | None = Field(
        default=None, alias="non-dropping-particle", description="Always kept: the van of van Gogh."
    )

    @model_validator(mode="after")
    def _names_someone(self) -> Name:
        if not (self.family or self.literal or self.given):
            raise PydanticCustomError("name", "expected `family` and `given`, or `literal`")
        return self


def _read_type(value: Any) -> Any:
    if isinstance(value, str) and value not in TYPES:
        raise PydanticCustomError(
            "source_type", "`{found}` is no type of source", {"found": value, "choices": TYPES}
        )
    return value


class Source(Node):
    """A CSL item. Any CSL variable may stand here: publisher, URL, DOI, container-title, page …"""

    model_config = ConfigDict(frozen=True, extra="allow")

    id: SourceId = Field(
        description="What citations call it, as in [@smith-2020]. May not begin fig-, tbl-, sec-."
    )
    type: Annotated[
        str, BeforeValidator(_read_type), Field(json_schema_extra={"enum": sorted(TYPES)})
    ] = Field(description="article, book, chapter, report, webpage …")
    title: str = Field(description="Title of the work.")
    author: tuple[Name, ...] = Field(default=(), description="Who wrote it.")
    issued: Any = Field(
        default=None, description='When it appeared: "2020-09-28", "2020-09", 2020.'
    )

    @model_validator(mode="before")
    @classmethod
    def _id_is_free(cls, value: Any) -> Any:
        if isinstance(value, dict) and str(value.get("id", "")).startswith(
            ("fig-", "tbl-", "sec-")
        ):
            raise PydanticCustomError(
                "source_id",
                "a source's id may not begin fig-, tbl- or sec-: these are cross references",
                {"at": "id"},
            )
        return value

    def csl(self) -> dict[str, Any]:
        """The item as CSL-JSON has it: plain lists, dicts and texts, numbers as they were typed."""
        item = self.model_dump(by_alias=True, exclude_none=True)
        plain: dict[str, Any] = _plain(item)
        return plain


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items() if item not in (None, ())}
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    return str(value) if isinstance(value, Decimal) else value
