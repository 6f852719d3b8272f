"""``brief clean``."""

from __future__ import annotations

from pathlib import Path

import click

from brief.build.clean import clean_output
from brief.build.project import find_project
from brief.cli.report import shorten


@click.command("clean")
@click.option(
    "--output",
    metavar="DIR",
    type=click.Path(path_type=Path, file_okay=False),
    help="Clean there instead of build/.",
)
def command(output: Path | None) -> None:
    """Remove what was built. Files that someone edited since stay, and are named."""
    project = find_project(Path.cwd())
    folder = output or (project.output if project else Path("build"))
    for file in clean_output(folder.absolute()):
        click.echo(f"kept {shorten(file)}: edited since it was built, or not built here")
