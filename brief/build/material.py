"""What a task starts from: the brief read and put into words, its edition, its brand.

Both outputs are made from the same `Material`; less of the brief is the same `Material` without it.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from brief.brand.brand import Brand
from brief.build.languages import put_into_words, source_language
from brief.build.plan import Task
from brief.edition.edition import Edition, Translation
from brief.messages import Failure, Message, Position
from brief.render.renderer import Renderer

if TYPE_CHECKING:
    from brief.content.model.base import Path as NodePath
    from brief.content.model.brief import Brief
    from brief.deck.house.deck import HouseDeck
    from brief.pdf.conformance.standard import Conformance
    from brief.pdf.fetcher import LocalFetcher
    from brief.translation.apply import Gap
    from brief.translation.catalogue import Catalogue


@dataclass(frozen=True)
class Material:
    """What both outputs start from. ``source`` is the brief in the edition's language, ``written``
    as its author wrote it.
    """

    source: Brief
    edition: Edition
    brand: Brand
    renderer: Renderer
    house: HouseDeck | None = None
    catalogue: Catalogue | None = None
    gaps: tuple[Gap, ...] = ()
    warnings: tuple[Message, ...] = ()
    written: Brief | None = None

    def fetcher(self, task: Task) -> LocalFetcher:
        """Loads what a layout may: the brief's own files, the brand's and the templates'."""
        from brief.pdf.fetcher import LocalFetcher

        fonts = {face.file.parent for face in self.brand.faces}
        folders = (task.file.parent, self.brand.folder, *self.renderer.templates, *sorted(fonts))
        return LocalFetcher(folders)

    def without(self, paths: frozenset[NodePath]) -> Material:
        """The same where some items of the brief are left out."""
        from brief.edition.select import select_edition

        edition = select_edition(
            self.source,
            self.edition.audience,
            self.edition.language,
            without=paths,
            style=self.brand.citations,
        )
        return self._showing(replace(edition, translation=self.edition.translation))

    def marked_incomplete(self) -> Material:
        """The same, marked on every page as a translation that has gaps."""
        translation = replace(self.edition.translation, is_incomplete=True)
        return self._showing(replace(self.edition, translation=translation))

    def _showing(self, edition: Edition) -> Material:
        renderer = Renderer(edition, self.brand, self.renderer.templates, self.renderer.geometry)
        return replace(self, edition=edition, renderer=renderer)

    @property
    def conformance(self) -> Conformance:
        """What the PDFs keep to: as the audience says, else as the brand does."""
        from brief.pdf.conformance.standard import CONFORMANCES

        return CONFORMANCES[self.edition.audience.conformance or self.brand.conformance]

    @property
    def position(self) -> Position:
        """The brief's, for what concerns an edition as a whole."""
        return self.edition.brief.positions.at(())


def prepare(task: Task) -> Material:
    """Read what the task needs and make its edition. Raises Failure."""
    from brief.brand.reader import read_brand
    from brief.brand.script_fonts import with_scripts
    from brief.content.reader import read_brief
    from brief.deck.house.deck import plan_house
    from brief.edition.audience import audience_folders, read_audience
    from brief.edition.select import select_edition

    # fontTools finds fault with dates in fonts, which is nobody's business here.
    logging.getLogger("fontTools").setLevel(logging.ERROR)
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
    worded = put_into_words(brief, language, task.language)
    written, brief = brief, worded.brief
    edition = select_edition(brief, audience, task.language, style=brand.citations)
    if worded.catalogue and worded.catalogue.note:
        noted = Translation(worded.catalogue.note, worded.catalogue.note_position)
        edition = replace(edition, translation=noted)
    own, shared = _split(templates, folder)
    chain = (*own, *audience_folders(audience, templates), *shared)
    house = plan_house(brand) if task.output == "deck" else None
    if house is not None:
        brand = house.brand
    geometry = house.geometry if house else None
    find = partial(_find, templates)
    brand = with_scripts(brand, task.language, _texts(brief, folder), find, brief.positions.at(()))
    return Material(
        brief,
        edition,
        brand,
        Renderer(edition, brand, chain, geometry),
        house,
        worded.catalogue,
        worded.gaps,
        worded.warnings,
        written,
    )


def _find(folders: tuple[Path, ...], path: str) -> Path | None:
    return next((folder / path for folder in folders if (folder / path).is_file()), None)


def _texts(brief: Brief, folder: Path) -> Iterator[str]:
    """Whatever a brief may show, to see which scripts it is written in."""
    from brief.content.walk import walk_nodes

    yield str(brief.model_dump(exclude={"positions"}))
    names = {getattr(node, "data", None) for node in walk_nodes(brief)}
    for name in sorted(filter(None, names)):
        yield (folder / name).read_text(encoding="utf-8-sig")


def _split(templates: tuple[Path, ...], folder: Path) -> tuple[tuple[Path, ...], tuple[Path, ...]]:
    """The brief's own templates, which come before the audience's, and those after."""
    own = tuple(path for path in templates if path.is_relative_to(folder))
    return own, tuple(path for path in templates if path not in own)
