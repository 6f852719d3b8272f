"""The values of properties that speak of left and right, or tell sides by their order."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from brief.render.mirror.sides import opposite

Tokens = list[Any]

# Keywords name the side. Where content may stand in a grid or flex row (justify-content) follows
# the direction already, so these are not among them.
_KEYWORDS = {
    *("float", "clear", "text-align", "text-align-all", "text-align-last", "caption-side"),
    *("break-before", "break-after", "page-break-before", "page-break-after"),
    # Percentages name a point of the picture itself, which is not mirrored.
    "object-position",
}
# Top, right, bottom, left.
_SIDES = {"margin", "padding", "inset", "border-width", "border-style", "border-color"}
_PLACES = {"background-position", "background-position-x", "transform-origin"}
_FULL_TURN = {"deg": 360.0, "grad": 400.0, "turn": 1.0}
_NEGATED = {"translate", "translatex", "rotate", "rotatez", "skewx", "skewy", "skew"}


def mirror_value(name: str, tokens: Sequence[Any]) -> Tokens:
    """The value of the property ``name``, mirrored."""
    value = list(tokens)
    if name in _KEYWORDS:
        _swap_keywords(value)
    elif name in _SIDES:
        _reorder(value, _swap_sides)
    elif name == "border-radius":
        _reorder(value, _swap_corners)
    elif name in _PLACES:
        value = _mirror_places(value)
    elif name in ("background", "background-image"):
        if name == "background":
            _swap_keywords(value)
        _mirror_gradients(value)
    elif name == "transform":
        _negate_across(value)
    return value


def _swap_keywords(tokens: Sequence[Any]) -> None:
    for token in tokens:
        if token.type == "ident":
            token.value = opposite(token.value)


def _words(tokens: Sequence[Any]) -> list[int]:
    """The places of a value's words, without space, separators and ``!important``."""
    places = []
    for place, token in enumerate(tokens):
        if token.type == "literal" and token.value == "!":
            break
        if token.type not in ("whitespace", "comment", "literal"):
            places.append(place)
    return places


def _reorder(tokens: Tokens, order: Callable[[Tokens], Tokens]) -> None:
    """Put words in another order; those on either side of a slash each for themselves."""
    slash = next((place for place, token in enumerate(tokens) if token == "/"), len(tokens))
    for start, end in ((0, slash), (slash, len(tokens))):
        places = [place for place in _words(tokens[:end]) if place >= start]
        words = order([tokens[place] for place in places])
        if len(words) > len(places):
            return
        for place, word in zip(places, words, strict=True):
            tokens[place] = word


def _swap_sides(words: Tokens) -> Tokens:
    if len(words) != 4:
        return words
    top, right, bottom, left = words
    return [top, left, bottom, right]


def _swap_corners(words: Tokens) -> Tokens:
    """From top left clockwise; two name diagonals, three the first and the last corner apart."""
    if len(words) == 4:
        first, second, third, last = words
        return [second, first, last, third]
    if len(words) == 3:  # top left; top right and bottom left; bottom right: four are needed
        return words
    return words[::-1]


def _mirror_places(tokens: Tokens) -> Tokens:
    """Each place of a comma-separated list: what counts from the left counts from the right."""
    made: Tokens = []
    for part in _by_comma(tokens):
        words = _words(part)
        first = part[words[0]] if words else None
        if any(part[place].type == "ident" and _is_side(part[place]) for place in words):
            _swap_keywords(part)
        elif first is not None and first.type != "ident":
            part = _from_right(part, words)
        made += part
    return made


def _is_side(token: Any) -> bool:
    return bool(opposite(token.value) != token.value)


def _from_right(part: Tokens, words: list[int]) -> Tokens:
    """``10pt 5pt`` as ``right 10pt top 5pt`` (css-backgrounds-3, 3.6)."""
    across = f" right {_text(part[words[0]])}"
    down = " center"
    if len(words) > 1:
        second = part[words[1]]
        down = f" {_text(second)}" if second.type == "ident" else f" top {_text(second)}"
    return [*_parse(across + down), *part[words[-1] + 1 :]]


def _by_comma(tokens: Tokens) -> list[Tokens]:
    parts: list[Tokens] = [[]]
    for token in tokens:
        parts[-1].append(token)
        if token == ",":
            parts.append([])
    return parts


def _mirror_gradients(tokens: Sequence[Any]) -> None:
    for token in tokens:
        if token.type == "function" and token.lower_name.endswith("-gradient"):
            first = _by_comma(token.arguments)[0]
            _swap_keywords(first)
            for argument in first:
                if argument.type == "dimension" and argument.lower_unit in _FULL_TURN:
                    _set_number(argument, _FULL_TURN[argument.lower_unit] - argument.value)
                elif argument.type == "percentage" and any(_is_at(each) for each in first):
                    _set_number(argument, 100 - argument.value)
                    break


def _is_at(token: Any) -> bool:
    return bool(token.type == "ident" and token.lower_value == "at")


def _negate_across(tokens: Sequence[Any]) -> None:
    """Moves across and turns go the other way; the height of ``translate()`` stays."""
    for token in tokens:
        if token.type == "function" and token.lower_name in _NEGATED:
            places = _words(token.arguments)[: None if "skew" in token.lower_name else 1]
            for argument in (token.arguments[place] for place in places):
                if argument.type in ("number", "dimension", "percentage"):
                    _set_number(argument, -argument.value)


def _set_number(token: Any, value: float) -> None:
    token.value = value
    token.representation = f"{value:.10g}"


def _text(token: Any) -> str:
    return str(token.serialize())


def _parse(css: str) -> Tokens:
    import tinycss2

    return list(tinycss2.parse_component_value_list(css))
