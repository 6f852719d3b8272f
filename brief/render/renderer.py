"""An edition and a brand, through the templates, as the HTML of the brief and of the deck."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from brief.brand.brand import Brand
from brief.edition.chart import Chart
from brief.edition.edition import Edition
from brief.messages import Failure
from brief.render.environment import template_environment
from brief.render.geometry import SlideGeometry
from brief.render.handout import HandoutSlide
from brief.render.markdown_html import HtmlWriter, Output
from brief.render.names import TemplateNames
from brief.render.provenance import Provenance
from brief.render.template_errors import template_failures
from brief.render.texts import Texts
from brief.render.words import interface_words


class Renderer:
    """Renders an edition. ``templates`` is the chain of folders, the nearest first.

    ``geometry`` is where a house file puts the parts of slides. ``charts`` holds every chart that
    was drawn, by the key in its ``data-chart``; ``files`` the template files that were used.
    """

    def __init__(
        self,
        edition: Edition,
        brand: Brand,
        templates: Sequence[Path],
        geometry: SlideGeometry | None = None,
    ) -> None:
        self.edition = edition
        self.brand = brand
        self.templates = tuple(folder for folder in templates if folder.is_dir())
        self.geometry = geometry
        self.charts: dict[str, Chart] = {}
        self.files: dict[Path, None] = {}

    def brief_html(self) -> str:
        """The paged document, from ``brief/brief.html.j2``. Raises Failure with all problems."""
        return self._render("brief/brief.html.j2", "brief")

    def deck_html(self) -> str:
        """The slides, from ``deck/deck.html.j2``. Raises Failure with all problems."""
        return self._render("deck/deck.html.j2", "deck")

    def specimens_html(self) -> str:
        """Each layout of the deck drawn once with prompts, from ``deck/specimens.html.j2``."""
        return self._render("deck/specimens.html.j2", "deck")

    def handout_html(self, slides: Sequence[HandoutSlide], ratio: float) -> str:
        """Slides beside their notes, from ``handout/handout.html.j2``.

        ``ratio`` is a slide's width by its height. Raises Failure with all problems.
        """
        return self._render("handout/handout.html.j2", "brief", slides=slides, ratio=ratio)

    def _render(self, template: str, output: Output, **variables: object) -> str:
        edition = self.edition
        provenance = Provenance(edition.brief)
        words = interface_words(edition.language)
        writer = HtmlWriter(output, edition.language)
        texts = Texts(edition, provenance, words, writer)
        geometry = self.geometry if output == "deck" else None
        names = TemplateNames(
            edition, self.brand, output, provenance, texts, writer, words, geometry
        )
        environment = template_environment(
            self.templates, edition.language, names.variables(self.charts), names.filters()
        )
        with template_failures(environment.loader, lambda: texts.last_shown):
            html = environment.get_template(template).render(**variables)
        self.files.update(environment.loader.loaded)
        if texts.problems:
            raise Failure(dict.fromkeys(texts.problems))
        return geometry.apply(html) if geometry else html
