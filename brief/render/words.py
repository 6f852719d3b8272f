"""Interface words (Key messages, Source, Figure 1): English in the templates, else catalogues.

``locale/<tag>.po`` in a templates folder: a project's words come before the package's, so that it
can add a language, or words of its own templates, without touching the program.
"""

from __future__ import annotations

import gettext
from collections.abc import Iterator, Sequence
from functools import lru_cache
from io import BytesIO
from pathlib import Path

from markupsafe import Markup

from brief.messages import Failure, Message, Position
from brief.translation.languages import is_pseudo
from brief.translation.pseudo import PseudoWords

FOLDER = "locale"
MOST_BYTES = 1_000_000


def interface_words(language: str, templates: Sequence[Path]) -> gettext.NullTranslations:
    """The words of a BCP 47 tag, then of what it stands below (RFC 4647, 3.4); else English.

    ``templates`` are templates folders, the nearest first. Raises Failure for a wrong catalogue.
    """
    if is_pseudo(language):
        return PseudoWords()
    files = [folder / FOLDER / f"{tag}.po" for tag in _tags(language) for folder in templates]
    chain = gettext.NullTranslations()
    for file in reversed(files):
        if file.is_file():
            found = _catalogue(file, file.stat().st_mtime_ns)
            words = gettext.GNUTranslations(BytesIO(found))
            words.add_fallback(chain)
            chain = words
    return chain


def _tags(language: str) -> Iterator[str]:
    parts = language.split("-")
    for length in range(len(parts), 0, -1):
        yield "-".join(parts[:length])


@lru_cache(maxsize=32)
def _catalogue(file: Path, _written: int) -> bytes:
    """A catalogue in gettext's binary form (.mo), without what is fuzzy."""
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import PoFileError, read_po

    try:
        if file.stat().st_size > MOST_BYTES:
            raise ValueError(f"expected at most {MOST_BYTES:,} bytes")
        with file.open("rb") as opened:
            catalogue = read_po(opened, abort_invalid=True)
    except (PoFileError, ValueError) as error:
        line = (getattr(error, "lineno", None) or 0) + 1  # Babel counts from 0
        text = f"this catalogue of interface words cannot be read: {error}"
        raise Failure(Message(text, "catalogue", Position(file, line, 1))) from error
    compiled = BytesIO()
    write_mo(compiled, catalogue)
    return compiled.getvalue()


class TemplateWords:
    """``_("Page %(page)s", page=1)`` in templates, or ``_("Page %(page)s")|format(page=1)``."""

    def __init__(self, words: gettext.NullTranslations) -> None:
        self._words = words

    def gettext(self, message: str, **variables: object) -> Markup:
        """The message in the language, the variables escaped and put in."""
        return _put_in(self._words.gettext(message), variables)

    def ngettext(self, singular: str, plural: str, number: int, **variables: object) -> Markup:
        """The same with the language's plural forms; ``%(num)s`` is the number."""
        message = self._words.ngettext(singular, plural, number)
        known = {"num": number} if "%(num)" in message else {}
        return _put_in(message, {**known, **variables})

    def listed(self, items: Sequence[object]) -> Markup:
        """Items with the language's comma between them: *A, B*, *A、B*."""
        # Translators: what stands between the items of a list, as in “Issue 2020, No 16”.
        return Markup(self._words.gettext(", ")).join(items)  # type: ignore[arg-type]


def _put_in(message: str, variables: dict[str, object]) -> Markup:
    return Markup(message) % variables if variables else Markup(message)
