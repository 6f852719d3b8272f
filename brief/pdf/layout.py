"""The brief laid out: pages, before any of them is painted."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from brief.pdf.actual_text import mend_actual_text
from brief.pdf.boxes.grid_direction import mend_grid_direction
from brief.pdf.boxes.page_floats import mend_page_floats
from brief.pdf.fetcher import LocalFetcher
from brief.pdf.known_fonts import known_fonts
from brief.pdf.line_metrics import mend_line_metrics
from brief.pdf.svg_text import mend_svg_text
from brief.pdf.trailing_space import mend_trailing_space

SCREEN_DPI = 150
PRINT_DPI = 300


def lay_out(html: str, base: Path, fetcher: LocalFetcher, dpi: int | None = SCREEN_DPI) -> Any:
    """The rendered WeasyPrint document of a page. Addresses are relative to ``base``.

    Pictures are painted with at most ``dpi`` pixels an inch, as large as they stand; None keeps
    them whole.
    """
    from weasyprint import HTML

    mend_trailing_space()
    mend_grid_direction()
    mend_actual_text()
    mend_svg_text()
    mend_page_floats()
    mend_line_metrics()
    page = HTML(string=html, base_url=base.as_uri() + "/", url_fetcher=fetcher)
    # Presentational hints: else `<ol start="3">` and `<li value="3">` count from 1.
    return page.render(
        font_config=known_fonts(),
        pdf_variant="pdf/ua-1",
        presentational_hints=True,
        dpi=dpi,
    )
