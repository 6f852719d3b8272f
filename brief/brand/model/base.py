"""What the sections of ``_brand.yml`` have in common."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict


def _spelling(field: str) -> str:
    return field.replace("_", "-")


class Section(BaseModel):
    """A mapping of the file. Keys are spelt with hyphens, as brand.yml spells them."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", alias_generator=_spelling, populate_by_name=True
    )
