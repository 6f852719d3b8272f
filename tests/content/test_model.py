"""The model as the layers above see it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from brief.content import read_brief
from brief.content.schema import brief_schema
from brief.content.walk import walk_nodes, walk_passages
from brief.messages import Failure

CASES = Path(__file__).parents[1] / "cases" / "content"


def test_every_node_has_its_path_and_every_path_its_position() -> None:
    brief = read_brief(CASES / "a-brief-that-is-right.yaml", root=CASES)
    for node in walk_nodes(brief):
        if node.path:
            assert node.path in brief.positions.places, node


def test_a_show_gives_its_kind_and_content() -> None:
    brief = read_brief(CASES / "a-brief-that-is-right.yaml", root=CASES)
    shows = brief.sections[0].show
    assert [show.kind for show in shows] == ["figures", "chart", "table", "image", "image"]
    assert shows[1].content is shows[1].chart
    assert shows[0].content == ("youth",)


def test_a_plain_string_is_a_point() -> None:
    brief = read_brief(CASES / "a-brief-that-is-right.yaml", root=CASES)
    assert [message.text for message in brief.messages] == ["2020", "Say: so", "no"]
    assert brief.messages[2].for_ == ("minister",)


def test_texts_know_their_markup() -> None:
    brief = read_brief(CASES / "a-brief-that-is-right.yaml", root=CASES)
    markups = {passage.path: passage.markup for passage in walk_passages(brief)}
    assert markups[("title",)] == "text"
    assert markups[("summary",)] == "markdown"
    assert markups[("messages", 0, "text")] == "inline"
    assert ("sections", 0, "show", 1, "chart", "data") not in markups


def test_a_source_is_plain_csl() -> None:
    brief = read_brief(CASES / "a-brief-that-is-right.yaml", root=CASES)
    assert brief.sources[0].csl() == {
        "id": "avi-2020",
        "type": "article",
        "title": "Reflections",
        "author": [{"family": "Sok"}],
        "issued": "2020-09-28",
    }


def test_the_brief_knows_its_folder_and_root() -> None:
    file = CASES / "a-brief-that-is-right.yaml"
    brief = read_brief(file, root=CASES.parent)
    copy = brief.model_copy(update={"messages": ()})
    assert (copy.file, copy.folder, copy.root) == (file, CASES, CASES.parent)
    assert copy.positions.at(("title",)).line == 2


def test_without_templates_names_are_not_checked() -> None:
    with pytest.raises(Failure):
        templates = [CASES.parents[2] / "templates"]
        case = CASES / "unknown-audiences-and-brands.yaml"
        read_brief(case, root=CASES, templates=templates)
    assert read_brief(CASES / "unknown-audiences-and-brands.yaml", root=CASES).brand == "awi"


def test_the_schema_describes_every_key() -> None:
    schema = brief_schema()
    described = {name for name, model in schema["$defs"].items() if model.get("description")}
    for where, key, property in _properties(schema):
        models = {ref.rsplit("/", 1)[1] for ref in _references(property)}
        assert property.get("description") or models & described, f"{where}.{key}"


def test_the_schema_takes_a_plain_string_for_a_point() -> None:
    point = brief_schema()["$defs"]["Point"]
    assert [choice["type"] for choice in point["anyOf"]] == [["string", "number"], "object"]


def _properties(schema: dict[str, Any]) -> Iterator[tuple[str, str, dict[str, Any]]]:
    for where, model in {"Brief": schema, **schema["$defs"]}.items():
        for variant in (model, *model.get("anyOf", ())):
            for key, property in variant.get("properties", {}).items():
                yield where, key, property


def _references(property: dict[str, Any]) -> list[str]:
    return [part["$ref"] for part in (property, *property.get("anyOf", ())) if "$ref" in part]
