"""Writes artefacts: the files of an edition whole or not at all, and never over someone's edits."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from brief.build.records import Records, hash_bytes, hash_file, read_records
from brief.messages import Failure, Message, Position

LOCK = ".written.lock"
PART = ".part"  # ends the name of a file that is being written


def write_edition(
    records: Records, artefacts: Mapping[str, bytes], inputs: str
) -> tuple[Message, ...]:
    """Write ``artefacts`` (by path in the records' folder), which were made from ``inputs``.

    Returns a message for each edited file that was kept. All are first written beside their
    places, then put there. Raises Failure, with nothing replaced, where one cannot be written or
    is open in an office program.
    """
    problems = tuple(_find_obstacles(records.folder / name for name in artefacts))
    if problems:
        raise Failure(problems)
    parts: dict[str, Path] = {}
    try:
        for name, content in artefacts.items():
            parts[name] = _write_part(records.folder / name, content)
        new = {name: hash_bytes(content) for name, content in artefacts.items()}
        messages = tuple(_keep_edited(records, new))
        records.hashes |= {name: (*records.hashes.get(name, ()), new[name]) for name in new}
        records.forget_builds(new, inputs)
        with _named(records.folder):
            records.save()
        for name, part in parts.items():
            file = records.folder / name
            with _named(file):
                part.replace(file)
            records.hashes[name] = (new[name],)
        return messages
    finally:
        for part in parts.values():
            part.unlink(missing_ok=True)


@contextmanager
def open_records(folder: Path) -> Iterator[Records]:
    """The records of ``folder``, which is made; no other build writes there meanwhile.

    They are saved at the end, also where something fails.
    """
    with _named(folder):
        folder.mkdir(parents=True, exist_ok=True)
        descriptor = os.open(folder / LOCK, os.O_RDWR | os.O_CREAT, 0o644)
    try:
        _lock(descriptor)
        records = read_records(folder)
        try:
            yield records
        finally:
            with _named(folder):
                records.save()
    finally:
        os.close(descriptor)


def _lock(descriptor: int) -> None:
    try:
        import fcntl
    except ImportError:  # Windows: no second build is expected there
        return
    fcntl.flock(descriptor, fcntl.LOCK_EX)


def _write_part(file: Path, content: bytes) -> Path:
    part = file.with_name(f".{file.name}{PART}")
    with _named(file):
        file.parent.mkdir(parents=True, exist_ok=True)
        with part.open("wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
    return part


def _keep_edited(records: Records, new: Mapping[str, str]) -> Iterator[Message]:
    """Copies every file that someone has edited, unless the new one is the same."""
    for name, digest in new.items():
        file = records.folder / name
        if not file.is_file() or records.is_as_written(name) or hash_file(file) == digest:
            continue
        copy = _free_name(file)
        with _named(copy):
            shutil.copy2(file, copy)
        text = f"this file was edited since it was built; the edited one is kept as {copy.name}"
        yield Message(text, "edited", Position(file), "warning")


def _free_name(file: Path) -> Path:
    number = 1
    while (copy := file.with_name(f"{file.stem}.edited-{number}{file.suffix}")).exists():
        number += 1
    return copy


def _find_obstacles(files: Iterator[Path]) -> Iterator[Message]:
    """LibreOffice and Microsoft Office say by a file beside it that they have a document open."""
    for file in files:
        for lock in (f".~lock.{file.name}#", f"~${file.name}", f"~${file.name[2:]}"):
            if file.with_name(lock).exists():
                text = f"another program has this file open; close it there (it left {lock})"
                yield Message(text, "locked", Position(file))
                break
        else:
            yield from _find_refusal(file)


def _find_refusal(file: Path) -> Iterator[Message]:
    """Opening the old file tells before anything is replaced what replacing it would meet."""
    try:
        with _named(file):
            if file.exists():
                file.open("r+b").close()
    except Failure as failure:
        yield from failure.messages


@contextmanager
def _named(file: Path) -> Iterator[None]:
    """Turns the system's refusal into a message with the file's name."""
    try:
        yield
    except OSError as error:
        text = f"cannot be written: {error.strerror or error}"
        if isinstance(error, PermissionError):
            text += "; is it open in another program, or in a folder that is not yours?"
        raise Failure(Message(text, "unwritable", Position(file))) from None
