"""Makes the artefacts of all tasks, on several processors where there are several tasks."""

from __future__ import annotations

import multiprocessing
import os
import signal
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, field

from brief.build.plan import Task
from brief.messages import Failure, Message, Status


@dataclass(frozen=True)
class Made:
    """What became of a task: its artefacts by path in the output folder; none with an error."""

    task: Task
    artefacts: Mapping[str, bytes] = field(default_factory=dict)
    messages: tuple[Message, ...] = ()
    status: Status = Status.DONE


def make_all(tasks: Sequence[Task], jobs: int | None = None) -> Iterator[Made]:
    """Each task's result as it is done. ``jobs`` processes at a time; as many as there are CPUs."""
    jobs = min(jobs or os.cpu_count() or 1, len(tasks))
    if jobs <= 1:
        yield from map(make, tasks)
        return
    # A fresh interpreter for each: forking one that has threads or Pango loaded is not safe.
    context = multiprocessing.get_context("spawn")
    pool = ProcessPoolExecutor(jobs, context, initializer=_leave_interrupts_to_parent)
    try:
        for future in as_completed([pool.submit(make, task) for task in tasks]):
            yield future.result()
    except BrokenProcessPool:
        text = "a process ended before its work was done, perhaps for want of memory; try --jobs 1"
        raise Failure(Message(text, "process"), Status.MACHINE) from None
    except BaseException:
        pool.shutdown(wait=False, cancel_futures=True)
        for process in multiprocessing.active_children():
            process.terminate()
        raise
    pool.shutdown()


def make(task: Task) -> Made:
    """Make a task's artefacts. A Failure becomes the result's messages and status."""
    from brief.build.pipeline import make_artefacts

    try:
        artefacts, messages = make_artefacts(task)
    except Failure as failure:
        return Made(task, messages=failure.messages, status=failure.status)
    return Made(task, artefacts, messages)


def _leave_interrupts_to_parent() -> None:
    """Ctrl-C goes to every process of the terminal; the parent ends its workers itself."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
