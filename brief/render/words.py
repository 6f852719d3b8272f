"""Interface words (Key messages, Source, Figure 1): in the templates English, else catalogues."""

from __future__ import annotations

import gettext
from pathlib import Path

CATALOGUES = Path(__file__).parent / "locale"


def interface_words(language: str) -> gettext.NullTranslations:
    """The catalogue of a BCP 47 tag, or of its language alone; English where there is none."""
    tags = [language.replace("-", "_"), language.split("-")[0]]
    return gettext.translation("brief", CATALOGUES, languages=tags, fallback=True)
