"""Files that a brief names: inside its folder, and nowhere else."""

from __future__ import annotations

import re
from itertools import islice
from pathlib import Path

from brief.content.spelling import nearest
from brief.messages import Failure, Message, Position

_ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+:")
_MOST_FILES = 500  # looked through for a name that is near
_DRIVE = re.compile(r"[A-Za-z]:")


def inside(folder: Path, relative: str, position: Position) -> Path:
    """The file ``relative`` of ``folder``. Raises Failure if it, or a link, leads out of it."""
    text = _why_refused(relative)
    file = folder / relative if text is None else folder
    if text is None:
        try:
            if not file.resolve().is_relative_to(folder.resolve()):
                text = f"`{relative}` leads out of the brief's folder: copy the file into it"
        except (OSError, RuntimeError, ValueError):  # a link to itself, a name too long
            text = f"`{_short(relative)}` cannot be followed"
    if text is not None:
        raise Failure(Message(text, "path", position))
    return file


def find_file(folder: Path, relative: str, position: Position) -> Path:
    """As ``inside``, and the file must be there. Raises Failure with the nearest right spelling."""
    file = inside(folder, relative, position)
    if file.is_file():
        return file
    near = nearest(file.name, _files_by_name(folder))
    hint = f"; did you mean `{_files_by_name(folder)[near]}`?" if near else ""
    raise Failure(Message(f"there is no file `{_short(relative)}`{hint}", "missing-file", position))


def _files_by_name(folder: Path) -> dict[str, str]:
    """The files of the folder: their paths from it, by name."""
    files = islice((file for file in folder.rglob("*") if file.is_file()), _MOST_FILES)
    return {file.name: file.relative_to(folder).as_posix() for file in sorted(files)}


def _why_refused(relative: str) -> str | None:
    if not relative.strip() or "\0" in relative:
        return "expected the name of a file"
    if "\\" in relative:
        return f"write / for \\ in `{_short(relative)}`"
    if relative.startswith(("/", "~")) or _DRIVE.match(relative):
        return f"`{_short(relative)}` is outside the brief's folder: expected a path from there"
    if _ADDRESS.match(relative):
        return f"`{_short(relative)}` is an address: put the file into the brief's folder"
    return None


def _short(text: str) -> str:
    return text if len(text) <= 60 else text[:59] + "…"
