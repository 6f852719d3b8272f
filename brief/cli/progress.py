"""The progress bar, on a terminal."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeElapsedColumn
from rich.progress import Progress as Bar

from brief.build.plan import Task
from brief.build.run import Progress


@contextmanager
def show_progress() -> Iterator[Progress]:
    """A bar on standard error that goes away when the build is done."""
    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
    )
    with Bar(*columns, console=Console(stderr=True), transient=True) as bar:
        row = bar.add_task("building", total=None, visible=False)

        def start(tasks: int) -> None:
            bar.update(row, total=tasks, visible=tasks > 0)

        def advance(task: Task) -> None:
            bar.update(row, advance=1, description=f"{task.file.parent.name} {task.audience}")

        yield Progress(start, advance)
