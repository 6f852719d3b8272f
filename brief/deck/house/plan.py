"""Where a layout of ours puts its parts on one of the house's. All lengths are points."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from brief.brand.house.ground import clear_foot
from brief.brand.house.model import BODIES, TITLES, Box, HouseLayout, HouseMaster, Place
from brief.brand.house.named import House
from brief.deck.house.mapping import Mapped

REFERENCE = 540.0  # the height for which our sheets are written
_GAP = 6.0  # between a title and what is below it, on a slide of the reference height
_EDGE = 24.0  # between contents and the foot of a slide without footer
_ROOM = 110.0  # for a title slide's names and date
_SAME = 0.02  # of the slide, within which two places are one


@dataclass(frozen=True)
class Plan:
    """One layout of ours: the house's placeholders that it fills, and the area for the rest."""

    ours: str
    theirs: HouseLayout
    title: Place
    area: Box
    subtitle: Place | None = None
    bodies: tuple[Place, ...] = ()
    footer: Place | None = None
    date: Place | None = None
    number: Place | None = None

    @property
    def filled(self) -> tuple[tuple[str, int, Place], ...]:
        """The placeholders, each with the kind and index by which our slides know it."""
        found: list[tuple[str, int, Place]] = [("title", 0, self.title)]
        if self.subtitle is not None:
            found.append(("subTitle", 1, self.subtitle))
        found += [
            ("body", index, place)
            for index, place in zip((1, *range(13, 40)), self.bodies, strict=False)
        ]
        small = (("dt", 10, self.date), ("ftr", 11, self.footer), ("sldNum", 12, self.number))
        return (*found, *((kind, index, place) for kind, index, place in small if place))


def make_plans(house: House, mapped: Iterable[Mapped]) -> tuple[Plan, ...]:
    """A plan for each layout of ours that has one of the house's."""
    mapped = tuple(mapped)
    text = next((each.theirs for each in mapped if each.ours == "claim"), None)
    slide = Box(0, 0, house.file.width, house.file.height)
    return tuple(
        _plan(each, each.theirs, text, house.master, slide)
        for each in mapped
        if each.theirs is not None
    )


def _plan(
    mapped: Mapped,
    theirs: HouseLayout,
    text: HouseLayout | None,
    master: HouseMaster,
    slide: Box,
) -> Plan:
    title = theirs.of_kind(*TITLES)[0]
    left, top, right, bottom = title.insets
    bottom = max(bottom, clear_foot(title.box, theirs.patches))
    title = replace(title, insets=(left, top, right, bottom))
    bodies = tuple(sorted(theirs.of_kind(*BODIES), key=lambda place: (place.box.x, place.box.y)))
    subtitle = next(iter(theirs.of_kind("subTitle")), None)
    small = {kind: next(iter(theirs.of_kind(kind)), None) for kind in ("ftr", "dt", "sldNum")}
    wanted = {"text": 1, "section": 1, "halves": 2}.get(mapped.shape, 0)
    used = bodies[:wanted] if len(bodies) >= wanted else ()
    if mapped.shape == "opening":
        area = _below_subtitle(title.box, subtitle, tuple(small.values()), slide)
    elif used:
        area = _around([place.box for place in used])
    else:
        area = _free(theirs, title.box, bodies, text, master, slide)
    area = _above(area, tuple(place for place in small.values() if place), slide)
    return Plan(
        mapped.ours,
        theirs,
        title,
        area,
        subtitle if mapped.shape == "opening" else None,
        used,
        small["ftr"],
        small["dt"],
        small["sldNum"],
    )


def _free(
    theirs: HouseLayout,
    title: Box,
    bodies: tuple[Place, ...],
    text: HouseLayout | None,
    master: HouseMaster,
    slide: Box,
) -> Box:
    """The room for free frames: its own text's place, else where the house puts text under a title
    of the same place, else what is left between title and footer."""
    if len(bodies) == 1:
        return bodies[0].box
    if text is not None and text.of_kind(*BODIES):
        other = text.of_kind(*TITLES)[0].box
        near = all(
            abs(a - b) <= _SAME * slide.width
            for a, b in zip(vars(other).values(), vars(title).values(), strict=True)
        )
        if near:
            return text.of_kind(*BODIES)[0].box
    scale = slide.height / REFERENCE
    across = master.body.box if master.body and master.body.box.width > title.width else title
    top = title.bottom + _GAP * scale
    if top > 0.6 * slide.height:  # the title stands at the foot
        return Box(across.x, _EDGE * scale, across.width, title.y - (_EDGE + _GAP) * scale)
    foot = _foot(list(theirs.places), top, slide)
    return Box(across.x, top, across.width, max(1.0, foot - top))


def _above(area: Box, small: tuple[Place, ...], slide: Box) -> Box:
    """The area without what lies under the footer, where a house lets its text reach so far."""
    tops = [place.box.y for place in small if place.box.y > area.y and area.shared(place.box)]
    foot = min([area.bottom, *(top - _GAP / 2 * slide.height / REFERENCE for top in tops)])
    return Box(area.x, area.y, area.width, max(1.0, foot - area.y))


def _foot(places: list[Place], top: float, slide: Box) -> float:
    """Where a footer begins, or the margin."""
    scale = slide.height / REFERENCE
    tops = [
        place.box.y - _GAP * scale
        for place in places
        if place.kind in ("ftr", "dt", "sldNum") and place.box.y > top
    ]
    return min([slide.height - _EDGE * scale, *tops])


def _below_subtitle(
    title: Box, subtitle: Place | None, small: tuple[Place | None, ...], slide: Box
) -> Box:
    """For names and date on the first slide: below the subtitle, else in the foot of its place."""
    scale = slide.height / REFERENCE
    over = subtitle.box if subtitle else title
    foot = _foot([place for place in small if place], over.bottom, slide)
    if foot - over.bottom >= _ROOM * scale:
        return Box(
            over.x, over.bottom + _GAP * scale, over.width, foot - over.bottom - _GAP * scale
        )
    top = over.y + 0.4 * over.height
    return Box(over.x, top, over.width, max(foot, over.bottom) - top)


def _around(boxes: list[Box]) -> Box:
    left, top = min(box.x for box in boxes), min(box.y for box in boxes)
    right, foot = max(box.right for box in boxes), max(box.bottom for box in boxes)
    return Box(left, top, right - left, foot - top)
