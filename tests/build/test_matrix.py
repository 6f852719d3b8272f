"""``brief build --list``: the editions there are, and which of their files are up to date."""

from __future__ import annotations

from collections.abc import Callable

from building import write

from brief.build.matrix import list_editions
from brief.build.plan import Request
from brief.build.project import Project
from brief.build.run import Outcome


def states(project: Project, **request: object) -> dict[str, str]:
    file = project.content / "small/brief.yaml"
    found = list_editions([(project, file)], Request(**request))  # type: ignore[arg-type]
    return {f"{e.audience} {a.format}": a.state for e in found for a in e.artefacts}


def test_before_a_build_nothing_has_been_built(project: Project) -> None:
    assert set(states(project).values()) == {"never built"}
    assert list(states(project, audiences=("officials",))) == ["officials pdf", "officials pptx"]


def test_what_was_built_is_current_until_something_changes(
    project: Project, build: Callable[..., Outcome]
) -> None:
    build()
    assert set(states(project).values()) == {"current"}
    write(project.root / "templates/audiences/minister/audience.yaml", "title: The minister\n")
    assert set(states(project).values()) == {"stale"}


def test_only_what_was_asked_for_is_current(
    project: Project, build: Callable[..., Outcome]
) -> None:
    build(audiences=("officials",))
    found = states(project)
    assert (found["officials pdf"], found["minister pdf"]) == ("current", "never built")


def test_a_file_that_somebody_changed_is_edited_and_one_that_is_gone_is_stale(
    project: Project, build: Callable[..., Outcome]
) -> None:
    build()
    folder = project.output / "small/minister/en"
    write(folder / "small_minister_en.pdf", "changed")
    (folder / "small_minister_en.pptx").unlink()
    found = states(project)
    assert found["minister pdf"] == "edited"
    assert found["minister pptx"] == "stale"
    assert found["minister slides"] == "current"


def test_another_brand_is_another_build(project: Project, build: Callable[..., Outcome]) -> None:
    build()
    assert set(states(project, brand="plain").values()) == {"stale"}


def test_a_file_that_is_no_pdf_has_no_number_of_pages(
    project: Project, build: Callable[..., Outcome]
) -> None:
    build()  # of a maker whose PDFs are none
    file = project.content / "small/brief.yaml"
    (edition, *_) = list_editions([(project, file)], Request())
    assert all(each.count is None or each.format == "pptx" for each in edition.artefacts)
