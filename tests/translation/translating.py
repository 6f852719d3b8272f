"""A small brief with every kind of message, and catalogues of it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from brief.content.model.brief import Brief
from brief.content.reader import read_brief
from brief.translation.catalogue import Catalogue, escape
from brief.translation.po_read import read_catalogue

BRIEF = """\
brief: 1
title: Safe ways to school
date: 2026-03-02
version: "2"
language: en
authors: [{name: Ada Example, role: Teacher}]
sources: [{id: survey, type: report, title: How children travel, issued: 2025}]
facts:
  walkers: {value: 1200, unit: children, label: children walk, source: "survey, p. 3"}
summary: |
  Most could walk
  [@survey, p. 3].
messages:
  - One street is enough.
  - {text: "{{ walkers }} live near.", priority: 2}
sections:
  - id: travel
    title: How children travel
    claim: Most live near
    text: |
      They are *driven*
      all the same.[^why]

      1. Some walk.
      2. Some ride,
         as [the survey](https://example.org/a) says.

      > A street is for all.

      [^why]: Nobody asked
          them.
    show:
      - id: ways
        chart: {kind: bar, data: data/ways.csv, x: Way, y: [Share], title: Most walk, alt: Bars,
                highlight: On foot}
      - table: {data: data/ways.csv, caption: Ways}
      - image: {file: images/a.svg, alt: A street}
glossary: [{term: school street, meaning: a street without cars}]
"""
DATA = "Way,Share\nOn foot,40\nBy car,60\n"
DRAWING = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3"><rect width="4" height="3"/></svg>\n'
)
FRENCH = {
    "Safe ways to school": "Des chemins sûrs vers l'école",
    "Teacher": "Enseignante",
    "children": "enfants",
    "children walk": "enfants marchent",
    "Most could walk [@survey, p. 3].": "La plupart pourraient marcher [@survey, p. 3].",
    "One street is enough.": "Une rue suffit.",
    "{{ walkers }} live near.": "Tout près vivent {{ walkers }}.",
    "How children travel": "Comment les enfants se déplacent",
    "Most live near": "La plupart vivent tout près",
    "They are *driven* all the same.[^why]": "On les *conduit* quand même.[^why]",
    "Some walk.": "Certains marchent.",
    "Some ride, as [the survey](https://example.org/a) says.": (
        "Certains roulent, dit [l'enquête](https://example.org/a)."
    ),
    "A street is for all.": "Une rue est à tous.",
    "Nobody asked them.": "Personne ne les a interrogés.",
    "Most walk": "La plupart marchent",
    "Bars": "Barres",
    "On foot": "À pied",
    "By car": "En voiture",
    "Way": "Moyen",
    "Share": "Part",
    "Ways": "Moyens",
    "A street": "Une rue",
    "school street": "rue scolaire",
    "a street without cars": "une rue sans voitures",
}
HEADER = (
    "Language: fr",
    "Content-Type: text/plain; charset=UTF-8",
    "Plural-Forms: nplurals=2; plural=(n > 1);",
)


def write(file: Path, text: str) -> Path:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, "utf-8")
    return file


def make_brief(root: Path, text: str = BRIEF) -> Brief:
    """The brief in ``content/school`` of a project, with its data and picture."""
    home = root / "content" / "school"
    write(home / "data/ways.csv", DATA)
    write(home / "images/a.svg", DRAWING)
    write(root / "project.yaml", "brand: avi\n")
    return read_brief(write(home / "brief.yaml", text), root=root)


def po(
    words: Mapping[str, str], header: tuple[str, ...] = HEADER, fuzzy: tuple[str, ...] = ()
) -> str:
    """A catalogue's text: the header, then an entry a message."""
    lines = ['msgid ""', 'msgstr ""', *(f'"{escape(line)}\\n"' for line in header)]
    for text, translation in words.items():
        lines += ["", *(["#, fuzzy"] if text in fuzzy else [])]
        lines += [f'msgid "{escape(text)}"', f'msgstr "{escape(translation)}"']
    return "\n".join(lines) + "\n"


def catalogue_of(root: Path, text: str, language: str = "fr") -> Catalogue:
    return read_catalogue(write(root / f"content/school/locale/{language}.po", text), language)
