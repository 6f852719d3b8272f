"""Scripts which a Latin face lacks, and the faces that Office has for them.

PowerPoint takes a character's face from ``a:ea`` (Chinese, Japanese, Korean), ``a:cs`` (scripts
that need shaping) or ``a:latin``. A theme's list by script serves the language of the person who
opens the file, not the text's own; so a run in such a language names its face.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
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

    @property
    def names(self) -> tuple[str, ...]:
        return (self.sans, self.serif, *self.others)

    def beside(self, family: str) -> str:
        """The face that goes with a Latin family; the family itself where it is the script's."""
        if family in self.names:
            return family
        return self.serif if family in _SERIFS else self.sans


# By ISO 15924 code, as a theme's ``a:font`` has it.
SCRIPTS = {
    "Jpan": ScriptFace("a:ea", "Yu Gothic", "Yu Mincho", ("Meiryo", "MS Gothic", "MS Mincho")),
    "Hang": ScriptFace("a:ea", "Malgun Gothic", "Malgun Gothic", ("Batang", "Gulim")),
    "Hans": ScriptFace("a:ea", "Microsoft YaHei", "SimSun", ("DengXian", "SimHei")),
    "Hant": ScriptFace("a:ea", "Microsoft JhengHei", "Microsoft JhengHei", ("PMingLiU",)),
    "Arab": ScriptFace("a:cs", "Arial", "Arial", ("Sakkal Majalla", "Times New Roman")),
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
    return SCRIPTS.get(script_of(language))


def script_of(language: str) -> str:
    """The ISO 15924 code for a BCP 47 tag, of the scripts known here; ``Latn`` for all others."""
    first, *rest = language.replace("_", "-").split("-")
    named = next((part for part in rest if len(part) == 4 and part.isalpha()), "").title()
    if named:
        return named if named in SCRIPTS else "Latn"
    if first.lower() == "zh" and _TRADITIONAL & {part.upper() for part in rest}:
        return "Hant"
    return _WRITTEN.get(first.lower(), "Latn")


def slot_of(family: str) -> Slot | None:
    """Where a run names one of these faces."""
    return next((face.slot for face in SCRIPTS.values() if family in face.names), None)


# Unicode's blocks of the scripts that a text may hold without its language saying so. Han is left
# to the language: it may be Chinese, Japanese or Korean.
_BLOCKS = {
    "Arab": "\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufefc",
    "Thai": "\u0e00-\u0e7f",
    "Laoo": "\u0e80-\u0eff",
    "Mymr": "\u1000-\u109f\ua9e0-\ua9ff\uaa60-\uaa7f",
    "Khmr": "\u1780-\u17ff\u19e0-\u19ff",
    "Jpan": "\u3041-\u30ff",
    "Hang": "\u1100-\u11ff\uac00-\ud7af",
}
_FOUND = {script: re.compile(f"[{blocks}]") for script, blocks in _BLOCKS.items()}


def scripts_in(text: str) -> Iterator[str]:
    """The scripts that some character of a text belongs to."""
    return (script for script, pattern in _FOUND.items() if pattern.search(text))
