"""Which colour of the brand's palette a painted colour is."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from brief.brand.colour import palette_index
from brief.deck.text import Colour


class Palette:
    """Tells a painted colour's name in the brand's palette, by the mark that it carries."""

    def __init__(self, names: Sequence[str]) -> None:
        self._names = tuple(names)

    def colour(self, painted: Any, opacity: float = 1.0) -> Colour | None:
        """The colour of a computed CSS value; None where nothing is painted."""
        if painted is None or painted.alpha == 0:
            return None
        red, green, blue = painted.to("srgb").coordinates[:3]
        index = palette_index(red, green, blue)
        name = self._names[index] if index is not None and index < len(self._names) else None
        rgb = "".join(f"{round(min(1.0, max(0.0, part)) * 255):02x}" for part in (red, green, blue))
        return Colour(name, rgb, round(painted.alpha * opacity, 4))

    def current(self, style: Any, prop: str, opacity: float = 1.0) -> Colour | None:
        """The colour of a property, ``currentcolor`` resolved."""
        value = style[prop]
        return self.colour(style["color"] if value == "currentcolor" else value, opacity)
