"""``brief build``."""

from __future__ import annotations

import sys
import time
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path

import click

from brief.build.formats import FORMATS, Format
from brief.build.plan import Request
from brief.build.project import Project, find_briefs
from brief.build.run import Outcome, Progress, build_briefs
from brief.cli.report import report_messages, shorten
from brief.messages import Status


@click.command("build")
@click.argument("briefs", metavar="[BRIEF]...", nargs=-1)
@click.option("--audience", "audiences", metavar="A", multiple=True, help="Only for this audience.")
@click.option("--language", "languages", metavar="L", multiple=True, help="Only in this language.")
@click.option(
    "--format",
    "formats",
    type=click.Choice(tuple(FORMATS)),
    multiple=True,
    help="Only in this format.",
)
@click.option("--brand", metavar="B", help="In this brand, whatever the brief says.")
@click.option(
    "--output",
    metavar="DIR",
    type=click.Path(path_type=Path, file_okay=False),
    help="Write there instead of build/.",
)
@click.option(
    "--allow-untranslated",
    is_flag=True,
    help="Fill gaps of a translation from the source, and mark every page.",
)
@click.option("--list", "listing", is_flag=True, help="Only list the editions, and what is stale.")
@click.option("--explain", is_flag=True, help="Only say why each item is in an edition, or not.")
@click.option("--json", "as_json", is_flag=True, help="With --list or --explain: as JSON.")
@click.option("--jobs", metavar="N", type=click.IntRange(min=1), help="Processes at a time.")
def command(
    briefs: tuple[str, ...],
    audiences: tuple[str, ...],
    languages: tuple[str, ...],
    formats: tuple[Format, ...],
    brand: str | None,
    output: Path | None,
    allow_untranslated: bool,
    listing: bool,
    explain: bool,
    as_json: bool,
    jobs: int | None,
) -> Status:
    """Make every edition of every brief, or of those named.

    BRIEF is the name of a folder in content/, or a path to a brief.yaml anywhere. Options that
    may be given several times: --audience, --language, --format. --list and --explain write no
    file.
    """
    began = time.monotonic()
    found = find_briefs(briefs, Path.cwd())
    request = Request(audiences, languages, formats, brand, allow_untranslated)
    if listing and explain:
        raise click.UsageError("expected either --list or --explain")
    if as_json and not (listing or explain):
        raise click.UsageError("--json goes with --list or --explain")
    if listing:
        return _list(found, request, output and output.absolute(), as_json)
    if explain:
        return _explain(found, request, as_json)
    with shown_progress() as progress:
        outcome = build_briefs(found, request, output and output.absolute(), jobs, progress)
    report_messages(outcome.messages)
    _say_what_was_done(outcome, time.monotonic() - began)
    return outcome.status


def _list(
    briefs: tuple[tuple[Project, Path], ...], request: Request, output: Path | None, as_json: bool
) -> Status:
    from brief.build.matrix import list_editions
    from brief.cli.build_tables import print_editions

    print_editions(list_editions(briefs, request, output), as_json)
    return Status.DONE


def _explain(briefs: tuple[tuple[Project, Path], ...], request: Request, as_json: bool) -> Status:
    from brief.build.explain import explain_editions
    from brief.build.plan import plan_brief
    from brief.cli.build_tables import print_explanations

    tasks = tuple(task for project, file in briefs for task in plan_brief(file, project, request))
    print_explanations(explain_editions(tasks), as_json)
    return Status.DONE


def shown_progress() -> AbstractContextManager[Progress | None]:
    """The progress bar on a terminal, nothing elsewhere."""
    if not sys.stderr.isatty():
        return nullcontext()
    from brief.cli.progress import show_progress

    return show_progress()


def _say_what_was_done(outcome: Outcome, seconds: float) -> None:
    say_what_was_written(outcome.written)
    if outcome.written:
        click.echo(f"{_count(len(outcome.written))} in {seconds:.1f} s")
    elif outcome.status is Status.DONE:
        click.echo(f"nothing to do: {_count(outcome.current)} up to date")


def say_what_was_written(files: tuple[Path, ...]) -> None:
    """A line a file, with its size."""
    for file in files:
        click.echo(f"{shorten(file)}  {_size(file)}")


def _count(files: int) -> str:
    return f"{files} file" if files == 1 else f"{files} files"


def _size(file: Path) -> str:
    return f"{max(1, round(file.stat().st_size / 1000)):,} kB"
