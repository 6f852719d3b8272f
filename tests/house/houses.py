"""House files for the tests, made at run time from python-pptx's default template (4:3)."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pptx
from PIL import Image

Change = Callable[[str], str]


def plain_house(file: Path) -> Path:
    """The template as it is: eleven layouts, no slide."""
    pptx.Presentation().save(str(file))
    return file


def used_house(file: Path) -> Path:
    """The template with two sample slides: a picture, notes, a custom show and a section."""
    deck = pptx.Presentation()
    for number, layout in enumerate((0, 1)):
        slide = deck.slides.add_slide(deck.slide_layouts[layout])
        slide.shapes.title.text = f"Sample {number}"
        picture = BytesIO()
        Image.new("RGB", (40, 30), (200, 30 * number, 0)).save(picture, "PNG")
        slide.shapes.add_picture(picture, 0, 0)
        slide.notes_slide.notes_text_frame.text = "Sample notes"
    deck.save(str(file))
    section = (
        '<p:extLst><p:ext uri="{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"><p14:sectionLst '
        'xmlns:p14="http://schemas.microsoft.com/office/powerpoint/2010/main"><p14:section '
        'name="Old" id="{00000000-0000-0000-0000-000000000001}"><p14:sldIdLst><p14:sldId id="256"/>'
        "</p14:sldIdLst></p14:section></p14:sectionLst></p:ext></p:extLst>"
    )
    shows = (
        '<p:custShowLst><p:custShow name="Short" id="0"><p:sldLst><p:sld r:id="rId7"/></p:sldLst>'
        "</p:custShow></p:custShowLst>"
    )

    def speak_of_slides(xml: str) -> str:
        xml = re.sub(r"<p:extLst>.*</p:extLst>", "", xml)
        xml = xml.replace("<p:defaultTextStyle>", f"{shows}<p:defaultTextStyle>")
        return xml.replace("</p:presentation>", f"{section}</p:presentation>")

    return changed(file, {"ppt/presentation.xml": speak_of_slides})


def changed(file: Path, changes: Mapping[str, Change], *, without: str = "") -> Path:
    """The file with some parts' text changed, and without those whose name matches."""
    with ZipFile(file) as source:
        parts = {name: source.read(name) for name in source.namelist()}
    for name, change in changes.items():
        parts[name] = change(parts[name].decode()).encode()
    with ZipFile(file, "w", ZIP_DEFLATED) as target:
        for name, data in parts.items():
            if not without or not re.search(without, name):
                target.writestr(name, data)
    return file


def renamed(file: Path, names: Mapping[str, str]) -> Path:
    """The file with other names of its layouts."""
    with ZipFile(file) as source:
        layouts = [name for name in source.namelist() if "slideLayouts/slideLayout" in name]

    def rename(xml: str) -> str:
        return re.sub(
            r'(<p:cSld name=")([^"]*)(")', lambda m: m[1] + names.get(m[2], m[2]) + m[3], xml
        )

    return changed(file, dict.fromkeys([n for n in layouts if n.endswith(".xml")], rename))


def parts_of(data: bytes | Path) -> dict[str, bytes]:
    """The parts of a package by name."""
    with ZipFile(BytesIO(data) if isinstance(data, bytes) else data) as archive:
        return {name: archive.read(name) for name in archive.namelist()}
