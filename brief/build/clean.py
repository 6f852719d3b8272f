"""Removes what was built. Files that someone edited, or that we did not write, stay."""

from __future__ import annotations

from pathlib import Path

from brief.build.records import NAME
from brief.build.writer import LOCK, PART, open_records

_OURS = (NAME, LOCK, ".gitignore")


def clean_output(folder: Path) -> tuple[Path, ...]:
    """Empty the output folder; its ``.gitignore`` stays. Returns the files that were kept."""
    if not folder.is_dir():
        return ()
    kept = []
    with open_records(folder) as records:
        for file in sorted(path for path in folder.rglob("*") if not path.is_dir()):
            name = file.relative_to(folder).as_posix()
            if records.is_as_written(name) or _is_part(file):
                file.unlink()
                _remove_empty_folders(file.parent, folder)
            elif name not in _OURS:
                kept.append(file)
        records.builds.clear()
        records.hashes = {
            name: hashes for name, hashes in records.hashes.items() if (folder / name).exists()
        }
    if not records.hashes:
        (folder / NAME).unlink()
        (folder / LOCK).unlink()
    return tuple(kept)


def _remove_empty_folders(folder: Path, root: Path) -> None:
    while folder != root and not any(folder.iterdir()):
        folder.rmdir()
        folder = folder.parent


def _is_part(file: Path) -> bool:
    return file.name.startswith(".") and file.name.endswith(PART)
