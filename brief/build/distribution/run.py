"""Runs a distribution: builds what is stale, collects, strips, packs, draws, and writes it all."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from brief.build.distribution.archive import list_checksums, pack
from brief.build.distribution.editions import Artefact, decks_without_pdf, take_artefacts
from brief.build.distribution.fonts import describe_fonts, read_fonts
from brief.build.distribution.mail import check_sizes
from brief.build.distribution.manifest import write_manifest
from brief.build.distribution.names import archive_name
from brief.build.distribution.page import Offer, write_pages
from brief.build.distribution.release import Early, check_release
from brief.build.distribution.source import read_source
from brief.build.distribution.write import write_folder
from brief.build.languages import source_language
from brief.build.matrix import list_editions
from brief.build.plan import Request, Task, plan_brief
from brief.build.project import Project
from brief.build.run import Outcome, Progress, build_briefs
from brief.messages import Failure, Message, Status

if TYPE_CHECKING:
    from brief.build.material import Material
    from brief.content.model.brief import Brief
    from brief.render.renderer import Renderer

FOLDER = "dist"


@dataclass(frozen=True)
class Handout:
    """What the command line asks for: editions, and early briefs (``draft``, ``embargoed``)."""

    request: Request
    early: Set[Early] = frozenset()


def distribute(
    briefs: Sequence[tuple[Project, Path]],
    handout: Handout,
    now: datetime,
    output: Path | None = None,
    jobs: int | None = None,
    progress: Progress | None = None,
) -> Outcome:
    """Put what is to be handed out of each brief into ``dist/<brief>/`` of the output folder.

    A brief of which something fails leaves what is there as it is; the others go on. ``now`` is
    what an embargo is compared with. Never raises Failure: it is among the messages.
    """
    written: tuple[Path, ...] = ()
    messages: tuple[Message, ...] = ()
    status = Status.DONE
    for project, file in briefs:
        try:
            done = _distribute_one(project, file, handout, now, output, jobs, progress)
        except Failure as failure:
            done = Outcome(messages=failure.messages, status=failure.status)
        written += done.written
        messages += done.messages
        status = max(status, done.status)
    return Outcome(written, 0, tuple(dict.fromkeys(messages)), status)


def _distribute_one(
    project: Project,
    file: Path,
    handout: Handout,
    now: datetime,
    output: Path | None,
    jobs: int | None,
    progress: Progress | None,
) -> Outcome:
    from brief.content.reader import read_brief

    output = output or project.output
    templates = project.templates_for(file.parent)
    brief = read_brief(file, root=project.root, templates=templates)
    brief = brief.model_copy(update={"language": source_language(brief, project)})
    messages = check_release(brief, handout.early, now)
    built = _build(project, file, handout.request, output, jobs, progress)
    if built.status is not Status.DONE:
        return Outcome(messages=(*messages, *built.messages), status=built.status)
    tasks = plan_brief(file, project, handout.request)
    for deck in decks_without_pdf(tasks):
        only = Request((deck.audience,), (deck.language,), ("slides",), deck.brand)
        drawn = _build(project, file, only, output, jobs, progress)
        if drawn.status is not Status.DONE:
            return drawn
    artefacts, notes = take_artefacts(brief, tasks, output, templates)
    if not artefacts:
        return Outcome(messages=(*messages, *built.messages, *notes), status=Status.DONE)
    files = _make_files(brief, project, tasks, artefacts)
    folder = f"{FOLDER}/{brief.name}"
    kept = write_folder(output, folder, files)
    heavy = check_sizes(files, output / folder, project.settings.mail_limit)
    return Outcome(
        tuple(output / folder / name for name in files),
        messages=(*messages, *built.messages, *notes, *kept, *heavy),
    )


def _build(
    project: Project,
    file: Path,
    request: Request,
    output: Path,
    jobs: int | None,
    progress: Progress | None,
) -> Outcome:
    """Build what is asked for, unless some build, of more perhaps, has made all of it already."""
    briefs = ((project, file),)
    editions = list_editions(briefs, request, output)
    if all(each.state == "current" for edition in editions for each in edition.artefacts):
        return Outcome()
    return build_briefs(briefs, request, output, jobs, progress)


def _make_files(
    brief: Brief, project: Project, tasks: Sequence[Task], artefacts: Sequence[Artefact]
) -> Mapping[str, bytes]:
    """Everything that the folder will hold, by name."""
    archives: dict[str, tuple[str, bytes]] = {}
    for audience in dict.fromkeys(each.audience.name for each in artefacts):
        mine = {each.name: each.content for each in artefacts if each.audience.name == audience}
        name = archive_name(brief, audience)
        archives[audience] = name, pack(name, mine, brief.date)
    materials = _prepare_languages(tasks, artefacts)
    offer = Offer(brief, artefacts, archives)
    renderers = {tag: _plain_renderer(each, project) for tag, each in materials.items()}
    files = {each.name: each.content for each in artefacts}
    files |= dict(archives.values())
    files |= write_pages(offer, renderers)
    fonts = {
        tag: tuple(
            describe_fonts(
                (font for each in artefacts if each.language == tag
                 for font in read_fonts(each.looks_like)),
                material.brand, material.renderer.templates,
            )
        )
        for tag, material in materials.items()
    }  # fmt: skip
    paths = (brief.folder, project.root / "templates", project.marker)
    source = read_source(paths)
    files["manifest.json"] = write_manifest(
        brief, artefacts, dict(archives.values()), fonts, source
    )
    files["SHA256SUMS"] = list_checksums(files)
    return files


def _prepare_languages(tasks: Sequence[Task], artefacts: Sequence[Artefact]) -> dict[str, Material]:
    """The first edition in each language: its words are the page's."""
    from brief.build.material import prepare

    languages = dict.fromkeys(each.language for each in artefacts)
    first = {tag: next(task for task in tasks if task.language == tag) for tag in languages}
    return {tag: prepare(replace(task, output="brief")) for tag, task in first.items()}


def _plain_renderer(material: Material, project: Project) -> Renderer:
    """One whose templates are no audience's: the page is for all of them."""
    from brief.render.renderer import Renderer

    templates = project.templates_for(material.source.folder)
    return Renderer(material.edition, material.brand, templates)
