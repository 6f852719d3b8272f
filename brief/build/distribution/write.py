"""Writes a folder of the output as a whole: all its files anew, and none that is no longer made."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from brief.build.records import Records, hash_bytes
from brief.build.writer import open_records, write_edition
from brief.messages import Message, Position


def write_folder(output: Path, folder: str, files: Mapping[str, bytes]) -> tuple[Message, ...]:
    """Write ``files`` (by name) into ``folder`` (from ``output``) and remove what we wrote before.

    All are written beside their places before the first is put there, so that what fails leaves
    the last good ones. A file that someone edited is kept and named. Files that hold what is to be
    written already are left alone. Raises Failure.
    """
    with open_records(output) as records:
        named = {f"{folder}/{name}": content for name, content in files.items()}
        new = {
            name: content
            for name, content in named.items()
            if not (records.is_as_written(name) and records.hashes[name] == (hash_bytes(content),))
        }
        messages = write_edition(records, new, "")
        return (*messages, *_remove_others(records, folder, set(named)))


def _remove_others(records: Records, folder: str, names: set[str]) -> Iterator[Message]:
    for name in sorted(records.hashes):
        if not name.startswith(f"{folder}/") or name in names:
            continue
        file = records.folder / name
        if records.is_as_written(name):
            file.unlink()
        elif file.exists():
            text = "this file was edited, so it stays, though it is no longer handed out"
            yield Message(text, "edited", Position(file), "warning")
        del records.hashes[name]
