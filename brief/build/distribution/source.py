"""Which commit a brief was made from, read from the repository's files; git need not be there.

Formats: gitrepository-layout(5) and gitformat-… of git's documentation.
"""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

_HASH = re.compile(r"[0-9a-f]{40}([0-9a-f]{24})?")
_SECONDS = 20


@dataclass(frozen=True)
class Source:
    """``commit`` is None outside a repository. ``dirty``: whether files differ from it; None where
    nobody can tell, since telling needs git.
    """

    commit: str | None = None
    dirty: bool | None = None


def read_source(paths: Iterable[Path]) -> Source:
    """The commit that is checked out where the first of ``paths`` lies; ``dirty`` is of all."""
    known = [path for path in paths if path.exists()]
    if not known:
        return Source()
    here = known[0] if known[0].is_dir() else known[0].parent
    repository = _find_repository(here)
    commit = _read_head(repository) if repository else None
    return Source(commit, _is_dirty(here, known) if commit else None)


def _find_repository(start: Path) -> Path | None:
    """The git directory; in a linked worktree ``.git`` is a file that names it."""
    for folder in (start, *start.parents):
        place = folder / ".git"
        if place.is_dir():
            return place
        if place.is_file():
            text = _read(place)
            if text and text.startswith("gitdir:"):
                return folder / text.removeprefix("gitdir:").strip()
    return None


def _read_head(repository: Path) -> str | None:
    head = _read(repository / "HEAD") or ""
    if not head.startswith("ref:"):
        return _hash(head)
    name = head.removeprefix("ref:").strip()
    shared = repository / (_read(repository / "commondir") or ".").strip()
    for folder in (repository, shared):
        if loose := _hash(_read(folder / name)):
            return loose
    for line in (_read(shared / "packed-refs") or "").splitlines():
        found, _, packed = line.partition(" ")
        if packed == name:
            return _hash(found)
    return None


def _is_dirty(here: Path, paths: Iterable[Path]) -> bool | None:
    """What ``git status`` says of the paths. No hook or monitor of the repository is run."""
    command = ["git", "--no-optional-locks", "-c", "core.fsmonitor=false", "status", "--porcelain"]
    try:
        said = subprocess.run(
            [*command, "--", *map(str, paths)],
            cwd=here, capture_output=True, timeout=_SECONDS, check=False,
        )  # fmt: skip
    except (OSError, subprocess.TimeoutExpired):
        return None
    return bool(said.stdout.strip()) if said.returncode == 0 else None


def _read(file: Path) -> str | None:
    try:
        return file.read_text("utf-8", errors="replace")
    except OSError:
        return None


def _hash(text: str | None) -> str | None:
    found = _HASH.fullmatch((text or "").strip())
    return found[0] if found else None
