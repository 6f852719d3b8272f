"""A style sheet with left and right changed, token by token, the rest as it was written.

Logical properties (``margin-inline-start``), grids, flex rows, tables, columns and
``text-align: start`` follow the direction by themselves, so they are left alone. What stands after
the comment ``/* @noflip */``, a declaration or a whole rule, stays as it is, as in CSSJanus.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from brief.render.mirror.sides import opposite
from brief.render.mirror.values import mirror_value

_SPACE = ("whitespace", "comment")


def mirror_css(css: str) -> str:
    """The rules of a style sheet, or the declarations of a ``style`` attribute."""
    import tinycss2

    tokens = tinycss2.parse_component_value_list(css)
    return str(tinycss2.serialize(list(_mirror_block(tokens, in_page=False))))


def _mirror_block(tokens: Sequence[Any], *, in_page: bool) -> Iterator[Any]:
    for part in _parts(tokens):
        if not _is_kept(part):
            _mirror_part(part, in_page=in_page)
        yield from part


def _parts(tokens: Sequence[Any]) -> Iterator[list[Any]]:
    """Rules and declarations, each with what ends it: a block or a semicolon."""
    part: list[Any] = []
    for token in tokens:
        part.append(token)
        if token.type == "{} block" or (token.type == "literal" and token.value == ";"):
            yield part
            part = []
    if part:
        yield part


def _is_kept(part: Sequence[Any]) -> bool:
    for token in part:
        if token.type == "comment" and "@noflip" in token.value:
            return True
        if token.type not in _SPACE:
            return False
    return True


def _mirror_part(part: list[Any], *, in_page: bool) -> None:
    """Mirror a rule or a declaration in place."""
    at = next(index for index, token in enumerate(part) if token.type not in _SPACE)
    head, block = part[at], part[-1]
    if block.type == "{} block":
        if head.type == "at-keyword" and head.lower_value == "page":
            for token in part[at + 1 : -1]:
                if token.type == "ident":  # :left, :right
                    token.value = opposite(token.value)
        elif head.type == "at-keyword" and in_page:  # @top-left, @right-bottom
            head.value = opposite(head.value)
        is_page = in_page or (head.type == "at-keyword" and head.lower_value == "page")
        block.content = list(_mirror_block(block.content, in_page=is_page))
    elif head.type == "ident" and not head.value.startswith("--"):
        colon = next((n for n in range(at, len(part)) if part[n] == ":"), None)
        if colon is not None:
            end = len(part) - (part[-1] == ";")
            part[colon + 1 : end] = mirror_value(head.lower_value, part[colon + 1 : end])
            head.value = opposite(head.value)
