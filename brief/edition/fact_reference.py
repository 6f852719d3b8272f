"""``{{ name | short | with_period }}``: how a text refers to a fact.

The filters are those of Jinja in spelling, but nothing else of Jinja is understood here: no
arithmetic, no calls, no attributes. A text of the content cannot run anything.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from brief.content.references import FILTERS
from brief.content.spelling import suggest
from brief.edition.fact_format import STYLES, Style

REFERENCE = re.compile(r"\{\{(?P<inside>.*?)\}\}", re.DOTALL)

_NAME = re.compile(r"[a-z][a-z0-9_]*")


class FactError(ValueError):
    """A reference that cannot be read, or a fact that is not there. Carries what to tell people."""


@dataclass(frozen=True)
class FactReference:
    """Which fact, in which style; ``with_period`` adds its period: *$231.7 billion (2018)*."""

    name: str
    style: Style = "prose"
    with_period: bool = False


def parse_reference(inside: str) -> FactReference:
    """Read what stands between the braces. Raises `FactError`."""
    name, *filters = (part.strip() for part in inside.split("|"))
    if not _NAME.fullmatch(name):
        raise FactError(f"`{{{{ {inside.strip()} }}}}` is not a fact: write {{{{ name }}}}")
    style: Style = "prose"
    for given in filters:
        if given not in FILTERS:
            raise FactError(
                f"a fact has no filter `{given}`: expected {', '.join(FILTERS)}"
                + suggest(given, FILTERS)
            )
        style = next((known for known in STYLES if known == given), style)
    return FactReference(name, style, "with_period" in filters)
