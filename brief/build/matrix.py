"""Which editions there are, and whether their artefacts are up to date: reads, makes nothing."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from brief.build.formats import Format
from brief.build.inputs import digest_inputs
from brief.build.plan import Request, Task, plan_brief
from brief.build.project import Project
from brief.build.records import Records, describe_request, read_records

State = Literal["current", "stale", "edited", "never built"]


@dataclass(frozen=True)
class Artefact:
    """One file. ``count``: its pages or slides, None where it is not there or not readable.

    ``edited``: not as it was written last; the next build keeps it beside the new one.
    """

    format: Format
    file: Path
    state: State
    count: int | None = None


@dataclass(frozen=True)
class Edition:
    """One brief for one audience in one language."""

    brief: str
    audience: str
    language: str
    artefacts: tuple[Artefact, ...]


def list_editions(
    briefs: Iterable[tuple[Project, Path]], request: Request, output: Path | None = None
) -> Iterator[Edition]:
    """Every edition that a build with this request would make. Raises Failure."""
    for project, file in briefs:
        folder = output or project.output
        records = read_records(folder)
        inputs = describe_request(digest_inputs(project, file, folder), request.brand)
        made = {
            name
            for build in records.builds.values()
            if build.inputs == inputs
            for name in build.artefacts
        }
        tasks = plan_brief(file, project, request)
        for edition in dict.fromkeys(task.edition for task in tasks):
            mine = [task for task in tasks if task.edition == edition]
            artefacts = tuple(_artefacts(mine, records, made))
            yield Edition(file.parent.name, edition[1], edition[2], artefacts)


def _artefacts(tasks: list[Task], records: Records, made: set[str]) -> Iterator[Artefact]:
    for task in tasks:
        for format in task.formats:
            name = task.path_of(format)
            file = records.folder / name
            state: State = "current" if name in made else "stale"
            if not file.is_file():
                state = "never built" if name not in records.hashes else "stale"
            elif not records.is_as_written(name):
                state = "edited"
            yield Artefact(format, file, state, _count(file))


def _count(file: Path) -> int | None:
    try:
        if file.suffix == ".pptx":
            with zipfile.ZipFile(file) as package:
                return sum(
                    bool(re.fullmatch(r"ppt/slides/slide\d+\.xml", name))
                    for name in package.namelist()
                )
        if file.is_file():
            import pikepdf

            with pikepdf.open(file) as pdf:
                return len(pdf.pages)
    except Exception:  # whatever a broken file makes its reader say: it has no count
        return None
    return None
