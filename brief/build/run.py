"""Runs a build: what is up to date is left alone, the rest is planned, made and written."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from brief.build.inputs import digest_inputs
from brief.build.plan import Request, Task, plan_brief
from brief.build.project import Project
from brief.build.records import Build, Records, describe_request, read_records
from brief.build.workers import Made, make_all
from brief.build.writer import open_records, write_edition
from brief.messages import Failure, Message, Position, Status


@dataclass(frozen=True)
class Outcome:
    """What a build did. ``written`` are the files, ``current`` how many needed nothing."""

    written: tuple[Path, ...] = ()
    current: int = 0
    messages: tuple[Message, ...] = ()
    status: Status = Status.DONE


@dataclass(frozen=True)
class Progress:
    """Called as a build goes on: with the number of tasks, then after each of them."""

    start: Callable[[int], None] = lambda tasks: None
    advance: Callable[[Task], None] = lambda task: None


def build_briefs(
    briefs: tuple[tuple[Project, Path], ...],
    request: Request,
    output: Path | None = None,
    jobs: int | None = None,
    progress: Progress | None = None,
) -> Outcome:
    """Build what ``request`` asks for of each brief, into ``output`` or the project's ``build``.

    An edition with an error is not written at all; the others are. Never raises Failure for what
    is wrong in the content: it is among the messages.
    """
    orders = [Order(project, file, request, output or project.output) for project, file in briefs]
    stale: list[Order] = []
    messages: list[Message] = []
    current = 0
    for order in orders:
        build = order.find_build()
        if build is None:
            stale.append(order)
        else:
            current += len(build.artefacts)
            messages += (_placed(message, order.project.root) for message in build.messages)
    status = Status.DONE
    tasks: list[Task] = []
    for order in stale:
        try:
            order.tasks = plan_brief(order.file, order.project, request)
            tasks += order.tasks
        except Failure as failure:
            order.failed = True
            status = max(status, failure.status)
            messages += (_placed(each, order.project.root) for each in failure.messages)
    progress = progress or Progress()
    progress.start(len(tasks))
    made: list[Made] = []
    for each in make_all(tasks, jobs):
        made.append(each)
        progress.advance(each.task)
    written: list[Path] = []
    for order in stale:
        mine = [each for each in made if each.task in order.tasks]
        done = order.write(mine)
        written += done.written
        messages += done.messages
        status = max(status, done.status)
    return Outcome(tuple(written), current, tuple(dict.fromkeys(messages)), status)


class Order:
    """One brief of a build."""

    def __init__(self, project: Project, file: Path, request: Request, output: Path) -> None:
        self.project = project
        self.file = file
        self.output = output
        self.tasks: tuple[Task, ...] = ()
        self.failed = False
        self.inputs = describe_request(
            digest_inputs(project, file, output),
            request.brand,
            *(["--allow-untranslated"] if request.allow_untranslated else []),
        )
        self.key = describe_request(
            str(file.parent.name), request.audiences, request.languages, request.formats
        )

    def find_build(self) -> Build | None:
        return read_records(self.output).find_build(self.key, self.inputs)

    def write(self, made: list[Made]) -> Outcome:
        """Write the editions that are whole."""
        messages = [_placed(each, self.project.root) for one in made for each in one.messages]
        status = max((each.status for each in made), default=Status.DONE)
        if self.failed or not made:
            return Outcome(messages=tuple(messages), status=status)
        written: list[Path] = []
        with open_records(self.output) as records:
            for edition in dict.fromkeys(each.task.edition for each in made):
                parts = [each for each in made if each.task.edition == edition]
                if any(part.status for part in parts):
                    continue
                artefacts = {name: data for part in parts for name, data in part.artefacts.items()}
                try:
                    messages += write_edition(records, artefacts, self.inputs)
                    written += (self.output / name for name in artefacts)
                except Failure as failure:
                    messages += failure.messages
                    status = max(status, failure.status)
            if status is Status.DONE:
                self._record(records, made)
        return Outcome(tuple(written), 0, tuple(messages), status)

    def _record(self, records: Records, made: list[Made]) -> None:
        names = tuple(sorted(name for each in made for name in each.artefacts))
        messages = tuple(dict.fromkeys(message for each in made for message in each.messages))
        records.builds[self.key] = Build(self.inputs, names, messages)


def _placed(message: Message, root: Path) -> Message:
    """With the whole path of its file: layout knows files by their path from the root."""
    at = message.position
    if at is None or at.file.is_absolute():
        return message
    return replace(message, position=Position(root / at.file, at.line, at.column))
