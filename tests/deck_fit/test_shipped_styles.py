"""Content that the shipped style sheet must let fit: grounds, code, long words in an agenda."""

from __future__ import annotations

import json
from pathlib import Path

from fitting_making import fit_brief, write_project
from hostile import LONG_WORD, words

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
