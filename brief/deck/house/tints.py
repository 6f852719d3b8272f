"""Which of the house's colours text and marks take on a ground of the house's."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from brief.brand.brand import Brand
from brief.brand.colour import tag_colour
from brief.brand.contrast import GRAPHICS, TEXT, contrast_ratio

_ACCENTS = ("accent", "contrast", "accent-2", "accent-3", "accent-4", "accent-5", "soft", "ink")
_LARGE = 24.0  # points from which letters are large (WCAG 2.2: 18 pt, 14 pt bold)


class Tints:
    """A brand's colours, by name, chosen for how they read."""

    def __init__(self, brand: Brand) -> None:
        self._brand = brand
        self._names = list(brand.palette)

    def css(self, name: str) -> str:
        """The colour as the deck's CSS writes it, marked with its place in the palette."""
        return tag_colour(self._names.index(name), self._brand.palette[name])

    def read(self, ground: str, wanted: Iterable[str | None] = (), least: float = TEXT) -> str:
        """The first name that is readable on ``ground``; of none, what reads best there."""
        for name in wanted:
            if name and self._ratio(name, ground) >= least:
                return name
        plain = [name for name in ("dk1", "lt1") if name in self._names] or self._names
        return max(plain, key=lambda name: self._ratio(name, ground))

    def heading(self, ground: str, own: str | None, size: float) -> str:
        """A title's colour: the house's own where it reads, else as other text."""
        least = GRAPHICS if size >= _LARGE else TEXT
        tokens = self._brand.tokens
        return self.read(ground, (self._named(own), tokens["accent"], tokens["ink"]), least)

    def text(self, ground: str, own: str | None) -> str:
        """The colour of text: the house's own where its theme has it and it reads."""
        named = self._named(own)
        themed = named if named in self._brand.slots else None
        return self.read(ground, (themed, self._brand.tokens["ink"]))

    def variables(self, ground: str, own: str | None) -> Iterator[tuple[str, str]]:
        """The custom properties of a slide on ``ground``: token and CSS value."""
        tokens, palette = self._brand.tokens, self._brand.palette
        ink = self.text(ground, own)
        tint = next(
            (
                name
                for name in (tokens["tint"], tokens["paper"])
                if palette[name] != ground
                and contrast_ratio(palette[name], ground) < GRAPHICS
                and self._ratio(ink, palette[name]) >= TEXT
            ),
            None,
        )
        grounds = (ground, palette[tint]) if tint else (ground,)

        def first(*wanted: str) -> str:
            return next(
                (
                    tokens[token]
                    for token in wanted
                    if token in tokens
                    and all(self._ratio(tokens[token], each) >= TEXT for each in grounds)
                ),
                ink,
            )

        accent = first(*_ACCENTS)
        yield "ink", self.css(ink)
        yield "soft", self.css(first("soft"))
        yield "tint", self.css(tint) if tint else "transparent"
        yield "accent", self.css(accent)
        yield "contrast", self.css(first(*_ACCENTS[1:]))
        yield "link", self.css(first("link"))
        yield "paper", self.css(self.read(palette[accent], (tokens["paper"],)))
        rule = tokens["rule"]
        seen = all(self._ratio(rule, each) >= 1.15 for each in grounds)
        yield "rule", self.css(rule if seen else first("soft"))

    def _named(self, rgb: str | None) -> str | None:
        """The palette's name of a value, one of the theme's first."""
        names = [name for name in self._names if self._brand.palette[name] == rgb]
        return next((name for name in names if name in self._brand.slots), next(iter(names), None))

    def _ratio(self, name: str, ground: str) -> float:
        return contrast_ratio(self._brand.palette[name], ground)
