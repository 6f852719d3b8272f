"""The house file that a brand names: ``defaults: {brief: {house: corporate.pptx}}``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from brief.brand.house.archive import HouseError
from brief.brand.house.model import HouseFile, HouseMaster
from brief.brand.house.reader import read_house
from brief.brand.model.defaults import HouseChoice
from brief.content.positions import Positions
from brief.content.spelling import list_choices, suggest
from brief.messages import Failure, Message, Position

_PATH = ("defaults", "brief", "house")


@dataclass(frozen=True)
class House:
    """A house file with the master whose layouts are used, and what the brand maps to them.

    ``layouts`` maps a layout of ours to the name of one of the master's; ``positions`` are theirs.
    """

    path: Path
    file: HouseFile
    master: HouseMaster
    layouts: Mapping[str, str] = field(default_factory=dict)
    position: Position | None = None
    positions: Mapping[str, Position] = field(default_factory=dict)


def read_named_house(choice: HouseChoice, folder: Path, positions: Positions) -> House:
    """The house that a brand names, beside its ``_brand.yml``. Raises Failure at its line."""
    at = positions.at(_PATH)
    path = (folder / choice.file).resolve()
    if not path.is_relative_to(folder.resolve()) or not path.is_file():
        text = f"house file not found in the brand's folder: `{choice.file}`"
        raise Failure(Message(text, "house", at))
    try:
        file = read_house(path)
        master = choose_master(file, choice.master)
    except HouseError as error:
        raise Failure(Message(f"house file `{choice.file}`: {error}", "house", at)) from error
    return House(
        path,
        file,
        master,
        {str(ours): theirs for ours, theirs in choice.layouts.items()},
        at,
        {name: positions.at((*_PATH, "layouts", name)) for name in choice.layouts},
    )


def choose_master(file: HouseFile, wanted: str | None) -> HouseMaster:
    """The master of that name, or of that number where names are alike; else the first.

    Raises HouseError, with the choices, where no one master is meant.
    """
    if wanted is None:
        return file.masters[0]
    if wanted.isdigit() and 0 < int(wanted) <= len(file.masters):
        return file.masters[int(wanted) - 1]
    same = [master for master in file.masters if master.name.casefold() == wanted.casefold()]
    if len(same) == 1:
        return same[0]
    numbered = [f"{number} ({m.name})" for number, m in enumerate(file.masters, 1)]
    if same:
        raise HouseError(
            f"{len(same)} masters are called `{wanted}`; name one by its number: "
            f"{', '.join(numbered)}"
        )
    near = suggest(wanted, [master.name for master in file.masters])
    raise HouseError(f"it has no master `{wanted}`{near or f'; expected {list_choices(numbered)}'}")
