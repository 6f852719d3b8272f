"""What a drawn deck says and where: words of a PDF, chart areas and counts of a .pptx."""

from __future__ import annotations

import os
import re
import subprocess
import unicodedata
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

from brief.brand.scripts import script_of

try:
    from tests.tools.office_fonts import language_of, office_fonts
    from tests.tools.right_to_left import Columns, mirrored_tables, page_runs_from_right, units_of
except ModuleNotFoundError:  # run as a program, from this folder
    from office_fonts import language_of, office_fonts
    from right_to_left import Columns, mirrored_tables, page_runs_from_right, units_of

_POINTS = 72
_BULLETS = "•◦▪‣"  # no words; and pdftotext joins them to one or not, by a hair's breadth
_UNSPACED = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]"
)
_SIDES = ("xMin", "yMin", "xMax", "yMax")
_CLUSTER = re.compile(_UNSPACED.pattern + "|[^\\s]+?(?=\\s|$|" + _UNSPACED.pattern + ")")
_SPACED_FROM_LATIN = {"Jpan", "Hang", "Hans", "Hant"}
_SUBSCRIPT = re.compile("\u17d2.|\u1039.")
_XHTML = "{http://www.w3.org/1999/xhtml}"
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"


@dataclass(frozen=True)
class Word:
    """A word and its box's middle, in inches from the top left; its line and block by number."""

    text: str
    x: float
    y: float
    height: float
    line: int
    block: int = 0


@dataclass(frozen=True)
class Area:
    """Where a native chart or a picture stands, in inches."""

    left: float
    top: float
    right: float
    bottom: float

    def holds(self, word: Word) -> bool:
        return self.left <= word.x <= self.right and self.top <= word.y <= self.bottom


def draw_deck(deck: Path, folder: Path) -> Path:
    """The deck as LibreOffice draws it, as PDF; a profile of its own lets several run at once.

    Between East Asian and Latin letters LibreOffice adds a fifth of an em, which PowerPoint does
    not and no attribute of a .pptx forbids; so such a deck goes by way of an .odp, which can.
    """
    environment = {**os.environ, "SAL_USE_VCLPLUGIN": "svp", **office_fonts(deck, folder)}
    source = deck
    if script_of(language_of(deck)) in _SPACED_FROM_LATIN:
        source = _convert(deck, "odp", folder, environment)
        _close_up(source)
    return _convert(source, "pdf", folder, environment)


def _convert(file: Path, kind: str, folder: Path, environment: dict[str, str]) -> Path:
    profile = folder / "profile"
    subprocess.run(
        [
            "soffice",
            f"-env:UserInstallation={profile.resolve().as_uri()}",
            *("--headless", "--convert-to", kind, "--outdir", str(folder), str(file)),
        ],
        check=True,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        timeout=300,
        env=environment,
    )
    return folder / f"{file.stem}.{kind}"


def _close_up(odp: Path) -> None:
    """No space of its own between scripts: ODF 1.3, 20.389, in the default style."""
    with zipfile.ZipFile(odp) as package:
        parts = [(item, package.read(item)) for item in package.infolist()]
    with zipfile.ZipFile(odp, "w") as package:
        for item, content in parts:
            closed = content.replace(
                b'style:text-autospace="ideograph-alpha"', b'style:text-autospace="none"'
            )
            package.writestr(item, closed)


def read_pages(pdf: Path) -> list[list[Word]]:
    """The words of each page, in pdftotext's order, in inches."""
    command = ["pdftotext", "-bbox-layout", str(pdf), "-"]
    output = subprocess.run(command, check=True, capture_output=True).stdout
    text = output.decode("utf-8", "replace")
    clean = "".join(c for c in text if c >= " " or c in "\n\t")
    root = ElementTree.fromstring(clean)
    return [list(_words(page)) for page in root.iter(f"{_XHTML}page")]


def _words(page: ElementTree.Element) -> Iterator[Word]:
    lines = (
        (number, line)
        for number, block in enumerate(page.iter(f"{_XHTML}block"))
        for line in block.iter(f"{_XHTML}line")
    )
    from_right = page_runs_from_right(["".join(page.itertext())])
    for number, (block, line) in enumerate(lines):
        words = [
            (_clean(word.text), *(float(word.get(side, "0")) / _POINTS for side in _SIDES))
            for word in line.iter(f"{_XHTML}word")
        ]
        words = [word for word in words if word[0]]
        text = " ".join(word[0] for word in words)
        if _UNSPACED.search(text):
            left, top = min(word[1] for word in words), min(word[2] for word in words)
            right, bottom = max(word[3] for word in words), max(word[4] for word in words)
            for unit, start, end in _units(text):
                middle = left + (start + end) / 2 * (right - left)
                yield Word(unit, middle, (top + bottom) / 2, bottom - top, number, block)
            continue
        for said, left, top, right, bottom in words:
            for unit, start, end in units_of(said) if from_right else [(said, 0.0, 1.0)]:
                middle = left + (right - left) * (start + end) / 2
                yield Word(unit, middle, (top + bottom) / 2, bottom - top, number, block)


def _clean(text: str | None) -> str:
    return unicodedata.normalize("NFKC", text or "").replace("\u200b", "").strip().lstrip(_BULLETS)


def _units(text: str) -> Iterator[tuple[str, float, float]]:
    """The parts of a line in a script without spaces, as shares of the line's width.

    What pdftotext takes for a word there is a phrase, and another where lines break otherwise. The
    parts are clusters: a letter with the marks and subscripts on it, taken as equally wide. Marks
    are left out of the comparison, since programs write them in different orders. Where a line has
    the same text in both, and begins and ends alike, all its clusters are in place.
    """
    kept = (each for each in _SUBSCRIPT.sub("", text) if unicodedata.category(each)[0] != "M")
    units = _CLUSTER.findall("".join(kept))
    ends = list(accumulate(map(len, units)))  # without spaces: programs tell them otherwise
    for unit, end in zip(units, ends, strict=True):
        yield unit, (end - len(unit)) / ends[-1], end / ends[-1]


@dataclass(frozen=True)
class DeckCounts:
    """Areas of charts and of pictures by slide, ``a:br``, and paragraphs that have text."""

    charts: tuple[tuple[Area, ...], ...]
    pictures: tuple[tuple[Area, ...], ...]
    mirrored: tuple[tuple[Columns, ...], ...]  # tables from right to left
    breaks: int
    paragraphs: int


def count_deck(deck: Path) -> DeckCounts:
    """Look into the slides of a .pptx; text inside charts is no paragraph of theirs."""
    from pptx import Presentation

    slides = list(Presentation(str(deck)).slides)
    return DeckCounts(
        tuple(tuple(_areas(slide.shapes, _is_chart)) for slide in slides),
        tuple(tuple(_areas(slide.shapes, _is_picture)) for slide in slides),
        tuple(tuple(mirrored_tables(slide.shapes)) for slide in slides),
        sum(len(list(slide.element.iter(f"{_A}br"))) for slide in slides),
        sum(
            any((text.text or "").strip() for text in paragraph.iter(f"{_A}t"))
            for slide in slides
            for paragraph in slide.element.iter(f"{_A}p")
        ),
    )


def _is_chart(shape: Any) -> bool:
    return bool(shape.has_chart)


def _is_picture(shape: Any) -> bool:
    return hasattr(shape, "image")


def _areas(shapes: Any, wanted: Callable[[Any], bool]) -> Iterator[Area]:
    for shape in shapes:
        if hasattr(shape, "shapes"):
            yield from _areas(shape.shapes, wanted)
        elif wanted(shape):
            left, top = shape.left.inches, shape.top.inches
            yield Area(left, top, left + shape.width.inches, top + shape.height.inches)
