"""What every node of the content has: a path into its file, and how an edition selects it.

The docstrings and descriptions of these models become the JSON Schema's descriptions: what an
editor shows beside a key. They are written for the person who types the YAML.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated, Any, Literal

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    GetJsonSchemaHandler,
    PrivateAttr,
    model_validator,
)
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError

Path = tuple[str | int, ...]
"""Keys and indices that lead to a value, as in ``("sections", 0, "title")``. The root is ``()``."""


@dataclass(frozen=True)
class Prose:
    """Marks a text that people read: it may hold ``{{ facts }}`` and, if Markdown, citations."""

    markup: Literal["text", "inline", "markdown"]

    def __get_pydantic_json_schema__(
        self, core: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        schema = handler(core)
        schema["type"] = ["string", "number"]  # an unquoted 1.0 stays "1.0"
        schema["format"] = "inline-markdown" if self.markup == "inline" else self.markup
        return schema


def _one_or_many(value: Any) -> Any:
    """A single name stands for a list of one."""
    return (value,) if isinstance(value, str) else value


def _editor_flag(value: Any) -> Any:
    value = _one_or_many(value)
    if isinstance(value, bool):
        return value
    if isinstance(value, Sequence) and all(isinstance(item, str) for item in value):
        return tuple(value)
    raise PydanticCustomError("editor_flag", "expected true, false or a list of this item's keys")


Text = Annotated[str, Prose("text")]
Inline = Annotated[str, Prose("inline")]
Markdown = Annotated[str, Prose("markdown")]
Id = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_-]*$")]
Names = Annotated[
    tuple[str, ...], BeforeValidator(_one_or_many, json_schema_input_type=str | tuple[str, ...])
]


class Node(BaseModel):
    """A mapping of the YAML file."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    _path: Path = PrivateAttr(default=())

    @property
    def path(self) -> Path:
        """Where this node stands in its file, as in ``("sections", 0)``."""
        return self._path

    def place(self, path: Path) -> None:
        """Called once by the reader."""
        self._path = path


class Selectable(Node):
    """May be chosen or left out for an audience, and dropped to meet a budget."""

    id: Id | None = Field(
        default=None,
        description="A name for this item, unique in the brief: small letters, digits, - and _."
        " A chart, table or section with an id can be referred to: @fig-ID, @tbl-ID, @sec-ID.",
    )
    for_: Names = Field(
        default=(),
        alias="for",
        description="Audiences that see this item; all do where it is left out."
        " A name also means the audiences that inherit from it.",
    )
    not_for: Names = Field(default=(), description="Audiences that do not see this item.")
    tags: Names = Field(default=(), description="Words by which an audience selects items.")
    priority: int = Field(
        default=1,
        ge=1,
        le=3,
        description="1 must stay; 2 and 3 may be dropped where there are too many pages or slides.",
    )
    editor: Annotated[
        bool | tuple[str, ...],
        BeforeValidator(_editor_flag, json_schema_input_type=bool | str | tuple[str, ...]),
    ] = Field(
        default=False,
        description="true, or a list of keys of this item: written by the editor, not the author."
        " Both outputs mark it so.",
    )

    def is_editors(self, field: str | None = None) -> bool:
        """Whether the editor, not the author, wrote this element (or this field of it)."""
        if isinstance(self.editor, bool):
            return self.editor
        return field is not None and field in self.editor


class Point(Selectable):
    """A short sentence: plain text, or ``text:`` with the keys that select it."""

    text: Inline = Field(description="One sentence. Inline Markdown, {{ facts }}, [@citations].")

    @model_validator(mode="before")
    @classmethod
    def _from_text(cls, value: Any) -> Any:
        """A plain string stands for ``{text: …}``."""
        if not isinstance(value, dict):
            return {"text": value}
        if len(value) == 1 and not _KEYS_OF_POINT & value.keys():
            raise PydanticCustomError(
                "needs_quotes", "this text holds `: `, which YAML reads as a key: put it in quotes"
            )
        return value

    @classmethod
    def __get_pydantic_json_schema__(
        cls, core: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        schema = handler.resolve_ref_schema(handler(core))
        return {"anyOf": [{"type": ["string", "number"], "format": "inline-markdown"}, schema]}


_KEYS_OF_POINT = {field.alias or name for name, field in Point.model_fields.items()}
