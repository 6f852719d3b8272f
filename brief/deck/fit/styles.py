"""The type scale stepped down: every absolute font size of the deck's CSS, to a least size.

Works on any designer's style sheet: sizes in ``font-size``, ``font`` and the custom properties
used there are made smaller, all other lengths stay.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from brief.brand.brand import LeastSizes

_POINTS = {"pt": 1.0, "px": 0.75, "pc": 12.0, "in": 72.0, "cm": 72 / 2.54, "mm": 72 / 25.4}
_TITLE = re.compile(r"\bh1\b[^\s>+~]*\s*(,|$)")


@dataclass(frozen=True)
class Scale:
    """Shares of the designed sizes, of titles (``h1``) and of all else."""

    text: float = 1.0
    title: float = 1.0


AS_DESIGNED = Scale()


def scale_styles(styles: Sequence[str], scale: Scale, least: LeastSizes) -> tuple[str, ...]:
    """The style sheets at that scale. What is smaller than the least size stays as it is."""
    if scale == AS_DESIGNED:
        return tuple(styles)
    import tinycss2

    sheets = [tinycss2.parse_stylesheet(style) for style in styles]
    properties: dict[str, bool] = {}  # custom properties that are sizes; whether of titles alone
    for rule in _rules(sheets):
        title = bool(_TITLE.search(tinycss2.serialize(rule.prelude).strip()))
        for declaration in _declarations(rule):
            size = _size(declaration)
            if size is None:
                continue
            if size.type == "dimension":
                _step(size, scale, least, title)
            else:
                name = _variable(size)
                properties[name] = title and properties.get(name, True)
    for rule in _rules(sheets):
        for declaration in _declarations(rule):
            if declaration.name in properties:
                for token in declaration.value:
                    if token.type == "dimension":
                        _step(token, scale, least, properties[declaration.name])
    return tuple(tinycss2.serialize(sheet) for sheet in sheets)


def _rules(sheets: Sequence[Any]) -> Iterator[Any]:
    for sheet in sheets:
        for rule in sheet:
            if rule.type == "qualified-rule":
                yield rule


def _declarations(rule: Any) -> Iterator[Any]:
    """The declarations of a rule, whose tokens are the rule's own."""
    import tinycss2

    for item in tinycss2.parse_blocks_contents(rule.content):
        if item.type == "declaration":
            yield item


def _size(declaration: Any) -> Any:
    """The token of a declaration that is a font's size: a length or a ``var()``."""
    if declaration.lower_name not in ("font-size", "font"):
        return None
    tokens = [token for token in declaration.value if token.type not in ("whitespace", "comment")]
    sizes = [token for token in tokens if _is_size(token)]
    slash = next((i for i, token in enumerate(tokens) if token == "/"), None)
    if declaration.lower_name == "font" and slash:
        sizes = [token for token in tokens[slash - 1 : slash] if _is_size(token)]
    return sizes[0] if sizes else None


def _is_size(token: Any) -> bool:
    if token.type == "dimension":
        return token.lower_unit in _POINTS
    return bool(token.type == "function" and token.lower_name == "var")


def _variable(token: Any) -> str:
    return next((t.value for t in token.arguments if t.type == "ident"), "")


def _step(token: Any, scale: Scale, least: LeastSizes, title: bool) -> None:
    unit = _POINTS.get(token.lower_unit)
    if unit is None:
        return
    size = token.value * unit
    share, floor = (scale.title, least.title) if title else (scale.text, least.text)
    token.value = max(min(size, floor), size * share) / unit
    token.representation = f"{token.value:.3f}"
