"""Everything that a deck in a house needs: the mapping, the plans, the boxes for its templates."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from brief.brand.brand import Brand
from brief.brand.house.ground import ground_of
from brief.brand.house.named import House
from brief.deck.house.mapping import Mapped, map_layouts, mapping_problems
from brief.deck.house.plan import Plan, make_plans
from brief.deck.house.sheet import make_geometry, paper_of
from brief.deck.house.tints import Tints
from brief.messages import Message
from brief.render.geometry import SlideGeometry

_LAYOUTS = re.compile(r'<section\b[^>]*\bdata-layout="([^"]+)"')
_DEFAULT_SIZE = "16x9"


@dataclass(frozen=True)
class HouseDeck:
    """A house, our layouts on its own, and where they put their parts.

    ``read`` is the brand as its file has it; ``brand`` has the tokens that read where the house has
    charts and text.
    """

    house: House
    read: Brand
    brand: Brand
    mapped: tuple[Mapped, ...]
    plans: tuple[Plan, ...]
    geometry: SlideGeometry

    def problems(self, html: str, slide_size: str) -> list[Message]:
        """What the house does not settle for the layouts in a deck's HTML; a size not to be had."""
        used = set(_LAYOUTS.findall(html))
        found = mapping_problems(self.house, self.mapped, used)
        known = {each.ours for each in self.mapped}
        for name in sorted(used - known):
            text = f"layout `{name}`: no layout of the house file is mapped to it"
            found.append(Message(text, "house-layout", self.house.position))
        if slide_size not in (_DEFAULT_SIZE, self.geometry.size):
            text = (
                f"the audience asks for slides of {slide_size}; they have the house file's size, "
                f"{self.geometry.width:.0f} × {self.geometry.height:.0f} pt"
            )
            found.append(Message(text, "slide-size", self.house.position, "warning"))
        return found


def plan_house(brand: Brand) -> HouseDeck | None:
    """The house of a brand, ready for its decks; None for a brand without."""
    if brand.house is None:
        return None
    mapped = map_layouts(brand.house)
    plans = make_plans(brand.house, mapped)
    geometry = make_geometry(brand.house, plans, brand)
    drawn = _on_ground(brand, brand.house, plans)
    return HouseDeck(
        brand.house,
        brand,
        drawn,
        mapped,
        plans,
        geometry,
    )


def _on_ground(brand: Brand, house: House, plans: tuple[Plan, ...]) -> Brand:
    """Charts paint with the brand's tokens: those that read behind most of the house's slides."""
    plan = next((plan for plan in plans if plan.ours in ("chart-full", "claim")), None)
    if plan is None:
        return brand
    ground = ground_of(plan.area, plan.theirs.patches, paper_of(house.master))
    return replace(brand, tokens={**brand.tokens, **Tints(brand).drawn(ground)})
