"""Editions for tests, from YAML as a person writes it."""

from __future__ import annotations

from pathlib import Path
from textwrap import dedent

from brief.content.model.brief import Brief
from brief.content.reader import read_brief
from brief.edition.edition import Audience, Edition
from brief.edition.select import select_edition

HEAD = "brief: 1\ntitle: A brief\ndate: 2020-09-28\n"
FACTS = """\
sources:
  - {id: sok-2020, type: article, title: Reflections, author: [{family: Sok}], issued: 2020}
facts:
  trade: {value: 231.7e9, unit: USD, period: 2018, label: trade, source: "sok-2020, para. 7"}
  share: {value: 13.7, unit: percent, period: 2018}
  youth: {value: 210e6, unit: people, approx: over}
  people: {value: 650e6, unit: people, approx: over}
  youth_share: {formula: youth / people, unit: percent, digits: 0, approx: about}
"""


def write_brief(folder: Path, body: str, **files: str) -> Brief:
    """A brief in ``folder``; each of ``files`` becomes ``data/NAME.csv``."""
    home = folder / "content" / "demo"
    (home / "data").mkdir(parents=True, exist_ok=True)
    for name, text in files.items():
        (home / "data" / f"{name}.csv").write_text(dedent(text), encoding="utf-8")
    file = home / "brief.yaml"
    file.write_text(HEAD + dedent(body), encoding="utf-8")
    return read_brief(file, root=folder)


def make_edition(
    folder: Path, body: str, audience: Audience | None = None, language: str = "en", **files: str
) -> Edition:
    """The brief for an audience; for one that sees everything where none is given."""
    brief = write_brief(folder, body, **files)
    return select_edition(brief, audience or Audience("all", "All", ("all",)), language)
