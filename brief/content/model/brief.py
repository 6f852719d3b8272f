"""The brief: what ``brief.yaml`` holds."""

from __future__ import annotations

import datetime
from decimal import Decimal
from typing import Any, Literal

from pydantic import Field

from brief.content.model.base import Inline, Markdown, Node, Point, Selectable, Text
from brief.content.model.blocks import Show


class Series(Node):
    name: Text | None = None
    issue: Text | None = None
    number: Text | None = None


class Author(Node):
    name: Text
    honorific: Text | None = None
    role: Inline | None = None
    bio: Markdown | None = None


class Publisher(Node):
    name: Text
    address: Text | None = None
    phone: Text | None = None
    url: Text | None = None


class EditionRequest(Node):
    audience: str
    languages: tuple[str, ...] = ()


class Fact(Node):
    value: Decimal | None = None
    formula: str | None = None
    unit: Text
    digits: int | None = None
    period: Text | None = None
    approx: Literal["over", "about", "nearly", "up_to"] | None = None
    label: Inline | None = None
    source: Inline | None = None  # "source-id, locator", as in "avi-2020-16, para. 7"
    note: Inline | None = None


class Section(Selectable):
    title: Text
    claim: Inline | None = None
    text: Markdown | None = None
    points: tuple[Point, ...] = ()
    show: tuple[Show, ...] = ()
    notes: Markdown | None = None


class Proposal(Selectable):
    title: Text
    claim: Inline | None = None
    text: Markdown | None = None
    points: tuple[Point, ...] = ()
    who: Inline | None = None
    when: Inline | None = None
    cost: Inline | None = None
    measure: Inline | None = None
    notes: Markdown | None = None


class Term(Selectable):
    term: Text
    meaning: Inline


class Brief(Node):
    brief: int
    title: Text
    subtitle: Text | None = None
    original_title: Text | None = None
    series: Series | None = None
    date: datetime.date
    status: Literal["draft", "embargoed", "final"] = "final"
    embargo: datetime.datetime | None = None
    version: Text | None = None
    language: Text = "en"
    brand: Text | None = None
    editions: tuple[EditionRequest, ...] = ()
    authors: tuple[Author, ...] = ()
    publisher: Publisher | None = None
    adapted_from: Inline | None = None
    disclaimer: Inline | None = None
    imprint: Markdown | None = None
    contact: Inline | None = None
    licence: Inline | None = None
    doi: Text | None = None
    issn: Text | None = None
    web: Text | None = None
    sources: tuple[dict[str, Any], ...] = ()  # CSL-YAML items; a typed, placed Node once read
    facts: dict[str, Fact] = Field(default_factory=dict)
    summary: Markdown | None = None
    messages: tuple[Point, ...] = ()
    sections: tuple[Section, ...] = ()
    proposals: tuple[Proposal, ...] = ()
    conclusions: tuple[Point, ...] = ()
    glossary: tuple[Term, ...] = ()
    questions: tuple[Point, ...] = ()
    further_reading: tuple[str, ...] = ()
