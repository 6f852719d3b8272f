"""Every value has its line and column, and so has every character of a text."""

from __future__ import annotations

from pathlib import Path

import pytest

from brief.content.positions import Positions
from brief.content.yaml_tree import parse_yaml


def place(positions: Positions, path: tuple[str | int, ...]) -> tuple[int, int]:
    position = positions.at(path)
    return position.line, position.column


SOURCE = """\
title: A
list:
  - one
  - {two: 2, three: [3]}
nested:
    deep: "x"
"""


def test_values_stand_where_they_begin() -> None:
    positions = parse_yaml(SOURCE, Path("x.yaml")).positions
    assert place(positions, ("title",)) == (1, 8)
    assert place(positions, ("list", 0)) == (3, 5)
    assert place(positions, ("list", 1)) == (4, 5)
    assert place(positions, ("list", 1, "two")) == (4, 11)
    assert place(positions, ("list", 1, "three", 0)) == (4, 22)
    assert place(positions, ("nested", "deep")) == (6, 11)


def test_keys_stand_where_they_begin() -> None:
    positions = parse_yaml(SOURCE, Path("x.yaml")).positions
    assert positions.of_key(("nested", "deep")).column == 5
    assert positions.of_key(("list", 1)).column == 5


def test_what_has_no_place_takes_its_nearest_ancestors() -> None:
    positions = parse_yaml(SOURCE, Path("x.yaml")).positions
    assert positions.at(("list", 1, "four", "five")) == positions.at(("list", 1))
    assert positions.at(("nothing",)) == positions.at(())


TEXTS = {
    "literal": "text: |\n  One\n\n    indented\n  {{ fact }} here\nnext: 1\n",
    "literal with an indicator": "text: |2-\n    One\n\n  {{ fact }} here\n",
    "literal in a list": "text:\n- - |\n    One\n\n    {{ fact }} here\n",
    "folded": "text: >-\n  One long\n  line and {{ fact }}\n\n  here\n",
    "plain on one line": "text: One {{ fact }} here\n",
    "plain on two lines": "text: One\n  and {{ fact }} here\n",
    "single quotes": "text: 'It''s one ''and'' {{ fact }} here'\n",
    "single quotes on two lines": "text: 'It''s one\n\n  and {{ fact }} here'\n",
    "double quotes": 'text: "A \\"word\\" \\u00e9 \\x41\\n {{ fact }} here"\n',
    "double quotes on two lines": 'text: "A \\\n  word \\\\ and {{ fact }} here"\n',
    "block with a comment": "text: | # said\n  One {{ fact }} here\n",
    "windows lines": "text: |\r\n  One\r\n\r\n  {{ fact }} here\r\n",
}


@pytest.mark.parametrize("style", TEXTS)
def test_a_character_of_a_text_is_found_in_every_style(style: str) -> None:
    source = TEXTS[style]
    document = parse_yaml(source, Path("x.yaml"))
    path: tuple[str | int, ...] = ("text",)
    text = document.data["text"]
    while isinstance(text, list):
        path, text = (*path, 0), text[0]
    position = document.positions.text_at(path, text.index("{{"))
    before = source[: source.index("{{")]
    assert position.line == before.count("\n") + 1
    assert position.column == len(before) - before.rfind("\n")


def test_lines_of_a_literal_are_those_of_the_file() -> None:
    source = "# a comment\ntext: |\n\n  One\n\n  Two\n    three\n"
    document = parse_yaml(source, Path("x.yaml"))
    lines = document.data["text"].splitlines()
    found = {
        line: document.positions.text_line(("text",), number)
        for number, line in enumerate(lines)
        if line
    }
    assert {line: (at.line, at.column) for line, at in found.items()} == {
        "One": (4, 3),
        "Two": (6, 3),
        "  three": (7, 5),
    }
