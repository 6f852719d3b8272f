"""``brief build --explain``: why each item is in an edition or not."""

from __future__ import annotations

from pathlib import Path

import pytest
from building import write

from brief.build.explain import Explanation, Row, explain_editions
from brief.build.plan import Request, plan_brief
from brief.build.project import Project

BRIEF = """\
brief: 1
title: Buses at night
date: 2026-01-31
brand: avi
messages:
  - Everyone reads this
  - {text: Only the council, for: council}
sections:
  - id: gap
    title: The gap
    claim: Buses stop before people go home
    points:
      - The last bus leaves at nine
      - {text: Shops close at ten, not_for: council}
    show:
      - {id: words, callout: {title: In short, text: Buses stop early.}, tags: [drivers]}
  - {id: costs, title: Costs, claim: It costs little, text: It costs little., priority: 2}
conclusions: [Run later]
"""
COUNCIL = """\
tags: [money]
parts: [messages, sections]
slides: 4
"""


@pytest.fixture
def explained(tmp_path: Path) -> Explanation:
    write(tmp_path / "project.yaml", "")
    file = write(tmp_path / "content/buses/brief.yaml", BRIEF)
    write(tmp_path / "templates/audiences/council/audience.yaml", COUNCIL)
    tasks = plan_brief(file, Project(tmp_path), Request(audiences=("council",)))
    (explanation,) = explain_editions(tasks)
    return explanation


def row(explanation: Explanation, name: str) -> Row:
    return next(each for each in explanation.rows if each.name == name)


@pytest.mark.parametrize(
    ("name", "line", "brief", "why"),
    [
        ("messages[0]", 6, True, "for everyone"),
        ("messages[1]", 7, True, "for council"),
        ("sections[0]", 9, True, "for everyone"),
        ("sections[0].points[1]", 14, False, "it is not for council"),
        ("sections[0].show[0]", 16, False, "its tags are drivers, the audience's money"),
        ("conclusions[0]", 18, False, "the audience does not show the part conclusions"),
    ],
)
def test_each_item_has_its_line_and_its_reason(
    explained: Explanation, name: str, line: int, brief: bool, why: str
) -> None:
    found = row(explained, name)
    assert found.position.line == line
    verdict = found.verdicts["brief"]
    assert (verdict.is_in, verdict.why) == (brief, why)


def test_what_went_for_the_number_of_slides_is_still_in_the_brief(explained: Explanation) -> None:
    costs = row(explained, "sections[1]").verdicts
    assert costs["brief"].is_in and costs["brief"].why == "priority 2 of up to 3"
    assert not costs["deck"].is_in
    assert costs["deck"].why == "left out to keep to the number of slides"


def test_points_that_say_nothing_of_readers_have_no_row(explained: Explanation) -> None:
    names = [each.name for each in explained.rows]
    assert "sections[0].points[0]" not in names


def test_nothing_is_written(explained: Explanation, tmp_path: Path) -> None:
    assert not (tmp_path / "build").exists()
