"""``.written.json``: what was written into the output folder, and from what.

It tells a file that someone edited since from one that is as it was written, and a build that has
nothing to do from one that has. A file that has no record counts as edited.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from brief.messages import Message, Position

NAME = ".written.json"
VERSION = 1


@dataclass
class Build:
    """A finished build of one brief: what it was made from, what it wrote, its warnings."""

    inputs: str
    artefacts: tuple[str, ...]
    messages: tuple[Message, ...] = ()


@dataclass
class Records:
    """``hashes``: what each artefact (by its path in the folder) may hold without being edited.

    While an edition is written these are two: the artefact before, and the new one.
    """

    folder: Path
    hashes: dict[str, tuple[str, ...]] = field(default_factory=dict)
    builds: dict[str, Build] = field(default_factory=dict)

    def is_as_written(self, name: str) -> bool:
        """Whether the file is there and nobody has changed it."""
        file = self.folder / name
        return file.is_file() and hash_file(file) in self.hashes.get(name, ())

    def find_build(self, request: str, inputs: str) -> Build | None:
        """The build that answered this request from these inputs, if all of it is still there."""
        build = self.builds.get(request)
        if build is None or build.inputs != inputs:
            return None
        return build if all(map(self.is_as_written, build.artefacts)) else None

    def forget_builds(self, names: Iterable[str], inputs: str) -> None:
        """Called when these artefacts are written from ``inputs``: others no longer made them."""
        written = set(names)
        self.builds = {
            request: build
            for request, build in self.builds.items()
            if build.inputs == inputs or not written & set(build.artefacts)
        }

    def save(self) -> None:
        data = {
            "version": VERSION,
            "hashes": self.hashes,
            "builds": {
                key: {
                    "inputs": build.inputs,
                    "artefacts": build.artefacts,
                    "messages": [_pack(message) for message in build.messages],
                }
                for key, build in self.builds.items()
            },
        }
        text = json.dumps(data, ensure_ascii=False, indent=1, sort_keys=True)
        part = self.folder / f"{NAME}.part"
        part.write_text(text + "\n", "utf-8")
        part.replace(self.folder / NAME)


def read_records(folder: Path) -> Records:
    """The records of an output folder. One that cannot be understood counts as none."""
    try:
        data = json.loads((folder / NAME).read_text("utf-8"))
        if data["version"] != VERSION:
            return Records(folder)
        hashes = {str(name): tuple(map(str, known)) for name, known in data["hashes"].items()}
        builds = {
            str(key): Build(
                str(build["inputs"]),
                tuple(map(str, build["artefacts"])),
                tuple(map(_unpack, build["messages"])),
            )
            for key, build in data["builds"].items()
        }
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return Records(folder)
    return Records(folder, hashes, builds)


def hash_file(file: Path) -> str:
    with file.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def hash_bytes(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def describe_request(*parts: str | Sequence[str] | None) -> str:
    """The same text for the same request, for use as a key."""
    return json.dumps(parts, ensure_ascii=False)


def _pack(message: Message) -> dict[str, Any]:
    at = message.position
    position = at and (str(at.file), at.line, at.column)
    return {"text": message.text, "rule": message.rule, "position": position}


def _unpack(data: dict[str, Any]) -> Message:
    at = data["position"]
    position = Position(Path(at[0]), int(at[1]), int(at[2])) if at else None
    return Message(str(data["text"]), str(data["rule"]), position, "warning")
