"""The blocks that a section shows, in both outputs."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from brief.content.model.base import Inline, Markdown, Node, Selectable, Text

Kind = Literal["figures", "timeline", "chart", "table", "quote", "image", "callout"]


class Event(Node):
    date: Text
    event: Inline


class ChartSpec(Node):
    kind: Literal["bar", "column", "stacked", "line", "doughnut"]
    data: Text
    x: Text
    y: tuple[Text, ...]
    title: Inline
    alt: Text
    source: Inline | None = None
    note: Inline | None = None
    unit: Text | None = None
    highlight: Text | None = None


class TableSpec(Node):
    data: Text
    caption: Inline
    source: Inline | None = None
    note: Inline | None = None


class Quote(Node):
    text: Inline
    who: Inline
    source: Inline | None = None


class Image(Node):
    file: Text
    alt: Text
    caption: Inline | None = None
    credit: Inline | None = None


class Callout(Node):
    title: Inline
    text: Markdown


class Show(Selectable):
    """One block: exactly one of the keys named in ``Kind``."""

    figures: tuple[str, ...] | None = None  # names of facts
    timeline: tuple[Event, ...] | None = None
    chart: ChartSpec | None = None
    table: TableSpec | None = None
    quote: Quote | None = None
    image: Image | None = None
    callout: Callout | None = None
    claim: Inline | None = Field(default=None, description="Title of this block's own slide.")
    notes: Markdown | None = None

    @property
    def kind(self) -> Kind: ...

    @property
    def content(self) -> object: ...
