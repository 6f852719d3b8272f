"""The faces that Office has for scripts which a Latin face lacks.

PowerPoint takes a character's face from ``a:ea`` (Chinese, Japanese, Korean), ``a:cs`` (scripts
that need shaping) or ``a:latin``. A theme's list by script serves the language of the person who
opens the file, not the text's own; so a run in such a language names its face.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Slot = Literal["a:ea", "a:cs"]


@dataclass(frozen=True)
class ScriptFace:
    """A script's face for text, and for headings set in a serif where Office has one everywhere."""

    slot: Slot
    sans: str
    serif: str
    others: tuple[str, ...] = ()

    def beside(self, family: str) -> str:
        """The face that goes with a Latin family; the family itself where it is the script's."""
        if family in (self.sans, self.serif, *self.others):
            return family
        return self.serif if family in _SERIFS else self.sans


# By ISO 15924 code, as a theme's ``a:font`` has it.
SCRIPTS = {
    "Jpan": ScriptFace("a:ea", "Yu Gothic", "Yu Mincho", ("Meiryo", "MS Gothic", "MS Mincho")),
    "Hang": ScriptFace("a:ea", "Malgun Gothic", "Malgun Gothic", ("Batang", "Gulim")),
    "Hans": ScriptFace("a:ea", "Microsoft YaHei", "SimSun", ("DengXian", "SimHei")),
    "Hant": ScriptFace("a:ea", "Microsoft JhengHei", "Microsoft JhengHei", ("PMingLiU",)),
    "Arab": ScriptFace("a:cs", "Arial", "Sakkal Majalla"),
    "Hebr": ScriptFace("a:cs", "Arial", "Times New Roman"),
    "Khmr": ScriptFace("a:cs", "Leelawadee UI", "Leelawadee UI", ("Khmer UI", "DaunPenh")),
    "Laoo": ScriptFace("a:cs", "Leelawadee UI", "Leelawadee UI"),
    "Thai": ScriptFace("a:cs", "Leelawadee UI", "Leelawadee UI"),
    "Mymr": ScriptFace("a:cs", "Myanmar Text", "Myanmar Text"),
    "Deva": ScriptFace("a:cs", "Nirmala UI", "Nirmala UI"),
    "Beng": ScriptFace("a:cs", "Nirmala UI", "Nirmala UI"),
    "Sinh": ScriptFace("a:cs", "Nirmala UI", "Nirmala UI"),
    "Taml": ScriptFace("a:cs", "Nirmala UI", "Nirmala UI"),
    "Ethi": ScriptFace("a:cs", "Ebrima", "Ebrima"),
}
# The languages that are written in it where their tag does not say.
_LANGUAGES = {
    "Jpan": "ja",
    "Hang": "ko",
    "Hans": "zh",
    "Hant": "yue",
    "Arab": "ar fa ur ps ckb",
    "Hebr": "he yi",
    "Khmr": "km",
    "Laoo": "lo",
    "Thai": "th",
    "Mymr": "my",
    "Deva": "hi mr ne",
    "Beng": "bn",
    "Sinh": "si",
    "Taml": "ta",
    "Ethi": "am ti",
}
_WRITTEN = {language: script for script, each in _LANGUAGES.items() for language in each.split()}
_TRADITIONAL = {"TW", "HK", "MO"}
_SERIFS = {
    *("Cambria", "Constantia", "Georgia", "Garamond", "Times New Roman"),
    *("Book Antiqua", "Bookman Old Style", "Century", "Palatino Linotype", "Sitka Text"),
}


def face_of(language: str) -> ScriptFace | None:
    """The face for a BCP 47 tag (``zh-Hant-HK``, ``km``); None where a Latin face serves."""
    first, *rest = language.split("-")
    named = next((part for part in rest if len(part) == 4 and part.isalpha()), "").title()
    if named:
        return SCRIPTS.get(named)
    if first.lower() == "zh" and _TRADITIONAL & {part.upper() for part in rest}:
        return SCRIPTS["Hant"]
    return SCRIPTS.get(_WRITTEN.get(first.lower(), ""))
