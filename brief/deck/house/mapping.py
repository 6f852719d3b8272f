"""Our layouts on those of a house's master: by the brand's mapping, by name, by placeholders.

Nothing is guessed: where several layouts of the house would do, they are the candidates, and the
brand must name one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Literal

from brief.brand.house.model import BODIES, TITLES, Box, HouseLayout, HouseMaster, Place
from brief.brand.house.named import House
from brief.content.spelling import list_choices, suggest
from brief.deck.house.wants import WANTS, Shape, Want
from brief.messages import Message

_EVEN = 0.6  # share of the slide's width from which a text is as wide as the slide
_TYPES: dict[Shape, tuple[str, ...]] = {
    "opening": ("title",),
    "section": ("secHead",),
    "text": ("obj", "tx"),
    "halves": ("twoObj", "twoColTx"),
    "free": ("titleOnly",),
}


@dataclass(frozen=True)
class Mapped:
    """One layout of ours: ``theirs``, or ``candidates`` to choose from, or neither.

    ``why``: "mapping", "name", "placeholders". ``problem`` says what is wrong, where something is.
    """

    ours: str
    shape: Shape
    theirs: HouseLayout | None = None
    why: Literal["mapping", "name", "placeholders", ""] = ""
    candidates: tuple[str, ...] = ()
    problem: str = ""


def map_layouts(house: House) -> tuple[Mapped, ...]:
    """All of our layouts, in their order."""
    slide = Box(0, 0, house.file.width, house.file.height)
    return tuple(_map(want, house, slide) for want in WANTS)


def mapping_problems(house: House, mapped: Iterable[Mapped], used: set[str]) -> list[Message]:
    """An error for each layout that a deck uses and the house file does not settle."""
    return [
        Message(
            f"layout `{each.ours}`: {each.problem}",
            "house-layout",
            house.positions.get(each.ours, house.position),
        )
        for each in mapped
        if each.theirs is None and each.ours in used
    ]


def paste(house: House, mapped: Iterable[Mapped], master: str | None = None) -> str:
    """The YAML that says in a brand what was found, with the candidates where one must choose."""
    lines = ["defaults:", "  brief:", "    house:", f"      file: {_quoted(house.path.name)}"]
    if master is not None:
        lines.append(f"      master: {_quoted(master)}")
    lines.append("      layouts:")
    for each in mapped:
        if each.theirs is not None:
            lines.append(f"        {each.ours}: {_quoted(key_of(each.theirs, house.master))}")
        else:
            choices = f"  # one of: {list_choices(each.candidates)}" if each.candidates else ""
            lines.append(f"        # {each.ours}: …{choices}")
    return "\n".join(lines) + "\n"


def _map(want: Want, house: House, slide: Box) -> Mapped:
    master = house.master
    if want.layout in house.layouts:
        return _chosen(want, house.layouts[want.layout], master)
    for names in want.tiers:
        folded = {name.casefold() for name in names}
        same = [each for each in master.layouts if each.name.strip().casefold() in folded]
        same = [each for each in same if fits(each, want.shape)]
        if len(same) > 1:
            return _ambiguous(want, same, master)
        if same:
            return Mapped(want.layout, want.shape, same[0], "name")
    return _by_placeholders(want, master, slide)


def _chosen(want: Want, name: str, master: HouseMaster) -> Mapped:
    """The layout that the brand names: by its name, or by its number where names are alike."""
    same = [each for each in master.layouts if each.name.casefold() == name.casefold()]
    if not same and name.isdigit() and 0 < int(name) <= len(master.layouts):
        same = [master.layouts[int(name) - 1]]
    if len(same) > 1:
        return _ambiguous(want, same, master)
    if not same:
        names = [each.name for each in master.layouts]
        near = suggest(name, names) or f"; expected {list_choices(names)}"
        return Mapped(
            want.layout, want.shape, problem=f"the house file has no layout `{name}`{near}"
        )
    if not same[0].of_kind(*TITLES):
        text = f"the house's layout `{name}` has no title placeholder, and every slide has a title"
        return Mapped(want.layout, want.shape, problem=text)
    return Mapped(want.layout, want.shape, same[0], "mapping")


def _by_placeholders(want: Want, master: HouseMaster, slide: Box) -> Mapped:
    """What has the placeholders wanted; among several, by what the file calls it, then position."""
    for shape in _fallbacks(want.shape):
        found = [each for each in master.layouts if fits(each, shape)]
        if len(found) > 1:
            found = [each for each in found if each.type in _TYPES[shape]] or found
        if len(found) > 1:
            found = [each for each in found if _POSITIONS[shape](each, slide)] or found
        if len(found) > 1:
            return _ambiguous(want, found, master)
        if found:
            return Mapped(want.layout, want.shape, found[0], "placeholders")
    text = f"no layout of the house file has {_NEEDS[want.shape]}; add one to it, or map another"
    return Mapped(want.layout, want.shape, problem=text)


def _fallbacks(shape: Shape) -> tuple[Shape, ...]:
    """What will do where a house has no such layout: a text's place holds free frames too."""
    if shape == "section":
        return ("section", "text")
    return ("free", "text") if shape == "free" else (shape,)


def fits(layout: HouseLayout, shape: Shape) -> bool:
    """Whether a layout has the placeholders that a shape needs, and no others to leave empty."""
    titles = layout.of_kind(*TITLES)
    bodies = layout.of_kind(*BODIES)
    under = layout.of_kind("subTitle")
    others = [
        place
        for place in layout.places
        if place.kind not in (*TITLES, *BODIES, "subTitle", "ftr", "dt", "sldNum")
    ]
    if len(titles) != 1 or others or any(place.vertical for place in (*titles, *bodies)):
        return False
    if shape == "opening":
        return len(under) == 1 and not bodies
    if under:
        return False
    return len(bodies) == {"section": 1, "text": 1, "halves": 2, "free": 0}[shape]


def _is_text(layout: HouseLayout, slide: Box) -> bool:
    title, body = _title(layout).box, layout.of_kind(*BODIES)[0].box
    below = body.y >= title.bottom - 0.02 * slide.height
    return below and body.height >= 0.4 * slide.height and body.width >= _EVEN * slide.width


def _is_section(layout: HouseLayout, slide: Box) -> bool:
    return layout.of_kind(*BODIES)[0].box.height < 0.4 * slide.height


def _are_halves(layout: HouseLayout, slide: Box) -> bool:
    one, other = sorted((place.box for place in layout.of_kind(*BODIES)), key=lambda box: box.x)
    level = abs(one.y - other.y) <= 0.05 * slide.height
    alike = abs(one.width - other.width) <= 0.1 * slide.width
    return level and alike and one.right <= other.x + 1


def _is_plain(layout: HouseLayout, slide: Box) -> bool:
    title = _title(layout).box
    return title.y < 0.4 * slide.height and title.width >= _EVEN * slide.width


_POSITIONS: dict[Shape, Callable[[HouseLayout, Box], bool]] = {
    "opening": lambda layout, slide: True,
    "section": _is_section,
    "text": _is_text,
    "halves": _are_halves,
    "free": _is_plain,
}
_NEEDS: dict[Shape, str] = {
    "opening": "a title and a subtitle placeholder",
    "section": "a title and a text placeholder",
    "text": "a title and one text placeholder",
    "halves": "a title and two text placeholders",
    "free": "a title placeholder alone, or with one text placeholder",
}


def _title(layout: HouseLayout) -> Place:
    return layout.of_kind(*TITLES)[0]


def _ambiguous(want: Want, found: list[HouseLayout], master: HouseMaster) -> Mapped:
    """More than one would do."""
    keys = [key_of(each, master) for each in found]
    names = [
        key if key == each.name else f"{key} ({each.name})"
        for key, each in zip(keys, found, strict=True)
    ]
    example = f"layouts: {{{want.layout}: {_quoted(keys[0])}}}"
    text = (
        f"{len(found)} layouts of the house file would do: {list_choices(names)}; name one under "
        f"`defaults: {{brief: {{house: {{file: …, {example}}}}}}}`"
    )
    return Mapped(want.layout, want.shape, candidates=tuple(names), problem=text)


def key_of(layout: HouseLayout, master: HouseMaster) -> str:
    """What a brand writes for a layout: its name, or its number where the name is another's too."""
    same = [each for each in master.layouts if each.name.casefold() == layout.name.casefold()]
    return layout.name if len(same) == 1 else str(master.layouts.index(layout) + 1)


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
