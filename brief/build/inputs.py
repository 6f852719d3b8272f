"""One digest of everything that a brief's artefacts are made from.

The contents count, not the times: a clone, a copy or a touched file builds nothing anew.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import brief
from brief.build.project import Project, installed_templates

_LIBRARIES = ("weasyprint", "python-pptx", "vl-convert-python", "pikepdf", "babel", "citeproc-py")


def digest_inputs(project: Project, file: Path, output: Path) -> str:
    """Of the brief's folder, the project's templates and settings, and this program.

    Files in ``output`` do not count, nor hidden ones.
    """
    digest = hashlib.sha256(_digest_program().encode())
    digest.update(os.environ.get("SOURCE_DATE_EPOCH", "").encode())
    roots = [file.parent, project.root / "templates"]
    if project.marker.is_file():
        roots.append(project.marker)
    for root in roots:
        digest.update(_digest_tree(root, excluded=output).encode())
    return digest.hexdigest()


@cache
def _digest_program() -> str:
    package = Path(brief.__file__).resolve().parent
    digest = hashlib.sha256()
    for name in _LIBRARIES:
        try:
            digest.update(f"{name} {version(name)}\n".encode())
        except PackageNotFoundError:
            continue
    for root in (package, installed_templates()):
        digest.update(_digest_tree(root).encode())
    return digest.hexdigest()


def _digest_tree(root: Path, excluded: Path | None = None) -> str:
    digest = hashlib.sha256()
    for file in _list_files(root, excluded):
        try:
            content = file.read_bytes()
        except OSError:
            continue  # its reader says so, with the line that names it
        name = file.relative_to(root).as_posix()
        digest.update(f"{name}\0{hashlib.sha256(content).hexdigest()}\n".encode())
    return digest.hexdigest()


def _list_files(root: Path, excluded: Path | None) -> Iterator[Path]:
    if root.is_file():
        yield root
    for folder, folders, files in os.walk(root):
        here = Path(folder)
        folders[:] = sorted(
            name for name in _visible(folders) if excluded is None or here / name != excluded
        )
        yield from (here / name for name in sorted(_visible(files)))


def _visible(names: Iterable[str]) -> Iterator[str]:
    return (
        name
        for name in names
        if not name.startswith(".") and not name.endswith("~") and name != "__pycache__"
    )
