"""A small project on disk, and a build of its brief."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from building import BRAND, BRIEF, Maker, write

from brief.build import run
from brief.build.plan import Request
from brief.build.project import Project
from brief.build.run import Outcome, build_briefs


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A project with the brief `small`, the audiences `minister` and `officials` and a brand."""
    write(tmp_path / "project.yaml", "audiences: [minister, officials]\n")
    write(tmp_path / "content/small/brief.yaml", BRIEF)
    write(tmp_path / "templates/brands/plain/_brand.yml", BRAND)
    write(tmp_path / "templates/audiences/minister/audience.yaml", "title: Minister\n")
    write(tmp_path / "templates/audiences/officials/audience.yaml", "formats: [pdf, pptx]\n")
    return Project(tmp_path)


@pytest.fixture
def maker(monkeypatch: pytest.MonkeyPatch) -> Maker:
    maker = Maker()
    monkeypatch.setattr(run, "make_all", maker.make_all)
    return maker


@pytest.fixture
def build(project: Project, maker: Maker) -> Callable[..., Outcome]:
    """Builds the small brief."""

    def build(**request: object) -> Outcome:
        file = project.content / "small/brief.yaml"
        return build_briefs(((project, file),), Request(**request))  # type: ignore[arg-type]

    return build
