"""The deck that is measured: laid out once, written as often as one likes."""

from __future__ import annotations

import logging
import re
from collections import Counter
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

from lxml import etree

from brief.build.material import Material, prepare
from brief.build.plan import Task
from brief.build.project import Project
from brief.deck.compose import ComposedDeck, compose_deck
from brief.deck.lay_out import LaidOutDeck, lay_out_deck
from brief.deck.properties import properties_of
from brief.pdf.fetcher import LocalFetcher

ROOT = Path(__file__).parents[2]
BRIEF = Path(__file__).parent / "night-buses" / "brief.yaml"

# What one counts in both files. A shape without text has an empty paragraph in one of them.
_COUNTED = {
    "shapes": "//p:sp | //p:graphicFrame | //p:cxnSp | //p:pic",
    "groups": "//p:grpSp",
    "paragraphs": "//a:p[a:r or a:fld]",
    "runs": "//a:r | //a:fld",
    "table cells": "//a:tc",
    "charts": "//c:chart",
}
_NAMES = {
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
    "p": "http://schemas.openxmlformats.org/presentationml/2006/main",
}


@dataclass(frozen=True)
class LaidOut:
    """Slides and specimens as WeasyPrint laid them out."""

    material: Material
    slides: LaidOutDeck
    specimens: LaidOutDeck
    fetcher: LocalFetcher

    def compose(self) -> ComposedDeck:
        material = self.material
        return compose_deck(
            self.slides,
            self.specimens,
            material.brand,
            material.renderer.charts,
            properties_of(material.edition),
            self.fetcher.read,
        )


def lay_out_bench() -> LaidOut:
    """The bench's brief for officials, laid out."""
    logging.getLogger("fontTools").setLevel(logging.ERROR)  # dates in fonts are nobody's business
    task = Task(BRIEF, Project(ROOT), "officials", "en", "avi", "deck", ("pptx",))
    material = prepare(task)
    fetcher = material.fetcher(task)
    renderer, folder = material.renderer, BRIEF.parent
    slides = lay_out_deck(renderer.deck_html(), folder, fetcher)
    specimens = lay_out_deck(renderer.specimens_html(), folder, fetcher)
    return LaidOut(material, slides, specimens, fetcher)


def count_contents(pptx: bytes) -> Counter[str]:
    """Slides, notes, and what is on the slides, in a .pptx."""
    counts: Counter[str] = Counter()
    with ZipFile(BytesIO(pptx)) as package:
        for name in package.namelist():
            if re.fullmatch(r"ppt/notesSlides/[^/]+\.xml", name):
                counts["notes"] += 1
            if not re.fullmatch(r"ppt/slides/[^/]+\.xml", name):
                continue
            counts["slides"] += 1
            tree = etree.fromstring(package.read(name))
            for what, path in _COUNTED.items():
                counts[what] += len(tree.xpath(path, namespaces=_NAMES))
    return counts
