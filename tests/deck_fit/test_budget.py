"""A deck with too many slides drops what need not stay, and says so."""

from __future__ import annotations

from pathlib import Path

from fitting_making import Fit, fit_brief, write_project

BRIEF = """\
brief: 1
title: A brief
date: 2020-09-28
sections:
  - {title: One, claim: One must stay, points: [a]}
  - title: Two
    claim: Two may go
    priority: 3
    points: [b]
  - title: Three
    claim: Three stays
    points: [c]
    show:
      - {quote: {text: Words, who: Somebody}, claim: A voice, priority: 2}
      - {quote: {text: More words, who: Nobody}, claim: Another voice, priority: 3}
messages: [{text: A message, priority: 3}]
"""


def fit(folder: Path, slides: int, text: str = BRIEF) -> Fit:
    brief = write_project(folder, f"slides: {slides}\n")
    brief.mkdir(parents=True)
    file = brief / "brief.yaml"
    file.write_text(text, "utf-8")
    return fit_brief(file)


def titles(deck: Fit) -> list[str]:
    return [slide.title for slide in deck.composed.deck.slides]


def test_nothing_is_dropped_where_there_is_room(tmp_path: Path) -> None:
    deck = fit(tmp_path, 9)
    assert len(titles(deck)) == 9
    assert deck.composed.messages == ()


def test_of_priority_3_the_last_goes_first_and_no_more_than_needed(tmp_path: Path) -> None:
    deck = fit(tmp_path, 8)
    assert "Another voice" not in titles(deck)
    assert {"A voice", "Two may go"} <= set(titles(deck))
    (note,) = deck.composed.messages
    assert (note.severity, note.position and note.position.line) == ("note", 15)


def test_priority_2_goes_after_all_of_priority_3_and_priority_1_never(tmp_path: Path) -> None:
    deck = fit(tmp_path, 3)
    assert [name for name in titles(deck) if "stay" in name] == ["One must stay", "Three stays"]
    assert not {"A voice", "Another voice", "Two may go"} & set(titles(deck))
    assert len(deck.composed.messages) == 3


def test_continuations_count(tmp_path: Path) -> None:
    points = ", ".join(f"'{'Many words in a point that goes on. ' * 4}{n}'" for n in range(30))
    long = BRIEF.replace("points: [b]", f"points: [{points}]")
    assert "Two may go" not in titles(fit(tmp_path, 7, long))


def test_what_saves_no_slide_is_kept(tmp_path: Path) -> None:
    deck = fit(tmp_path, 2)
    assert "The brief in one message" in titles(deck)
