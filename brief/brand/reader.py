"""Reads a brand from ``brands/<name>/_brand.yml`` in the templates folders."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from brief.brand.brand import Brand, LeastSizes, PageLimits
from brief.brand.citations import read_citation_style
from brief.brand.fonts import Fonts
from brief.brand.house.named import read_named_house
from brief.brand.logo import LogoReader
from brief.brand.model.file import BrandFile
from brief.brand.palette import Colours
from brief.brand.printing import read_printing
from brief.content.spelling import list_choices, suggest
from brief.content.validate import validate
from brief.content.yaml_tree import read_yaml
from brief.messages import Failure, Message, Position

FILE = "_brand.yml"

def read_brand(name: str, folders: Sequence[Path], position: Position | None = None) -> Brand:
    """The brand of that name. ``folders`` are templates folders, the first that has it wins.

    Raises Failure with every problem of the file, or, at ``position`` (where the brief names the
    brand), that there is no such brand.
    """
    known = list_brands(folders)
    if name not in known:
        text = f"there is no brand `{name}`"
        text += suggest(name, known) or f"; expected {list_choices(known) or 'a folder in brands/'}"
        raise Failure(Message(text, "unknown-brand", position))
    file = known[name]
    document = read_yaml(file)
    written = validate(BrandFile, document)
    positions = document.positions
    ours = written.defaults.brief
    house = read_named_house(ours.house, file.parent, positions) if ours.house else None
    at = positions.at(("defaults", "brief", "citations"))
    citations = read_citation_style(ours.citations, file.parent, at) if ours.citations else None
    colours = Colours(written.color, ours, positions, house.master if house else None)
    fonts = Fonts(written.typography, (file.parent, *folders), positions, house)
    brief_fonts = fonts.roles(ours.fonts.brief, "brief")
    deck_fonts = fonts.roles(ours.fonts.deck, "deck")
    logos = LogoReader(file.parent, positions, written.meta.full_name or name)
    marks = logos.read(written.logo)
    printing, print_problems = read_printing(ours.print, file.parent, colours.palette, positions)
    problems = (*colours.problems, *fonts.problems, *logos.problems, *print_problems)
    if problems:
        raise Failure(sorted(problems, key=lambda each: each.position or Position(file)))
    return Brand(
        name=name,
        folder=file.parent,
        palette=colours.palette,
        tokens=colours.tokens,
        slots=colours.slots,
        faces=fonts.faces,
        brief_fonts=brief_fonts,
        deck_fonts=deck_fonts,
        logo=marks,
        least=LeastSizes(ours.least.text, ours.least.title),
        pages=PageLimits(**ours.pages.model_dump()),
        positions={each: positions.at(("color", "palette", each)) for each in colours.palette},
        conformance=ours.conformance,
        house=house,
        printing=printing,
        citations=citations,
        warnings=tuple(fonts.warnings),
    )


def list_brands(folders: Sequence[Path]) -> dict[str, Path]:
    """The brands there are, by name, with their files."""
    found: dict[str, Path] = {}
    for folder in folders:
        for file in sorted(folder.glob(f"brands/*/{FILE}")):
            found.setdefault(file.parent.name, file)
    return found

