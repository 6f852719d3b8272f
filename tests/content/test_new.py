"""``brief new`` writes a brief that is right from the first moment."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from brief.content import read_brief
from brief.content.model.blocks import KINDS
from brief.content.new import SCHEMA_FILE, new_brief
from brief.messages import Failure, Status

TEMPLATES = Path(__file__).parents[2] / "templates"


def test_a_new_brief_can_be_read(tmp_path: Path) -> None:
    file = new_brief(tmp_path, "first")
    brief = read_brief(file, root=tmp_path, templates=[TEMPLATES])
    assert file == tmp_path / "content" / "first" / "brief.yaml"
    assert brief.status == "draft"


def test_it_shows_what_a_brief_may_hold(tmp_path: Path) -> None:
    brief = read_brief(new_brief(tmp_path, "first"), root=tmp_path)
    kinds = {show.kind for section in brief.sections for show in section.show}
    assert kinds == set(KINDS) - {"image"}
    assert len(brief.proposals) == 2
    assert all((brief.summary, brief.messages, brief.glossary, brief.sources, brief.facts))


def test_its_first_line_leads_editors_to_the_schema(tmp_path: Path) -> None:
    file = new_brief(tmp_path, "first")
    line = file.read_text(encoding="utf-8").splitlines()[0]
    prefix, schema = line.split("$schema=")
    assert prefix == "# yaml-language-server: "
    assert (file.parent / schema).resolve() == (tmp_path / SCHEMA_FILE).resolve()
    assert json.loads((tmp_path / SCHEMA_FILE).read_text(encoding="utf-8"))["properties"]


def test_a_project_is_made_only_where_there_is_none(tmp_path: Path) -> None:
    new_brief(tmp_path, "first")
    (tmp_path / "project.yaml").write_text("language: km\n")
    new_brief(tmp_path, "second")
    assert (tmp_path / "project.yaml").read_text() == "language: km\n"


def test_nothing_is_written_over(tmp_path: Path) -> None:
    new_brief(tmp_path, "first")
    with pytest.raises(Failure, match="already there") as failure:
        new_brief(tmp_path, "first")
    assert failure.value.status == Status.USAGE


@pytest.mark.parametrize("name", ["", "../out", "a/b", "A", "a b", "-x"])
def test_a_name_is_one_plain_word(tmp_path: Path, name: str) -> None:
    with pytest.raises(Failure, match="cannot name a brief"):
        new_brief(tmp_path, name)
    assert not list(tmp_path.iterdir())
