"""A small project on disk, and what `brief dist` makes of it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

from brief.build.distribution.release import Early
from brief.build.distribution.run import Handout, distribute
from brief.build.plan import Request
from brief.build.project import find_briefs
from brief.build.run import Outcome
from brief.content.model.brief import Brief
from brief.content.reader import read_brief

NOW = datetime(2026, 6, 1, 12, tzinfo=UTC)
SECRET = "Not for the minister"
BRIEF = f"""\
brief: 1
title: Safe ways to school
subtitle: Five crossings first
series: {{name: Working papers, issue: "2026", number: "3"}}
date: 2026-01-31
version: "1.0"
web: https://example.org/briefs/3
licence: CC BY 4.0
authors:
  - {{name: Dara Sok, honorific: Dr., role: Adviser}}
publisher: {{name: The Institute, phone: (+855) 16484108, url: "https://example.org/"}}
contact: Write to the *Institute*.
summary: |
  Children walk along roads that were built for cars. **Five crossings** would change that.
sections:
  - title: What is known
    notes: {SECRET}; say this slowly.
    text: |
      Most accidents happen at five crossings.
"""
AUDIENCE = """\
title: Everybody
words:
  purpose: {en: What all should know., ar: ما ينبغي أن يعرفه الجميع.}
"""
ARABIC = {
    "Safe ways to school": "طرق آمنة إلى المدرسة",
    "Five crossings first": "خمسة معابر أولًا",
    "Working papers": "أوراق عمل",
    "CC BY 4.0": "CC BY 4.0",
    "Adviser": "مستشارة",
    "The Institute": "المعهد",
    "Write to the *Institute*.": "راسلوا *المعهد*.",
    "Children walk along roads that were built for cars. **Five crossings** would change that.": (
        "يمشي الأطفال على طرق شُيّدت للسيارات. **خمسة معابر** تغيّر ذلك."
    ),
    "What is known": "ما نعرفه",
    f"{SECRET}; say this slowly.": "يُقال ببطء.",
    "Most accidents happen at five crossings.": "تقع معظم الحوادث عند خمسة معابر.",
}


def write(file: Path, text: str) -> Path:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, "utf-8")
    return file


def make_project(root: Path, brief: str = BRIEF, audience: str = AUDIENCE) -> Path:
    """A project with the brief `school` for the audience `all`, in English and Arabic."""
    write(root / "project.yaml", "audiences: [all]\nbrand: avi\n")
    write(root / "content/school/brief.yaml", brief)
    write(root / "templates/audiences/all/audience.yaml", audience)
    write(root / "content/school/locale/ar.po", _catalogue("ar", ARABIC))
    return root


def hand_out(
    root: Path,
    output: Path,
    languages: tuple[str, ...] = ("en",),
    early: frozenset[Early] = frozenset(),
) -> Outcome:
    handout = Handout(Request(languages=languages), early)
    return distribute(find_briefs(("school",), root), handout, NOW, output, jobs=1)


def files_of(folder: Path) -> Mapping[str, bytes]:
    """All files of a folder by their paths from it."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in files}


def read(root: Path, text: str) -> Brief:
    """A brief of which the file says ``text`` beside its version."""
    file = write(root / "content/school/brief.yaml", f"brief: 1\n{text}")
    return read_brief(file, root=root)


def _catalogue(language: str, texts: Mapping[str, str]) -> str:
    head = (
        'msgid ""\nmsgstr ""\n'
        f'"Language: {language}\\n"\n"Content-Type: text/plain; charset=utf-8\\n"\n'
    )
    entries = (f'msgid "{source}"\nmsgstr "{text}"\n' for source, text in texts.items())
    return "\n".join((head, *entries))
