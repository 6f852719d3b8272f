"""A picture, and the point of it that must stay when it is cropped."""

from __future__ import annotations

import re
from typing import Annotated, Any

from pydantic import BeforeValidator, Field, model_validator
from pydantic_core import PydanticCustomError

from brief.content.model.base import Inline, Node, Text

_FOCUS = re.compile(r"(\d{1,3}(?:\.\d+)?)%?[ ,]+(\d{1,3}(?:\.\d+)?)%?")


def _focus(value: Any) -> Any:
    """``[30, 20]``, or ``"30% 20%"`` as CSS has it."""
    text = " ".join(str(part) for part in value) if isinstance(value, list | tuple) else str(value)
    match = _FOCUS.fullmatch(text.strip())
    place = (float(match[1]), float(match[2])) if match else None
    if place is None or max(place) > 100:
        raise PydanticCustomError(
            "focus", "expected two percentages, from the left and from the top: [30, 20]"
        )
    return place


Focus = Annotated[
    tuple[float, float],
    BeforeValidator(_focus, json_schema_input_type=tuple[float, float] | str),
]


class Image(Node):
    """A picture: SVG, PNG, JPEG or WebP."""

    file: str = Field(description="The file, from the brief's folder: images/harbour.jpg")
    alt: Text | None = Field(
        default=None,
        description="For people who cannot see it: what matters in the picture. Needed unless it"
        " is decorative.",
    )
    decorative: bool = Field(
        default=False,
        description="true for a picture that says nothing: screen readers pass it over.",
    )
    focus: Focus | None = Field(
        default=None,
        description="The point that stays in sight where the picture is cropped, in percent from"
        " the left and the top: [30, 20]. The middle where it is left out.",
    )
    caption: Inline | None = Field(default=None, description="Printed below the picture.")
    credit: Inline | None = Field(default=None, description="Who made it, under what licence.")

    @model_validator(mode="after")
    def _is_described(self) -> Image:
        if self.decorative and self.alt:
            raise PydanticCustomError(
                "alt", "expected `alt` or `decorative: true`; found both: a decorative picture"
                " is not described"
            )  # fmt: skip
        if not self.decorative and not (self.alt or "").strip():
            raise PydanticCustomError(
                "alt", "expected `alt`, what matters in the picture, or `decorative: true`;"
                " found neither"
            )  # fmt: skip
        return self
