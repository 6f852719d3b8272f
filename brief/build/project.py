"""The project: the folder with ``project.yaml``, its defaults, and where templates are found."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

import brief
from brief.messages import Failure, Message, Position

if TYPE_CHECKING:
    from brief.build.settings import Settings

MARKER = "project.yaml"


def installed_templates() -> Path:
    """The package's own templates: inside it where it is installed, beside it in its repository."""
    package = Path(brief.__file__).resolve().parent
    inside = package / "templates"
    return inside if inside.is_dir() else package.parent / "templates"


@dataclass(frozen=True)
class Project:
    """``root`` has ``project.yaml``; it is the brief's folder for a brief in no project."""

    root: Path

    @property
    def content(self) -> Path:
        return self.root / "content"

    @property
    def output(self) -> Path:
        return self.root / "build"

    @property
    def marker(self) -> Path:
        return self.root / MARKER

    @cached_property
    def settings(self) -> Settings:
        """What ``project.yaml`` says. Raises Failure with all that is wrong in it."""
        from brief.build.settings import read_settings

        return read_settings(self.marker)

    def templates_for(self, folder: Path) -> tuple[Path, ...]:
        """Template folders for the brief in ``folder``, the nearest first; each exists."""
        candidates = (folder / "templates", self.root / "templates", installed_templates())
        return tuple(dict.fromkeys(path for path in candidates if path.is_dir()))


def find_project(start: Path) -> Project | None:
    """The project that ``start``, a file or folder, lies in."""
    for folder in (start, *start.parents):
        if (folder / MARKER).is_file():
            return Project(folder)
    return None


def find_briefs(names: tuple[str, ...], start: Path) -> tuple[tuple[Project, Path], ...]:
    """The ``brief.yaml`` files that ``names`` mean, each with its project; all without names.

    A name is a folder in ``content/`` or a path to a ``brief.yaml`` (or its folder) anywhere.
    Raises Failure naming every one that is not there.
    """
    here = find_project(start)
    if not names:
        return _all_briefs(here, start)
    found: list[tuple[Project, Path]] = []
    problems: list[Message] = []
    for name in dict.fromkeys(names):
        file = _find_brief(name, here, start)
        if file is None:
            problems.append(_no_such_brief(name, here, start))
        else:
            found.append((find_project(file.parent) or Project(file.parent), file))
    if problems:
        raise Failure(problems)
    return tuple(dict.fromkeys(found))


def _all_briefs(here: Project | None, start: Path) -> tuple[tuple[Project, Path], ...]:
    if here is None:
        text = (
            f"no {MARKER} here or above; name a brief.yaml, or make a project with `brief new NAME`"
        )
        raise Failure(Message(text, "no-project", Position(start)))
    files = tuple((here, file) for file in sorted(here.content.glob("*/brief.yaml")))
    if not files:
        text = "no brief here yet; make one with `brief new NAME`"
        raise Failure(Message(text, "no-brief", Position(here.content)))
    return files


def _find_brief(name: str, here: Project | None, start: Path) -> Path | None:
    candidates = [start / name]
    if here is not None and "/" not in name:
        candidates.insert(0, here.content / name)
    for path in candidates:
        file = path / "brief.yaml" if path.is_dir() else path
        if file.is_file():
            return file.resolve()
    return None


def _no_such_brief(name: str, here: Project | None, start: Path) -> Message:
    from difflib import get_close_matches

    text = f"there is no brief `{name}`"
    if here is not None:
        known = sorted(file.parent.name for file in here.content.glob("*/brief.yaml"))
        near = get_close_matches(name, known, n=1)
        if near:
            text += f"; did you mean `{near[0]}`?"
        elif known:
            text += f"; content/ has {', '.join(known)}"
    return Message(text, "no-brief", Position(start / name) if "/" in name else None)
