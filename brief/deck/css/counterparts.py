"""Which CSS has no counterpart in PowerPoint, and what the deck shows in its place.

``docs/deck.md`` has the same as a table for designers.
"""

from __future__ import annotations

import re

_PAGES_ONLY = "slides.pdf shows it, PowerPoint does not"
_FADED = (
    "PowerPoint fades the fill and what stands on it each alone, so that the fill shows through, "
    "and charts not at all: give the fill a colour that is not opaque"
)
_NOWHERE = "neither slides.pdf nor PowerPoint shows it"
_MEASURED = "the text of PowerPoint is set without it, and may break elsewhere"
_IN_PLACE = "PowerPoint shows the box as it is without it"

# Properties of which any value but these asks for something.
_NOTHING = re.compile(
    r"(none|normal|auto|initial|unset|revert|visible|currentcolor|0[a-z]*)( !important)?"
)
_PROPERTIES = {
    "transform": _IN_PLACE,
    **dict.fromkeys(
        (
            "rotate",
            "scale",
            "translate",
            "perspective",
            "filter",
            "backdrop-filter",
            "mix-blend-mode",
            "background-blend-mode",
            "clip-path",
            "mask",
            "mask-image",
            "-webkit-mask",
            "-webkit-mask-image",
            "text-shadow",
            "text-stroke",
            "-webkit-text-stroke",
            "-webkit-text-stroke-width",
            "text-emphasis",
            "text-emphasis-style",
            "writing-mode",
            "text-orientation",
            "box-reflect",
            "-webkit-box-reflect",
            "animation",
            "transition",
        ),
        _NOWHERE,
    ),
    **dict.fromkeys(
        (
            "box-shadow",
            "mask-border",
            "mask-border-source",
            "outline",
            "outline-style",
            "border-image",
            "border-image-source",
            "list-style-image",
            "clip",
            "overflow",
            "text-decoration-color",
            "text-decoration-thickness",
            "text-underline-offset",
            "text-indent",
            "text-align-last",
            "text-overflow",
            "line-clamp",
            "block-ellipsis",
            "max-lines",
        ),
        _PAGES_ONLY,
    ),
    **dict.fromkeys(
        ("columns", "column-count", "column-width"),
        "PowerPoint sets each column as text of its own, and it does not flow",
    ),
    **dict.fromkeys(
        (
            "letter-spacing",
            "word-spacing",
            "font-stretch",
            "font-variation-settings",
            "font-variant-position",
            "font-variant-alternates",
        ),
        _MEASURED,
    ),
    "float": "the text of PowerPoint does not flow round a box",
    "border-spacing": "the cells of PowerPoint's tables touch",
    "z-index": "PowerPoint stacks boxes in the order of the document",
}

# Values that ask for something, of properties that are kept otherwise.
_VALUES = (
    (
        ("font-variant", "font-variant-caps", "font-variant-numeric", "font"),
        # Figures of one width and height are what most faces have anyway.
        r"\b((all-)?(small|petite)-caps|(oldstyle|proportional)-nums|ordinal|[a-z]+-fractions)\b",
        _MEASURED,
    ),
    (("font-feature-settings",), r"\b(smcp|c2sc|sups|subs|frac)\b", _MEASURED),
    (("background", "background-image"), r"\burl\(", "PowerPoint does not show it: use <img>"),
    (
        ("background", "background-image"),
        r"\brepeating-",
        "PowerPoint shows one run of it, not repeated",
    ),
    (("background", "background-image"), r"\b(conic-gradient|image-set|cross-fade)\(", _NOWHERE),
    (
        ("background", "background-image"),
        r"radial-gradient\((circle|closest|farthest-side|[\d.]+(pt|px|%|em))",
        "PowerPoint's runs to the farthest corner, as an ellipse",
    ),
    (
        ("background", "background-image"),
        r"gradient\(.*gradient\(",
        "PowerPoint shows the first of these only",
    ),
    (("background-clip", "-webkit-background-clip"), r"\b(text|padding-box|content-box)\b",
     "PowerPoint fills the whole box"),
    (("background-size", "background-repeat", "background-attachment"),
     r"^(?!auto$|cover$|100% 100%$|repeat$|scroll$)", "PowerPoint fills the whole box"),
    (
        tuple(
            f"border{side}{style}"
            for side in ("", "-top", "-right", "-bottom", "-left")
            for style in ("", "-style")
        ),
        r"\b(double|groove|ridge|inset|outset)\b",
        "PowerPoint's border is one solid line",
    ),
    (
        ("text-decoration", "text-decoration-line", "text-decoration-style"),
        r"\b(overline|blink|wavy|dotted|dashed|double)\b",
        "PowerPoint underlines with one line, or strikes through",
    ),
    (("border-radius",), r"/", "PowerPoint's corners are parts of circles"),
    (("opacity",), r"^(0?\.\d+|0|\d+%)$", _FADED),
    (("position",), r"\b(fixed|sticky)\b", "every slide is laid out alone: use `absolute`"),
    (("object-fit",), r"\b(none|scale-down)\b", "PowerPoint stretches the picture to its box"),
    (("image-orientation",), r"^(?!from-image$)", "PowerPoint shows the picture upright"),
    (("image-rendering",), r"\b(pixelated|crisp-edges)\b", _PAGES_ONLY),
)  # fmt: skip
_RULES = [(frozenset(names), re.compile(value), why) for names, value, why in _VALUES]


def without_counterpart(name: str, value: str) -> str | None:
    """What the deck shows in place of a declaration; None for one that it shows as it is."""
    if name in _PROPERTIES and not _NOTHING.fullmatch(value):
        return _PROPERTIES[name]
    return next((why for names, asks, why in _RULES if name in names and asks.search(value)), None)
