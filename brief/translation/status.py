"""How far the translation of a brief is, by language."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from brief.content.model.brief import Brief
from brief.translation.catalogue import Catalogue
from brief.translation.check import check_entry
from brief.translation.extract import extract_messages


@dataclass(frozen=True)
class Progress:
    """Counts of messages, each once; names that stay as they are do not count.

    ``wrong``: of the translated ones, those that lost or added a placeholder.
    """

    language: str
    file: Path | None
    translated: int
    fuzzy: int
    untranslated: int
    wrong: int

    @property
    def messages(self) -> int:
        return self.translated + self.fuzzy + self.untranslated

    @property
    def percent(self) -> int:
        """Of the messages that can be printed; 100 only where it is every one."""
        done = self.translated - self.wrong
        return done * 100 // self.messages if self.messages else 100


def progress_of(brief: Brief, catalogue: Catalogue | None, language: str) -> Progress:
    """Of one language. ``catalogue``: None where there is none yet."""
    counts = {"translated": 0, "fuzzy": 0, "untranslated": 0, "wrong": 0}
    optional: dict[str, bool] = {}
    for message in extract_messages(brief):
        optional[message.text] = message.optional and optional.get(message.text, True)
    for text, may_stay in optional.items():
        entry = catalogue.entries.get(text) if catalogue else None
        if entry is None or not entry.words.strip():
            counts["untranslated"] += not may_stay
        elif entry.is_fuzzy:
            counts["fuzzy"] += 1
        else:
            counts["translated"] += 1
            counts["wrong"] += any(m.severity == "error" for m in check_entry(entry))
    return Progress(language, catalogue.file if catalogue else None, **counts)
