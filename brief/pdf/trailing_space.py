"""A fault of WeasyPrint 70 mended: a line broken after its first word for want of a trailing space.

Where text ends in a space before an inline element (``in <b>bold</b>``), and the line has room for
the text but not for that space, ``split_first_line`` takes the whole text for too wide and breaks
it after its first word. A space at a line's end hangs (css-text-3, 4.1.3), so it takes no room.
``tests/pdf/test_trailing_space.py`` tells when WeasyPrint no longer needs this.
"""

from __future__ import annotations

from typing import Any

_COLLAPSES = ("normal", "nowrap", "pre-line")


def mend_trailing_space() -> None:
    """Have WeasyPrint break such lines rightly, in this process. Calling it again does nothing."""
    from weasyprint.layout import inline

    if getattr(inline.split_first_line, "mended", False):
        return
    split_first_line = inline.split_first_line

    def split(
        text: str, style: Any, context: Any, max_width: float | None, *rest: Any, **named: Any
    ) -> Any:
        broken = split_first_line(text, style, context, max_width, *rest, **named)
        resumes = broken[2] is not None
        if resumes and max_width and text.endswith(" ") and style["white_space"] in _COLLAPSES:
            bare = split_first_line(text.rstrip(" "), style, context, max_width, *rest, **named)
            if bare[2] is None and bare[3] <= max_width:
                return split_first_line(text, style, context, None, *rest, **named)
        return broken

    split.mended = True  # type: ignore[attr-defined]
    inline.split_first_line = split
