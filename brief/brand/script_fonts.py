"""The faces that stand beside a brand's Latin ones, by what an edition says and in which language.

Latin words in a Khmer text stay in the Latin face: it comes first, and a script's face sets what it
lacks. In the deck a script's family has the name that Office knows, and the package's file for it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

from brief.brand.brand import Beside, Brand, FontFace, FontRoles
from brief.brand.scripts import SCRIPTS, script_of, scripts_in
from brief.brand.system_fonts import FAMILIES, INSTALL, system_faces
from brief.messages import Failure, Message, Position, Status

Find = Callable[[str], Path | None]  # a path below the templates folders


@dataclass(frozen=True)
class Shipped:
    """The package's families for a script: for text and headings, and for labels and slides."""

    serif: str
    sans: str


SHIPPED = {
    "Khmr": Shipped("Noto Serif Khmer", "Noto Sans Khmer"),
    "Thai": Shipped("Noto Serif Thai", "Noto Sans Thai"),
    "Laoo": Shipped("Noto Sans Lao", "Noto Sans Lao"),
    "Mymr": Shipped("Noto Serif Myanmar", "Noto Sans Myanmar"),
    "Arab": Shipped("Noto Naskh Arabic", "Noto Sans Arabic"),
}
_STYLES = (("Regular", 400), ("SemiBold", 600), ("Bold", 700))
# Letters that a language has and many Latin faces lack.
_LETTERS = {"vi": "ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹƠƯẠẢẤẾỆỘỨ"}


def with_scripts(
    brand: Brand,
    language: str,
    texts: Iterable[str],
    find: Find,
    position: Position | None = None,
) -> Brand:
    """The brand with the faces for an edition's language and for what else its ``texts`` hold.

    Raises Failure with status MACHINE, at ``position``, where this machine lacks one.
    """
    brand = _speaking(brand, language)
    own = script_of(language)
    others = {script for text in texts for script in scripts_in(text)}
    if own in FAMILIES:  # Chinese and Japanese share characters: the edition's own faces have them
        others -= set(FAMILIES)
    for script in dict.fromkeys((own, *sorted(others))):
        if script in SHIPPED or script in FAMILIES or script in brand.scripts:
            brand = _beside(brand, script, find, position)
    return brand


def _beside(brand: Brand, script: str, find: Find, position: Position | None) -> Brand:
    given = brand.scripts.get(script)
    families, files = _families(script, find)
    if not files and given is None:
        raise Failure(lacking(script, position), Status.MACHINE)
    serif, sans = families
    pages = FontRoles(serif, serif, sans)
    slides = _office(brand, script)
    mapped = {slides.text: sans, slides.label: sans, slides.heading: serif}
    mapped[slides.text] = sans  # where one family is both, slides are set in the sans
    named = tuple(
        replace(face, family=family)
        for family, source in mapped.items()
        for face in files
        if face.family == source
    )
    if given is not None:
        pages, slides = _or(given.brief, pages), _or(given.deck, slides)
    known = {(face.family, face.file) for face in brand.faces}
    new = [face for face in (*files, *named) if (face.family, face.file) not in known]
    return replace(
        brand,
        faces=(*brand.faces, *new),
        beside=(*brand.beside, Beside(script, pages, slides)),
    )


def _or(given: FontRoles, ours: FontRoles) -> FontRoles:
    return FontRoles(
        given.text or ours.text, given.heading or ours.heading, given.label or ours.label
    )


def _families(script: str, find: Find) -> tuple[tuple[str, str], tuple[FontFace, ...]]:
    """The serif and the sans family, and their files; no files where there are none."""
    if script in SHIPPED:
        shipped = SHIPPED[script]
        names = dict.fromkeys((shipped.serif, shipped.sans))
        return (shipped.serif, shipped.sans), tuple(f for n in names for f in _files(n, find))
    found = system_faces(script) if script in FAMILIES else None
    if found is None:
        return ("", ""), ()
    serif, sans = found
    return (serif[0].family, sans[0].family), tuple(dict.fromkeys((*serif, *sans)))


def _files(family: str, find: Find) -> Iterator[FontFace]:
    for style, weight in _STYLES:
        file = find(f"fonts/{family.replace(' ', '')}-{style}.ttf")
        if file is not None:
            yield FontFace(family, file, weight, False)


def _office(brand: Brand, script: str) -> FontRoles:
    """What Office calls its faces for the script, beside each of the deck's families."""
    face, latin = SCRIPTS[script], brand.deck_fonts
    return FontRoles(*(face.beside(name) for name in (latin.text, latin.heading, latin.label)))


def lacking(script: str, position: Position | None = None) -> Message:
    """What to say where this machine has no face for a script."""
    names = " or ".join(f"{sans}" for _, sans in FAMILIES.get(script, ())) or "a font"
    commands = "".join(f"\n    {system}: {command}" for system, command in INSTALL.items())
    text = f"this machine has no font for the script {script} ({names}); install it with{commands}"
    return Message(text, "machine", position)


def _speaking(brand: Brand, language: str) -> Brand:
    """In a language of Latin letters that a family lacks, the text's family stands in for it."""
    letters = _LETTERS.get(language.split("-")[0].lower())
    if letters is None:
        return brand

    def having(roles: FontRoles) -> FontRoles:
        able = [f for f in (roles.text, roles.label, roles.heading) if _has(brand, f, letters)]
        if not able:
            return roles
        return FontRoles(
            *(f if f in able else able[0] for f in (roles.text, roles.heading, roles.label))
        )

    return replace(
        brand, brief_fonts=having(brand.brief_fonts), deck_fonts=having(brand.deck_fonts)
    )


def _has(brand: Brand, family: str, letters: str) -> bool:
    files = [face.file for face in brand.faces if face.family == family]
    return bool(files) and all(set(letters) <= characters(file) for file in files)


@lru_cache(maxsize=128)
def characters(file: Path) -> frozenset[str]:
    """The characters of a face, by its cmap (OpenType, cmap)."""
    from fontTools.ttLib import TTFont

    with TTFont(file, lazy=True) as font:
        return frozenset(map(chr, font.getBestCmap() or ()))


def split_by_family(
    text: str, families: Sequence[str], files: Mapping[str, Path]
) -> Iterator[tuple[str, str]]:
    """A text in pieces, each with the first of the families that has its characters.

    As Pango has it, spaces stay with what goes before them; a character that none has is the
    first family's.
    """
    start, current = 0, ""
    for at, character in enumerate(text):
        if character.isspace() or character in "\u200b\u200c\u200d\u00ad\u2060":
            continue
        family = next(
            (f for f in families if f in files and character in characters(files[f])), families[0]
        )
        if current and family != current:
            yield current, text[start:at]
            start = at
        current = family
    if text:
        yield current or families[0], text[start:]
