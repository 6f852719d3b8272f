"""Characters that no face of the brand has: an error with its line, never a box on the page."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from html.parser import HTMLParser

from brief.brand.brand import FontFace
from brief.brand.script_fonts import characters
from brief.messages import Message, Position

# Never closed, so they hold no text and no place.
_VOID = frozenset(("br", "hr", "img", "meta", "link", "input", "col", "wbr"))
_UNSEEN = frozenset(("head", "style", "script"))


def find_missing_glyphs(html: str, faces: Sequence[FontFace]) -> Iterator[Message]:
    """One message for each element whose text has characters that ``faces`` lack.

    Speaker notes are passed over: PowerPoint sets them in a font of the reader's machine.
    """
    reader = _Reader(frozenset().union(*(characters(face.file) for face in faces)))
    reader.feed(html)
    reader.close()
    placed = {source: missing for source, missing in reader.missing.items() if source}
    for source, missing in (placed or reader.missing).items():
        shown = ", ".join(f"“{character}” (U+{ord(character):04X})" for character in missing[:5])
        yield Message(
            f"no font of the brand has {shown}{' and others' if len(missing) > 5 else ''}; "
            "write it otherwise, or add a font that has it to the brand",
            "missing-glyph",
            Position.read(source),
        )


class _Reader(HTMLParser):
    """Gathers, by ``data-src``, the characters of visible text that are not known."""

    def __init__(self, known: frozenset[str]) -> None:
        super().__init__(convert_charrefs=True)
        self._known = known
        self._open: list[tuple[str, str, bool]] = []  # tag, place, whether it is seen
        self.missing: dict[str, list[str]] = {}

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _VOID:
            return
        values = dict(attrs)
        _, place, seen = self._open[-1] if self._open else ("", "", True)
        notes = tag == "aside" and "notes" in (values.get("class") or "").split()
        seen = seen and tag not in _UNSEEN and not notes
        self._open.append((tag, values.get("data-src") or place, seen))

    def handle_endtag(self, tag: str) -> None:
        while any(name == tag for name, _, _ in self._open):
            if self._open.pop()[0] == tag:
                break

    def handle_data(self, data: str) -> None:
        _, place, seen = self._open[-1] if self._open else ("", "", True)
        if not seen:
            return
        for character in data:
            if character not in self._known and not _draws_nothing(character):
                found = self.missing.setdefault(place, [])
                if character not in found:
                    found.append(character)


def _draws_nothing(character: str) -> bool:
    """Spaces, controls, joiners and variation selectors need no glyph."""
    return unicodedata.category(character) in ("Cc", "Cf", "Zs", "Zl", "Zp") or (
        0xFE00 <= ord(character) <= 0xFE0F
    )
