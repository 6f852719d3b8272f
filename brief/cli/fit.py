"""``brief fit``."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from brief.build.plan import Request, plan_brief
from brief.build.project import find_briefs
from brief.cli.report import report_messages, shorten
from brief.messages import Failure, Message, Status

if TYPE_CHECKING:
    from brief.build.fit_report import EditionFit, SlideFit


@click.command("fit")
@click.argument("briefs", metavar="[BRIEF]...", nargs=-1)
@click.option("--audience", "audiences", metavar="A", multiple=True, help="Only for this audience.")
@click.option("--language", "languages", metavar="L", multiple=True, help="Only in this language.")
@click.option("--brand", metavar="B", help="In this brand, whatever the brief says.")
@click.option(
    "--format", "form", type=click.Choice(("text", "json")), default="text", show_default=True
)
def command(
    briefs: tuple[str, ...],
    audiences: tuple[str, ...],
    languages: tuple[str, ...],
    brand: str | None,
    form: str,
) -> Status:
    """Say how full each slide is, and what was done to make it fit.

    What was set smaller, continued or left out, and which lines would break otherwise in a column
    that differs by 0.7 %. Status 3: something lies outside its frame. Writes no file.
    """
    from brief.build.fit_report import report_fit

    request = Request(audiences, languages, ("pptx",), brand)
    editions: list[EditionFit] = []
    for project, file in find_briefs(briefs, Path.cwd()):
        editions += (report_fit(task) for task in plan_brief(file, project, request))
    messages = [message for edition in editions for message in edition.messages]
    if form == "json":
        click.echo(json.dumps([_edition(each) for each in editions], indent=2, ensure_ascii=False))
    else:
        for edition in editions:
            _print(edition)
    report_messages(messages)
    wrong = [message for message in messages if message.severity == "error"]
    if any(message.rule != "slide-overflow" for message in wrong):
        raise Failure(())
    return Status.CHECK if wrong else Status.DONE


def _print(edition: EditionFit) -> None:
    slides = len(edition.slides)
    click.echo(f"{edition.brief}, {edition.audience}, {edition.language}: {slides} slides")
    click.echo("   no   full  title   text  slide")
    for slide in edition.slides:
        scale = slide.fitted.scale
        title = slide.title if len(slide.title) < 84 else slide.title[:82] + "…"
        shares = f"{slide.full:>5.0%}  {_share(scale.title)}  {_share(scale.text)}"
        click.echo(f"  {slide.number:>3}  {shares}  {title}")
        for each in slide.fragile:
            click.echo(f"{'':27}breaks at a touch ({each.slack:.1%}): “{each.text[:56]}…”")
    click.echo()


def _share(scale: float) -> str:
    """How much smaller than designed, where it is."""
    return f"{scale:>5.0%}" if scale < 1 else " " * 5


def _edition(edition: EditionFit) -> dict[str, Any]:
    return {
        "brief": edition.brief,
        "audience": edition.audience,
        "language": edition.language,
        "slides": [_slide(slide) for slide in edition.slides],
        "messages": [_message(message) for message in edition.messages],
    }


def _slide(slide: SlideFit) -> dict[str, Any]:
    fitted = slide.fitted
    return {
        "number": slide.number,
        "id": slide.id,
        "title": slide.title,
        "full": round(slide.full, 3),
        "type": fitted.scale.text,
        "title_type": fitted.scale.title,
        "part": fitted.part,
        "parts": fitted.parts,
        "fragile": [{"text": each.text, "slack": round(each.slack, 4)} for each in slide.fragile],
        "source": str(slide.position) if slide.position else None,
    }


def _message(message: Message) -> dict[str, Any]:
    place = message.position
    return {
        "severity": message.severity,
        "rule": message.rule,
        "text": message.text,
        "file": shorten(place.file) if place else None,
        "line": place.line if place else None,
        "column": place.column if place else None,
    }
