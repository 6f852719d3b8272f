"""Content that the shipped style sheet must let fit: grounds, code, long words in an agenda."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from fitting_making import fit_brief, write_project
from hostile import LONG_WORD, words

from brief.deck.boxes.palette import Palette
from brief.deck.boxes.tree import read_slides

ASIDE = f"{words(1200)}\n\n{words(1200, 'And ')}"
CODE = f"```\none line\n    x = {'a' * 150}\n```"


def test_a_callout_is_continued_code_wraps_and_an_agendas_long_word_breaks(tmp_path: Path) -> None:
    brief = {
        "brief": 1,
        "title": "A brief",
        "date": "2020-09-28",
        "sections": [
            {"title": "Code", "claim": LONG_WORD[:150], "text": f"Before.\n\n{CODE}\n\nAfter."},
            {"title": "Aside", "show": [{"callout": {"title": "Aside", "text": ASIDE}}]},
        ],
    }  # fmt: skip
    file = write_project(tmp_path) / "brief.yaml"
    file.parent.mkdir(parents=True)
    file.write_text(json.dumps(brief), "utf-8")
    deck = fit_brief(file).composed
    assert [message.text for message in deck.messages] == []
    assert [s.title for s in deck.deck.slides if "Aside" in s.title] == [
        "Aside (1 of 2)",
        "Aside (2 of 2)",
    ]


@pytest.mark.parametrize("size", ["16x9", "4x3", "a4"])
@pytest.mark.parametrize("status", ["draft", "embargoed", "final"])
def test_a_long_kicker_stays_on_its_line_below_the_tab(
    size: str, status: str, tmp_path: Path
) -> None:
    brief = {
        "brief": 1,
        "title": "A brief",
        "date": "2020-09-28",
        "status": status,
        **({"embargo": "2030-09-28T12:00:00+07:00"} if status == "embargoed" else {}),
        "sections": [{"title": words(108, "W"), "claim": "A claim", "points": ["One"]}],
    }
    file = write_project(tmp_path, f"title: All\nslide_size: {size}\n") / "brief.yaml"
    file.parent.mkdir(parents=True)
    file.write_text(json.dumps(brief), "utf-8")
    laid = read_slides(fit_brief(file).laid_out.pages, Palette(()))
    over = [
        box.lines
        for slide in laid
        for box in slide.box.walk()
        if box.attributes.get("class") in ("kicker", "marking") and slide.layout == "claim"
    ]
    assert [len(lines) for lines in over] == [1] * (1 if status == "final" else 2)
    assert len(over[0][0].text) > 30


def test_what_is_read_out_goes_with_the_part_that_shows_it(tmp_path: Path) -> None:
    brief = {
        "brief": 1,
        "title": "A brief",
        "date": "2020-09-28",
        "sections": [{"title": "One", "points": ["One"]}],
        "messages": [words(600, f"Message {n}: ") for n in range(1, 7)],
    }
    file = write_project(tmp_path) / "brief.yaml"
    file.parent.mkdir(parents=True)
    file.write_text(json.dumps(brief), "utf-8")
    slides = [s for s in fit_brief(file).composed.deck.slides if s.id.startswith("messages")]
    notes = ["".join(slide.notes) for slide in slides]
    assert len(notes) > 1
    assert notes[0].startswith("Message 1: ")
    assert "Message 6: " in notes[-1]
    assert "Message 6: " not in notes[0]


def test_what_is_asked_stands_in_rows_and_the_imprint_smaller_before_either_is_continued(
    tmp_path: Path,
) -> None:
    file = write_project(tmp_path) / "brief.yaml"
    folder = tmp_path / "templates/audiences/all/deck"
    folder.mkdir()
    (folder / "deck.html.j2").write_text(
        '{% extends "base/deck/deck.html.j2" %}'
        "{% block proposals %}{{ ends.proposals_slide() }}{% endblock %}",
        "utf-8",
    )
    proposals = [
        {"title": f"Invest in what is {n}", "claim": words(220), "who": "All members"}
        for n in ("first", "second", "third", "fourth", "fifth")
    ]
    brief = {
        "brief": 1,
        "title": "A brief",
        "date": "2020-09-28",
        "proposals": proposals,
        "imprint": words(1300),
    }
    file.parent.mkdir(parents=True)
    file.write_text(json.dumps(brief), "utf-8")
    slides = fit_brief(file).composed.deck.slides
    assert [slide.id for slide in slides] == ["title", "proposals", "closing"]
    assert words(220).strip() in "".join(slides[1].notes)
