"""The sample brief, built once for all tests of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from brief.brand.system_fonts import system_faces
from brief.build.plan import Request
from brief.build.project import find_briefs
from brief.build.run import Outcome, build_briefs

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def outcome(tmp_path_factory: pytest.TempPathFactory) -> Outcome:
    """What the build of all editions did."""
    output = tmp_path_factory.mktemp("sample")
    request = Request(languages=("en",))
    return build_briefs(find_briefs(("asean-society-5.0",), ROOT), request, output, jobs=1)


@pytest.fixture(scope="session", params=["km", "ja"])
def translated(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Outcome:
    """What the build of the minister's and the officials' editions in that language did."""
    if system_faces("Jpan", lambda file, index: file) is None and request.param == "ja":
        pytest.skip("no Japanese font is installed")
    output = tmp_path_factory.mktemp("translated")
    asked = Request(audiences=("minister", "officials"), languages=(request.param,))
    return build_briefs(find_briefs(("asean-society-5.0",), ROOT), asked, output, jobs=1)


@pytest.fixture(params=["minister", "officials", "press", "business", "students"])
def audience(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def artefacts(outcome: Outcome, audience: str) -> dict[str, Path]:
    """The artefacts of one edition: ``pdf``, ``pptx`` and ``slides``."""
    files = [file for file in outcome.written if f"_{audience}_en" in file.name]
    return {
        "slides" if file.stem.endswith("_slides") else file.suffix.lstrip("."): file
        for file in files
    }
