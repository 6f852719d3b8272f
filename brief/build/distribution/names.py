"""The names that people see in their mail: sortable, in ASCII, alike for all editions of a brief.

``[DRAFT_]2020-16_A-Society-5.0-for-ASEAN_minister_en_v1.0_brief.pdf``: the issue (or the date), the
title of the source, audience, language, version, kind. Fields are parted by ``_``, so none has it.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from brief.build.formats import Format

if TYPE_CHECKING:
    from brief.content.model.brief import Brief

KINDS: dict[Format, str] = {
    "pdf": "brief.pdf",
    "pptx": "slides.pptx",
    "slides": "slides.pdf",
    "handout": "handout.pdf",
    "print": "print.pdf",
    "booklet": "booklet.pdf",
    "two_up": "two-up.pdf",
    "large": "large-print.pdf",
}
_MARKS = {"draft": "DRAFT_", "embargoed": "EMBARGOED_", "final": ""}
_LONGEST_TITLE = 60  # with the rest a name stays well under the 255 of file systems and of zips
_SPELLED = str.maketrans(
    {"ß": "ss", "æ": "ae", "Æ": "AE", "œ": "oe", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d",
     "Đ": "D", "ı": "i", "&": " and ", "’": "", "'": ""}
)  # fmt: skip


def artefact_name(brief: Brief, audience: str, language: str, format: Format) -> str:
    """The name of an edition's file. ``brief`` is the source, whatever the language."""
    return "_".join((_beginning(brief), slug(audience), language, *_version(brief), KINDS[format]))


def archive_name(brief: Brief, audience: str) -> str:
    """The name of the zip with all that an audience gets."""
    return "_".join((_beginning(brief), slug(audience), *_version(brief))) + ".zip"


def slug(text: str, longest: int = 80) -> str:
    """ASCII letters, digits, dots inside numbers, and hyphens; cut between words.

    Empty for a text in another script.
    """
    plain = unicodedata.normalize("NFKD", text.translate(_SPELLED))
    plain = "".join(c for c in plain if not unicodedata.combining(c))
    plain = re.sub(r"(?<!\d)\.|\.(?!\d)|[^A-Za-z0-9.]+", "-", plain).strip("-")
    plain = re.sub(r"-{2,}", "-", plain)
    if len(plain) > longest:
        plain = plain[: longest + 1].rpartition("-")[0] or plain[:longest]
    return plain


def _beginning(brief: Brief) -> str:
    series = brief.series
    issue = [slug(part) for part in (series.issue, series.number) if part] if series else []
    first = "-".join(filter(None, issue)) or brief.date.isoformat()
    return f"{_MARKS[brief.status]}{first}_{_title(brief)}"


def _title(brief: Brief) -> str:
    """The title, or the folder's name where most of the title has no ASCII spelling."""
    title = slug(brief.title, _LONGEST_TITLE)
    letters = sum(character.isalpha() for character in brief.title)
    spelled = sum(character.isalpha() for character in slug(brief.title, 10_000))
    return title if title and spelled * 2 >= letters else slug(brief.name) or "brief"


def _version(brief: Brief) -> tuple[str, ...]:
    version = slug(brief.version or "")
    return (f"v{version}",) if version else ()
