"""The names that templates know: variables, functions and filters.

What a template author may use is here and nowhere else.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass, replace
from gettext import NullTranslations
from typing import Any

from jinja2 import UndefinedError
from markupsafe import Markup, escape

from brief.brand.brand import Brand
from brief.content.model.base import Node, Selectable
from brief.content.model.blocks import Show
from brief.content.paths import find_file
from brief.edition.chart import Chart
from brief.edition.citations import Entry
from brief.edition.edition import Edition, in_language
from brief.edition.fact_format import Style
from brief.edition.fact_reference import FactError
from brief.edition.numbering import anchor_of
from brief.messages import Failure, Message, Position
from brief.render.breadth import breadth
from brief.render.cards import FigureCard, figure_cards
from brief.render.dates import long_date, long_moment
from brief.render.geometry import SlideGeometry
from brief.render.glosses import Glosses
from brief.render.identity import doi_address, link_licence, qr_code
from brief.render.markdown_html import HtmlWriter, Output
from brief.render.mirror.direction import direction_of
from brief.render.mirror.isolate import isolate_entry
from brief.render.provenance import Provenance
from brief.render.resolve import label_text
from brief.render.texts import Texts


@dataclass(frozen=True)
class SourceEntry:
    """A line of the list of sources. ``number`` is None for one that is only further reading."""

    id: str
    number: int | None
    html: Markup
    src: Markup


@dataclass(frozen=True)
class TemplateNames:
    """Everything that one rendering's templates can reach."""

    edition: Edition
    brand: Brand
    output: Output
    provenance: Provenance
    texts: Texts
    writer: HtmlWriter
    words: NullTranslations
    geometry: SlideGeometry | None = None

    def filters(self) -> dict[str, Any]:
        """``text | md(node, "field")`` and its relatives."""
        texts = self.texts
        return {
            "md": texts.md,
            "inline": texts.inline,
            "plain": texts.plain,
            "source": texts.source,
            "spoken": texts.spoken,
            "with_licence_link": link_licence,
            "doi_address": doi_address,
            "breadth": breadth,
        }

    def variables(self, charts: dict[str, Chart]) -> dict[str, Any]:
        """Variables and functions. Charts that are drawn are put into ``charts``."""
        edition = self.edition

        def chart_of(show: Show) -> Chart:
            key = chart_key(show)
            if key not in charts:
                charts[key] = edition.chart_of(show)
            return charts[key]

        def chart_svg(show: Show, width_px: float, height_px: float) -> Markup:
            from brief.render.chart_svg import chart_svg as draw

            return Markup(draw(chart_of(show), self.brand, self.output, width_px, height_px))

        storyline = ""

        def begin_section(name: str) -> str:
            nonlocal storyline
            storyline = Markup(name).striptags()
            return ""

        def section_attribute() -> Markup:
            return Markup(' data-section="{}"').format(storyline) if storyline else Markup()

        return {
            "edition": edition,
            "brief": edition.brief,
            "brand": self.brand,
            "house": self.geometry,
            "output": self.output,
            "audience": replace(edition.audience, slide_size=self.geometry.size)
            if self.geometry
            else edition.audience,
            "language": edition.language,
            "src": self.src,
            "anchor": anchor_of,
            "number": edition.number_of,
            "heading_of": self.heading_of,
            "word": self.word,
            "explained": Glosses(edition.terms).explain,
            "label": self.label,
            "fact": self.fact,
            "figures": self.figures,
            "key_figures": self.key_figures,
            "chart_of": chart_of,
            "chart_key": chart_key,
            "chart_svg": chart_svg,
            "table_of": edition.table_of,
            "image_url": self.image_url,
            "bibliography": self.bibliography,
            "further_reading": self.further_reading,
            "qr_code": qr_code,
            "date": self.date,
            "date_time": self.date_time,
            "editor_mark": self.editor_mark,
            "footnotes": self.writer.take_footnotes,
            "brand_css": self.brand_css,
            "begin_section": begin_section,
            "section_attribute": section_attribute,
        }

    def src(self, node: Node | Position, *fields: str | int) -> Markup:
        """The ``data-src`` attribute of a node, of its field, or of a position."""
        if isinstance(node, Position):
            return self.provenance.attribute(node)
        return self.provenance.attribute(self.provenance.position_of(node, *fields))

    def label(self, node: Node) -> str:
        """*Figure 1*, *Table 2*, *Proposal 3*, or nothing."""
        label = self.edition.labels.of(node)
        return label_text(label, self.words) if label and label.number else ""

    def heading_of(self, part: str) -> Markup | None:
        """What the audience calls a part; None where the usual word stands."""
        heading = self.edition.heading(part)
        return escape(heading) if heading else None

    def word(self, name: str, otherwise: str | None = None) -> Markup:
        """A word of the audience's own, in the edition's language, else in English."""
        words = self.edition.audience.words.get(name)
        text = words and (in_language(words, self.edition.language) or in_language(words, "en"))
        if text is None and otherwise is None:
            known = ", ".join(self.edition.audience.words) or "none"
            where = f"the audience `{self.edition.audience.name}`"
            raise UndefinedError(f"{where} has no word `{name}`; its `words` are {known}")
        return escape(text or otherwise or "")

    def fact(self, name: str, style: Style = "prose", with_period: bool = False) -> str:
        """A fact as text."""
        try:
            return self.edition.facts.show(name, style, with_period)
        except FactError as error:
            raise Failure(Message(str(error), "reference")) from None

    def figures(self, show: Show) -> list[FigureCard]:
        """The cards of a block of key figures."""
        return figure_cards(show.figures or (), self.edition, self.texts, self.provenance)

    def key_figures(self) -> list[FigureCard]:
        """The cards for the first page."""
        names = self.edition.key_figures
        return figure_cards(names, self.edition, self.texts, self.provenance)

    def image_url(self, show: Show) -> str:
        """Where the layout engine finds a block's picture."""
        if show.image is None:
            raise ValueError("the block is not an image")
        brief = self.edition.brief
        position = brief.positions.at((*show.path, "image", "file"))
        file = find_file(brief.folder, show.image.file, position)
        return file.resolve().as_uri()

    def bibliography(self) -> list[SourceEntry]:
        """The cited sources, by number. Of a brief those that it has named so far: an audience's
        templates may leave out a text that cites one.
        """
        entries = self.edition.citations.bibliography()
        shown = [e for e in entries if self.output == "deck" or e.id in self.writer.cited]
        return [self._entry(entry) for entry in shown]

    def further_reading(self) -> list[SourceEntry]:
        """The sources that the brief recommends."""
        ids = self.edition.brief.further_reading
        return [self._entry(entry) for entry in self.edition.citations.further_reading(ids)]

    def date(self, date: datetime.date) -> str:
        """A long date."""
        return long_date(date, self.edition.language)

    def date_time(self, moment: datetime.datetime) -> str:
        """A long date with time and UTC offset."""
        return long_moment(moment, self.edition.language)

    def editor_mark(self, node: Node, field: str | None = None) -> Markup:
        """A small label on what the editor, not the author, wrote; else nothing."""
        if not isinstance(node, Selectable) or not node.is_editors(field):
            return Markup()
        return Markup(f'<span class="editor-mark">{escape(self.words.gettext("editor’s"))}</span>')

    def brand_css(self) -> Markup:
        """Fonts and colours for this output."""
        from brief.brand.css import brand_css

        return Markup(brand_css(self.brand, self.output))

    def _entry(self, entry: Entry) -> SourceEntry:
        position = self.provenance.position_of(entry.source)
        src = self.provenance.attribute(position)
        is_mirrored = direction_of(self.edition.language) == "rtl"
        html = isolate_entry(entry.html) if is_mirrored else Markup(entry.html)
        return SourceEntry(entry.id, entry.number, html, src)


def chart_key(show: Show) -> str:
    """The key of a block's chart in ``data-chart``: ``sections.2.show.1``."""
    return ".".join(str(step) for step in show.path)
