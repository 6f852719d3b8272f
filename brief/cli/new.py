"""``brief new``."""

from __future__ import annotations

from pathlib import Path

import click

from brief.build.project import find_project
from brief.cli.report import shorten


@click.command("new")
@click.argument("name", metavar="NAME")
def command(name: str) -> None:
    """Begin the brief content/NAME, and a project here where there is none."""
    from brief.content.new import new_brief

    project = find_project(Path.cwd())
    file = new_brief(project.root if project else Path.cwd(), name)
    click.echo(f"{shorten(file)} is yours to edit; `brief build {name}` makes the PDF and the deck")
