"""``brief doctor``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from brief.messages import Failure, Message, Position, Status

if TYPE_CHECKING:
    from brief.brand.house.faces import Found
    from brief.deck.house.report import HouseReport


_format = click.option(
    "--format",
    "form",
    type=click.Choice(("text", "json")),
    default="text",
    show_default=True,
    help="How it is said.",
)


@click.group("doctor", invoke_without_command=True)
@click.pass_context
def command(context: click.Context) -> Status | None:
    """Say what is wrong with a file or this machine, and what to do about it.

    Without a command: the machine's libraries, and `fonts`.
    """
    if context.invoked_subcommand is not None:
        return None
    from brief.build.machine import require_libraries

    require_libraries()
    found: Status = context.invoke(fonts)
    return found


@command.command("fonts")
@click.option("--brand", "brands", metavar="B", multiple=True, help="Only of this brand.")
@click.option("--language", "languages", metavar="L", multiple=True, help="Only for this language.")
@_format
def fonts(
    brands: tuple[str, ...] = (), languages: tuple[str, ...] = (), form: str = "text"
) -> Status:
    """Tell which font serves which script, from which file and version, and what is missing.

    By brand and language, for pages and slides. Exit status 4 where a language has no font that a
    brief here is in, or that is asked for.
    """
    from brief.build.fonts_report import report_fonts
    from brief.cli.fonts import fonts_json, fonts_text

    report = report_fonts(Path.cwd(), brands, languages)
    click.echo(fonts_json(report) if form == "json" else fonts_text(report), nl=False)
    return Status.DONE if report.complete else Status.MACHINE


@command.command("house")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--master", metavar="NAME", help="This master's layouts: its name, or its number.")
@_format
def house(file: Path, master: str | None, form: str) -> Status:
    """Tell how our layouts lie on those of an organisation's .pptx or .potx.

    Then come the lines for _brand.yml. Exit status 3 where a layout is missing or ambiguous.
    """
    from brief.brand.house.archive import HouseError
    from brief.brand.house.named import House, choose_master
    from brief.brand.house.reader import read_house
    from brief.build.project import installed_templates
    from brief.deck.house.report import examine

    try:
        read = read_house(file)
        chosen = House(file, read, choose_master(read, master))
    except HouseError as error:
        raise Failure(Message(str(error), "house", Position(file))) from error

    def find(path: str) -> Path | None:
        found = installed_templates() / path
        return found if found.is_file() else None

    report = examine(chosen, find, master)
    click.echo(_json(report) if form == "json" else _text(report), nl=False)
    return Status.DONE if report.complete else Status.CHECK


def _text(report: HouseReport) -> str:
    lines = [f"slides of {report.width:.0f} × {report.height:.0f} pt; master “{report.master}”"]
    if len(report.masters) > 1:
        others = ", ".join(f"{n} {name}" for n, name in enumerate(report.masters, 1))
        lines.append(f"{len(report.masters)} masters: {others}; choose with `master:`")
    lines.append("")
    for each in report.layouts:
        told = f"{each.theirs} (by {each.why})" if each.theirs else each.detail
        if each.theirs and each.detail:
            told += f": {each.detail}"
        lines.append(f"{each.ours:12}  {each.status:9}  {told}")
    lines += ["", *(f"font {each.family}: {_font(each)}" for each in report.fonts)]
    return "\n".join([*lines, "", "For _brand.yml:", "", report.yaml])


def _font(found: Found) -> str:
    if found.how == "package":
        return f"measured with {found.stand_in}, which has the same widths"
    if found.how == "machine":
        same = f" as {found.stand_in}, which has the same widths" if found.stand_in else ""
        return f"on this machine{same}"
    return (
        f"absent; measured with {found.stand_in}, so lines may break otherwise in PowerPoint; "
        "give its files under `typography: fonts`"
    )


def _json(report: HouseReport) -> str:
    import json
    from dataclasses import asdict

    fonts = [
        {"family": each.family, "found": each.how, "measured_with": each.stand_in}
        for each in report.fonts
    ]
    data = {**asdict(report), "fonts": fonts, "complete": report.complete}
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"
