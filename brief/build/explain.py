"""Why each item of a brief is in an edition or not, in the brief and in the deck."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from brief.build.contents import expects_contents
from brief.build.material import Material, prepare
from brief.build.plan import Output, Task
from brief.content.model.base import Point, Selectable
from brief.content.walk import walk_nodes
from brief.edition.select import why_left_out, why_shown
from brief.messages import Position

if TYPE_CHECKING:
    from brief.content.model.base import Node
    from brief.content.model.base import Path as NodePath
    from brief.content.model.brief import Brief

BUDGET = "left out to keep to the number of {}"


@dataclass(frozen=True)
class Verdict:
    """Whether an output shows an item, and why."""

    is_in: bool
    why: str


@dataclass(frozen=True)
class Row:
    """One item: ``name`` is its path, ``title`` its first words; a verdict for each output."""

    name: str
    title: str
    position: Position
    verdicts: Mapping[Output, Verdict]


@dataclass(frozen=True)
class Explanation:
    """One edition, with the items of the brief in the order in which they are written."""

    brief: str
    audience: str
    language: str
    rows: tuple[Row, ...]


def explain_editions(tasks: tuple[Task, ...]) -> Iterator[Explanation]:
    """Each edition of these tasks. Raises Failure for what is wrong in a brief or a template.

    A layout is made only where a budget may leave something out.
    """
    for edition in dict.fromkeys(task.edition for task in tasks):
        made = {task.output: _Shown(task) for task in tasks if task.edition == edition}
        file, audience, language = edition
        any_shown = next(iter(made.values()))
        source = any_shown.material.written or any_shown.material.source
        rows = tuple(
            Row(
                name_of(item.path),
                _title(item),
                source.positions.at(item.path),
                {output: shown.verdict(item) for output, shown in made.items()},
            )
            for item in _items(source)
        )
        yield Explanation(file.parent.name, audience, language, rows)


def name_of(path: NodePath) -> str:
    """``sections[2].show[0]``."""
    steps = (f"[{step}]" if isinstance(step, int) else f".{step}" for step in path)
    return "".join(steps).lstrip(".")


class _Shown:
    """What one output of an edition shows."""

    def __init__(self, task: Task) -> None:
        self._unit = "pages" if task.output == "brief" else "slides"
        self.material = prepare(task)
        self._audience = self.material.edition.audience
        fitted = _fit(task, self.material)
        self._dropped = {each.path: each.reason for each in fitted.edition.dropped}
        self._paths = fitted.renderer.shown

    def verdict(self, item: Selectable) -> Verdict:
        above = self._hidden_above(item.path)
        if above:
            return Verdict(False, f"{name_of(above)} is out")
        reason = why_left_out(item, self._audience)
        if reason:
            return Verdict(False, reason)
        part = self._dropped.get(item.path[:1])
        if part:
            return Verdict(False, part)
        if item.path in self._dropped:
            return Verdict(False, BUDGET.format(self._unit))
        if not self._is_shown(item):
            return Verdict(False, "its templates do not show it")
        return Verdict(True, why_shown(item, self._audience))

    def _is_shown(self, item: Selectable) -> bool:
        """Whether a template put it, or a fact of a block of figures, on a page."""
        paths = [item.path, *(("facts", name) for name in getattr(item, "figures", None) or ())]
        return any(shown[: len(path)] == path for path in paths for shown in self._paths)

    def _hidden_above(self, path: NodePath) -> NodePath | None:
        starts = (path[:length] for length in range(2, len(path)))
        return next((start for start in starts if start in self._dropped), None)


def _fit(task: Task, material: Material) -> Material:
    """The material with the renderer that made the output, laid out where that may change it."""
    audience = material.edition.audience
    budget = audience.pages if task.output == "brief" else audience.slides
    may_drop = budget.max is not None and any(
        isinstance(node, Selectable) and node.priority > 1
        for node in walk_nodes(material.edition.brief)
    )
    fetcher, base = material.fetcher(task), task.file.parent
    if not may_drop and task.output == "brief":
        material.renderer.brief_html(expects_contents(material.edition))
    elif not may_drop:
        material.renderer.deck_html()
    elif task.output == "brief":
        from brief.build.pages import fit_to_pages
        from brief.pdf.layout import lay_out
        from brief.pdf.log import catch_warnings

        with catch_warnings([]):
            return fit_to_pages(material, partial(lay_out, base=base, fetcher=fetcher)).material
    else:
        from brief.build.fit import fit_to_budget
        from brief.pdf.log import catch_warnings

        with catch_warnings([]):
            return fit_to_budget(material, base, fetcher).material
    return material


def _items(brief: Brief) -> Iterator[Selectable]:
    """What can be chosen; of the points of a section those that say for whom they are."""
    for node in walk_nodes(brief):
        if isinstance(node, Selectable):
            is_inner_point = isinstance(node, Point) and len(node.path) > 2
            if not is_inner_point or node.for_ or node.not_for or node.tags or node.priority > 1:
                yield node


def _title(node: Node) -> str:
    """What a person knows an item by: its id, else its first words."""
    for field in ("id", "title", "term", "text"):
        if text := getattr(node, field, None):
            return " ".join(str(text).split())
    return str(getattr(node, "kind", ""))
