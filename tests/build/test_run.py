"""What a build writes, keeps and leaves alone."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from building import BRIEF, Maker, list_files, write

from brief.build.project import Project
from brief.build.run import Outcome
from brief.messages import Message, Position, Status

Build = Callable[..., Outcome]

MINISTER = "small/minister/en/small_minister_en"
OFFICIALS = "small/officials/en/small_officials_en"


def test_every_edition_is_built_in_the_formats_of_its_audience(project: Project, build: Build):
    outcome = build()

    assert outcome.status is Status.DONE
    assert list_files(project.output) == [
        f"{MINISTER}.pdf",
        f"{MINISTER}.pptx",
        f"{MINISTER}_slides.pdf",
        f"{OFFICIALS}.pdf",
        f"{OFFICIALS}.pptx",
    ]
    assert len(outcome.written) == 5


def test_a_second_build_has_nothing_to_do(build: Build, maker: Maker):
    build()
    maker.made.clear()

    outcome = build()

    assert (outcome.written, outcome.current, maker.made) == ((), 5, [])


def test_part_of_what_was_built_is_made_when_it_is_asked_for_alone(build: Build, maker: Maker):
    build(formats=("pdf",), audiences=("minister",))
    assert [task.formats for task in maker.made] == [("pdf",)]


def test_a_changed_brief_a_template_or_a_setting_is_built_again(project: Project, build: Build):
    small = project.content / "small"
    for file, text in (
        (small / "brief.yaml", BRIEF + "subtitle: With more to say\n"),
        (small / "data/new.csv", "a,b\n1,2\n"),
        (project.root / "templates/deck/deck.css", "p { color: red }\n"),
        (project.marker, "audiences: [minister]\n"),
    ):
        build()
        write(file, text)
        assert build().written, file


def test_a_touched_file_builds_nothing(project: Project, build: Build):
    build()
    (project.content / "small/brief.yaml").touch()
    assert not build().written


def test_a_removed_artefact_is_built_again(project: Project, build: Build):
    build()
    (project.output / f"{MINISTER}.pptx").unlink()
    assert build().written
    assert (project.output / f"{MINISTER}.pptx").exists()


def test_another_brand_replaces_what_is_there_and_back_again(project: Project, build: Build):
    file = project.output / f"{MINISTER}.pdf"
    build()
    build(brand="plain")
    assert file.read_text() == "pdf plain minister first"
    build()
    assert file.read_text() == "pdf None minister first"


def test_going_back_to_an_earlier_text_builds_it_again(
    project: Project, build: Build, maker: Maker
):
    file = project.content / "small/brief.yaml"
    build()
    write(file, BRIEF + "subtitle: Later\n")
    maker.edition = "second"
    maker.errors = {"officials"}
    assert build().status is Status.CONTENT
    write(file, BRIEF)
    maker.edition, maker.errors = "first", set()

    build()

    assert (project.output / f"{MINISTER}.pdf").read_text() == "pdf None minister first"


def test_an_edition_with_an_error_leaves_the_last_good_one_whole(
    project: Project, build: Build, maker: Maker
):
    build()
    write(project.content / "small/brief.yaml", BRIEF + "subtitle: Later\n")
    maker.edition, maker.errors = "second", {"minister"}

    outcome = build()

    assert outcome.status is Status.CONTENT
    assert (project.output / f"{MINISTER}.pdf").read_text() == "pdf None minister first"
    assert (project.output / f"{MINISTER}.pptx").read_text() == "pptx None minister first"
    assert (project.output / f"{OFFICIALS}.pdf").read_text() == "pdf None officials second"
    assert build().status is Status.CONTENT, "a failed build is not up to date"


def test_messages_of_layout_have_the_whole_path(project: Project, build: Build, maker: Maker):
    maker.errors = {"minister"}
    (message,) = build().messages
    assert message.position == Position(project.content / "small/brief.yaml", 2, 8)


def test_warnings_are_said_again_by_a_build_with_nothing_to_do(
    project: Project, build: Build, maker: Maker
):
    at = Position(Path("templates/deck/deck.css"), 3, 1)
    maker.warning = Message("no counterpart", "css", at, "warning")

    first, second = build(), build()

    assert first.messages == second.messages
    assert second.messages[0].position == Position(project.root / at.file, 3, 1)


def test_everything_wrong_in_a_brief_is_said_and_nothing_is_written(project: Project, build: Build):
    write(project.content / "small/brief.yaml", "brief: 1\ntitel: Wrong\ndate: 2020-13-01\n")
    outcome = build()
    assert outcome.status is Status.CONTENT
    assert len(outcome.messages) >= 2
    assert list_files(project.output) == []


def test_an_unknown_audience_is_an_error_with_the_nearest_name(build: Build):
    (message,) = build(audiences=("ministr",)).messages
    assert "`ministr`" in message.text
    assert "`minister`" in message.text
