"""Contrast between a brand's colours, as WCAG 2.2 measures it (success criteria 1.4.3, 1.4.11)."""

from __future__ import annotations

from brief.brand.brand import Brand
from brief.messages import Message

TEXT = 4.5
GRAPHICS = 3.0

_TEXT_TOKENS = ("ink", "soft", "accent", "contrast", "link")
_GROUNDS = ("paper", "tint")


def luminance(rgb: str) -> float:
    """Relative luminance of ``"rrggbb"``, 0 for black to 1 for white (WCAG 2.2, glossary)."""
    parts = (int(rgb[at : at + 2], 16) / 255 for at in (0, 2, 4))
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast_ratio(one: str, other: str) -> float:
    """From 1 (alike) to 21 (black on white)."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def check_contrast(brand: Brand) -> tuple[Message, ...]:
    """A warning for each pair that the templates set together and that is hard to read.

    A house's colours are no one's to change here: one warning says all its pairs.
    """
    pairs = (*text_pairs(brand), *_graphic_pairs(brand))
    found = []
    weak = []
    for front, back, least in pairs:
        ratio = contrast_ratio(_value(brand, front), _value(brand, back))
        if ratio < least:
            pair = f"`{front}` on `{back}` is {ratio:.1f}:1"
            weak.append(pair)
            text = (
                f"low contrast in the brand `{brand.name}`: {pair}; expected at least {least:g}:1"
            )
            place = brand.positions.get(brand.tokens[front])
            found.append(Message(text, "contrast", place, "warning"))
    if brand.house and weak:
        text = (
            f"low contrast among the house's colours: {', '.join(weak)}; expected {TEXT:g}:1 of "
            f"text and {GRAPHICS:g}:1 of charts: name other theme colours for these under "
            "`defaults: {brief: {tokens: …}}`"
        )
        return (Message(text, "contrast", brand.house.position, "warning"),)
    return tuple(found)


def text_pairs(brand: Brand) -> tuple[tuple[str, str, float], ...]:
    """The pairs of tokens, text and its ground, in which the templates set text; and the least."""
    pairs = [(token, ground, TEXT) for token in _TEXT_TOKENS for ground in _GROUNDS]
    pairs += [("paper", "accent", TEXT), ("paper", "contrast", TEXT)]
    pairs += [("ink", token, TEXT) for token in _charted(brand)]
    return tuple(pairs)


def _graphic_pairs(brand: Brand) -> tuple[tuple[str, str, float], ...]:
    return tuple((token, ground, GRAPHICS) for token in _charted(brand) for ground in _GROUNDS)


def _charted(brand: Brand) -> list[str]:
    return [token for token in brand.tokens if token.startswith("accent-")]


def _value(brand: Brand, token: str) -> str:
    return brand.palette[brand.tokens[token]]
