"""Which of the house's colours text and marks take on a ground of the house's."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from brief.brand.brand import Brand
from brief.brand.colour import tag_colour
from brief.brand.contrast import GRAPHICS, TEXT, contrast_ratio

_ACCENTS = ("accent", "contrast", "accent-2", "accent-3", "accent-4", "accent-5", "soft", "ink")
_SEEN = 1.15  # contrast from which a rule is seen
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

    def tokens(self, ground: str, own: str | None = None) -> dict[str, str | None]:
        """The palette's names that the templates' tokens have on ``ground``.

        ``own`` is the house's colour of text there. None for a ``tint`` that would not read.
        """
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
            names = (tokens[token] for token in wanted if token in tokens)
            return next((n for n in names if self._least(n, grounds) >= TEXT), ink)

        accent, rule = first(*_ACCENTS), tokens["rule"]
        return {
            "ink": ink,
            "soft": first("soft"),
            "rule": rule if self._least(rule, grounds) >= _SEEN else first("soft"),
            "paper": self.read(palette[accent], (tokens["paper"],)),
            "tint": tint,
            "accent": accent,
            "contrast": first(*(each for each in _ACCENTS[1:] if tokens.get(each) != accent)),
            "link": first("link"),
        }

    def drawn(self, ground: str) -> dict[str, str]:
        """The tokens that charts paint with, which stand on no card: marks need less contrast."""
        tokens, palette = self._brand.tokens, self._brand.palette
        ink = self.text(ground, None)
        marks = [t for t in _ACCENTS if t in tokens and self._ratio(tokens[t], ground) >= GRAPHICS]
        accent = tokens[marks[0]] if marks else ink
        values = [tokens[t] for t in marks if self._ratio(tokens[t], ground) >= TEXT]
        soft, rule = tokens["soft"], tokens["rule"]
        return {
            "ink": ink,
            "soft": soft if self._ratio(soft, ground) >= TEXT else ink,
            "rule": rule if self._ratio(rule, ground) >= _SEEN else ink,
            "paper": self.read(palette[accent], (tokens["paper"],)),
            "accent": accent,
            "contrast": next((name for name in values if name != accent), ink),
        }

    def variables(self, ground: str, own: str | None) -> Iterator[tuple[str, str]]:
        """The custom properties of a slide on ``ground``: token and CSS value."""
        for token, name in self.tokens(ground, own).items():
            yield token, self.css(name) if name else "transparent"

    def _named(self, rgb: str | None) -> str | None:
        """The palette's name of a value, one of the theme's first."""
        names = [name for name in self._names if self._brand.palette[name] == rgb]
        return next((name for name in names if name in self._brand.slots), next(iter(names), None))

    def _least(self, name: str, grounds: Iterable[str]) -> float:
        return min(self._ratio(name, ground) for ground in grounds)

    def _ratio(self, name: str, ground: str) -> float:
        return contrast_ratio(self._brand.palette[name], ground)
