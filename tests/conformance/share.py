"""How long what is not WeasyPrint takes, as a share of what is: tags, metadata, files, slides."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any
from unittest.mock import patch

import weasyprint

import brief.build.attach
import brief.build.pipeline
import brief.pdf.handout
import brief.pdf.paint
import brief.pdf.tags.install
from brief.build.plan import Request, Task, plan_brief
from brief.build.project import find_briefs


class _Clock:
    def __init__(self) -> None:
        self.seconds = 0.0

    @contextmanager
    def running(self) -> Iterator[None]:
        before = time.perf_counter()
        try:
            yield
        finally:
            self.seconds += time.perf_counter() - before

    def timed(self, function: Callable[..., Any]) -> Callable[..., Any]:
        def run(*values: Any, **named: Any) -> Any:
            with self.running():
                return function(*values, **named)

        return run


def measure_share(name: str, audience: str) -> dict[str, float]:
    """For each output: seconds that are not WeasyPrint's over those that are."""
    (project, file), *_ = find_briefs((name,), Path.cwd())
    tasks = plan_brief(
        file, project, Request(audiences=(audience,), formats=("pdf", "slides", "handout"))
    )
    return {task.output: _share(task) for task in tasks}


def _share(task: Task) -> float:
    """Our tags and finisher run inside WeasyPrint's ``write_pdf``, painting inside our handout."""
    within, beside, handout, painting, theirs = (_Clock() for _ in range(5))
    document = weasyprint.document.Document
    finisher = brief.pdf.paint.finisher

    def timed_finisher(*values: Any) -> Any:
        return within.timed(finisher(*values))

    with ExitStack() as stack:

        def put(clock: _Clock, owner: Any, name: str) -> None:
            stack.enter_context(patch.object(owner, name, clock.timed(getattr(owner, name))))

        stack.enter_context(patch.object(brief.pdf.paint, "finisher", timed_finisher))
        put(within, brief.pdf.tags.install, "add_tags")
        put(beside, brief.pdf.paint, "mark_artifacts")
        put(beside, brief.build.attach, "attach_files")
        put(handout, brief.pdf.handout, "paint_handout")
        put(painting, brief.pdf.handout, "paint_pdf")
        put(painting, brief.pdf.handout, "paint_plain")
        put(theirs, document, "write_pdf")
        put(theirs, document, "_render")
        brief.build.pipeline.make_artefacts(task)
    ours = within.seconds + beside.seconds + handout.seconds - painting.seconds
    return ours / (theirs.seconds - within.seconds)
