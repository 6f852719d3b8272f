"""The house's placeholders as CSS boxes, in which a deck is laid out and measured."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Literal

from brief.brand.brand import Brand
from brief.brand.contrast import TEXT, contrast_ratio
from brief.brand.house.ground import ground_of
from brief.brand.house.model import Box, HouseMaster, Place
from brief.brand.house.named import House
from brief.deck.house.css import ALIGNMENTS, COMMON, at, inside, padding, text_place
from brief.deck.house.plan import REFERENCE, Plan
from brief.deck.house.tints import Tints
from brief.render.geometry import SlideGeometry

# A claim's size and length, as our own sheet sets it: (our most, characters it must hold).
_CLAIM, _LONG = (30.0, 110), (28.0, 170)
_OPENING = {"": (54.0, 44), ".short": (60.0, 27), ".long": (42.0, 90)}
_WIDE = 0.52  # em that a letter of a heading takes, on average
_LEADING = 1.15
_CLOSING = 864 * 380.0  # square points at which the closing slide's particulars have our sizes
_HANG = 22.0  # points from a list's edge to its text
_SOURCE = 30.0  # points of a source line below a drawing


def make_geometry(house: House, plans: Iterable[Plan], brand: Brand) -> SlideGeometry:
    """The house's slides for the templates: size, boxes, colours that read on its grounds."""
    plans = tuple(plans)
    width, height = house.file.width, house.file.height
    scale = height / REFERENCE
    tints = Tints(brand)
    rules = [
        COMMON.format(
            width=width,
            height=height,
            small=12 * scale,
            gap=10 * scale,
            pad=48 * scale,
            hang=_HANG * scale,
            foot=height - 19 * scale,
        )
    ]
    for plan in plans:
        rules += _Layout(plan, house.master, tints, scale).rules()
    return SlideGeometry(
        width=width,
        height=height,
        size=_size(width / scale),
        css="\n".join(rules),
        areas={plan.ours: (plan.area.width / scale, plan.area.height / scale) for plan in plans},
    )


def _size(width: float) -> Literal["16x9", "4x3", "a4"]:
    """The size of ours that is nearest, for the rules that depend on it."""
    return "4x3" if width < 750 else "a4" if width < 870 else "16x9"


class _Layout:
    """The rules of one layout."""

    def __init__(self, plan: Plan, master: HouseMaster, tints: Tints, scale: float) -> None:
        self._plan = plan
        self._tints = tints
        self._scale = scale
        self._paper = paper_of(master)
        self._height = REFERENCE * scale
        self._slide = f".slide[data-layout={plan.ours}]"

    def rules(self) -> Iterator[str]:
        """Colours, title, contents, footer."""
        plan = self._plan
        ground = self._ground(plan.area)
        own = plan.bodies[0].style.colour if plan.bodies else None
        values = "; ".join(f"--{k}: {v}" for k, v in self._tints.variables(ground, own))
        yield f"{self._slide} {{ {values}; color: var(--ink) }}"
        yield from self._titles()
        over = self._marking()
        yield f"{self._slide} .over, {self._slide}.image-full .panel .marking {{ {at(over)} }}"
        if plan.ours == "title":
            yield from self._opening()
        elif plan.ours == "section":
            yield f"{self._slide} .stage {{ {at(plan.area)} }}"
            yield f"{self._slide} .lead {{ {self._set(plan.bodies[0], 26)}; height: 100% }}"
        elif plan.ours == "closing":
            yield from self._closing()
        elif plan.ours == "image-full":
            yield from self._photograph()
        else:
            yield from self._stage()
        for kind, place in (("ftr", plan.footer), ("dt", plan.date), ("sldNum", plan.number)):
            if place is not None:
                yield self._furniture(kind, place)

    def _marking(self) -> Box:
        """A strip for DRAFT and the like, clear of all that the layout holds where there is one."""
        plan, scale = self._plan, self._scale
        high, gap = 16 * scale, 3 * scale
        title, area = plan.title.box, plan.area
        held = [area, *(place.box for _, _, place in plan.filled)]
        tops = (title.y - high - gap, gap, area.bottom + gap, self._height - high - gap)
        strips = [Box(title.x, top, title.width, high) for top in tops]
        for strip in strips:
            within = strip.y >= gap and strip.bottom <= self._height
            if within and not any(strip.shared(box) for box in held):
                return strip
        return strips[1]

    def _titles(self) -> Iterator[str]:
        place = self._plan.title
        opening = self._plan.ours == "title"
        sizes = _OPENING if opening else {"": _CLAIM, ".long": _LONG}
        for variant, (most, letters) in sizes.items():
            size = self._title_size(place, most * self._scale, letters)
            ground = place.fill or self._ground(place.box)
            colour = self._tints.css(self._tints.heading(ground, place.style.colour, size))
            yield (
                f"{self._slide} h1{variant} {{ {at(place.box)}; {inside(place)}; "
                f"color: {colour}; "
                f"font-size: {size:.2f}pt; font-weight: {700 if place.style.bold else 400}; "
                f"line-height: {_LEADING}; {text_place(place)} }}"
            )

    def _title_size(self, place: Place, most: float, letters: int) -> float:
        """The house's size, ours where that is less, and less again where a claim needs it."""
        left, top, right, bottom = place.insets
        across = max(1.0, place.box.width - left - right)
        down = place.box.height - top - bottom
        size = min(most, place.style.size or most)
        while size > 16 * self._scale:
            lines = -(-letters * _WIDE * size // across)
            if lines * size * _LEADING <= down:
                break
            size -= 0.5
        return size

    def _opening(self) -> Iterator[str]:
        plan, scale = self._plan, self._scale
        align = ALIGNMENTS.get((plan.subtitle or plan.title).style.align, "left")
        if plan.subtitle is not None:
            box = plan.subtitle.box
            if plan.area.y < box.bottom:
                box = Box(box.x, box.y, box.width, plan.area.y - box.y)
            rule = self._set(plan.subtitle, 24)
            yield f"{self._slide} .subtitle {{ {at(box)}; {rule} }}"
        title, area, high = plan.title.box, plan.area, 20 * scale
        over = Box(title.x, title.y - high - 4 * scale, title.width, high)
        if over.y < 6 * scale:  # no room above the title
            over = Box(area.x, area.bottom - high, area.width, high)
            area = Box(area.x, area.y, area.width, area.height - high)
        colour = self._tints.css(self._tints.text(self._ground(over), None))
        yield f"{self._slide} .over-title {{ {at(over)}; color: {colour}; text-align: {align} }}"
        yield f"{self._slide} .particulars {{ {at(area)}; text-align: {align} }}"
        yield f"{self._slide} .particulars .house {{ font-size: {18 * scale:.2f}pt }}"
        yield f"{self._slide} .particulars .who {{ padding: {4 * scale:.2f}pt 0 }}"
        yield f"{self._slide} .particulars .who p {{ font-size: {16 * scale:.2f}pt }}"
        yield (
            f"{self._slide} .particulars .fine {{ border-top: 0; font-size: {12 * scale:.2f}pt; "
            "padding-top: 0 }"
        )

    def _closing(self) -> Iterator[str]:
        area, gap = self._plan.area, 24 * self._scale
        left = Box(area.x, area.y, (area.width - gap) * 0.4, area.height)
        right = Box(left.right + gap, area.y, (area.width - gap) * 0.6, area.height)
        yield f"{self._slide} .address {{ {at(left)} }}"
        yield f"{self._slide} .particulars {{ {at(right)} }}"
        # An imprint is small print, and a house may leave it little room.
        room = (area.width * area.height / self._scale**2 / _CLOSING) ** 0.5
        size = self._scale * min(1.0, max(0.75, room))
        yield f"{self._slide} .imprint {{ padding-top: {10 * size:.2f}pt }}"
        yield (
            f"{self._slide} .imprint h2 {{ font-size: {16 * size:.2f}pt; "
            f"padding-top: {8 * size:.2f}pt }}"
        )
        yield f"{self._slide} .colophon .name {{ font-size: {20 * size:.2f}pt }}"
        yield f"{self._slide} .colophon p {{ font-size: {16 * size:.2f}pt }}"
        yield (
            f"{self._slide} .imprint p, {self._slide} .imprint.long p "
            f"{{ font-size: {13 * size:.2f}pt; margin-bottom: {4 * size:.2f}pt }}"
        )

    def _photograph(self) -> Iterator[str]:
        area, scale = self._plan.area, self._scale
        picture = Box(area.x, area.y, area.width, area.height - 70 * scale)
        caption = Box(area.x, picture.bottom + 4 * scale, area.width, 42 * scale)
        credit = Box(area.x, caption.bottom + 6 * scale, area.width, 16 * scale)
        yield f"{self._slide} img {{ {at(picture)}; object-fit: cover }}"
        yield f"{self._slide} .subtitle {{ {at(caption)}; font-size: {16 * scale:.2f}pt }}"
        yield f"{self._slide} .credit {{ {at(credit)}; font-size: {12 * scale:.2f}pt }}"

    def _stage(self) -> Iterator[str]:
        plan = self._plan
        yield f"{self._slide} .stage {{ {at(plan.area)} }}"
        room = plan.area.height - _SOURCE * self._scale
        if plan.ours == "proposal":  # its number is as large as its plate allows
            size = min(130 * self._scale, room * 0.36)
            yield (
                f"{self._slide} .plate .number "
                f"{{ font-size: {size:.2f}pt; line-height: 1.3; padding: {size / 5:.2f}pt 0 }}"
            )
        # Drawings are made for light paper, and get some on a dark ground.
        ground, light = self._ground(plan.area), self._tints.css("lt1")
        paper = (
            f"; background: {light}; padding: {8 * self._scale:.2f}pt" if is_dark(ground) else ""
        )
        yield f"{self._slide} .picture img {{ height: {room:.2f}pt{paper} }}"
        if len(plan.bodies) == 1:
            body = plan.bodies[0]
            left, top, right, bottom = body.insets
            hang = _HANG * self._scale
            yield f"{self._slide} .points {{ {padding(left + hang, top, right, bottom)} }}"
            yield f"{self._slide} .prose {{ {padding(left, top, right, bottom)} }}"
        elif len(plan.bodies) == 2:
            yield from self._halves()

    def _halves(self) -> Iterator[str]:
        one, other = self._plan.bodies
        gap = max(0.0, other.box.x - one.box.right)
        yield (
            f"{self._slide} .halves {{ column-gap: {gap:.2f}pt; grid-template-columns: "
            f"{one.box.width:.2f}pt {other.box.width:.2f}pt }}"
        )
        hang = _HANG * self._scale
        for number, place in enumerate((one, other), 1):
            left, top, right, bottom = place.insets
            yield (
                f"{self._slide} .halves .points:nth-child({number}) "
                f"{{ {padding(left + hang, top, right, bottom)} }}"
            )

    def _set(self, place: Place, most: float) -> str:
        """How text of a placeholder is set: the house's size up to ours, its colour, its place."""
        size = min(place.style.size or most, most * self._scale)
        ground = place.fill or self._ground(place.box)
        colour = self._tints.css(self._tints.text(ground, place.style.colour))
        return f"{inside(place)}; color: {colour}; font-size: {size:.2f}pt; {text_place(place)}"

    def _furniture(self, kind: str, place: Place) -> str:
        size = min(place.style.size or 11.0, 11 * self._scale)
        ground = place.fill or self._ground(place.box)
        colour = self._tints.css(self._tints.text(ground, place.style.colour))
        align = ALIGNMENTS.get(place.style.align, "left")
        return (
            f"{self._slide} footer [data-placeholder={kind}] {{ {at(place.box)}; "
            f"{inside(place)}; "
            f"color: {colour}; display: block; font-size: {size:.2f}pt; text-align: {align} }}"
        )

    def _ground(self, box: Box) -> str:
        return ground_of(box, self._plan.theirs.patches, self._paper)


def paper_of(master: HouseMaster) -> str:
    """The colour of a slide on which nothing is painted."""
    return master.theme.colours[master.colour_map.get("bg1", "lt1")]


def is_dark(ground: str) -> bool:
    """Whether white reads on a ground."""
    return contrast_ratio("ffffff", ground) >= TEXT
