"""Reads a house file: masters, layouts, placeholders, theme (ECMA-376 part 1, 19.2 and 19.3)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from brief.brand.house.archive import Archive, HouseError, Relation, open_archive
from brief.brand.house.colours import A, read_paint
from brief.brand.house.ground import R, read_patches
from brief.brand.house.model import (
    Box,
    HouseFile,
    HouseLayout,
    HouseMaster,
    Patch,
    Theme,
)
from brief.brand.house.places import P, Sheet

_SLOTS = (
    *("dk1", "lt1", "dk2", "lt2"),
    *("accent1", "accent2", "accent3", "accent4", "accent5", "accent6"),
    *("hlink", "folHlink"),
)
_EMU = 12700
_LEAST_SIDE, _MOST_SIDE = 200.0, 4032.0  # points; PowerPoint's slides are 1 to 56 inches


def read_house(file: Path) -> HouseFile:
    """The house file. Raises HouseError with the reason where it cannot be one."""
    archive = open_archive(file)
    root = archive.xml(archive.main)
    width, height = _size(root)
    relations = {each.id: each for each in archive.relations(archive.main)}
    masters = tuple(_masters(archive, root, relations, Box(0, 0, width, height)))
    if not masters:
        raise HouseError("the file has no slide master")
    if not any(master.layouts for master in masters):
        raise HouseError("the file has no layouts; a house file needs at least one")
    return HouseFile(width, height, masters, archive)


def _size(root: Any) -> tuple[float, float]:
    size = root.find(f"{P}sldSz")
    try:
        width, height = (int(size.get(side)) / _EMU for side in ("cx", "cy"))
    except (AttributeError, TypeError, ValueError):
        raise HouseError("the file does not say how large its slides are") from None
    if not all(_LEAST_SIDE <= side <= _MOST_SIDE for side in (width, height)):
        raise HouseError(f"the file's slides are {width:.0f} × {height:.0f} pt, which is no slide")
    return width, height


def _masters(
    archive: Archive, root: Any, relations: Mapping[str, Relation], slide: Box
) -> Iterator[HouseMaster]:
    defaults = root.find(f"{P}defaultTextStyle")
    for number, entry in enumerate(root.iterfind(f"{P}sldMasterIdLst/{P}sldMasterId"), 1):
        relation = relations.get(entry.get(f"{R}id", ""))
        if relation is not None and relation.kind == "slideMaster":
            yield _master(archive, relation.target, defaults, slide, number)


def _master(archive: Archive, part: str, defaults: Any, slide: Box, number: int) -> HouseMaster:
    master = archive.xml(part)
    relations = archive.relations(part)
    theme_part = next((each.target for each in relations if each.kind == "theme"), "")
    theme = _theme(archive.xml(theme_part))
    written = master.find(f"{P}clrMap")
    mapped = dict(written.attrib) if written is not None else {}
    sheet = Sheet(theme.colours, mapped, master, defaults)
    behind = tuple(read_patches(master, slide, theme.colours, mapped, _pictures(archive, part)))
    by_id = {each.id: each.target for each in relations if each.kind == "slideLayout"}
    names = [
        by_id[each.get(f"{R}id")]
        for each in master.iterfind(f"{P}sldLayoutIdLst/{P}sldLayoutId")
        if each.get(f"{R}id") in by_id
    ]
    own = tuple(sheet.places(master, on_master=True))
    return HouseMaster(
        name=master.find(f"{P}cSld").get("name") or theme.name or f"Master {number}",
        part=part,
        theme=theme,
        colour_map=mapped,
        layouts=tuple(_layout(archive, name, sheet, slide, behind) for name in names),
        body=next((place for place in own if place.kind == "body"), None),
    )


def _layout(
    archive: Archive, part: str, sheet: Sheet, slide: Box, behind: tuple[Patch, ...]
) -> HouseLayout:
    root = archive.xml(part)
    override = root.find(f"{P}clrMapOvr/{A}overrideClrMapping")
    if override is not None:
        sheet = Sheet(sheet.colours, dict(override.attrib), sheet.master, sheet.defaults)
    shows_master = root.get("showMasterSp", "1") not in ("0", "false")
    own = tuple(read_patches(root, slide, sheet.colours, sheet.mapped, _pictures(archive, part)))
    background = root.find(f"{P}cSld/{P}bg") is not None
    return HouseLayout(
        name=root.find(f"{P}cSld").get("name", "") if root.find(f"{P}cSld") is not None else "",
        type=root.get("type", ""),
        part=part,
        places=tuple(sheet.places(root)),
        patches=_stacked(behind, own, slide, background=background, shows_master=shows_master),
    )


def _stacked(
    behind: tuple[Patch, ...],
    own: tuple[Patch, ...],
    slide: Box,
    *,
    background: bool,
    shows_master: bool,
) -> tuple[Patch, ...]:
    """The master's background unless the layout has one; its shapes unless they are hidden."""
    back = own[:1] if background and own else behind[:1] if _covers(behind, slide) else ()
    shapes = behind[1:] if _covers(behind, slide) else behind
    rest = own[1:] if background else own
    return (*back, *(shapes if shows_master else ()), *rest)


def _covers(patches: tuple[Patch, ...], slide: Box) -> bool:
    return bool(patches) and slide.shared(patches[0].box) > 0.999


def _pictures(archive: Archive, part: str) -> Any:
    targets = {each.id: each.target for each in archive.relations(part) if not each.external}
    return lambda relation: archive.parts.get(targets.get(relation, ""))


def _theme(root: Any) -> Theme:
    colours = {}
    for slot in _SLOTS:
        found = root.find(f"{A}themeElements/{A}clrScheme/{A}{slot}")
        paint = read_paint(found, {}, {}) if found is not None else None
        if paint is None:
            raise HouseError(f"the file's theme has no colour {slot}")
        colours[slot] = paint[0]
    faces = []
    for role in ("majorFont", "minorFont"):
        latin = root.find(f"{A}themeElements/{A}fontScheme/{A}{role}/{A}latin")
        faces.append(latin.get("typeface", "") if latin is not None else "")
    return Theme(root.get("name", ""), colours, faces[0] or faces[1], faces[1] or faces[0])
