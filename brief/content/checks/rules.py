"""Values that must go together."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from brief.content.model.base import Selectable
from brief.content.model.brief import Brief
from brief.content.spelling import list_choices, suggest
from brief.content.walk import walk_nodes
from brief.messages import Message


def check_rules(brief: Brief, data: Any) -> Iterator[Message]:
    """Embargo and status; the keys that ``editor`` names."""
    if brief.status == "embargoed" and data.get("embargo") is None:
        text = "`status: embargoed` needs `embargo:` with a date, a time and a UTC offset"
        at = brief.positions.at(("status",))
        yield Message(f"{text}: 2020-09-28T09:00+07:00", "embargo", at)
    if (
        brief.embargo is not None
        and brief.status == "final"
        and data.get("status")
        in (
            None,
            "final",
        )
    ):
        text = "there is an embargo, but the status is final; expected `status: embargoed`"
        yield Message(text, "embargo", brief.positions.of_key(("embargo",)))
    for node in walk_nodes(brief):
        if isinstance(node, Selectable) and not isinstance(node.editor, bool):
            yield from _check_editor_keys(brief, node, node.editor)


def _check_editor_keys(brief: Brief, node: Selectable, keys: tuple[str, ...]) -> Iterator[Message]:
    fields = type(node).model_fields
    choices = [field.alias or name for name, field in fields.items()]
    given = [fields[name].alias or name for name in fields if getattr(node, name)]
    for index, key in enumerate(keys):
        at = brief.positions.at((*node.path, "editor", index))
        if key not in choices:
            near = suggest(key, choices) or f"; expected {list_choices(given)}"
            yield Message(f"unknown key `{key}`{near}", "unknown-key", at)
        elif key not in given:
            text = f"`{key}` is marked as the editor's, but it is not given"
            yield Message(text, "editor", at)
