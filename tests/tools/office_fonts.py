"""fontconfig's answer for the names that Office has: the files that the layout is made with.

Debian maps Calibri and Cambria itself; for the faces of other scripts LibreOffice would take what
the machine has, so it is shown these files alone. ``Leelawadee UI`` serves Khmer, Thai and Lao, so the deck's own language decides.
"""

from __future__ import annotations

import re
import zipfile
from collections import Counter
from pathlib import Path
from xml.sax.saxutils import escape

from brief.brand.script_fonts import SHIPPED
from brief.brand.scripts import SCRIPTS, script_of
from brief.brand.system_fonts import FAMILIES, system_faces
from brief.build.project import installed_templates

_LANGUAGE = re.compile(rb'<a:rPr[^>]*\slang="([^"]+)"')


def office_fonts(deck: Path, folder: Path) -> dict[str, str]:
    """The environment in which LibreOffice draws ``deck``; the file it names is in ``folder``."""
    script = script_of(language_of(deck))
    if script not in SHIPPED and script not in FAMILIES:
        return {}
    face = SCRIPTS[script]
    shipped = SHIPPED.get(script)
    serif, sans = (shipped.serif, shipped.sans) if shipped else FAMILIES[script][0]
    stands_for = {face.sans: sans} | ({face.serif: serif} if face.serif != face.sans else {})
    stands_for |= {"Calibri": "Carlito", "Cambria": "Caladea"}
    # Named as they are read: LibreOffice has lists of its own for names that are not there.
    aliases = "".join(
        f'<match target="scan"><test name="family"><string>{escape(font)}</string></test>'
        f'<edit name="family" mode="prepend"><string>{escape(name)}</string></edit></match>'
        for name, font in stands_for.items()
    )
    found = system_faces(script, lambda file, index: file) if script in FAMILIES else None
    folders = {installed_templates() / "fonts"}
    folders |= {each.file.parent for faces in found or () for each in faces}
    places = "".join(f"<dir>{escape(str(each))}</dir>" for each in sorted(folders))
    file, cache = (folder.resolve() / name for name in ("fonts.conf", "cache"))
    file.write_text(
        '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>'
        f"{places}<cachedir>{escape(str(cache))}</cachedir>{aliases}</fontconfig>",
        encoding="utf-8",
    )
    return {"FONTCONFIG_FILE": str(file)}


def language_of(deck: Path) -> str:
    """The language of most of its runs."""
    counts: Counter[bytes] = Counter()
    with zipfile.ZipFile(deck) as package:
        for name in package.namelist():
            if name.startswith("ppt/slides/slide"):
                counts.update(_LANGUAGE.findall(package.read(name)))
    return counts.most_common(1)[0][0].decode() if counts else "en"
