"""Where each element comes from: ``data-src="content/x/brief.yaml:12:5"``."""

from __future__ import annotations

from markupsafe import Markup, escape

from brief.content.model.base import Node, Path
from brief.content.model.brief import Brief
from brief.messages import Position


class Provenance:
    """Places of a brief's values, named from the project's root."""

    def __init__(self, brief: Brief) -> None:
        self._brief = brief
        self._root = brief.root.resolve()
        self.shown: set[Path] = set()  # of nodes and fields whose place was asked for

    def path_of(self, node: Node, *fields: str | int) -> Path:
        """The path of a value. A point written as a plain string is its own text."""
        places = self._brief.positions.places
        path = node.path + fields
        self.shown.add(path)
        while len(path) > len(node.path) and path not in places:
            path = path[:-1]
        return path

    def position_of(self, node: Node, *fields: str | int) -> Position:
        """Where a value stands in its file."""
        return self._brief.positions.at(self.path_of(node, *fields))

    def line_of(self, path: Path, line: int) -> Position:
        """Where line ``line`` (from 0) of a text begins."""
        return self._brief.positions.text_line(path, line)

    def character_of(self, path: Path, offset: int) -> Position:
        """Where a character of a text stands."""
        return self._brief.positions.text_at(path, offset)

    def source(self, position: Position) -> str:
        """``content/x/brief.yaml:12:5``, the file named from the project's root."""
        file = position.file.resolve()
        if file.is_relative_to(self._root):
            file = file.relative_to(self._root)
        return f"{file.as_posix()}:{position.line}:{position.column}"

    def attribute(self, position: Position) -> Markup:
        """`` data-src="…"``, with the space before it."""
        return Markup(f' data-src="{escape(self.source(position))}"')
