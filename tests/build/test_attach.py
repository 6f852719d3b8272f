"""What the brief's PDF carries: the source of what this audience sees, and nothing else."""

from __future__ import annotations

import io
from pathlib import Path

import pikepdf
import pytest
import yaml
from building import write

from brief.build.pipeline import make_artefacts
from brief.build.plan import Task
from brief.build.project import Project
from brief.content.reader import read_brief

SECRET = ("SECRET", "secret")
BRIEF = """\
brief: 1
title: Open and closed
date: 2020-09-28
language: en
sources:
  - {id: open-2020, type: report, title: An open report}
  - {id: secret-2020, type: report, title: A SECRET report}
facts:
  pupils: {value: 1200, unit: people, label: pupils, source: open-2020}
  secret_total: {value: 4800, unit: people, label: a SECRET number}
  share: {formula: pupils / secret_total, unit: percent, label: of all}
messages:
  - "{{ share }} are pupils [@open-2020]."
  - {text: A SECRET message, for: other}
sections:
  - title: For all
    text: |
      There are {{ pupils }}.
    notes: A SECRET note
    tags: [secret_tag]
    show:
      - chart:
          kind: bar
          data: data/ways.csv
          x: Way
          y: Share
          title: Most walk
          alt: Bars
  - title: A SECRET section
    not_for: reader
    text: |
      SECRET words of {{ secret_total }} [@secret-2020].
    show:
      - {table: {data: data/secret.csv, caption: A SECRET table}}
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "content" / "school"
    write(folder / "brief.yaml", BRIEF)
    write(folder / "data" / "ways.csv", "Way,Share,SECRET\nOn foot,38,1\nBy car,31,2\n")
    write(folder / "data" / "secret.csv", "SECRET\n1\n")
    write(tmp_path / "project.yaml", "brand: avi\n")
    write(tmp_path / "templates" / "audiences" / "other" / "audience.yaml", "title: Other\n")
    return folder


def carried(folder: Path, audience: str) -> dict[str, bytes]:
    project = folder.parents[1]
    write(project / "templates" / "audiences" / "reader" / "audience.yaml", audience)
    task = Task(folder / "brief.yaml", Project(project), "reader", "en", None, "brief", ("pdf",))
    (made,), _ = make_artefacts(task)[0].values(), None
    with pikepdf.open(io.BytesIO(made)) as pdf:
        return {name: spec.get_file().read_bytes() for name, spec in pdf.attachments.items()}


def test_nothing_that_was_left_out_is_in_what_is_attached(folder: Path) -> None:
    files = carried(folder, "title: Reader\n")
    assert set(files) == {"brief.yaml", "ways.csv"}
    for name, data in files.items():
        assert not any(word in data.decode() for word in SECRET), name
    assert files["ways.csv"] == b"Way,Share\nOn foot,38\nBy car,31\n"


def test_what_is_attached_is_a_brief_that_can_be_read(folder: Path, tmp_path: Path) -> None:
    for name, data in carried(folder, "title: Reader\n").items():
        write(tmp_path / "again" / name, data.decode())
    brief = read_brief(tmp_path / "again" / "brief.yaml", root=tmp_path, templates=())
    assert [section.title for section in brief.sections] == ["For all"]
    assert set(brief.facts) == {"pupils", "share"}
    assert brief.facts["share"].value == 25  # the formula's result: it names what is left out
    assert [source.id for source in brief.sources] == ["open-2020"]


def test_the_whole_source_is_attached_where_the_audience_says_so(folder: Path) -> None:
    files = carried(folder, "title: Reader\nattach: source\n")
    assert files["brief.yaml"] == BRIEF.encode()
    assert set(files) == {"brief.yaml", "ways.csv", "secret.csv"}


def test_nothing_is_attached_where_the_audience_says_so(folder: Path) -> None:
    assert carried(folder, "title: Reader\nattach: none\n") == {}


def test_texts_that_a_template_passes_over_are_left_out(folder: Path) -> None:
    write(
        folder / "templates" / "parts" / "section.html.j2",
        "{% macro section_part(section, with_text=true, on_new_page=false) %}"
        "<h2{{ src(section, 'title') }}>{{ section.title }}</h2>{% endmacro %}",
    )
    brief = yaml.safe_load(carried(folder, "title: Reader\n")["brief.yaml"])
    assert brief["sections"] == [{"title": "For all"}]
    assert set(brief["facts"]) == {"share"}
