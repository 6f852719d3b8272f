"""A slide's content divided over continuation slides, between blocks, list items or table rows."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape
from itertools import pairwise

from brief.deck.fit.markup import Edit, Element, edit, read_section, set_attribute
from brief.render.geometry import IN_PLACE

MARK = "data-item"  # set on what may be parted, so that the layout tells which list overflows
_PHRASES = ("span", "a", "b", "em", "strong", "i", "sup", "sub", "br", "code")
_LISTS = ("ul", "ol", "tbody")
_COUNT = re.compile(r"^of-\d+$")
_PART_OF_TITLE = "part"


@dataclass(frozen=True)
class Divisible:
    """A list whose items may stand on different slides; ``weights`` are the items' letters."""

    holder: Element
    items: tuple[Element, ...]
    weights: tuple[int, ...]


def find_divisible(section: Element, html: str) -> tuple[Divisible, ...]:
    """Lists, bodies of tables, bodies of several blocks, and what is marked ``data-split``.

    The outer before the inner.
    """
    return tuple(_divisible(section, html))


def _divisible(element: Element, html: str) -> Iterator[Divisible]:
    if element.tag in ("aside", "svg", "footer"):
        return
    items = tuple(child for child in element.children if "data-repeat" not in child.attributes)
    body = element.attributes.get("data-placeholder") == "body"
    if len(items) > 1 and (
        element.tag in _LISTS
        or "data-split" in element.attributes
        or (body and all(item.tag not in _PHRASES for item in items))
    ):
        weights = tuple(40 + len(_text(html, item)) for item in items)
        yield Divisible(element, items, weights)
    for child in element.children:
        yield from _divisible(child, html)


def mark_items(html: str) -> str:
    """The section with every divisible item marked by its list's number: ``data-item="0"``."""
    section = read_section(html)
    marks: dict[int, Edit] = {}
    for number, divisible in enumerate(find_divisible(section, html)):
        for item in divisible.items:
            marks[item.start] = set_attribute(html, item, MARK, str(number))
    return edit(html, marks.values())


def divide(html: str, number: int, parts: int) -> list[str]:
    """The section as so many sections, the items of its ``number``-th list shared out among them.

    What stands outside the list is repeated. Speaker notes that come from the same line as an item
    go with it; the others stay with the first part.
    """
    section = read_section(html)
    divisible = find_divisible(section, html)[number]
    bounds = _share_out(divisible.weights, parts)
    return [_part(html, section, divisible, first, last) for first, last in pairwise(bounds)]


def name_part(html: str, part: int, parts: int, words: str, spoken: str = "") -> str:
    """A section as one of several: a title and an id of its own. ``words``: ``({part} of …)``.

    ``spoken`` are the notes of a later part that has none.
    """
    if parts == 1:
        return html
    section = read_section(html)
    edits: list[Edit] = []
    if part > 1:
        identity = f"{section.attributes.get('id', 'slide')}-{part}"
        edits.append(set_attribute(html, section, "id", identity))
        edits += (
            Edit(notes.inside, notes.inside, f"<p>{escape(spoken)}</p>")
            for notes in section.walk()
            if notes.tag == "aside" and "notes" in notes.classes and spoken
            if not _text(html, notes).strip()
        )
    for title in [each for each in section.walk() if each.tag == "h1"]:
        text = escape(words.replace("{part}", str(part)).replace("{parts}", str(parts)))
        span = f' <span class="{_PART_OF_TITLE}">{text}</span>'
        # On a house's slides the words stand in an element of their own.
        inner = [each for each in title.children if IN_PLACE in each.classes]
        at = inner[-1].close if inner else title.close
        edits.append(Edit(at, at, span))
    return edit(html, edits)


def add_class(html: str, name: str) -> str:
    """The section with one class more."""
    section = read_section(html)
    classes = " ".join((*section.classes, name))
    return edit(html, [set_attribute(html, section, "class", classes)])


def _share_out(weights: Sequence[int], parts: int) -> list[int]:
    """Bounds of ``parts`` runs of items, none empty, of nearly the same weight each."""
    total, bounds, sum_ = sum(weights), [0], 0.0
    parts = min(parts, len(weights))
    for index, weight in enumerate(weights):
        left = parts - len(bounds)
        due = total * len(bounds) / parts
        full = sum_ + weight / 2 > due and index > bounds[-1]
        if left and (full or len(weights) - index == left):
            bounds.append(index)
        sum_ += weight
    return [*bounds, len(weights)]


def _part(html: str, section: Element, divisible: Divisible, first: int, last: int) -> str:
    kept = divisible.items[first:last]
    gone = [item for item in divisible.items if item not in kept]
    edits = [Edit(item.start, item.end) for item in gone]
    holder = divisible.holder
    counts = [f"of-{len(kept)}" if _COUNT.match(name) else name for name in holder.classes]
    if counts != holder.classes:
        edits.append(set_attribute(html, holder, "class", " ".join(counts)))
    elif holder.tag == "ol" and first:
        start = int(holder.attributes.get("start") or 1) + first
        edits.append(set_attribute(html, holder, "start", str(start)))
    if first:  # the first part has the anchors; what is repeated must not have them twice
        edits += [
            set_attribute(html, element, "id", None)
            for element in section.walk()
            if "id" in element.attributes and element is not section and not _within(element, kept)
        ]
    edits += _notes_edits(section, divisible, first, last)
    return edit(html, edits)


def _notes_edits(section: Element, divisible: Divisible, first: int, last: int) -> Iterator[Edit]:
    """Takes away the notes that belong to another part."""
    owner = {
        source: index
        for index, item in enumerate(divisible.items)
        for element in item.walk()
        if (source := element.attributes.get("data-src"))
    }
    for aside in section.walk():
        if aside.tag == "aside" and "notes" in aside.classes:
            for note in aside.children:
                item = owner.get(note.attributes.get("data-src", ""), 0)
                if not first <= item < last:
                    yield Edit(note.start, note.end)


def _within(element: Element, items: Sequence[Element]) -> bool:
    return any(item.start <= element.start < item.end for item in items)


def _text(html: str, element: Element) -> str:
    return re.sub(r"<[^>]*>|\s+", " ", html[element.inside : element.close])
