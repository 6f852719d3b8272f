"""The starter and the README's example become finished files."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pikepdf
import pptx
import pytest
from building import write

from brief.build.material import prepare
from brief.build.plan import Request, plan_brief
from brief.build.project import find_briefs
from brief.build.run import Outcome, build_briefs
from brief.content.new import new_brief
from brief.messages import Status

README = Path(__file__).parents[2] / "README.md"


def build(folder: Path, name: str) -> Outcome:
    request = Request(audiences=("minister",))
    return build_briefs(find_briefs((name,), folder), request, jobs=1)


@pytest.fixture(scope="module")
def starter(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("starter")
    new_brief(folder, "cycling")
    return folder


@pytest.fixture(scope="module")
def built(starter: Path) -> Outcome:
    return build(starter, "cycling")


def test_a_new_brief_builds_at_once_and_without_a_word(built: Outcome):
    assert (built.status, built.messages) == (Status.DONE, ())
    assert [file.name for file in built.written] == [
        "cycling_minister_en.pdf",
        "cycling_minister_en.pptx",
        "cycling_minister_en_slides.pdf",
    ]


def test_the_files_open_and_hold_pages_and_slides(built: Outcome):
    brief, deck, slides = built.written
    with pikepdf.open(brief) as pdf:
        assert 1 <= len(pdf.pages) <= 2
    count = len(pptx.Presentation(os.fspath(deck)).slides)
    with pikepdf.open(slides) as pdf:
        assert len(pdf.pages) == count > 1


def test_the_same_brief_gives_the_same_bytes(built: Outcome, starter: Path):
    before = {file: file.read_bytes() for file in built.written}
    (starter / "build/.written.json").unlink()
    again = build(starter, "cycling")
    assert again.messages == (), "a file that differs would be kept as edited"
    assert {file: file.read_bytes() for file in again.written} == before


def test_the_example_of_the_readme_builds(tmp_path: Path):
    example = re.search(r"```yaml\n(.*?)```", README.read_text("utf-8"), re.DOTALL)
    assert example is not None
    write(tmp_path / "project.yaml", "brand: avi\n")
    write(tmp_path / "content/cycling/brief.yaml", example[1])
    outcome = build(tmp_path, "cycling")
    assert (outcome.status, outcome.messages) == (Status.DONE, ())


def test_the_override_on_the_page_about_templates_changes_one_block(tmp_path: Path):
    page = (README.parent / "docs/templates.md").read_text("utf-8")
    example = re.search(r"```jinja\n(.*?)```", page, re.DOTALL)
    assert example is not None
    write(tmp_path / "project.yaml", "brand: avi\n")
    write(
        tmp_path / "content/x/brief.yaml",
        "brief: 1\ntitle: X\ndate: 2026-01-31\nconclusions: [The last word.]\n",
    )
    write(tmp_path / "content/x/templates/brief/brief.html.j2", example[1])
    ((project, file),) = find_briefs(("x",), tmp_path)
    tasks = plan_brief(file, project, Request(audiences=("officials",)))
    html = prepare(tasks[0]).renderer.brief_html()
    assert html.index("Thank you for reading.") < html.index("The last word.")
