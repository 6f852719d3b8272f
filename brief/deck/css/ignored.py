"""WeasyPrint's warnings of CSS that it ignores, told with the template's line."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from brief.deck.css.counterparts import without_counterpart
from brief.deck.css.sources import read_declarations
from brief.messages import Message

_IGNORED = re.compile(
    r"Ignored `(?P<name>[^:`]+):(?P<value>.*)` at \d+:\d+, (?P<why>.*)", re.DOTALL
)


def place_ignored(messages: Iterable[Message], files: Iterable[Path]) -> Iterator[Message]:
    """The messages, those of ignored declarations once each and with their place.

    What PowerPoint has no counterpart for is left out here: ``report_css`` tells of it.
    """
    declared = {(each.name, each.value): each for each in read_declarations(files)}
    told: set[tuple[str, str]] = set()
    for message in messages:
        match = _IGNORED.fullmatch(message.text)
        if match is None:
            yield message
            continue
        key = match["name"].strip().lower(), " ".join(match["value"].lower().split())
        if key in told or without_counterpart(*key):
            continue
        told.add(key)
        found = declared.get(key)
        if found is None:
            yield message
            continue
        text = f"`{found}` is ignored: {match['why'].rstrip('.')}"
        yield replace(message, text=text, position=found.position)
