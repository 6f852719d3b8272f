"""Which artefacts a build makes: every edition that was asked for, in each of its formats."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Literal

from brief.build.formats import FORMATS, Format
from brief.build.languages import require_language, source_language
from brief.build.project import Project
from brief.messages import Failure, Message, Position

if TYPE_CHECKING:
    from brief.content.model.brief import Brief

Output = Literal["brief", "deck"]


@dataclass(frozen=True)
class Request:
    """What the command line asks for. Empty: what briefs and audiences say themselves."""

    audiences: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    formats: tuple[Format, ...] = ()
    brand: str | None = None
    allow_untranslated: bool = False


@dataclass(frozen=True)
class Task:
    """One edition in one of the two outputs: the formats that share a layout."""

    file: Path
    project: Project
    audience: str
    language: str
    brand: str | None
    output: Output
    formats: tuple[Format, ...]
    allow_untranslated: bool = False

    @property
    def edition(self) -> tuple[Path, str, str]:
        return self.file, self.audience, self.language

    def path_of(self, format: Format) -> str:
        """Where the artefact goes, from the output folder."""
        name = self.file.parent.name
        stem = f"{name}_{self.audience}_{self.language}"
        return str(PurePosixPath(name, self.audience, self.language, stem + FORMATS[format].ending))


def plan_brief(file: Path, project: Project, request: Request) -> tuple[Task, ...]:
    """The tasks for one brief. Raises Failure with all that is wrong in the brief."""
    from brief.content.reader import read_brief
    from brief.edition.audience import list_audiences

    templates = project.templates_for(file.parent)
    brief = read_brief(file, root=project.root, templates=templates)
    known = sorted(list_audiences(templates))
    tasks: list[Task] = []
    problems: list[Message] = []
    for audience, language in _editions(brief, project, request, known):
        try:
            tasks += _plan_edition(brief, project, request, audience, language, templates)
        except Failure as failure:
            problems += failure.messages
    if problems:
        raise Failure(dict.fromkeys(problems))
    return tuple(tasks)


def _editions(
    brief: Brief, project: Project, request: Request, known: Iterable[str]
) -> Iterator[tuple[str, str]]:
    """Pairs of audience and language, each once, in the order they are written."""
    source = source_language(brief, project)
    listed = {each.audience: each.languages or (source,) for each in brief.editions}
    if not listed:
        names = project.settings.audiences or tuple(known)
        listed = dict.fromkeys(names, (source,))
    for audience in dict.fromkeys(request.audiences or listed):
        languages = request.languages or listed.get(audience, (source,))
        for language in dict.fromkeys(languages):
            yield audience, language


def _plan_edition(
    brief: Brief,
    project: Project,
    request: Request,
    audience: str,
    language: str,
    templates: tuple[Path, ...],
) -> Iterator[Task]:
    from brief.edition.audience import read_audience

    at = _where_language(brief, audience, language)
    require_language(brief, source_language(brief, project), language, at)
    profile = read_audience(audience, templates, _where_asked(brief, audience))
    wanted = request.formats or _known_formats(profile.formats, audience)
    for output in ("brief", "deck"):
        formats = tuple(each for each in wanted if FORMATS[each].output == output)
        if formats:
            yield Task(
                brief.file, project, audience, language, request.brand, output, formats,
                request.allow_untranslated,
            )  # fmt: skip


def _known_formats(names: tuple[str, ...], audience: str) -> tuple[Format, ...]:
    unknown = [name for name in names if name not in FORMATS]
    if unknown:
        text = (
            f"audience `{audience}` asks for the format `{unknown[0]}`; "
            f"expected one of {', '.join(FORMATS)}"
        )
        raise Failure(Message(text, "format"))
    return tuple(each for each in FORMATS if each in names)


def _where_asked(brief: Brief, audience: str) -> Position | None:
    for index, edition in enumerate(brief.editions):
        if edition.audience == audience:
            return brief.positions.at(("editions", index, "audience"))
    return None


def _where_language(brief: Brief, audience: str, language: str) -> Position | None:
    """The line that asks for the language; None: the command line does."""
    for index, edition in enumerate(brief.editions):
        if edition.audience == audience and language in edition.languages:
            place = edition.languages.index(language)
            return brief.positions.at(("editions", index, "languages", place))
    return brief.positions.at(("language",)) if language == brief.language else None
