from __future__ import annotations

from pathlib import Path

import pytest
from edition_making import FACTS, make_edition

from brief.edition.edition import Audience, Edition

MINISTER = Audience("minister", "Minister", ("minister",), priority=1)
CUSTOMS = Audience("customs", "Customs", ("customs", "officials"))
FIRMS = Audience("firms", "Firms", ("firms",), tags=("trade",))

BODY = """
messages:
  - everyone reads this
  - {text: only officials, for: [officials]}
  - {text: never officials, not_for: officials}
  - {text: second, priority: 2}
  - {text: about trade, tags: [trade]}
  - {text: about health, tags: [health]}
"""


@pytest.mark.parametrize(
    ("audience", "reads"),
    [
        (MINISTER, ["everyone", "never", "about", "about"]),
        (CUSTOMS, ["everyone", "only", "second", "about", "about"]),
        (FIRMS, ["everyone", "never", "second", "about"]),
    ],
)
def test_an_audience_reads_what_is_for_it(
    tmp_path: Path, audience: Audience, reads: list[str]
) -> None:
    edition = make_edition(tmp_path, BODY, audience)
    assert [point.text.split()[0] for point in edition.brief.messages] == reads


def test_what_is_left_out_is_recorded_with_the_reason(tmp_path: Path) -> None:
    edition = make_edition(tmp_path, BODY, MINISTER)
    assert [(item.path, item.reason) for item in edition.dropped] == [
        (("messages", 1), "it is for officials"),
        (("messages", 3), "its priority is 2, the audience shows up to 1"),
    ]


SECTIONS = (
    FACTS
    + """
sections:
  - id: first
    title: First
    show:
      - {figures: [youth], priority: 2}
      - {figures: [trade, share]}
  - {id: second, title: Second, for: [officials]}
glossary: [{term: FDI, meaning: foreign direct investment}]
"""
)


def test_items_inside_a_section_are_selected_and_keep_their_place(tmp_path: Path) -> None:
    edition = make_edition(tmp_path, SECTIONS, MINISTER)
    (section,) = edition.brief.sections
    (show,) = section.show
    assert show.path == ("sections", 0, "show", 1)
    assert edition.brief.positions.at(show.path).line == 18


def test_key_figures_come_from_the_most_important_blocks(tmp_path: Path) -> None:
    assert make_edition(tmp_path, SECTIONS).key_figures == ("trade", "share", "youth")


def test_parts_that_an_audience_does_not_show_are_empty(tmp_path: Path) -> None:
    short = Audience("short", "Short", ("short",), parts=("summary", "sections"))
    edition = make_edition(tmp_path, SECTIONS, short)
    assert not edition.brief.glossary
    assert shown(edition) == ["sections"]
    assert any(item.path == ("glossary",) for item in edition.dropped)


def test_an_audience_may_put_parts_first(tmp_path: Path) -> None:
    press = Audience("press", "Press", ("press",), order=("figures", "sections"))
    edition = make_edition(tmp_path, SECTIONS, press)
    assert edition.parts[:3] == ("figures", "sections", "summary")


def test_sources_are_shown_where_something_is_cited(tmp_path: Path) -> None:
    assert make_edition(tmp_path, SECTIONS).shows("sources")
    assert not make_edition(tmp_path, "summary: Nothing is cited.\n").shows("sources")


def shown(edition: Edition) -> list[str]:
    return [part for part in edition.parts if edition.shows(part)]
