"""What is lost in a translation: everything that is wrong with a catalogue's entries, at once."""

from __future__ import annotations

from collections.abc import Iterator

from brief.content.model.brief import Brief
from brief.messages import Message
from brief.translation.catalogue import Catalogue, Entry
from brief.translation.extract import extract_messages
from brief.translation.placeholders import Difference, compare, stray_marks


def check_catalogue(brief: Brief, catalogue: Catalogue) -> Iterator[Message]:
    """A message for each entry that may not be printed as it is. Only what is printed is looked at:
    not entries for another look, nor those that the brief no longer has.
    """
    for text in dict.fromkeys(message.text for message in extract_messages(brief)):
        entry = catalogue.find(text)
        if entry is not None:
            yield from check_entry(entry)


def check_entry(entry: Entry) -> Iterator[Message]:
    """What a translation lost or added, and marks of emphasis that are not closed."""
    difference = compare(entry.text, entry.words)
    if difference.lost or difference.added:
        yield Message(_said(difference), "placeholder", entry.place)
    if stray_marks(entry.words) > stray_marks(entry.text):
        text = "a `*` or `_` of the translation emphasises nothing and is printed: close it"
        yield Message(text, "emphasis", entry.place, "warning")


def _said(difference: Difference) -> str:
    lost = ", ".join(f"`{each}`" for each in difference.lost)
    added = ", ".join(f"`{each}`" for each in difference.added)
    if lost and added:
        return f"the translation has {added} where the source has {lost}: copy it from there"
    if lost:
        return f"the translation lost {lost}: copy it from the source"
    return f"the translation has {added}, which the source has not: take it out"
