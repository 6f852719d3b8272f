"""``brief new``: a commented brief to write over, and a project around it where there is none."""

from __future__ import annotations

import datetime
import re
from importlib.resources import files
from pathlib import Path

from brief.content.schema import schema_text
from brief.messages import Failure, Message, Position, Status

SCHEMA_FILE = "brief.schema.json"
"""Beside ``project.yaml``; the first line of every brief points to it."""

_NAME = re.compile(r"[a-z0-9][a-z0-9._-]*")
_STARTER_DATE = "2026-01-31"

_PROJECT = """\
# Marks the root of a Brief project. What stands here holds for every brief that does not say
# otherwise.
language: en
brand: avi                # a folder in templates/brands/, of this project or of the program
"""


def new_brief(root: Path, name: str) -> Path:
    """Writes ``content/<name>/`` into the project in ``root``; gives the path of its brief.yaml.

    Writes ``project.yaml`` where there is none, and the JSON Schema. Replaces nothing but the
    schema. Raises Failure where the name will not do or the folder is there already.
    """
    if not _NAME.fullmatch(name):
        text = f"`{name}` cannot name a brief: expected small letters, digits, - . and _"
        raise Failure(Message(text, "name"), Status.USAGE)
    folder = root / "content" / name
    try:
        folder.mkdir(parents=True)
    except FileExistsError:
        text = f"`{folder}` is already there; choose another name"
        raise Failure(Message(text, "exists", Position(folder)), Status.USAGE) from None
    project = root / "project.yaml"
    if not project.exists():
        project.write_text(_PROJECT, encoding="utf-8")
    (root / SCHEMA_FILE).write_text(schema_text(), encoding="utf-8")
    (folder / "data").mkdir()
    for file in ("brief.yaml", "data/cycling.csv", "data/steps.csv"):
        text = files("brief.content").joinpath("starter", file).read_text(encoding="utf-8")
        text = text.replace(_STARTER_DATE, datetime.date.today().isoformat())
        (folder / file).write_text(text, encoding="utf-8")
    return folder / "brief.yaml"
