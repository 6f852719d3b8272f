"""What a model cannot say of one value alone: that names lead somewhere and files are there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from brief.content.checks.files import check_files
from brief.content.checks.formulas import check_formulas
from brief.content.checks.ids import check_ids
from brief.content.checks.known import Known, find_known
from brief.content.checks.names import check_names, folders_in
from brief.content.checks.references import check_references
from brief.content.checks.rules import check_rules
from brief.content.checks.sources import check_sources
from brief.content.model.brief import Brief
from brief.messages import Message

__all__ = ["Known", "check_brief", "check_names", "folders_in"]


def check_brief(brief: Brief, data: Any, templates: Sequence[Path]) -> Iterator[Message]:
    """Every problem of a brief whose values are right one by one.

    ``data`` is the file's, with what the model could not take: a fact that is wrong is known.
    """
    known = find_known(brief, data)
    yield from check_ids(brief)
    yield from check_rules(brief, data)
    yield from check_sources(brief)
    yield from check_formulas(brief, known)
    yield from check_references(brief, known)
    yield from check_files(brief, known)
    if templates:
        audiences, brands = (folders_in(templates, kind) for kind in ("audiences", "brands"))
        yield from check_names(brief, audiences, brands)
