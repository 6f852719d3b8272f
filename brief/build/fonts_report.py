"""Which font serves which script, by brand and language, and what this machine lacks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache, partial
from pathlib import Path

from brief.brand.brand import ROLES, Brand, FontFace, Output
from brief.brand.reader import list_brands, read_brand
from brief.brand.script_fonts import SHIPPED, with_scripts
from brief.brand.scripts import script_of
from brief.brand.system_fonts import FAMILIES, INSTALL
from brief.build.project import find_briefs, find_project, installed_templates
from brief.content.reader import read_brief
from brief.messages import Failure, Status

# Languages that are told of where nobody asks for others: one of each script that fonts serve.
LANGUAGES = ("en", "vi", "km", "th", "lo", "my", "ar", "ja", "ko", "zh", "zh-Hant")
_SYSTEM_NAMES = {name for pairs in FAMILIES.values() for pair in pairs for name in pair}
OUTPUTS: tuple[Output, ...] = ("brief", "deck")


@dataclass(frozen=True)
class Served:
    """``family`` as the output names it; ``font`` as its file does. ``weights`` as in CSS."""

    output: Output
    part: str  # text, heading, label
    family: str
    font: str
    version: str
    file: Path
    weights: tuple[int, ...]


@dataclass(frozen=True)
class LanguageFonts:
    """``missing``: no font of this machine serves the script; ``needed``: a brief is in it."""

    brand: str
    language: str
    script: str
    needed: bool
    missing: bool
    fonts: tuple[Served, ...]


@dataclass(frozen=True)
class FontsReport:
    languages: tuple[LanguageFonts, ...]
    install: dict[str, str]  # by system, where something is missing

    @property
    def complete(self) -> bool:
        return not any(each.missing and each.needed for each in self.languages)


def report_fonts(
    start: Path, brands: tuple[str, ...] = (), languages: tuple[str, ...] = ()
) -> FontsReport:
    """``start`` lies in a project, or in none. What is asked for is needed. Raises Failure."""
    project = find_project(start)
    templates = project.templates_for(start) if project else (installed_templates(),)
    used = set(languages or _used(start))
    asked = languages or tuple(dict.fromkeys((*LANGUAGES, *sorted(used))))
    found = tuple(
        _serve(read_brand(name, templates), language, language in used, templates)
        for name in brands or sorted(list_brands(templates))
        for language in asked
    )
    return FontsReport(found, INSTALL if any(each.missing for each in found) else {})


def _used(start: Path) -> Iterator[str]:
    """The languages of the editions that the project's briefs list."""
    try:
        briefs = find_briefs((), start)
    except Failure:
        return
    for project, file in briefs:
        try:
            brief = read_brief(
                file, root=project.root, templates=project.templates_for(file.parent)
            )
        except Failure:
            continue  # `brief build` says what is wrong with it
        yield brief.language or "en"
        yield from (language for each in brief.editions for language in each.languages)


def _serve(brand: Brand, language: str, needed: bool, templates: tuple[Path, ...]) -> LanguageFonts:
    script = script_of(language)
    missing = False
    try:
        brand = with_scripts(brand, language, (), partial(_find, templates), single=_whole)
    except Failure as failure:
        if failure.status is not Status.MACHINE:
            raise
        missing = True
    is_known = script in ("Latn", *SHIPPED, *FAMILIES, *brand.scripts)
    served = () if missing else tuple(_served(brand))
    return LanguageFonts(brand.name, language, script, needed, missing or not is_known, served)


def _whole(file: Path, index: int) -> Path:
    """The collection itself: nothing is set in it here."""
    return file


def _find(folders: tuple[Path, ...], path: str) -> Path | None:
    return next((folder / path for folder in folders if (folder / path).is_file()), None)


def _served(brand: Brand) -> Iterator[Served]:
    for output in OUTPUTS:
        for part in ROLES:
            for family in brand.stack(part, output):
                faces = [face for face in brand.faces if face.family == family]
                for font, same in _by_font(faces, brand).items():
                    regular = min(same, key=lambda face: (face.italic, abs(face.weight - 400)))
                    weights = tuple(sorted({face.weight for face in same}))
                    version = _named(regular.file)[1]
                    yield Served(output, part, family, font, version, regular.file, weights)


def _by_font(faces: Iterable[FontFace], brand: Brand) -> dict[str, list[FontFace]]:
    """The faces under a family's name by the font that they are."""
    system = {
        face.file: face.family for face in brand.faces if face.family in _SYSTEM_NAMES
    }  # of a collection the name table says its first face's
    fonts: dict[str, list[FontFace]] = {}
    for face in faces:
        fonts.setdefault(system.get(face.file) or _named(face.file)[0], []).append(face)
    return fonts


@lru_cache(maxsize=256)
def _named(file: Path) -> tuple[str, str]:
    """Family and version by the file's name table (OpenType, name: 16 or 1, and 5)."""
    from fontTools.ttLib import TTFont

    with TTFont(file, lazy=True, fontNumber=0) as font:
        names = font["name"]
        family = names.getDebugName(16) or names.getDebugName(1) or file.stem
        family = re.sub(r" Sem\w+$", "", family)  # some name each weight as a family
        version = (names.getDebugName(5) or "").removeprefix("Version ").split(";")[0]
    return family, version
