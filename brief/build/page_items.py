"""Which items of a brief the lines of a layout belong to, and which of them may go."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from brief.content.model.base import Selectable
from brief.content.walk import walk_nodes
from brief.messages import Position

if TYPE_CHECKING:
    from brief.content.model.base import Path
    from brief.content.model.brief import Brief
    from brief.pdf.fit.measure import Measure

_LONGEST = 3


class PageItems:
    """The items of a brief, with the extents of one layout that each takes, by index.

    ``droppable``: paths of what need not stay, in the order in which it goes: priority 3, then 2,
    the last first.
    """

    def __init__(self, brief: Brief, measured: Measure) -> None:
        self._brief = brief
        self._measured = measured
        nodes = {
            node.path: node
            for node in walk_nodes(brief)
            if isinstance(node, Selectable) and node.path
        }
        self._nodes = nodes
        self._extents: dict[Path, frozenset[int]] = self._share_out()
        droppable = [path for path, node in nodes.items() if node.priority > 1]
        droppable.sort(key=lambda path: brief.positions.at(path), reverse=True)
        droppable.sort(key=lambda path: -nodes[path].priority)
        self.droppable: tuple[Path, ...] = tuple(droppable)

    def priority(self, path: Path) -> int:
        return self._nodes[path].priority

    def extents(self, paths: Iterable[Path]) -> frozenset[int]:
        """What the layout would be without."""
        return frozenset().union(*(self._extents.get(path, frozenset()) for path in paths))

    def longest(self, line: float) -> tuple[tuple[str, int, Position], ...]:
        """Titles of the longest sections and proposals, their lines, and where they stand."""
        found = []
        for path, extents in self._extents.items():
            if len(path) == 2 and (title := getattr(self._nodes[path], "title", None)):
                height = sum(self._measured.extents[index].height for index in extents)
                found.append((str(title), round(height / line), self._brief.positions.at(path)))
        found.sort(key=lambda each: -each[1])
        return tuple(found[:_LONGEST])

    def _share_out(self) -> dict[Path, frozenset[int]]:
        """By path; what stands in a nested item belongs to both."""
        positions = self._brief.positions
        places, lines = positions.places, positions.lines
        ends: dict[Path, int] = {}  # of a collection only its begin is known
        for path, place in places.items():
            for length in range(len(path) + 1):
                ends[path[:length]] = max(ends.get(path[:length], 0), place.end)
        spans = {path: (places[path].start, ends[path]) for path in self._nodes if path in places}
        shares: dict[Path, set[int]] = {path: set() for path in spans}
        known: dict[int, tuple[Path, ...]] = {}
        for index, extent in enumerate(self._measured.extents):
            at = next(
                (
                    position
                    for source in extent.sources
                    if (read := Position.read(source)) and (position := positions.origin(read))
                ),
                None,
            )
            if at is None or not at.line:
                continue
            offset = lines[at.line - 1] + at.column - 1
            if offset not in known:
                known[offset] = tuple(p for p, (a, b) in spans.items() if a <= offset <= b)
            for path in known[offset]:
                shares[path].add(index)
        return {path: frozenset(indices) for path, indices in shares.items()}
