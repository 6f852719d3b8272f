"""Interface words (Key messages, Source, Figure 1): in the templates English, else catalogues."""

from __future__ import annotations

import gettext
from pathlib import Path

from markupsafe import Markup

CATALOGUES = Path(__file__).parent / "locale"


def interface_words(language: str) -> gettext.NullTranslations:
    """The catalogue of a BCP 47 tag, or of its language alone; English where there is none."""
    tags = [language.replace("-", "_"), language.split("-")[0]]
    return gettext.translation("brief", CATALOGUES, languages=tags, fallback=True)


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


def _put_in(message: str, variables: dict[str, object]) -> Markup:
    return Markup(message) % variables if variables else Markup(message)
