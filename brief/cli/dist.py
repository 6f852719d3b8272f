"""``brief dist``."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import click

from brief.build.distribution.page import FOLDER as PICTURES
from brief.build.distribution.release import Early
from brief.build.distribution.run import Handout, distribute
from brief.build.plan import Request
from brief.build.project import find_briefs
from brief.cli.build import say_what_was_written, shown_progress
from brief.cli.report import report_messages
from brief.messages import Status


@click.command("dist")
@click.argument("briefs", metavar="[BRIEF]...", nargs=-1)
@click.option("--audience", "audiences", metavar="A", multiple=True, help="Only for this audience.")
@click.option("--language", "languages", metavar="L", multiple=True, help="Only in this language.")
@click.option("--draft", is_flag=True, help="Hand out the named briefs though they are drafts.")
@click.option("--embargoed", is_flag=True, help="Hand out the named briefs before their time.")
@click.option(
    "--output",
    metavar="DIR",
    type=click.Path(path_type=Path, file_okay=False),
    help="Write there instead of build/, into its folder dist/.",
)
@click.option("--jobs", metavar="N", type=click.IntRange(min=1), help="Processes at a time.")
def command(
    briefs: tuple[str, ...],
    audiences: tuple[str, ...],
    languages: tuple[str, ...],
    draft: bool,
    embargoed: bool,
    output: Path | None,
    jobs: int | None,
) -> Status:
    """Put what is to be handed out into build/dist/: files, zips, checksums and a page.

    What is stale is built first. A draft, and a brief still under embargo, is handed out only
    where it is named, with --draft or --embargoed; otherwise the exit status is 3.
    """
    if (draft or embargoed) and not briefs:
        raise click.UsageError("--draft and --embargoed need the names of the briefs they are for")
    found = find_briefs(briefs, Path.cwd())
    early: set[Early] = {"draft"} if draft else set()
    early |= {"embargoed"} if embargoed else set()
    handout = Handout(Request(audiences, languages), frozenset(early))
    target = output and output.absolute()
    with shown_progress() as progress:
        # The one clock: what is printed on an edition never depends on it, nor on
        # SOURCE_DATE_EPOCH whether an embargo is over.
        outcome = distribute(found, handout, datetime.now(UTC), target, jobs, progress)
    report_messages(outcome.messages)
    say_what_was_written(tuple(f for f in outcome.written if f.parent.name != PICTURES))
    return outcome.status
