"""What readers search and copy in scripts whose letters are not drawn one after the other.

WeasyPrint maps a glyph to the text it first stood for, which in Khmer, Thai, Lao and Burmese is not
what it stands for elsewhere. So a line of these is painted word by word, each with its letters as
``ActualText`` (ISO 32000-1, 14.9.4), and without the U+200B that separated them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from brief.render.word_breaks.separate import SEPARATOR, without_separators

_SCRIPTS = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]")
_PIECES = re.compile(f"[^ {SEPARATOR}]+ *{SEPARATOR}?|[ {SEPARATOR}]+")


def actual_text(box: Any) -> str | None:
    """What a painted box says, where its glyphs do not tell."""
    text = getattr(box, "text", None)
    if not isinstance(text, str) or not _SCRIPTS.search(text):
        return None
    return without_separators(text)


@contextmanager
def words_apart(pages: Sequence[Any]) -> Iterator[None]:
    """Have the lines of laid-out pages hold a box a word while they are painted; their bookmarks
    are without separators from now on.
    """
    changed: list[tuple[Any, Any]] = []
    for page in pages:
        page.bookmarks[:] = [
            (level, without_separators(label), *rest) for level, label, *rest in page.bookmarks
        ]
        _part(page._page_box, changed)
    try:
        yield
    finally:
        for box, children in changed:
            box.children = children


def _part(box: Any, changed: list[tuple[Any, Any]]) -> None:
    from weasyprint.formatting_structure.boxes import TextBox

    box = getattr(box, "_box", box)  # what stands where a positioned box was taken out
    children = getattr(box, "children", ())
    parted: list[Any] = []
    for child in children:
        if isinstance(child, TextBox):
            parted += _words(child)
        else:
            _part(child, changed)
            parted.append(child)
    if len(parted) > len(children):
        changed.append((box, children))
        box.children = parted


def _words(box: Any) -> list[Any]:
    """A text box, or one for each of its words, where these stand in it."""
    from weasyprint.text.line_break import create_layout, line_size

    if not actual_text(box) or box.style["visibility"] != "visible" or not box.style["font_size"]:
        return [box]
    pieces = _PIECES.findall(box.text)
    words, x = [], box.position_x
    for piece in pieces if len(pieces) > 1 else ():
        word = box.copy_with_text(piece)
        word.pango_layout = create_layout(piece, box.style, None, None, box.justification_spacing)
        word.pango_layout.set_text(piece, justify=True)
        word.width, _ = line_size(word.pango_layout.get_first_line()[0], box.style)
        word.pango_layout.deactivate()
        word.position_x = x
        x += word.width
        words.append(word)
    return words or [box]
