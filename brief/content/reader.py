"""Reads ``brief.yaml`` into a Brief, or says everything that is wrong with it."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from pathlib import Path

from brief.content.checks import check_brief
from brief.content.model.brief import Brief
from brief.content.validate import validate_all
from brief.content.yaml_tree import Document, read_tree
from brief.messages import Failure, Message, Position

VERSION = 1


def read_brief(file: Path, *, root: Path, templates: Sequence[Path] = ()) -> Brief:
    """The brief in ``file``, of the project in ``root``.

    With ``templates``, the folders that hold ``audiences/`` and ``brands/``, the names of these are
    checked too. Raises Failure with every problem found; a YAML syntax error stands alone.
    """
    document = read_tree(file)
    _refuse_later_version(document)
    stand_ins = {"brief": VERSION, "date": datetime.date.today().isoformat()}
    brief, messages = validate_all(Brief, document, stand_ins)
    if brief is not None:
        brief.locate(file, root, document.positions)
        messages = (*messages, *check_brief(brief, document.data, templates))
    if messages or brief is None:
        nowhere = Position(file)
        raise Failure(sorted(set(messages), key=lambda m: (m.position or nowhere, m.text)))
    return brief


def _refuse_later_version(document: Document) -> None:
    version = document.data.get("brief") if isinstance(document.data, dict) else None
    if isinstance(version, int) and not isinstance(version, bool) and version > VERSION:
        text = (
            f"this brief is written in version {version} of the format; "
            f"this program reads version {VERSION}: install a newer one"
        )
        raise Failure(Message(text, "version", document.positions.at(("brief",))))
