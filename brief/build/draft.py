"""A draft laid out with the numbers of its lines."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from brief.render.line_numbers import put_line_numbers


def number_lines(html: str, document: Any, lay_out: Callable[[str], Any]) -> tuple[str, Any]:
    """The page's HTML and its layout with every fifth line numbered.

    ``document`` is the layout of ``html``: it says where the lines are, and ``lay_out`` makes the
    second one, whose text stands in the same places.
    """
    from brief.pdf.boxes.lines import read_main_lines, usual_rise

    pages = read_main_lines(document.pages)
    rise = usual_rise(pages)
    tops = [[line.baseline - rise for line in lines] for lines in pages]
    numbered = put_line_numbers(html, tops)
    return numbered, lay_out(numbered)
