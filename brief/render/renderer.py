"""An edition and a brand, through the templates, as the HTML of the brief and of the deck."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Literal

from markupsafe import Markup

from brief.brand.brand import Brand
from brief.content.model.base import Path as NodePath
from brief.edition.chart import Chart
from brief.edition.edition import Edition
from brief.messages import Failure, Message
from brief.render.download_page import DownloadPage
from brief.render.environment import template_environment
from brief.render.geometry import SlideGeometry
from brief.render.glossary import link_terms
from brief.render.handout import HandoutSlide
from brief.render.markdown_html import HtmlWriter, Output
from brief.render.mirror.direction import direction_of
from brief.render.mirror.page import mirror_page
from brief.render.names import TemplateNames
from brief.render.provenance import Provenance
from brief.render.template_errors import template_failures
from brief.render.texts import Texts
from brief.render.web_style import web_css
from brief.render.word_breaks.separate import separate_words
from brief.render.words import interface_words

Medium = Literal["page", "print", "booklet", "large"]


class Renderer:
    """Renders an edition. ``templates`` is the chain of folders, the nearest first.

    ``geometry`` is where a house file puts the parts of slides. ``charts`` holds every chart that
    was drawn, by the key in its ``data-chart``; ``files`` the template files that were used;
    ``shown`` the paths of the brief's nodes and fields that a template put on a page.
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
        self.shown: set[NodePath] = set()

    def brief_html(self, contents: bool = False) -> str:
        """The paged document, from ``brief/brief.html.j2``, with a table of contents or without.

        Raises Failure with all problems.
        """
        return self._render("brief/brief.html.j2", "brief", with_contents=contents)

    def print_html(self, medium: Literal["print", "booklet"], contents: bool = False) -> str:
        """The same for facing pages, ``print`` with bleed, from ``brief/print.html.j2``."""
        return self._render("brief/print.html.j2", "brief", medium, with_contents=contents)

    def large_html(self) -> str:
        """The brief in large print, from ``large/large.html.j2``."""
        return self._render("large/large.html.j2", "brief", "large", with_contents=False)

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

    def download_html(self, page: DownloadPage) -> str:
        """The page that offers the files, from ``dist/index.html.j2``: for browsers."""
        return self._render(
            "dist/index.html.j2", "brief", page=page, web_css=Markup(web_css(self.brand))
        )

    def _render(
        self, template: str, output: Output, medium: Medium = "page", **variables: object
    ) -> str:
        edition = self.edition
        provenance = Provenance(edition.brief)
        words = interface_words(edition.language, self.templates)
        writer = HtmlWriter(output, edition.language)
        texts = Texts(edition, provenance, words, writer)
        geometry = self.geometry if output == "deck" else None
        names = TemplateNames(
            edition, self.brand, output, provenance, texts, writer, words, geometry
        )
        environment = template_environment(
            self.templates,
            edition.language,
            {**names.variables(self.charts), "medium": medium},
            names.filters(),
        )
        with template_failures(environment.loader, lambda: texts.last_shown):
            html = environment.get_template(template).render(**variables)
        self.files.update(environment.loader.loaded)
        if output == "brief":
            texts.problems += _leading_nowhere(html, texts.references)
        self.shown |= provenance.shown
        if texts.problems:
            raise Failure(dict.fromkeys(texts.problems))
        html = html if output == "deck" else link_terms(html)
        if direction_of(edition.language) == "rtl":
            html = mirror_page(html)
        html = geometry.apply(html) if geometry else html
        return separate_words(html, edition.language)


def _leading_nowhere(html: str, references: Mapping[str, Message]) -> list[Message]:
    """What to say of cross references whose figure or table the page does not show: an audience's
    templates may leave it out.
    """
    ids = set(re.findall(r'\bid="([^"]*)"', html))
    used = set(re.findall(r'<a class="ref" href="#([^"]*)"', html))
    return [message for anchor, message in references.items() if anchor in used - ids]
