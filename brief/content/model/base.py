"""What every node of the content has: a path into its file, and how an edition selects it."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, PrivateAttr

Path = tuple[str | int, ...]

Text = Annotated[str, Field(json_schema_extra={"format": "text"})]
Inline = Annotated[str, Field(json_schema_extra={"format": "inline-markdown"})]
Markdown = Annotated[str, Field(json_schema_extra={"format": "markdown"})]
Id = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_-]*$")]


class Node(BaseModel):
    """A frozen mapping of the YAML file. ``path`` leads to it, as in ``("sections", 0)``."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    _path: Path = PrivateAttr(default=())

    @property
    def path(self) -> Path:
        return self._path

    def place(self, path: Path) -> None:
        """Called once by the reader."""
        self._path = path


class Selectable(Node):
    """May be chosen or left out for an audience, and dropped to meet a budget."""

    id: Id | None = None
    for_: tuple[str, ...] = Field(default=(), alias="for")
    not_for: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    priority: int = Field(default=1, ge=1, le=3)
    editor: bool | tuple[str, ...] = False

    def is_editors(self, field: str | None = None) -> bool:
        """Whether the editor, not the author, wrote this element (or this field of it)."""
        if isinstance(self.editor, bool):
            return self.editor
        return field is not None and field in self.editor


class Point(Selectable):
    """A short sentence. In the YAML a plain string stands for ``{text: …}``."""

    text: Inline


def as_point(value: Any) -> Any:
    return {"text": value} if isinstance(value, str) else value
