"""How long what is not WeasyPrint takes, as a share of what is: tags, metadata, files, slides."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any
from unittest.mock import patch

import weasyprint
from weasyprint.pdf.tags import add_tags as their_tags

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
    ours, within, theirs = _Clock(), _Clock(), _Clock()
    document = weasyprint.document.Document
    finisher = brief.pdf.paint.finisher
    paint, plain = brief.pdf.paint.paint_pdf, brief.pdf.paint.paint_plain

    def timed_finisher(*values: Any) -> Any:
        return within.timed(finisher(*values))

    with ExitStack() as stack:

        def put(owner: Any, attribute: str, value: Any) -> None:
            stack.enter_context(patch.object(owner, attribute, value))

        put(brief.pdf.tags.install, "add_tags", within.timed(brief.pdf.tags.install.add_tags))
        put(brief.pdf.paint, "finisher", timed_finisher)
        put(brief.pdf.paint, "mark_artifacts", ours.timed(brief.pdf.paint.mark_artifacts))
        put(brief.build.attach, "attach_files", ours.timed(brief.build.attach.attach_files))
        put(brief.pdf.handout, "paint_pdf", paint)
        put(brief.pdf.handout, "paint_plain", plain)
        handout = _Clock()
        put(brief.pdf.handout, "paint_handout", handout.timed(brief.pdf.handout.paint_handout))
        inside = _Clock()
        put(brief.pdf.handout, "paint_pdf", inside.timed(paint))
        put(brief.pdf.handout, "paint_plain", inside.timed(plain))
        put(document, "write_pdf", theirs.timed(document.write_pdf))
        put(document, "_render", theirs.timed(document._render))
        brief.build.pipeline.make_artefacts(task)
    post = ours.seconds + within.seconds + handout.seconds - inside.seconds
    return post / (theirs.seconds - within.seconds)


assert their_tags  # WeasyPrint's own are never run: the time of ours is counted in full
