"""deck.html laid out, one WeasyPrint document a slide, and painted as slides.pdf."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from brief.brand.brand import DEFAULT_LEAST, LeastSizes
from brief.deck.fit.styles import AS_DESIGNED, Scale, scale_styles
from brief.deck.sections import split_deck
from brief.pdf.actual_text import mend_actual_text
from brief.pdf.boxes.grid_direction import mend_grid_direction
from brief.pdf.known_fonts import known_fonts
from brief.pdf.layout import SCREEN_DPI
from brief.pdf.line_metrics import mend_line_metrics
from brief.pdf.svg_text import mend_svg_text
from brief.pdf.trailing_space import mend_trailing_space


@dataclass(frozen=True)
class Fitted:
    """How a slide came to fit: at what scale, and as which part of how many."""

    scale: Scale = AS_DESIGNED
    part: int = 1
    parts: int = 1


@dataclass(frozen=True)
class LaidOutDeck:
    """One rendered document a slide, in order, and the page they were made from."""

    documents: tuple[Any, ...]
    html: str
    fitted: tuple[Fitted, ...]

    @property
    def pages(self) -> list[Any]:
        return [page for document in self.documents for page in document.pages]

    def merged(self) -> Any:
        """All slides as one WeasyPrint document, ready to paint."""
        return self.documents[0].copy(self.pages)


class SlideLayout:
    """Lays out one section of a deck at a time. ``fetcher`` is WeasyPrint's url_fetcher."""

    def __init__(
        self, html: str, base: Path, fetcher: Callable[..., Any], least: LeastSizes
    ) -> None:
        mend_trailing_space()
        mend_grid_direction()
        mend_actual_text()
        mend_svg_text()
        mend_line_metrics()
        self.html = html
        self.deck = split_deck(html)
        self._fetcher = fetcher
        self._least = least
        self._fonts = known_fonts()
        self._address = base.as_uri() + "/"
        self._sheets: dict[Scale, list[Any]] = {}

    def lay_out(self, section: str, number: int, scale: Scale = AS_DESIGNED) -> Any:
        """The rendered document of a section that is the ``number``-th slide."""
        from weasyprint import HTML

        page = self.deck.page(section, number)
        html = HTML(string=page, base_url=self._address, url_fetcher=self._fetcher)
        # Presentational hints: else `<ol start="3">`, by which lists are continued, counts from 1.
        return html.render(
            stylesheets=self._styles(scale),
            font_config=self._fonts,
            pdf_variant="pdf/ua-1",
            presentational_hints=True,
            dpi=SCREEN_DPI,
        )

    def _styles(self, scale: Scale) -> list[Any]:
        from weasyprint import CSS

        if scale not in self._sheets:
            self._sheets[scale] = [
                CSS(
                    string=style,
                    font_config=self._fonts,
                    base_url=self._address,
                    url_fetcher=self._fetcher,
                )
                for style in scale_styles(self.deck.styles, scale, self._least)
            ]
        return self._sheets[scale]


def lay_out_deck(
    html: str, base: Path, fetcher: Callable[..., Any], least: LeastSizes = DEFAULT_LEAST
) -> LaidOutDeck:
    """Lay out each section of deck.html as it is designed, whether it fits or not."""
    layout = SlideLayout(html, base, fetcher, least)
    sections = layout.deck.sections
    documents = tuple(layout.lay_out(section, n) for n, section in enumerate(sections, 1))
    return LaidOutDeck(documents, html, (Fitted(),) * len(documents))
