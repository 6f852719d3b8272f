"""``brief new``."""

from __future__ import annotations

from pathlib import Path

import click

from brief.build.project import Project, find_project
from brief.cli.report import shorten
from brief.messages import Failure, Message, Position, Status


@click.command("new")
@click.argument("name", metavar="[NAME]", required=False)
@click.option("--audience", metavar="A", help="Begin an audience of this name instead of a brief.")
@click.option("--inherits", metavar="A", help="The audience that the new one starts from.")
def command(name: str | None, audience: str | None, inherits: str | None) -> None:
    """Begin the brief content/NAME, and a project here where there is none.

    With --audience: begin templates/audiences/A in the project.
    """
    if audience is not None:
        if name is not None:
            raise click.UsageError("expected either the NAME of a brief or --audience A")
        _begin_audience(audience, inherits)
        return
    if name is None:
        raise click.UsageError("expected the NAME of a brief, or --audience A")
    if inherits is not None:
        raise click.UsageError("--inherits goes with --audience")
    from brief.content.new import new_brief

    project = find_project(Path.cwd())
    file = new_brief(project.root if project else Path.cwd(), name)
    click.echo(f"{shorten(file)} is yours to edit; `brief build {name}` makes the PDF and the deck")


def _begin_audience(name: str, inherits: str | None) -> None:
    from brief.edition.new_audience import new_audience

    project = find_project(Path.cwd())
    if project is None:
        text = "no project.yaml here or above; make a project with `brief new NAME` first"
        raise Failure(Message(text, "no-project", Position(Path.cwd())), Status.USAGE)
    profile, override = new_audience(project.root, name, inherits, _templates(project))
    click.echo(f"{shorten(profile)} says what `{name}` reads, {shorten(override)} how it looks;")
    click.echo(f"a brief asks for it under `editions:`, or try `brief build --audience {name}`")


def _templates(project: Project) -> tuple[Path, ...]:
    return project.templates_for(project.root / "content")
