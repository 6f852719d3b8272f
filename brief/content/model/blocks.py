"""The blocks that a section shows, in both outputs."""

from __future__ import annotations

from typing import Literal, get_args

from pydantic import ConfigDict, Field, model_validator
from pydantic_core import PydanticCustomError

from brief.content.model.base import Inline, Markdown, Names, Node, Selectable, Text
from brief.content.model.image import Image

Kind = Literal["figures", "timeline", "chart", "table", "quote", "image", "callout"]
KINDS: tuple[Kind, ...] = get_args(Kind)

Source = Field(
    default=None,
    description='Where it comes from: a source\'s id with a locator ("smith-2020, p. 7"), a'
    " sentence, or both ([@smith-2020, p. 7]).",
)
Note = Field(default=None, description="A note that is printed below.")


class Event(Node):
    """One event of a timeline."""

    date: Text = Field(description="As it is printed: 1973, June 2020, 2019-2021.")
    event: Inline = Field(description="What happened, in a few words.")


class ChartSpec(Node):
    """A chart drawn from a CSV file: vector graphics in the brief, a native chart in the deck."""

    kind: Literal["bar", "column", "stacked", "line", "doughnut"] = Field(
        description="bar (horizontal), column (vertical), stacked (columns), line or doughnut."
    )
    data: str = Field(description="The CSV file, from the brief's folder: data/trade.csv")
    x: str = Field(description="The column with the categories.")
    y: Names = Field(
        min_length=1,
        description="The columns with the numbers. A cell may be {{ fact }}.",
    )
    title: Inline = Field(description="The finding, as a sentence.")
    alt: Text = Field(description="For people who cannot see it: the finding and the range.")
    source: Inline | None = Source
    note: Inline | None = Note
    unit: Text | None = Field(
        default=None,
        description="Unit of the numbers: USD, percent, people … Facts bring their own.",
    )
    highlight: Text | None = Field(
        default=None, description="The category (or the column) to draw in the contrast colour."
    )


class TableSpec(Node):
    """A table from a CSV file. A cell may be {{ fact }}."""

    data: str = Field(description="The CSV file, from the brief's folder: data/steps.csv")
    caption: Inline = Field(description="What the table shows.")
    source: Inline | None = Source
    note: Inline | None = Note


class Quote(Node):
    """A quotation, word for word."""

    text: Inline = Field(description="The words, without quotation marks.")
    who: Inline = Field(description="Who said it, and in what office.")
    source: Inline | None = Source


class Callout(Node):
    """A boxed aside."""

    title: Inline = Field(description="A heading of a few words.")
    text: Markdown = Field(description="The text. Markdown.")


class Show(Selectable):
    """One block: exactly one of figures, timeline, chart, table, quote, image, callout."""

    model_config = ConfigDict(json_schema_extra={"oneOf": [{"required": [kind]} for kind in KINDS]})

    figures: tuple[str, ...] | None = Field(
        default=None, description="Key figures: a list of names of facts."
    )
    timeline: tuple[Event, ...] | None = Field(
        default=None, description="Events, in the order of time."
    )
    chart: ChartSpec | None = None
    table: TableSpec | None = None
    quote: Quote | None = None
    image: Image | None = None
    callout: Callout | None = None
    claim: Inline | None = Field(
        default=None, description="What it shows, as a sentence: the title of its own slide."
    )
    notes: Markdown | None = Field(
        default=None, description="What the speaker says on this block's slide."
    )

    @model_validator(mode="after")
    def _is_one_block(self) -> Show:
        given = [kind for kind in KINDS if getattr(self, kind) is not None]
        if len(given) != 1:
            found = " and ".join(f"`{kind}`" for kind in given) or "none"
            raise PydanticCustomError(
                "one_block",
                "expected exactly one of {kinds}; found {found}",
                {"kinds": ", ".join(f"`{kind}`" for kind in KINDS), "found": found},
            )
        if not getattr(self, given[0]):
            raise PydanticCustomError("empty_block", "`{kind}` is empty", {"kind": given[0]})
        return self

    @property
    def kind(self) -> Kind:
        """Which block this is."""
        return next(kind for kind in KINDS if getattr(self, kind) is not None)

    @property
    def content(
        self,
    ) -> tuple[str, ...] | tuple[Event, ...] | ChartSpec | TableSpec | Quote | Image | Callout:
        """The block itself: what stands under the key ``kind``."""
        block: (
            tuple[str, ...] | tuple[Event, ...] | ChartSpec | TableSpec | Quote | Image | Callout
        ) = getattr(self, self.kind)
        return block
