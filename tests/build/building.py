"""A small brief, and a maker of artefacts that cost nothing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from brief.build.plan import Task
from brief.build.workers import Made
from brief.messages import Message, Position, Status

BRIEF = """\
brief: 1
title: A small brief
date: 2020-09-28
brand: plain
"""
BRAND = "meta: {name: Plain}\n"


def write(file: Path, text: str) -> Path:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, "utf-8")
    return file


class Maker:
    """Stands in for layout. ``made`` lists its tasks; ``errors`` has audiences that fail."""

    def __init__(self) -> None:
        self.made: list[Task] = []
        self.errors: set[str] = set()
        self.warning: Message | None = None
        self.edition = "first"

    def make_all(self, tasks: Sequence[Task], jobs: int | None) -> Iterator[Made]:
        for task in tasks:
            self.made.append(task)
            if task.audience in self.errors and task.output == "deck":
                at = Position(Path("content/small/brief.yaml"), 2, 8)
                yield Made(task, {}, (Message("too long", "overflow", at),), Status.CONTENT)
                continue
            content = f"{task.brand} {task.audience} {self.edition}"
            artefacts = {task.path_of(each): f"{each} {content}".encode() for each in task.formats}
            yield Made(task, artefacts, (self.warning,) if self.warning else ())


def list_files(folder: Path) -> list[str]:
    """The visible files of a folder, by their paths from it."""
    paths = (path for path in folder.rglob("*") if path.is_file())
    return sorted(
        path.relative_to(folder).as_posix() for path in paths if not path.name.startswith(".")
    )
