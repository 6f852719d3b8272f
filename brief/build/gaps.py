"""What an edition shows that is not translated: an error for each, or a mark on every page."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from brief.messages import Failure, Message, Position

if TYPE_CHECKING:
    from brief.build.material import Material
    from brief.build.plan import Task
    from brief.content.model.base import Path
    from brief.translation.apply import Gap

_SHORT = 60  # characters of a message that are enough to know it again


def settle_gaps(task: Task, material: Material) -> tuple[Material, tuple[Message, ...]]:
    """The material, marked as incomplete where it is, and a warning that says so.

    Only what this output shows counts: a text for other audiences, or one that its templates pass
    over, is nothing that a reader misses. Raises Failure unless the task allows gaps.
    """
    if not material.gaps:
        return material, ()
    if task.output == "brief":
        material.renderer.brief_html()
    else:
        material.renderer.deck_html()
    gaps = tuple(_find_shown(material.gaps, material.renderer.shown))
    if not gaps:
        return material, ()
    name = task.file.parent.name
    count = f"{len(gaps)} of its messages are" if len(gaps) > 1 else "one of its messages is"
    text = f"the {task.output} for `{task.audience}` is not translated in full: {count} not ready"
    file = Position(material.catalogue.file) if material.catalogue else None
    if task.allow_untranslated:
        warning = Message(f"{text}; they stand as in the source", "untranslated", file, "warning")
        return material.marked_incomplete(), (warning,)
    hint = f"{text}; translate them, or build it, marked as incomplete, with --allow-untranslated"
    found = [_say(gap, name, task.language) for gap in gaps]
    raise Failure([*dict.fromkeys(found), Message(hint, "untranslated", file)])


def _find_shown(gaps: tuple[Gap, ...], shown: set[Path]) -> Iterator[Gap]:
    nodes = {path[:end] for path in shown for end in range(1, len(path) + 1)} | {()}
    for gap in gaps:
        message = gap.message
        if message.in_cell:
            is_shown = message.path in nodes
        elif message.markup == "text":  # titles, units and such come with their node
            is_shown = message.path[:-1] in nodes or message.path[:1] == ("facts",)
        else:
            is_shown = message.path in shown
        if is_shown:
            yield gap


def _say(gap: Gap, name: str, language: str) -> Message:
    text = gap.message.text if len(gap.message.text) <= _SHORT else gap.message.text[:_SHORT] + "…"
    if gap.entry is None:
        text = (
            f"“{text}” is not in the catalogue `{language}`: "
            f"run `brief translate update {name} --language {language}`"
        )
        return Message(text, "untranslated", gap.message.position)
    if gap.entry.is_fuzzy:
        text = f"the translation of “{text}” is marked fuzzy: look at it and take the mark away"
        return Message(text, "fuzzy", gap.entry.position)
    return Message(f"“{text}” is not translated", "untranslated", gap.entry.position)
