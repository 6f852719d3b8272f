"""Facts: numbers with a unit, a period and a source, written once and referred to everywhere."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Literal

from pydantic import ConfigDict, Field, model_validator
from pydantic_core import PydanticCustomError

from brief.content.model.base import Inline, Node, Text

FactName = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]*$")]
Approx = Literal["over", "about", "nearly", "up_to"]

_LARGEST_EXPONENT = 30  # a number that can be read aloud; 1e999999999 would fill the memory


class Fact(Node):
    """A number. Use it anywhere as {{ name }}, {{ name | short }}, {{ name | with_period }} …"""

    model_config = ConfigDict(
        json_schema_extra={"oneOf": [{"required": ["value"]}, {"required": ["formula"]}]}
    )

    value: Decimal | None = Field(
        default=None,
        description="The number as it is to be read, with its digits: 231.7e9, 13.7.",
    )
    formula: str | None = Field(
        default=None,
        description="Instead of a value: arithmetic over facts, + - * / ( )."
        " A ratio with unit percent is multiplied by 100.",
    )
    unit: Text = Field(description="An ISO 4217 code (USD), percent, people, or any word (tonnes).")
    digits: int | None = Field(
        default=None, ge=0, le=10, description="Digits after the point, for a formula."
    )
    period: Text | None = Field(default=None, description="What time it is about: 2018.")
    approx: Approx | None = Field(
        default=None, description="The source's qualifier: over, about, nearly, up_to."
    )
    label: Inline | None = Field(default=None, description="What the number counts.")
    source: Inline | None = Field(
        default=None, description='A source\'s id with a locator: "smith-2020, p. 7".'
    )
    note: Inline | None = Field(default=None, description="What one must know to read it right.")

    @model_validator(mode="after")
    def _has_one_number(self) -> Fact:
        if (self.value is None) == (self.formula is None):
            raise PydanticCustomError("one_number", "expected either `value` or `formula`")
        if self.value and abs(self.value.adjusted()) > _LARGEST_EXPONENT:
            raise PydanticCustomError(
                "too_large", "expected a number with at most 30 digits", {"at": "value"}
            )
        return self
