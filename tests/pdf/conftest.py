"""Small briefs, laid out and painted with the templates that ship."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from io import BytesIO
from pathlib import Path

import pypdfium2
import pytest

from brief.build.material import prepare
from brief.build.plan import Task
from brief.build.project import Project
from brief.messages import Message
from brief.pdf.layout import lay_out
from brief.pdf.log import catch_warnings
from brief.pdf.paint import paint_pdf

BRIEF = """\
brief: 1
title: Safe ways to school
subtitle: What a school street changes
series: {issue: "2026", number: "7"}
date: 2026-03-02
language: en
brand: avi
authors: [{name: Ann EXAMPLE}]
publisher: {name: Example Institute}
sources:
  - id: survey
    type: report
    title: How children travel
    author: [{literal: Institute}]
    issued: "2025"
facts:
  pupils: {value: 12400, unit: people, period: 2025, label: pupils, source: "survey, p. 3"}
summary: There are {{ pupils }} pupils [@survey, p. 3].
messages: [Parents decide by the worst crossing., One street is enough.]
sections:
  - id: travel
    title: How children travel
    claim: Most live near their school
    text: |
      The survey asked every household.[^who]

      [^who]: In all districts,
          twice a year.
    show:
      - figures: [pupils]
proposals:
  - {id: streets, title: Close twelve streets, claim: It is cheap, who: The council, editor: [who]}
"""


@dataclass(frozen=True)
class Printed:
    """A brief that was laid out and painted."""

    html: str
    pdf: bytes
    messages: tuple[Message, ...]

    def pages(self) -> list[str]:
        """The text of each page, its white space made single spaces."""
        with pypdfium2.PdfDocument(BytesIO(self.pdf)) as document:
            return [" ".join(page.get_textpage().get_text_range().split()) for page in document]


Print = Callable[..., Printed]


@pytest.fixture
def print_brief(tmp_path: Path) -> Print:
    """Prints ``BRIEF`` with replacements for an audience."""
    return partial(print_into, tmp_path)


@pytest.fixture(scope="session")
def printed(tmp_path_factory: pytest.TempPathFactory) -> Printed:
    """``BRIEF`` as it stands, for officials."""
    return print_into(tmp_path_factory.mktemp("printed"))


def print_into(
    folder: Path, *replacements: tuple[str, str], audience: str = "officials"
) -> Printed:
    text = BRIEF
    for old, new in replacements:
        assert old in text
        text = text.replace(old, new)
    file = folder / "content" / "school" / "brief.yaml"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    (folder / "project.yaml").write_text("brand: avi\n", encoding="utf-8")
    task = Task(file, Project(folder), audience, "en", None, "brief", ("pdf",))
    material = prepare(task)
    html = material.renderer.brief_html()
    messages: list[Message] = []
    fetcher = material.fetcher(task)
    with catch_warnings(messages):
        pdf = paint_pdf(lay_out(html, file.parent, fetcher), html)
    return Printed(html, pdf, (*messages, *fetcher.problems))
