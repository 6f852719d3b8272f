"""``brief translate``."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from brief.build.project import Project, find_briefs
from brief.cli.report import shorten
from brief.messages import Failure, Message

if TYPE_CHECKING:
    from brief.content.model.brief import Brief
    from brief.translation.status import Progress

_briefs = click.argument("briefs", metavar="[BRIEF]...", nargs=-1)
_languages = click.option(
    "--language", "languages", metavar="L", multiple=True, help="A language tag: km, ja, pt-BR."
)


@click.group("translate")
def command() -> None:
    """Make and update the catalogues (locale/LANGUAGE.po) from which briefs are translated."""


@command.command("extract")
@_briefs
def extract(briefs: tuple[str, ...]) -> None:
    """Write locale/BRIEF.pot: every message of the brief, for tools that begin with a template."""
    from brief.translation.update import write_template

    for _, brief in _read(briefs):
        file, is_new = write_template(brief)
        click.echo(_told(file, is_new))


@command.command("update")
@_briefs
@_languages
def update(briefs: tuple[str, ...], languages: tuple[str, ...]) -> None:
    """Make the catalogue of a language, or bring it up to the brief; without --language, each.

    A translation whose source has changed is marked fuzzy. The file as it was is kept beside the
    new one as LANGUAGE.po.~1~.
    """
    from brief.build.languages import require_translatable
    from brief.translation.files import language_of, list_catalogues
    from brief.translation.update import update_catalogue

    failures: list[Message] = []
    for project, brief in _read(briefs):
        known = [language_of(file) for file in list_catalogues(brief.folder).values()]
        if not (languages or known):
            text = (
                f"{brief.name} has no catalogue yet: name a language, as in "
                f"`brief translate update {brief.name} --language km`"
            )
            failures.append(Message(text, "no-catalogue"))
        for language in languages or known:
            try:
                require_translatable(brief, project, language)
                file, is_new = update_catalogue(brief, language)
            except Failure as failure:
                failures += failure.messages
                continue
            click.echo(f"{_told(file, is_new)}: {_counts(_progress(brief, language))}")
    if failures:
        raise Failure(failures)


@command.command("status")
@_briefs
@_languages
@click.option(
    "--format", "form", type=click.Choice(("text", "json")), default="text", show_default=True
)
def status(briefs: tuple[str, ...], languages: tuple[str, ...], form: str) -> None:
    """Say how far each translation is: those that have a catalogue or are asked for in editions."""
    from brief.build.languages import translated_languages

    failures: list[Message] = []
    found: list[tuple[Brief, Progress]] = []
    for project, brief in _read(briefs):
        for language in languages or translated_languages(brief, project):
            try:
                found.append((brief, _progress(brief, language)))
            except Failure as failure:
                failures += failure.messages
    if form == "json":
        rows = [_row(brief, each) for brief, each in found]
        click.echo(json.dumps(rows, ensure_ascii=False, indent=2))
    else:
        _print(found)
    if failures:
        raise Failure(failures)


def _read(names: tuple[str, ...]) -> Iterator[tuple[Project, Brief]]:
    from brief.content.reader import read_brief

    for project, file in find_briefs(names, Path.cwd()):
        yield project, read_brief(file, root=project.root)


def _progress(brief: Brief, language: str) -> Progress:
    from brief.translation.files import catalogue_file
    from brief.translation.po_read import read_catalogue
    from brief.translation.status import progress_of

    file = catalogue_file(brief.folder, language)
    return progress_of(brief, read_catalogue(file, language) if file else None, language)


def _told(file: Path, is_new: bool) -> str:
    return f"{shorten(file)} {'written' if is_new else 'is up to date'}"


def _counts(progress: Progress) -> str:
    said = f"{progress.translated} of {progress.messages} translated"
    more = (
        (progress.fuzzy, "fuzzy"),
        (progress.untranslated, "untranslated"),
        (progress.wrong, "with a placeholder lost or added"),
    )
    return ", ".join([said, *(f"{count} {what}" for count, what in more if count)])


def _print(found: list[tuple[Brief, Progress]]) -> None:
    head = ("brief", "language", "translated", "fuzzy", "untranslated", "wrong", "percent")
    rows = [head]
    rows += [
        (
            brief.name,
            each.language,
            str(each.translated),
            str(each.fuzzy),
            str(each.untranslated),
            str(each.wrong),
            f"{each.percent}%" if each.file else "no catalogue",
        )
        for brief, each in found
    ]
    widths = [max(len(row[column]) for row in rows) for column in range(len(head))]
    for row in rows:
        left = [cell.ljust(width) for cell, width in zip(row[:2], widths[:2], strict=True)]
        right = [cell.rjust(width) for cell, width in zip(row[2:], widths[2:], strict=True)]
        click.echo("  ".join([*left, *right]))


def _row(brief: Brief, progress: Progress) -> dict[str, object]:
    return {
        "brief": brief.name,
        "language": progress.language,
        "file": shorten(progress.file) if progress.file else None,
        "messages": progress.messages,
        "translated": progress.translated,
        "fuzzy": progress.fuzzy,
        "untranslated": progress.untranslated,
        "wrong": progress.wrong,
        "percent": progress.percent,
    }
