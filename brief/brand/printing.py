"""What a brand says of printing ink: ``defaults: {brief: {print: …}}``."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import combinations
from pathlib import Path

from brief.brand.model.defaults import PrintChoice
from brief.content.positions import Positions
from brief.content.spelling import list_choices, suggest
from brief.messages import Message, Position

_PATH = ("defaults", "brief", "print")


@dataclass(frozen=True)
class Printing:
    """``profile`` is the file of the printer's profile, None where the brand names none.

    ``cmyk`` maps palette names to shares of ink, 0 to 1. ``position`` is where the profile is
    named, or ought to be.
    """

    profile: Path | None = None
    cmyk: Mapping[str, tuple[float, float, float, float]] = field(default_factory=dict)
    position: Position | None = None


def read_printing(
    choice: PrintChoice, folder: Path, palette: Mapping[str, str], positions: Positions
) -> tuple[Printing, tuple[Message, ...]]:
    """What ``print`` says, and what is wrong with it. The profile is opened when it is used."""
    problems = list(_check_names(choice, palette, positions))
    profile = None
    if choice.profile is not None:
        profile = (folder / choice.profile).resolve()
        if not profile.is_relative_to(folder.resolve()) or not profile.is_file():
            text = f"ICC profile not found in the brand's folder: `{choice.profile}`"
            problems.append(Message(text, "print", positions.at((*_PATH, "profile"))))
    path = (*_PATH, "profile") if choice.profile else _PATH
    cmyk = {
        name: (c / 100, m / 100, y / 100, k / 100) for name, (c, m, y, k) in choice.cmyk.items()
    }
    return Printing(profile, cmyk, positions.at(path)), tuple(problems)


def _check_names(
    choice: PrintChoice, palette: Mapping[str, str], positions: Positions
) -> Iterator[Message]:
    """Names that the palette has, and one ink for one value: on paper only the value is known."""
    for name in choice.cmyk:
        if name not in palette:
            near = suggest(name, palette) or f"; expected {list_choices(palette)}"
            text = f"the palette has no colour `{name}`{near}"
            yield Message(text, "unknown-colour", positions.at((*_PATH, "cmyk", name)))
    known = [name for name in choice.cmyk if name in palette]
    for one, other in combinations(known, 2):
        if palette[one] == palette[other] and choice.cmyk[one] != choice.cmyk[other]:
            text = (
                f"`{other}` has the value of `{one}` (#{palette[one]}), so both are printed with "
                "the same ink; expected the same CMYK, or two values"
            )
            yield Message(text, "print", positions.at((*_PATH, "cmyk", other)))
