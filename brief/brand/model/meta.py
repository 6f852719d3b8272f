"""``meta``: the organisation's name and addresses.

meta:
  name: {short: AVI, full: Asian Vision Institute}
  link: https://example.org
"""

from __future__ import annotations

from pydantic import Field

from brief.brand.model.base import Section


class Name(Section):
    """The organisation's name, short and in full."""

    short: str | None = None
    full: str | None = None


class Meta(Section):
    """Who the brand belongs to."""

    name: str | Name | None = None
    link: str | dict[str, str] | None = Field(default=None, description="One address, or several.")

    @property
    def full_name(self) -> str | None:
        """The name in full, where one is given."""
        return self.name.full or self.name.short if isinstance(self.name, Name) else self.name
