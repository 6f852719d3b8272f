"""``pages``: how far the type of a printed brief may give way to a number of pages."""

from __future__ import annotations

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from brief.brand.model.base import Section


class PageLimits(Section):
    """What a page's type may become where an audience says how many pages it reads.

    The defaults keep a text face readable on paper: 9.2 pt is a newspaper's size, under 1.28 lines
    of some 70 characters run into one another, above 1.6 they fall apart, 7.5 pt is the least for a
    source line, and office printers leave up to 15 mm white.
    """

    type: float = Field(default=9.2, ge=8, le=14, description="Least size of the text, in points.")
    small: float = Field(
        default=7.5, ge=6, le=12, description="Least size of source lines and notes, in points."
    )
    leading: float = Field(
        default=1.28, ge=1.1, le=2, description="Least distance of lines, by the size of the text."
    )
    most_leading: float = Field(
        default=1.6, ge=1.1, le=2.4, description="Most of it, where pages are to be filled."
    )
    margin: float = Field(
        default=42.0, ge=28, le=120, description="Least margin above and below, in points."
    )

    @model_validator(mode="after")
    def _in_order(self) -> PageLimits:
        if self.most_leading < self.leading:
            raise PydanticCustomError("limits", "`most_leading` is smaller than `leading`")
        return self
