"""A brief meets its audience's number of pages: tightened first, then without what may go."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

import brief.pdf.layout as layout_module
from brief.build.pages import MOST_LAYOUTS
from brief.build.pipeline import make_artefacts
from brief.build.plan import Task
from brief.build.project import Project
from brief.messages import Failure, Message

HEAD = """\
brief: 1
title: Safe ways to school
date: 2026-03-02
language: en
brand: avi
authors: [{name: Ann EXAMPLE}]
publisher: {name: Example Institute}
sections:
"""
SENTENCE = "A school street is closed to cars while children come and go, and opened after that. "


def section(number: int, sentences: int, more: str = "") -> str:
    return (
        f"  - id: part-{number}\n    title: Part number {number}\n{more}"
        f"    text: >-\n      {SENTENCE * sentences}\n"
    )


def callout(priority: int, sentences: int = 4) -> str:
    return (
        f'      - callout: {{title: Aside {priority}, text: "{SENTENCE * sentences}"}}\n'
        f"        priority: {priority}\n"
    )


@dataclass(frozen=True)
class Built:
    pages: int
    layouts: int
    messages: tuple[Message, ...]
    failed: bool

    def said(self, severity: str) -> list[str]:
        return [each.text for each in self.messages if each.severity == severity]


Build = Callable[..., Built]


@pytest.fixture
def build(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Build:
    """Builds a brief of sections for an audience with that budget of pages."""
    counts: list[int] = []
    lay_out = layout_module.lay_out

    def count(*arguments: Any, **named: Any) -> Any:
        document = lay_out(*arguments, **named)
        counts.append(len(document.pages))
        return document

    monkeypatch.setattr(layout_module, "lay_out", count)

    def make(sections: str, pages: str, head: str = HEAD) -> Built:
        counts.clear()
        audience = tmp_path / "templates" / "audiences" / "reader" / "audience.yaml"
        audience.parent.mkdir(parents=True, exist_ok=True)
        audience.write_text(f"title: Reader\npages: {pages}\n", "utf-8")
        file = tmp_path / "content" / "school" / "brief.yaml"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(head + sections, "utf-8")
        (tmp_path / "project.yaml").write_text("brand: avi\n", "utf-8")
        task = Task(file, Project(tmp_path), "reader", "en", None, "brief", ("pdf",))
        try:
            messages, failed = make_artefacts(task)[1], False
        except Failure as failure:
            messages, failed = failure.messages, True
        assert len(counts) <= 1 + MOST_LAYOUTS
        return Built(counts[-1], len(counts), tuple(messages), failed)

    return make


def one_page_and(lines: int) -> str:
    """Sections that take a page and some lines more. A line holds about 80 characters."""
    return section(1, 20) + section(2, lines)


def test_a_brief_that_fits_is_laid_out_once_and_nothing_is_said(build: Build) -> None:
    built = build(section(1, 3), "1")
    assert (built.pages, built.layouts, built.messages) == (1, 1, ())


@pytest.mark.parametrize("sentences", [10, 14, 20])
def test_a_brief_a_little_too_long_is_set_tighter(build: Build, sentences: int) -> None:
    built = build(one_page_and(sentences), "1")
    assert not built.failed
    assert built.pages == 1 and built.layouts <= 3
    (note,) = built.said("note")
    assert note.startswith("set its text ") and "instead of 10 on 14" in note
    assert note.endswith("to keep to at most 1 page")


def test_what_is_a_line_too_long_is_tightened_little(build: Build) -> None:
    for sentences in range(4, 14):
        built = build(one_page_and(sentences), "1")
        if built.layouts > 1:
            break
    (note,) = built.said("note")
    assert float(note.split()[3]) >= 9.7


def test_type_that_cannot_give_way_enough_lets_priority_three_go_first(build: Build) -> None:
    show = "    show:\n" + callout(3) + callout(2) + callout(3)
    built = build(section(1, 18, show) + section(2, 12), "1")
    assert not built.failed and built.pages == 1
    left_out = [note for note in built.said("note") if note.startswith("left out")]
    assert left_out[0] == "left out to keep to at most 1 page: priority 3"
    assert all("priority 3" in note for note in left_out)


def test_what_is_left_out_is_said_at_its_line(build: Build) -> None:
    show = "    show:\n" + callout(3)
    built = build(section(1, 30, show) + section(2, 8), "1")
    (at,) = [m.position for m in built.messages if m.text.startswith("left out")]
    assert at is not None and at.line == HEAD.count("\n") + 4


def test_nothing_of_priority_one_goes(build: Build) -> None:
    show = "    show:\n" + callout(1, 30) + callout(2)
    built = build(section(1, 60, show), "1")
    assert built.failed
    (error,) = built.said("error")
    assert "too many" in error and "1 item of priority 2 or 3 left out" in error


def test_a_section_that_a_text_refers_to_stays(build: Build) -> None:
    kept = section(1, 10, "    priority: 3\n") + section(2, 14).replace(
        "A school street", "As @sec-part-1 says, a school street", 1
    )
    gone = section(3, 16, "    priority: 2\n")
    built = build(kept + gone, "1")
    assert not built.failed
    assert [note for note in built.said("note") if "priority" in note] == [
        "left out to keep to at most 1 page: priority 2"
    ]


def test_what_refers_to_something_that_went_goes_with_it_or_keeps_it(build: Build) -> None:
    """The last section would go first, but the one before it refers to it."""
    refers = section(2, 16, "    priority: 3\n").replace(
        "A school street", "As @sec-part-3 says, a school street", 1
    )
    built = build(section(1, 26) + refers + section(3, 6, "    priority: 3\n"), "1")
    assert not built.failed
    (left_out,) = [m for m in built.messages if "priority" in m.text]
    assert left_out.position is not None
    assert left_out.position.line == HEAD.count("\n") + 5


def test_a_brief_of_forty_sections_is_an_error_with_its_lines_and_longest_sections(
    build: Build,
) -> None:
    sections = "".join(section(n, 8 if n != 17 else 30) for n in range(1, 41))
    built = build(sections, "2")
    assert built.failed and built.layouts <= 3
    (error,) = built.said("error")
    assert "expected at most 2: " in error and " lines too many" in error
    assert "the longest parts are “Part number 17” (" in error
    first = next(m for m in built.messages if m.text.startswith("“Part number 17” takes"))
    assert first.position is not None
    assert first.position.line == HEAD.count("\n") + 16 * 4 + 1


def test_pages_that_are_not_filled_are_set_looser(build: Build) -> None:
    built = build(one_page_and(8), "{exactly: 2}")
    assert not built.failed and built.pages == 2
    (note,) = built.said("note")
    assert "instead of 10 on 14" in note and "exactly 2 pages" in note


def test_what_cannot_fill_its_pages_is_an_error_as_designed(build: Build) -> None:
    built = build(section(1, 3), "{min: 6, max: 8}")
    assert built.failed
    (error,) = built.said("error")
    assert "has 1 page; expected 6 to 8: show more" in error


def test_the_brand_says_how_far_type_may_give_way(build: Build, tmp_path: Path) -> None:
    shipped = Path(__file__).parents[2] / "templates" / "brands" / "avi" / "_brand.yml"
    brand = tmp_path / "templates" / "brands" / "avi" / "_brand.yml"
    brand.parent.mkdir(parents=True)
    text = shipped.read_text("utf-8")
    limits = "    pages: {type: 10, leading: 1.4, margin: 63}\n"
    brand.write_text(
        text.replace("  brief:\n    fonts", "  brief:\n" + limits + "    fonts"), "utf-8"
    )
    built = build(one_page_and(12), "1")
    assert built.failed
    assert "text 10.0 on 14.0 pt" in built.said("error")[0]
