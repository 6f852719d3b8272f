"""Writes a catalogue: as gettext's tools do, and what translators wrote word for word.

Babel's own writer fills comments anew, breaks a previous ``msgid`` in the middle of its string and
knows no headers but its own.
"""

from __future__ import annotations

from collections.abc import Iterator

from babel.messages.catalog import Catalog
from babel.messages.catalog import Message as BabelMessage
from babel.messages.pofile import normalize

WIDTH = 80
_GUESSED = ("python-format", "python-brace-format")  # of any text with a percent sign


def po_text(header: str, catalog: Catalog) -> str:
    """The whole file. ``header``: its first entry with the comments above it, as it is written."""
    messages = [_message(message) for message in catalog if message.id]
    obsolete = [_message(message, "#~ ") for message in catalog.obsolete.values()]
    return "\n".join([header, *messages, *obsolete])


def _message(message: BabelMessage, prefix: str = "") -> str:
    lines = [f"# {comment}".rstrip() for comment in message.user_comments]
    if not prefix:
        lines += [f"#. {comment}" for comment in dict.fromkeys(message.auto_comments)]
        lines += _references(message)
    flags = sorted(set(message.flags).difference(_GUESSED))
    if flags and not prefix:
        lines.append("#, " + ", ".join(flags))
    if message.previous_id and message.fuzzy and not prefix:
        lines += _string("msgid", message.previous_id[0], "#| ")
    if message.context:
        lines += _string("msgctxt", message.context, prefix)
    lines += _strings(message, prefix)
    return "\n".join(lines) + "\n"


def _references(message: BabelMessage) -> Iterator[str]:
    """As many on a line as have room, in the order of the file."""
    line = "#:"
    for file, number in dict.fromkeys(message.locations):
        name = f"\u2068{file}\u2069" if " " in file else file
        reference = f"{name}:{number}" if number else name
        if line != "#:" and len(line) + 1 + len(reference) > WIDTH:
            yield line
            line = "#:"
        line += " " + reference
    if line != "#:":
        yield line


def _strings(message: BabelMessage, prefix: str) -> Iterator[str]:
    if isinstance(message.id, str):
        yield from _string("msgid", message.id, prefix)
        yield from _string("msgstr", str(message.string or ""), prefix)
        return
    yield from _string("msgid", message.id[0], prefix)
    yield from _string("msgid_plural", message.id[1], prefix)
    for index, text in enumerate(message.string or ("",)):
        yield from _string(f"msgstr[{index}]", text or "", prefix)


def _string(keyword: str, text: str, prefix: str) -> list[str]:
    first, *rest = normalize(text, width=WIDTH - len(prefix)).split("\n")
    return [f"{prefix}{keyword} {first}", *(prefix + line for line in rest)]
