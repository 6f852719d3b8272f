"""What the Python checkers say against a standard's words. docs/conformance.md gives the reasons.

No rule is switched off: a finding is false only in the words given here, and only in a file that
veraPDF passes.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from tests.conformance.tools import Finding


@dataclass(frozen=True)
class FalseFinding:
    tool: str
    rule: str
    file: re.Pattern[str]  # matches the whole name
    text: re.Pattern[str]  # is found in what it says
    clause: str


FALSE = (
    FalseFinding(
        "outloud",
        "ORD-001",
        re.compile(r"(?!.*_(slides|handout)\.pdf).*\.pdf"),
        re.compile(r"\d page\(s\) paint tagged content out of tag-tree order"),
        "ISO 14289-1, 7.2; ISO 32000-1, 14.8.2.3",
    ),
    FalseFinding(
        "outloud",
        "PAG-001",
        re.compile(r".*_slides\.pdf"),
        re.compile(r"tagged as content on 3 or more pages: (Source: |出典：|\S*ភព៖ )"),
        "ISO 14289-1, 7.8; ISO 32000-1, 14.8.2.2.2",
    ),
    FalseFinding(
        "outloud",
        "TXT-003",
        re.compile(r".*_km(_slides|_handout)?\.pdf"),
        re.compile(r"font \w{6}\+(Noto-S(ans|erif)-Khmer|Leelawadee-UI).* have no Unicode mapping"),
        "ISO 19005-3, 6.2.11.7.2; ISO 32000-1, 14.9.4",
    ),
    FalseFinding(
        "outloud",
        "FIG-012",
        re.compile(r".*_km(_slides|_handout)?\.pdf"),
        re.compile(r"alternative text that does not read as language: [\u1780-\u17ff]"),
        "ISO 14289-1, 7.3",
    ),
)


def reason_against(finding: Finding) -> FalseFinding | None:
    """The entry that shows a finding to be false."""
    for each in FALSE:
        is_same = (each.tool, each.rule) == (finding.tool, finding.rule)
        if is_same and each.file.fullmatch(finding.file.name) and each.text.search(finding.text):
            return each
    return None
