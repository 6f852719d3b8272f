"""What ``brief doctor house`` finds: our layouts on a house's, room for text, fonts."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from brief.brand.house.faces import Find, Found, find_faces
from brief.brand.house.model import Box
from brief.brand.house.named import House
from brief.deck.house.mapping import Mapped, map_layouts, paste
from brief.deck.house.plan import Plan, make_plans

# What a text or an area must hold to be of use: so many lines of so many points.
_LINES, _SIZE, _LEADING = 5, 18.0, 1.2
_TITLE_LINES, _TITLE_SIZE = 2, 20.0
_NARROW = 240.0  # points, below which lines of that size hold too few words
_SOME = 0.05  # share of a text's place that counts
_EDGE = 1.0  # points; rounding stays below
_FREE = 0.33  # share of the slide's height that cards, charts and tables need


@dataclass(frozen=True)
class LayoutFinding:
    """One layout of ours. ``status``: mapped, small (mapped, with too little room), missing or
    ambiguous; ``detail`` says why, in words."""

    ours: str
    status: str
    theirs: str | None
    why: str
    detail: str
    candidates: tuple[str, ...]


@dataclass(frozen=True)
class HouseReport:
    """All that is found, and the YAML for ``_brand.yml``."""

    width: float
    height: float
    masters: tuple[str, ...]
    master: str
    layouts: tuple[LayoutFinding, ...]
    fonts: tuple[Found, ...]
    yaml: str

    @property
    def complete(self) -> bool:
        """Whether every layout of ours has one of the house's."""
        return all(each.status in ("mapped", "small") for each in self.layouts)


def examine(house: House, find: Find, wanted: str | None = None) -> HouseReport:
    """Examine a house. ``find``: font files of the package; ``wanted``: the master asked for."""
    mapped = map_layouts(house)
    plans = {plan.ours: plan for plan in make_plans(house, mapped)}
    theme = house.master.theme
    slide = Box(0, 0, house.file.width, house.file.height)
    return HouseReport(
        width=house.file.width,
        height=house.file.height,
        masters=tuple(master.name for master in house.file.masters),
        master=house.master.name,
        layouts=tuple(_finding(each, plans.get(each.ours), slide) for each in mapped),
        fonts=tuple(
            find_faces(family, (), find) for family in dict.fromkeys((theme.major, theme.minor))
        ),
        yaml=paste(house, mapped, wanted),
    )


def _finding(mapped: Mapped, plan: Plan | None, slide: Box) -> LayoutFinding:
    if mapped.theirs is None or plan is None:
        status = "ambiguous" if mapped.candidates else "missing"
        return LayoutFinding(
            mapped.ours, status, None, mapped.why, mapped.problem, mapped.candidates
        )
    small = (*_off_slide(plan, slide), *_too_small(plan, mapped.shape == "free", slide.height))
    behind = ("shapes of the house's own stand behind the text",) if _crossed(plan) else ()
    return LayoutFinding(
        mapped.ours,
        "small" if small else "mapped",
        mapped.theirs.name,
        mapped.why,
        "; ".join((*small, *behind)),
        (),
    )


def _off_slide(plan: Plan, slide: Box) -> Iterable[str]:
    """Places that the slide does not hold, as where its size was changed and they were not."""
    for what, box in (("title", plan.title.box), ("text", plan.area)):
        beyond = max(-box.x, -box.y, box.right - slide.right, box.bottom - slide.bottom)
        if beyond > _EDGE:
            yield f"{what} runs {beyond:.0f} pt off the slide"


def _too_small(plan: Plan, free: bool, height: float) -> Iterable[str]:
    """Places that cannot hold what we put there, with their sizes in points."""
    _, top, _, bottom = plan.title.insets
    room = plan.title.box.height - top - bottom
    if room < _TITLE_LINES * _TITLE_SIZE * _LEADING:
        yield (
            f"title {plan.title.box.width:.0f} × {room:.0f} pt, too low for "
            f"{_TITLE_LINES} lines of {_TITLE_SIZE:.0f} pt"
        )
    if plan.ours in ("title", "section"):
        return
    lines = _LINES * _SIZE * _LEADING
    least = max(lines, _FREE * height) if free else lines
    if plan.area.height < least or plan.area.width < _NARROW:
        what = "cards and drawings" if free else f"{_LINES} lines of {_SIZE:.0f} pt"
        yield (
            f"text {plan.area.width:.0f} × {plan.area.height:.0f} pt, too small for "
            f"{what} (at least {_NARROW:.0f} × {least:.0f} pt)"
        )


def _crossed(plan: Plan) -> bool:
    """Whether something stands behind a part of the text, so that no one colour reads on it."""
    return any(
        _SOME < plan.area.shared(patch.box) < 1 - _SOME and patch.alpha > 0.5
        for patch in plan.theirs.patches
    )
