"""What docs/deck.md tells a designer to write becomes a layout in PowerPoint."""

from __future__ import annotations

import re
from io import BytesIO
from pathlib import Path

from building import write
from pptx import Presentation

from brief.build.pipeline import make_artefacts
from brief.build.plan import Task
from brief.build.project import Project

PAGE = Path(__file__).parents[2] / "docs" / "deck.md"
BRIEF = """\
brief: 1
title: Safe ways to school
date: 2026-03-02
brand: avi
messages: [One street is enough.]
"""


def test_a_layout_is_made_as_the_page_says(tmp_path: Path) -> None:
    blocks = re.findall(r"```jinja\n(.*?)```", PAGE.read_text("utf-8"), re.DOTALL)
    names = [re.search(r'"base/(deck/[^"]+)"', block)[1] for block in blocks]  # type: ignore[index]
    assert names == ["deck/layouts.html.j2", "deck/specimens.html.j2", "deck/deck.html.j2"]
    for name, block in zip(names, blocks, strict=True):
        write(tmp_path / "content/school/templates" / name, block)
    write(tmp_path / "project.yaml", "brand: avi\n")
    write(tmp_path / "templates/audiences/all/audience.yaml", "title: All\n")
    file = write(tmp_path / "content/school/brief.yaml", BRIEF)
    task = Task(file, Project(tmp_path), "all", "en", None, "deck", ("pptx",))
    artefacts, messages = make_artefacts(task)
    assert messages == ()
    (deck,) = artefacts.values()
    (slide,) = (
        slide for slide in Presentation(BytesIO(deck)).slides if slide.slide_layout.name == "Pledge"
    )
    assert slide.shapes.title.text == "What we promise"
    texts = [(shape.text_frame.text, shape.is_placeholder) for shape in slide.shapes]
    assert ("One street is enough.", True) in texts
    assert ("All of us", False) in texts
    assert slide.notes_slide.notes_text_frame.text == "One street is enough."
