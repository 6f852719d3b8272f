"""Pandoc's citations: ``[@id, para. 3; see @other, pp. 4-5]``. Manual: "Citations" in Pandoc's.

Ids that begin ``fig-``, ``tbl-`` or ``sec-`` are cross references, as in pandoc-crossref.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

GROUP = re.compile(r"\[(?P<inside>[^\[\]]*@[^\[\]]*)\](?![(\[])")
CROSS_REFERENCE = re.compile(r"@(?P<kind>fig|tbl|sec)-(?P<id>[a-z][a-z0-9_-]*[a-z0-9]|[a-z])")

_ITEM = re.compile(
    r"(?P<prefix>[^@]*?)(?<![A-Za-z0-9_@])@(?P<id>[A-Za-z0-9_](?:[A-Za-z0-9_:.+/-]*[A-Za-z0-9_+/])?)"
    r"(?:\s*,\s*|\s+|$)(?P<rest>.*)",
    re.DOTALL,
)
_LOCATOR = re.compile(r"(?P<label>[^\W\d]+\.?)?\s*(?P<locator>[\dIVXLCivxlc][\w\s,.–-]*)$")
_LABELS = {
    "para": "paragraph",
    "paras": "paragraph",
    "paragraph": "paragraph",
    "paragraphs": "paragraph",
    "p": "page",
    "pp": "page",
    "page": "page",
    "pages": "page",
    "sec": "section",
    "secs": "section",
    "section": "section",
    "sections": "section",
    "ch": "chapter",
    "chap": "chapter",
    "chapter": "chapter",
    "chapters": "chapter",
    "fig": "figure",
    "figure": "figure",
    "vol": "volume",
    "volume": "volume",
    "n": "note",
    "note": "note",
    "col": "column",
    "l": "line",
    "line": "line",
    "v": "verse",
}


@dataclass(frozen=True)
class Cited:
    """One source within a citation. ``label`` is CSL's name of the locator: ``paragraph``."""

    id: str
    label: str | None = None
    locator: str = ""
    prefix: str = ""
    suffix: str = ""


def parse_group(inside: str) -> tuple[Cited, ...] | None:
    """What stands between the brackets; None where it is no citation."""
    found = []
    for item in inside.split(";"):
        match = _ITEM.fullmatch(item.strip())
        if match is None:
            return None
        label, locator, suffix = parse_locator(match["rest"].strip())
        found.append(Cited(match["id"], label, locator, match["prefix"].strip(), suffix))
    return tuple(found)


def parse_source(text: str) -> Cited | None:
    """The short form of a fact's or a chart's source: ``avi-2020-16, para. 7``."""
    group = parse_group("@" + text)
    return group[0] if group and len(group) == 1 else None


def parse_locator(text: str) -> tuple[str | None, str, str]:
    """``"para. 7"`` as label, locator and suffix: ``("paragraph", "7", "")``; no label: page."""
    match = _LOCATOR.fullmatch(text)
    if match is None:
        return None, "", text
    label = _LABELS.get((match["label"] or "p").rstrip(".").lower())
    return (label, match["locator"].strip(), "") if label else (None, "", text)
