"""Fits the deck of a brief in a project of its own, as a build does."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from brief.build.material import Material, prepare
from brief.build.pipeline import compose_slides
from brief.build.plan import Request, Task, plan_brief
from brief.build.project import find_project
from brief.deck.compose import ComposedDeck
from brief.deck.lay_out import LaidOutDeck


@dataclass(frozen=True)
class Fit:
    """A deck fitted and transcribed."""

    material: Material
    laid_out: LaidOutDeck
    composed: ComposedDeck


def write_project(folder: Path, audience: str = "title: All\n") -> Path:
    """A project with the audience ``all``; the folder of its brief."""
    (folder / "project.yaml").write_text("brand: avi\n", "utf-8")
    profile = folder / "templates/audiences/all/audience.yaml"
    profile.parent.mkdir(parents=True)
    profile.write_text(audience, "utf-8")
    return folder / "content/case"


def deck_task(file: Path) -> Task:
    project = find_project(file.parent)
    assert project
    (task,) = plan_brief(file, project, Request(audiences=("all",), formats=("pptx",)))
    return task


def fit_brief(file: Path) -> Fit:
    """The deck of a brief, as ``brief build`` fits it."""
    task = deck_task(file)
    material = prepare(task)
    return Fit(material, *compose_slides(task, material))
