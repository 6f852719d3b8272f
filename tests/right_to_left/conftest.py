"""The Arabic brief of ``tests/cases/arabic``, made once for all tests here."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path

import pytest

from brief.build.pipeline import make_artefacts
from brief.build.plan import Request, Task, plan_brief
from brief.build.project import find_briefs
from brief.messages import Message

CASE = Path(__file__).parents[1] / "cases" / "arabic"
FORMATS = ("pdf", "booklet", "large", "pptx", "slides", "handout")


@pytest.fixture(scope="session")
def tasks(tmp_path_factory: pytest.TempPathFactory) -> tuple[Task, ...]:
    root = tmp_path_factory.mktemp("project")
    (root / "project.yaml").write_text("brand: avi\naudiences: [readers]\n", "utf-8")
    folder = shutil.copytree(CASE, root / "content" / "arabic")
    ((project, file),) = find_briefs((str(folder / "brief.yaml"),), root)
    return tuple(plan_brief(file, project, Request(formats=FORMATS)))


@pytest.fixture(scope="session")
def made(tasks: tuple[Task, ...]) -> tuple[dict[str, bytes], tuple[Message, ...]]:
    """What was made, by format, and what was said of it."""
    artefacts: dict[str, bytes] = {}
    messages: tuple[Message, ...] = ()
    for task in tasks:
        found, told = make_artefacts(task)
        artefacts |= {form: found[task.path_of(form)] for form in task.formats}
        messages += told
    return artefacts, messages


@pytest.fixture(scope="session")
def files(
    made: tuple[Mapping[str, bytes], object], tmp_path_factory: pytest.TempPathFactory
) -> dict[str, Path]:
    """The same as files."""
    folder = tmp_path_factory.mktemp("made")
    paths = {}
    for form, data in made[0].items():
        paths[form] = folder / f"{form}.{'pptx' if form == 'pptx' else 'pdf'}"
        paths[form].write_bytes(data)
    return paths
