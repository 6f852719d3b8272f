"""The editions of a brief as they are handed out, taken from what a build has written."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from brief.build.distribution.names import artefact_name
from brief.build.formats import Format
from brief.build.plan import Task
from brief.messages import Failure, Message, Position

if TYPE_CHECKING:
    from brief.content.model.brief import Brief
    from brief.edition.edition import Audience

_PPTX = "application/vnd.openxmlformats-officedocument.presentationml.presentation"


@dataclass(frozen=True)
class Artefact:
    """A file to hand out. ``count``: its pages, or its slides. ``looks_like``: a PDF whose first
    page shows what the file does; ``is_deck``: whether what is counted are slides.
    """

    name: str
    audience: Audience
    language: str
    format: Format
    content: bytes
    count: int
    looks_like: bytes

    @property
    def is_deck(self) -> bool:
        return self.format in ("pptx", "slides")

    @property
    def media_type(self) -> str:
        return _PPTX if self.format == "pptx" else "application/pdf"


def take_artefacts(
    brief: Brief, tasks: Sequence[Task], output: Path, templates: Sequence[Path]
) -> tuple[tuple[Artefact, ...], tuple[Message, ...]]:
    """What the tasks made, under the names it is handed out by, and notes on what is held back.

    Speaker notes go only to audiences that say ``notes: true``. Raises Failure.
    """
    artefacts: list[Artefact] = []
    messages: list[Message] = []
    for task in tasks:
        audience = _read_audience(task.audience, templates)
        _check_attached(brief, audience)
        for format in task.formats:
            if format == "handout" and not audience.notes:
                text = (
                    f"the handout for `{audience.name}` holds the speaker notes, so it is left "
                    "out; `notes: true` in its audience.yaml hands it out"
                )
                messages.append(Message(text, "notes", None, "note"))
                continue
            artefacts.append(_take(brief, task, output, audience, format))
    _check_names(artefacts)
    return tuple(artefacts), tuple(dict.fromkeys(messages))


def decks_without_pdf(tasks: Sequence[Task]) -> Iterator[Task]:
    """The tasks that make a deck for PowerPoint alone: pictures of it are made from its PDF."""
    return (task for task in tasks if "pptx" in task.formats and "slides" not in task.formats)


def _read_audience(name: str, templates: Sequence[Path]) -> Audience:
    """With its own words alone: whom an audience is for is not what it inherits from another."""
    from brief.edition.audience import read_audience

    audience = read_audience(name, templates)
    if len(audience.lineage) < 2:
        return audience
    inherited = read_audience(audience.lineage[1], templates).words
    own = {key: text for key, text in audience.words.items() if inherited.get(key) != text}
    return replace(audience, words=own)


def _take(brief: Brief, task: Task, output: Path, audience: Audience, format: Format) -> Artefact:
    from brief.deck.pptx.without_notes import strip_notes

    content = (output / task.path_of(format)).read_bytes()
    looks_like = content
    if format == "pptx":
        looks_like = (output / task.path_of("slides")).read_bytes()
        if not audience.notes:
            content = strip_notes(content)
    name = artefact_name(brief, audience.name, task.language, format)
    count = _count_pages(looks_like)
    return Artefact(name, audience, task.language, format, content, count, looks_like)


def _count_pages(pdf: bytes) -> int:
    from io import BytesIO

    import pikepdf

    with pikepdf.open(BytesIO(pdf)) as document:
        return len(document.pages)


def _check_attached(brief: Brief, audience: Audience) -> None:
    """The whole source, attached to a PDF, holds the notes in its text."""
    if audience.notes or audience.attach != "source" or not _has_notes(brief):
        return
    text = (
        f"the PDFs for `{audience.name}` carry the whole brief.yaml, with its speaker notes; say "
        "`attach: edition` in its audience.yaml, or `notes: true`"
    )
    raise Failure(Message(text, "notes", Position(brief.file)))


def _has_notes(brief: Brief) -> bool:
    blocks = [show for section in brief.sections for show in section.show]
    return any(
        getattr(each, "notes", None) for each in (*brief.sections, *brief.proposals, *blocks)
    )


def _check_names(artefacts: Sequence[Artefact]) -> None:
    """Two audiences may differ in what a name cannot show, as in `a_b` and `a-b`."""
    seen: dict[str, Artefact] = {}
    for each in artefacts:
        other = seen.setdefault(each.name, each)
        if other is not each:
            text = (
                f"the audiences `{other.audience.name}` and `{each.audience.name}` would both get "
                f"{each.name}; rename one"
            )
            raise Failure(Message(text, "name"))
