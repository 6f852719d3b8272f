"""The small brief, handed out once for all tests here."""

from __future__ import annotations

from pathlib import Path

import pytest
from handing_out import AUDIENCE, BRIEF, hand_out, make_project

from brief.build.run import Outcome


@pytest.fixture(scope="session")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_project(tmp_path_factory.mktemp("project"))


@pytest.fixture(scope="session")
def outcome(project: Path) -> Outcome:
    return hand_out(project, project / "build", ("en", "ar"))


@pytest.fixture(scope="session")
def handed_out(project: Path, outcome: Outcome) -> Path:
    """The folder in English and Arabic."""
    assert outcome.messages == ()
    return project / "build/dist/school"


@pytest.fixture(scope="session")
def early(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a draft for an audience that gets the notes, and no slides as PDF."""
    brief = f"{BRIEF}status: draft\n"
    audience = f"{AUDIENCE}notes: true\nformats: [pptx, handout]\n"
    root = make_project(tmp_path_factory.mktemp("early"), brief, audience)
    done = hand_out(root, root / "build", early=frozenset({"draft"}))
    assert [message.severity for message in done.messages] == [] and done.status == 0
    return root / "build/dist/school"
