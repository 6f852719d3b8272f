"""Brings a catalogue up to its brief. What its translators wrote stays, whatever becomes of it."""

from __future__ import annotations

import io
import re
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po

from brief.content.model.brief import Brief
from brief.messages import Failure, Message, Position
from brief.translation.files import new_catalogue_file, template_file
from brief.translation.po_read import read_catalogue, read_po_text
from brief.translation.po_syntax import RawEntry, read_entries
from brief.translation.po_write import po_text
from brief.translation.template import creation_date, make_template, new_header

_CREATED = re.compile(r'^"POT-Creation-Date:.*\\n"$', re.MULTILINE)
_UNREAD = re.compile(r"^\s*#~?\|.*$", re.MULTILINE)  # previous messages, which Babel cannot read


def write_template(brief: Brief) -> tuple[Path, bool]:
    """The template of a brief's messages; whether it had to be written anew."""
    file = template_file(brief.folder)
    text = po_text(new_header(brief, None), make_template(brief))
    return file, _write(file, text)


def update_catalogue(brief: Brief, language: str) -> tuple[Path, bool]:
    """Make a language's catalogue, or bring it up to the brief; whether it had to be written.

    Where a message has changed, its translation is kept and marked fuzzy, with the message before.
    One that is gone becomes obsolete, and is taken up again when it comes back. The file as it was
    is kept beside the new one. Raises Failure, and writes nothing, where it cannot be read.
    """
    file = new_catalogue_file(brief.folder, language)
    template = make_template(brief)
    if not file.is_file():
        return file, _write(file, po_text(new_header(brief, language), template))
    read_catalogue(file, language)  # raises Failure with all that is wrong
    source = read_po_text(file)
    entries, _ = read_entries(source, file)
    catalog = _read(source)
    _take_up(catalog)
    catalog.update(template)
    _tidy(catalog, template, entries)
    return file, _write(file, po_text(_header(source, entries, brief), catalog))


def _read(source: str) -> Catalog:
    return read_po(io.StringIO(_UNREAD.sub("#", source)), abort_invalid=True)


def _take_up(catalog: Catalog) -> None:
    """Obsolete messages may be the brief's again, or nearly."""
    for message in catalog.obsolete.values():
        if message.id not in catalog:
            catalog[message.id] = message
    catalog.obsolete.clear()


def _tidy(catalog: Catalog, template: Catalog, entries: list[RawEntry]) -> None:
    """Put back what Babel does not keep, and leave out what nobody wrote."""
    previous = {entry.text("msgid"): entry.previous for entry in entries if entry.previous}
    for message in catalog:
        current = template.get(message.id) if message.id else None
        if current is None:
            continue
        kept = {flag for flag in message.flags if not flag.startswith("placeholders:")}
        message.flags = kept | current.flags
        message.user_comments = [comment for comment in message.user_comments if comment]
        if not message.string:
            message.flags.discard("fuzzy")
        if message.fuzzy and not message.previous_id and message.id in previous:
            message.previous_id = [previous[message.id]]
    for key, message in list(catalog.obsolete.items()):
        message.user_comments = [comment for comment in message.user_comments if comment]
        if not (message.string or message.user_comments):
            del catalog.obsolete[key]


def _header(source: str, entries: list[RawEntry], brief: Brief) -> str:
    """The header as its translators left it, with the date of the source's messages."""
    lines = source.splitlines()
    entry = next(entry for entry in entries if not entry.text("msgid"))
    begin, end = entry.position.line - 1, entry.last_line
    while begin and lines[begin - 1].lstrip().startswith("#"):
        begin -= 1
    text = "\n".join(lines[begin:end]) + "\n"
    created = f'"POT-Creation-Date: {creation_date(brief)}\\n"'
    return _CREATED.sub(lambda match: created, text)


def _write(file: Path, text: str) -> bool:
    """Write a file whole or not at all, and keep what was there; False where nothing changes."""
    data = text.encode()
    try:
        if file.is_file():
            before = file.read_bytes()
            if before == data:
                return False
            if file.suffix == ".po":
                _keep(file, before)
        file.parent.mkdir(parents=True, exist_ok=True)
        part = file.with_name(f".{file.name}.part")
        part.write_bytes(data)
        part.replace(file)
    except OSError as error:
        raise Failure(_unwritable(file, error)) from None
    return True


def _keep(file: Path, data: bytes) -> None:
    """A numbered backup, as GNU's tools name it: ``km.po.~1~``. None is ever written over."""
    number = 1
    while True:
        try:
            with file.with_name(f"{file.name}.~{number}~").open("xb") as backup:
                backup.write(data)
            return
        except FileExistsError:
            number += 1


def _unwritable(file: Path, error: OSError) -> Message:
    return Message(f"cannot write this file: {error.strerror}", "file", Position(file))
