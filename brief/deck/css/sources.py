"""The declarations that templates make, each with its file, line and selector.

The style sheet of a deck is put together from templates, so its own lines say nothing to a
designer. Read here is what they typed, with Jinja's tags blanked out and every line in its place.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import tinycss2

from brief.messages import Position

_TAG = re.compile(r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}", re.DOTALL)
_STYLE = re.compile(r"<style[^>]*>(.*?)</style>", re.DOTALL | re.IGNORECASE)
_ATTRIBUTE = re.compile(r"""\sstyle=(["'])(.*?)\1""", re.DOTALL | re.IGNORECASE)
_CONDITIONS = ("media", "supports", "layer")


@dataclass(frozen=True)
class Declaration:
    """``name: value``, in lower case. ``selector`` is its rule's; None for a style attribute."""

    name: str
    value: str
    selector: str | None
    position: Position

    def __str__(self) -> str:
        value = self.value if len(self.value) <= 60 else self.value[:59] + "…"
        return f"{self.name}: {value}"


def read_declarations(files: Iterable[Path]) -> Iterator[Declaration]:
    """The declarations of style sheets, ``<style>`` elements and ``style`` attributes."""
    for file in files:
        text = _TAG.sub(_blank, file.read_text("utf-8-sig"))
        if ".css" in file.suffixes:
            yield from _sheet(text, _Place(file, text, 0))
            continue
        for match in _STYLE.finditer(text):
            yield from _sheet(match[1], _Place(file, text, match.start(1)))
        for match in _ATTRIBUTE.finditer(text):
            place = _Place(file, text, match.start(2))
            for node in tinycss2.parse_blocks_contents(match[2]):
                if node.type == "declaration":
                    yield _declaration(node, None, place)


def declarations_of(style: str) -> Iterator[tuple[str, str]]:
    """Name and value of each declaration in the text of a ``style`` attribute."""
    for node in tinycss2.parse_blocks_contents(style):
        if node.type == "declaration":
            yield node.lower_name, _value(node)


@dataclass(frozen=True)
class _Place:
    """Where in a file a piece of CSS begins."""

    file: Path
    text: str
    start: int

    def of(self, node: Any) -> Position:
        before = self.text[: self.start]
        column = node.source_column
        if node.source_line == 1:
            column += len(before) - (before.rfind("\n") + 1)
        return Position(self.file, before.count("\n") + node.source_line, column)


def _blank(match: re.Match[str]) -> str:
    """Spaces for a tag; for a value that only the rendering knows, a word of the same length."""
    filler = "x" if match[0].startswith("{{") else " "
    return re.sub(r"[^\n]", filler, match[0])


def _sheet(css: str, place: _Place) -> Iterator[Declaration]:
    yield from _rules(tinycss2.parse_stylesheet(css, skip_comments=True), place)


def _rules(nodes: Iterable[Any], place: _Place) -> Iterator[Declaration]:
    for node in nodes:
        if node.type == "qualified-rule":
            yield from _block(node, tinycss2.serialize(node.prelude).strip(), place)
        elif node.type == "at-rule" and node.content and _is_for_slides(node):
            yield from _rules(tinycss2.parse_rule_list(node.content), place)


def _is_for_slides(rule: Any) -> bool:
    on_screen = "screen" in tinycss2.serialize(rule.prelude).lower()
    return rule.lower_at_keyword in _CONDITIONS and not on_screen


def _block(rule: Any, selector: str, place: _Place) -> Iterator[Declaration]:
    for node in tinycss2.parse_blocks_contents(rule.content):
        if node.type == "declaration":
            yield _declaration(node, selector, place)
        elif node.type == "qualified-rule":  # nested: it can match no more than the rule round it
            yield from _block(node, selector, place)


def _declaration(node: Any, selector: str | None, place: _Place) -> Declaration:
    return Declaration(node.lower_name, _value(node), selector, place.of(node))


def _value(node: Any) -> str:
    return " ".join(str(tinycss2.serialize(node.value)).lower().split())
