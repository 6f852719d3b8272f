"""deck.html laid out, one WeasyPrint document a slide, and painted as slides.pdf."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from brief.deck.sections import split_deck
from brief.pdf.trailing_space import mend_trailing_space


@dataclass(frozen=True)
class LaidOutDeck:
    """One rendered document a slide, in order, and the page they were made from."""

    documents: tuple[Any, ...]
    html: str

    @property
    def pages(self) -> list[Any]:
        return [page for document in self.documents for page in document.pages]

    def merged(self) -> Any:
        """All slides as one WeasyPrint document, ready to paint."""
        return self.documents[0].copy(self.pages)


def lay_out_deck(html: str, base: Path, fetcher: Callable[..., Any]) -> LaidOutDeck:
    """Lay out each section of deck.html on its own. ``fetcher`` is WeasyPrint's url_fetcher."""
    from weasyprint import CSS, HTML
    from weasyprint.text.fonts import FontConfiguration

    mend_trailing_space()
    page = split_deck(html)
    fonts = FontConfiguration()
    address = base.as_uri() + "/"
    sheets: Sequence[Any] = [
        CSS(string=style, font_config=fonts, base_url=address, url_fetcher=fetcher)
        for style in page.styles
    ]
    return LaidOutDeck(
        tuple(
            HTML(string=slide, base_url=address, url_fetcher=fetcher).render(
                stylesheets=sheets, font_config=fonts, pdf_variant="pdf/ua-1"
            )
            for slide in page.pages()
        ),
        html,
    )
