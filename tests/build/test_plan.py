"""Which editions and formats are made."""

from __future__ import annotations

from pathlib import Path

import pytest
from building import BRIEF, write

from brief.build.plan import Request, plan_brief
from brief.build.project import Project, find_briefs, find_project
from brief.messages import Failure


def plan(project: Project, **request: object) -> list[tuple[str, str, str, tuple[str, ...]]]:
    file = project.content / "small/brief.yaml"
    tasks = plan_brief(file, project, Request(**request))  # type: ignore[arg-type]
    return [(task.audience, task.language, task.output, task.formats) for task in tasks]


def pairs(project: Project, **request: object) -> list[tuple[str, str]]:
    return list(dict.fromkeys((audience, tag) for audience, tag, *_ in plan(project, **request)))


def write_brief(project: Project, more: str) -> None:
    write(project.content / "small/brief.yaml", BRIEF + more)


def test_pptx_and_slides_share_a_task_since_they_share_a_layout(project: Project):
    assert plan(project, audiences=("minister",)) == [
        ("minister", "en", "brief", ("pdf",)),
        ("minister", "en", "deck", ("pptx", "slides")),
    ]


def test_an_audience_has_its_formats_and_the_command_line_overrides_them(project: Project):
    assert plan(project, audiences=("officials",))[1][3] == ("pptx",)
    assert plan(project, audiences=("officials",), formats=("slides",)) == [
        ("officials", "en", "deck", ("slides",))
    ]


def test_without_editions_the_project_says_which_audiences(project: Project):
    write(project.marker, "audiences: [officials]\n")
    assert pairs(Project(project.root)) == [("officials", "en")]


def test_without_editions_and_audiences_every_one_is_built(project: Project):
    write(project.marker, "# nothing\n")
    write(project.root / "templates/audiences/press/audience.yaml", "slides: 4\n")
    found = pairs(Project(project.root))
    assert {("minister", "en"), ("officials", "en"), ("press", "en")} <= set(found)


def test_the_brief_says_which_editions_in_which_languages(project: Project):
    write_brief(project, "editions: [{audience: officials, languages: [en, fr]}]\n")
    write(project.content / "small/locale/fr.po", "")
    assert pairs(project) == [("officials", "en"), ("officials", "fr")]


def test_an_audience_asked_for_by_name_is_built_though_it_is_not_among_the_editions(
    project: Project,
):
    write_brief(project, "editions: [{audience: officials, languages: [en, fr]}]\n")
    write(project.content / "small/locale/fr.po", "")
    assert pairs(project, audiences=("minister",)) == [("minister", "en")]
    assert pairs(project, audiences=("officials",)) == [("officials", "en"), ("officials", "fr")]
    assert pairs(project, languages=("fr",)) == [("officials", "fr")]


def test_the_source_language_is_the_briefs_then_the_projects(project: Project):
    write(project.marker, "language: fr\naudiences: [minister]\n")
    assert pairs(Project(project.root)) == [("minister", "fr")]
    write_brief(project, "language: km\n")
    assert pairs(Project(project.root)) == [("minister", "km")]


def test_files_are_named_for_brief_audience_and_language(project: Project):
    file = project.content / "small/brief.yaml"
    task = plan_brief(file, project, Request(audiences=("minister",)))[1]
    assert task.path_of("pptx") == "small/minister/en/small_minister_en.pptx"
    assert task.path_of("slides") == "small/minister/en/small_minister_en_slides.pdf"


def test_a_wrong_project_file_is_an_error_with_its_line(project: Project):
    write(project.marker, "brnd: avi\n")
    with pytest.raises(Failure) as raised:
        plan(Project(project.root))
    (message,) = raised.value.messages
    assert (message.position.file, message.position.line) == (project.marker, 1)
    assert "`brand`" in message.text


def test_a_brief_is_a_name_in_content_or_a_path(project: Project, tmp_path: Path):
    file = project.content / "small/brief.yaml"
    for name in ("small", "content/small", "content/small/brief.yaml", str(file)):
        ((home, found),) = find_briefs((name,), tmp_path)
        assert (home.root, found) == (tmp_path, file)


def test_a_brief_named_twice_is_built_once(project: Project, tmp_path: Path):
    assert len(find_briefs(("small", "content/small"), tmp_path)) == 1


def test_a_brief_outside_any_project_is_its_own(tmp_path: Path):
    file = write(tmp_path / "alone/brief.yaml", BRIEF)
    ((home, found),) = find_briefs((str(file),), tmp_path)
    assert (home.root, found) == (file.parent, file)
    assert home.settings.brand is None


def test_the_project_is_found_from_any_folder_inside_it(project: Project):
    found = find_project(project.content / "small")
    assert found is not None
    assert found.root == project.root
