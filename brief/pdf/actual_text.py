"""A gap of WeasyPrint 70 filled: what glyphs say where one table from glyphs to letters cannot.

A font draws a letter of Arabic as a shape and its dots, a syllable of Khmer in another order than
it is typed. ``ToUnicode`` gives each glyph one meaning, the first that was met, so that search and
copying found scattered pieces. Such a cluster is marked with the text it stands for (``ActualText``
of a ``Span``, ISO 32000-1, 14.9.4), as LibreOffice marks it.
``tests/pdf/test_actual_text.py`` tells when WeasyPrint no longer needs this.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

# From Hebrew to the last script of South-East Asia, and presentation forms: scripts with shaping.
# Thai, Lao, Burmese and Khmer are marked by the word (``tags.words``): marks are raised.
_SHAPED = re.compile(
    "[\u0590-\u0dff\u0f00-\u0fff\u10a0-\u10ff\u1800-\u18af\u1900-\u1cff"
    "\ufb1d-\ufdff\ufe70-\ufefc]"
)
_STRING = re.compile(r"<([0-9a-fA-F]*)>|[^<>]+")
_DIGITS = 4  # of a glyph's number in hexadecimal


@dataclass(frozen=True)
class _Cluster:
    """Glyphs that are drawn one after another for a piece of text."""

    glyphs: int
    text: str


def mend_actual_text() -> None:
    """Have WeasyPrint mark such clusters, in this process. Calling it again does nothing."""
    from weasyprint.draw import text as drawing

    if getattr(drawing.draw_first_line, "mended", False):
        return
    draw_first_line = drawing.draw_first_line

    def draw(stream: Any, box: Any, overflow: str, ellipsis: str, matrix: Any) -> Any:
        is_whole = overflow != "ellipsis" and ellipsis == "none"
        if not is_whole or not _SHAPED.search(box.text):
            return draw_first_line(stream, box, overflow, ellipsis, matrix)
        marking = _Marking(stream, list(_clusters(stream, box)))
        stream.show_text = marking.show_text
        try:
            return draw_first_line(stream, box, overflow, ellipsis, matrix)
        finally:
            marking.close()
            del stream.show_text

    draw.mended = True  # type: ignore[attr-defined]
    drawing.draw_first_line = draw


def _clusters(stream: Any, box: Any) -> Iterator[tuple[_Cluster, Any]]:
    """The clusters of a box's only line as they are drawn, from the left, each with its font."""
    from weasyprint.text.ffi import ffi, pango

    layout = box.pango_layout
    pango.pango_layout_set_single_paragraph_mode(layout.layout, True)
    encoded = layout.text.encode()
    line, _ = layout.get_first_line()
    run = line.runs[0]
    while run != ffi.NULL:
        item, string = run.data.item, run.data.glyphs
        run = run.next
        font, _ = stream.add_font(item.analysis.font)
        starts = [string.log_clusters[at] for at in range(string.num_glyphs)]
        ends = dict(zip(sorted(set(starts)), [*sorted(set(starts))[1:], item.length], strict=True))
        counts: dict[int, int] = {}
        for start, glyph in zip(starts, string.glyphs[0 : string.num_glyphs], strict=True):
            drawn = glyph.glyph != pango.PANGO_GLYPH_EMPTY
            counts[start] = counts.get(start, 0) + drawn
        for start, count in counts.items():  # in the order of drawing
            piece = encoded[item.offset + start : item.offset + ends[start]]
            if count:
                yield _Cluster(count, piece.decode()), font


class _Marking:
    """Writes the line's glyphs, cluster by cluster."""

    def __init__(self, stream: Any, clusters: list[tuple[_Cluster, Any]]) -> None:
        self._stream = stream
        self._show = stream.show_text
        self._clusters = iter(clusters)
        self._left = 0  # glyphs of the cluster that is being drawn
        self._is_marked = False
        self._pending = ""

    def show_text(self, string: Any) -> None:
        """Glyphs in strings of hexadecimal digits, and kerning between them (``TJ``)."""
        for match in _STRING.finditer(str(string)):
            digits = match[1]
            if digits is None:
                self._pending += match[0]
                continue
            for at in range(0, len(digits), _DIGITS):
                self._glyph(digits[at : at + _DIGITS])
        self._flush()

    def _glyph(self, digits: str) -> None:
        if not self._left:
            self._begin(int(digits, 16))
        self._pending += f"<{digits}>"
        self._left -= 1

    def _begin(self, glyph: int) -> None:
        self.close()
        cluster, font = next(self._clusters)
        self._left = cluster.glyphs
        is_plain = cluster.glyphs == 1 and font.to_unicode.get(glyph) == cluster.text
        if not is_plain and _SHAPED.search(cluster.text):
            self._flush()
            self._stream.begin_marked_content("Span", _properties(cluster.text))
            self._is_marked = True

    def close(self) -> None:
        """End the mark of a cluster that is drawn."""
        if self._is_marked:
            self._flush()
            self._stream.end_marked_content()
            self._is_marked = False

    def _flush(self) -> None:
        if self._pending.strip():
            self._show(self._pending.replace("><", ""))
        self._pending = ""


def _properties(text: str) -> Any:
    import pydyf

    return pydyf.Dictionary({"ActualText": pydyf.String(text.replace("\u200b", ""))})
