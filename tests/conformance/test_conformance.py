"""A brief that nobody wrote for it keeps to the standards that its PDFs declare."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from weasyprint import HTML

from tests.conformance.editions import build_editions
from tests.conformance.false_findings import reason_against
from tests.conformance.tools import ROOT, Finding, run_pdfua, run_qpdf, run_verapdf

pytestmark = pytest.mark.java


@pytest.fixture(scope="session", autouse=True)
def tools() -> None:
    environment = {**os.environ, "PYTHON": sys.executable}
    subprocess.run(["scripts/conformance", "--tools"], cwd=ROOT, env=environment, check=True)


@pytest.fixture(scope="module", params=["ua-1", "ua-2"])
def built(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    project = tmp_path_factory.mktemp(request.param)
    shutil.copytree(ROOT / "tests/bench/night-buses", project / "content" / "night-buses")
    (project / "project.yaml").write_text("brand: avi\naudiences: [anybody]\n", "utf-8")
    audience = project / "templates" / "audiences" / "anybody" / "audience.yaml"
    audience.parent.mkdir(parents=True)
    audience.write_text(f"title: Anybody\nconformance: {request.param}\n", "utf-8")
    return build_editions(project, project / "out")


def test_it_passes_what_it_declares(built: list[Path]) -> None:
    brief, *others = sorted(built, key=lambda file: len(file.name))
    if b"%PDF-2.0" in brief.read_bytes()[:16]:
        profiles = {"ua2": built, "4f": [brief], "4": others, "wt1a": built, "wt1r": built}
    else:
        profiles = {"ua1": built, "3a": built}
        assert run_pdfua(built) == []
    assert [run_verapdf(files, flavour) for flavour, files in profiles.items()] == (
        [[]] * len(profiles)
    )
    assert [finding for file in built for finding in run_qpdf(file)] == []


def test_verapdf_finds_what_is_wrong(tmp_path: Path) -> None:
    file = tmp_path / "plain.pdf"
    HTML(string="<p>Text").write_pdf(file)
    assert {finding.rule for finding in run_verapdf([file], "ua1")} >= {"ISO 14289-1:2014 7.1"}


def test_a_finding_is_false_in_its_own_words_only() -> None:
    words = "1 line(s) are tagged as content on 3 or more pages: "
    slides = Path("x_slides.pdf")
    assert reason_against(Finding(slides, "outloud", "PAG-001", words + "Source: A"))
    assert not reason_against(Finding(slides, "outloud", "PAG-001", words + "Page 3"))
    assert not reason_against(Finding(Path("x.pdf"), "outloud", "PAG-001", words + "Source: A"))
