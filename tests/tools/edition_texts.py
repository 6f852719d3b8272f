"""Whether a PDF and a deck say every text of their edition, each in the order it is read.

    python -m tests.tools.edition_texts BRIEF [--audience A] [--language L]

Each edition is built; its texts (of the brief in its language, with facts in words, tables' cells,
names in charts) are sought in what the PDF's structure tree says, and in the XML of the deck's
slides, notes and charts. A text is cut where an output puts in what is not the text's own: a
citation, a cross reference, the mark of a footnote. White space, hyphens and marks that only order
or part text (U+200B, U+200E …) do not count. Exit status 3 where a text is not found.
"""

from __future__ import annotations

import argparse
import re
import sys
import tempfile
import unicodedata
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import unescape
from pathlib import Path
from xml.etree import ElementTree

from brief.build.material import Material, prepare
from brief.build.pipeline import make_artefacts
from brief.build.plan import Request, Task, plan_brief
from brief.build.project import find_briefs
from brief.content.walk import walk_passages
from brief.render.markdown_parser import markdown_parser
from brief.render.provenance import Provenance
from brief.render.resolve import Resolver
from brief.render.words import interface_words
from tests.tools.structure_text import structure_text

_IGNORED = re.compile("[\\s\u00ad\u200b-\u200f\u2010\u2011\u2060-\u2069\\-]+")
_TAG = re.compile("<[^>]*>")
_OWN = ("text", "fact", "code_inline", "code_block", "fence")
_BETWEEN = ("softbreak", "hardbreak")
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"


@dataclass(frozen=True)
class Said:
    """How many texts an output has to say, and those that it does not."""

    output: str
    texts: int
    missing: tuple[str, ...]


def compare_task(task: Task) -> Said:
    """Build a brief's PDF or a deck and look for the texts that its templates show."""
    material = prepare(task)
    renderer = material.renderer
    html = renderer.brief_html() if task.output == "brief" else renderer.deck_html()
    wanted = dict.fromkeys(filter(plain, _texts(material)))
    if task.output == "deck":  # whose templates also ask for a text to see how long it is
        page = plain(unescape(_TAG.sub("", html)))
        wanted = dict.fromkeys(text for text in wanted if plain(text) in page)
    artefacts, _ = make_artefacts(task)
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "artefact"
        file.write_bytes(artefacts[task.path_of("pdf" if task.output == "brief" else "pptx")])
        told = plain(structure_text(file) if task.output == "brief" else deck_text(file))
    missing = tuple(text for text in wanted if plain(text) not in told)
    return Said(task.output, len(wanted), missing)


def plain(text: str) -> str:
    """What is compared of a text."""
    return _IGNORED.sub("", unicodedata.normalize("NFC", text))


def deck_text(file: Path) -> str:
    """All text of a .pptx: slides, notes and charts, a line a paragraph."""
    lines: list[str] = []
    with zipfile.ZipFile(file) as package:
        for name in sorted(package.namelist()):
            if re.match(r"ppt/(slides|notesSlides|charts)/[^/]*\.xml$", name):
                root = ElementTree.fromstring(package.read(name))
                paragraphs = root.iter(f"{_A}p")
                lines += ("".join(t.text or "" for t in p.iter(f"{_A}t")) for p in paragraphs)
                lines += (value.text or "" for value in root.iter(f"{_C}v"))
    return "\n".join(lines)


def _texts(material: Material) -> Iterator[str]:
    """The texts that the templates have shown, cut at what is put into them."""
    edition, shown = material.edition, material.renderer.shown
    provenance, words = (
        Provenance(edition.brief),
        interface_words(edition.language, material.renderer.templates),
    )
    for passage in walk_passages(edition.brief):
        if passage.path not in shown or passage.field in ("source", "alt", "id"):
            continue
        parser = markdown_parser(edition.language, passage.markup)  # type: ignore[arg-type]
        resolver = Resolver(edition, provenance, words, passage.text, passage.path)
        for token in parser.parse(passage.text, {"resolve": resolver}):
            if token.type in _OWN:
                yield token.content
            yield from _stretches(token.children or ())
    for section in edition.brief.sections:
        for show in section.show:
            if show.path not in shown and (*show.path, show.kind) not in shown:
                continue
            if show.table:
                table = edition.table_of(show)
                yield from (column.header for column in table.columns)
                yield from (cell.text for row in table.rows for cell in row)


def _stretches(tokens: Sequence[object]) -> Iterator[str]:
    text = ""
    for token in tokens:
        kind, content = token.type, token.content  # type: ignore[attr-defined]
        if kind in _OWN:
            text += content
        elif kind in _BETWEEN:
            text += " "
        elif kind.endswith(("_open", "_close")):
            continue
        else:
            yield text
            text = ""
    yield text


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description="Seek an edition's texts in its PDF and its deck.")
    parser.add_argument("brief")
    parser.add_argument("--audience", action="append", default=[])
    parser.add_argument("--language", action="append", default=[])
    given = parser.parse_args(arguments)
    ((project, file),) = find_briefs((given.brief,), Path.cwd())
    request = Request(
        audiences=tuple(given.audience),
        languages=tuple(given.language),
        formats=("pdf", "pptx"),
    )
    failed = False
    for task in plan_brief(file, project, request):
        said = compare_task(task)
        failed |= bool(said.missing)
        place = f"{task.audience} {task.language} {said.output}"
        print(f"{place}: {said.texts - len(said.missing)} of {said.texts} texts")
        for text in said.missing:
            print(f"  not found: {text}")
    return 3 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
