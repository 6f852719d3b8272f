"""A line's height by its first font, as CSS has it, where another font sets some of its characters.

WeasyPrint 70 centres each text on its line by the tallest font in it. Latin words and Khmer ones
then have baselines of their own, and a line that holds both grows. Where `line-height` is given,
only the first available font counts (css-inline-3, 5.2: "glyphs from other fonts are ignored").
``tests/pdf/test_line_metrics.py`` tells when WeasyPrint no longer needs this.
"""

from __future__ import annotations

from typing import Any


def mend_line_metrics() -> None:
    """Have WeasyPrint seat such text rightly, in this process. Calling it again does nothing."""
    from weasyprint.layout import inline

    if getattr(inline.split_text_box, "mended", False):
        return
    split_text_box = inline.split_text_box

    def split(context: Any, box: Any, *rest: Any, **named: Any) -> Any:
        broken = split_text_box(context, box, *rest, **named)
        text = broken[0]
        if text is not None and text.style["line_height"] != "normal":
            _, text.baseline = inline.strut(text.style)
        return broken

    split.mended = True  # type: ignore[attr-defined]
    inline.split_text_box = split
