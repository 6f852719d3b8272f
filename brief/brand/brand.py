"""The brand, as the layers above see it. Built by the reader of ``_brand.yml``, never changed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from brief.brand.logo import NO_MARKS, Marks
from brief.brand.printing import Printing
from brief.messages import Message, Position

if TYPE_CHECKING:
    from brief.brand.citations import CitationStyle
    from brief.brand.house.named import House


Output = Literal["brief", "deck"]
Role = Literal["text", "heading", "label"]
ROLES: tuple[Role, ...] = ("text", "heading", "label")


@dataclass(frozen=True)
class FontFace:
    """One face of a family, by file. ``weight`` as in CSS, 100 to 900."""

    family: str
    file: Path
    weight: int
    italic: bool


@dataclass(frozen=True)
class FontRoles:
    """Which family plays which part in one of the two outputs."""

    text: str
    heading: str
    label: str  # captions, figures' labels, furniture


@dataclass(frozen=True)
class OutputRoles:
    """Families for both outputs; an empty one is left to the program."""

    brief: FontRoles
    deck: FontRoles


@dataclass(frozen=True)
class Beside:
    """The families that set a script (ISO 15924) beside the brand's Latin ones."""

    script: str
    brief: FontRoles
    deck: FontRoles


@dataclass(frozen=True)
class LeastSizes:
    """How far a slide's type may be stepped down, in points."""

    text: float = 16.0
    title: float = 24.0


DEFAULT_LEAST = LeastSizes()
NO_PRINTING = Printing()


@dataclass(frozen=True)
class PageLimits:
    """How far a page may give way to a budget: sizes and margins in points, leading by the size."""

    type: float = 9.2
    small: float = 7.5
    leading: float = 1.28
    most_leading: float = 1.6
    margin: float = 42.0


DEFAULT_LIMITS = PageLimits()


@dataclass(frozen=True)
class Brand:
    """A house style.

    ``palette`` maps a name to ``"rrggbb"``. ``tokens`` maps what the templates use (``ink``,
    ``soft``, ``rule``, ``paper``, ``tint``, ``accent``, ``contrast``, ``accent-2`` …, ``link``) to
    a palette name. ``slots`` maps a palette name to a PowerPoint theme slot (``dk1 lt1 dk2 lt2
    accent1`` to ``accent6 hlink folHlink``).
    """

    name: str
    folder: Path
    palette: Mapping[str, str]
    tokens: Mapping[str, str]
    slots: Mapping[str, str]
    faces: tuple[FontFace, ...]
    brief_fonts: FontRoles
    deck_fonts: FontRoles
    logo: Marks = NO_MARKS
    least: LeastSizes = DEFAULT_LEAST
    pages: PageLimits = DEFAULT_LIMITS
    settings: Mapping[str, Any] = field(default_factory=dict)  # defaults.brief, the rest
    positions: Mapping[str, Position] = field(default_factory=dict)  # of the palette's names
    conformance: Literal["ua-1", "ua-2"] = "ua-1"  # of PDFs, where the audience says nothing
    house: House | None = None  # the organisation's own presentation
    printing: Printing = NO_PRINTING
    citations: CitationStyle | None = None  # of citations and sources; ours where none is named
    warnings: tuple[Message, ...] = ()
    scripts: Mapping[str, OutputRoles] = field(default_factory=dict)  # as the brand chose them
    beside: tuple[Beside, ...] = ()  # what an edition needs of them: ``script_fonts.with_scripts``

    def stack(self, role: Role, output: Output) -> tuple[str, ...]:
        """The families of a part, the Latin one first."""
        latin = self.deck_fonts if output == "deck" else self.brief_fonts
        others = (each.deck if output == "deck" else each.brief for each in self.beside)
        return tuple(dict.fromkeys(getattr(roles, role) for roles in (latin, *others)))

    def faces_for(self, output: Output) -> tuple[FontFace, ...]:
        """The faces of the families that play a part in one output."""
        families = {family for role in ROLES for family in self.stack(role, output)}
        return tuple(face for face in self.faces if face.family in families)
