"""From a task to its artefacts: read, select, render, lay out, check, paint or transcribe."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from brief.brand.brand import Brand
from brief.build.machine import require_libraries
from brief.build.plan import Task, source_language
from brief.check.budget import check_budget
from brief.edition.edition import Edition
from brief.messages import Failure, Message, Position
from brief.render.renderer import Renderer

Artefacts = Mapping[str, bytes]


@dataclass(frozen=True)
class Material:
    """What both outputs start from."""

    edition: Edition
    brand: Brand
    renderer: Renderer

    @property
    def position(self) -> Position:
        """The brief's, for what concerns an edition as a whole."""
        return self.edition.brief.positions.at(())


def make_artefacts(task: Task) -> tuple[Artefacts, tuple[Message, ...]]:
    """The task's artefacts, by path in the output folder, and warnings.

    Raises Failure where something is wrong: then there is no artefact at all.
    """
    require_libraries()
    material = prepare(task)
    make = _make_brief if task.output == "brief" else _make_deck
    artefacts, messages = make(task, material)
    if any(message.severity == "error" for message in messages):
        raise Failure(messages)
    return artefacts, messages


def prepare(task: Task) -> Material:
    """Read what the task needs and make its edition. Raises Failure."""
    from brief.brand.reader import read_brand
    from brief.content.reader import read_brief
    from brief.edition.audience import audience_folders, read_audience
    from brief.edition.select import select_edition

    folder, project = task.file.parent, task.project
    templates = project.templates_for(folder)
    brief = read_brief(task.file, root=project.root, templates=templates)
    language = source_language(brief, project)
    if brief.language != language:
        brief = brief.model_copy(update={"language": language})
    brand_name = task.brand or brief.brand or project.settings.brand
    if brand_name is None:
        text = "no brand is named, here or in project.yaml; expected `brand: NAME`"
        raise Failure(Message(text, "brand", brief.positions.at(())))
    asked = brief.positions.at(("brand",)) if brand_name == brief.brand else None
    brand = read_brand(brand_name, templates, asked)
    audience = read_audience(task.audience, templates)
    edition = select_edition(brief, audience, task.language)
    own, shared = _split(templates, folder)
    chain = (*own, *audience_folders(audience, templates), *shared)
    return Material(edition, brand, Renderer(edition, brand, chain))


def _split(templates: tuple[Path, ...], folder: Path) -> tuple[tuple[Path, ...], tuple[Path, ...]]:
    """The brief's own templates, which come before the audience's, and those after."""
    own = tuple(path for path in templates if path.is_relative_to(folder))
    return own, tuple(path for path in templates if path not in own)


def _make_brief(task: Task, material: Material) -> tuple[Artefacts, tuple[Message, ...]]:
    from brief.pdf import lay_out, paint_brief

    html = material.renderer.brief_html()
    document = lay_out(html, task.file.parent)
    budget = check_budget(
        material.edition.audience, "pages", len(document.pages), material.position
    )
    messages = tuple(budget)
    if messages:
        return {}, messages
    return {task.path_of("pdf"): paint_brief(document, material.edition)}, ()


def _make_deck(task: Task, material: Material) -> tuple[Artefacts, tuple[Message, ...]]:
    from brief.deck.compose import compose_deck
    from brief.deck.pptx.writer import write_deck

    renderer = material.renderer
    html = renderer.deck_html()
    composed = compose_deck(html, task.file.parent, material.brand, renderer.charts)
    count = len(composed.deck.slides)
    budget = check_budget(material.edition.audience, "slides", count, material.position)
    messages = (*composed.messages, *budget)
    if any(message.severity == "error" for message in messages):
        return {}, messages
    artefacts = {}
    if "pptx" in task.formats:
        artefacts[task.path_of("pptx")] = write_deck(composed.deck, material.brand)
    if "slides" in task.formats:
        artefacts[task.path_of("slides")] = composed.slides_pdf()
    return artefacts, messages
