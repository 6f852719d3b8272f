"""A deck without what is its maker's alone: speaker notes, comments, custom properties.

Works on the package (ECMA-376 part 2): relationships of some types are taken out, then every part
to which nothing leads any more. All other parts keep their bytes.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

from lxml import etree

from brief.deck.pptx.package import entry_of, order_of

_CONTENT_TYPES = "[Content_Types].xml"
_ROOT = "_rels/.rels"
# The last steps of relationship types: transitional, strict and Microsoft's differ before them.
_PERSONAL = {
    "notesSlide",
    "comments",
    "comment",
    "commentAuthors",
    "authors",
    "person",
    "custom-properties",
    "customProperties",
}


def strip_notes(deck: bytes) -> bytes:
    """The deck without speaker notes, comments, their authors, and custom properties.

    The notes' master stays: it says how notes look that a reader writes.
    """
    with ZipFile(BytesIO(deck)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    for name in [name for name in parts if name.endswith(".rels")]:
        parts[name] = _without_personal(parts[name])
    kept = set(_reachable(parts))
    parts = {name: data for name, data in parts.items() if name in kept}
    parts[_CONTENT_TYPES] = _types_of(parts)
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED, compresslevel=9) as target:
        for name in sorted(parts, key=order_of):
            target.writestr(entry_of(name), parts[name])
    return out.getvalue()


def _without_personal(relationships: bytes) -> bytes:
    root = _parse(relationships)
    doomed = [each for each in root if each.get("Type", "").rpartition("/")[2] in _PERSONAL]
    if not doomed:
        return relationships
    for each in doomed:
        root.remove(each)
    return _written(root)


def _reachable(parts: Mapping[str, bytes]) -> Iterator[str]:
    """The names of what a reader comes to from the package's root, with its relationships."""
    yield _CONTENT_TYPES
    seen: set[str] = set()
    waiting = [""]
    while waiting:
        part = waiting.pop()
        if part in seen:
            continue
        seen.add(part)
        folder, name = posixpath.split(part)
        relationships = posixpath.join(folder, "_rels", f"{name}.rels") if part else _ROOT
        if part in parts:
            yield part
        if relationships not in parts:
            continue
        yield relationships
        for each in _parse(parts[relationships]):
            if each.get("TargetMode") != "External":
                target = posixpath.join("/", folder, each.get("Target", ""))
                waiting.append(posixpath.normpath(target).lstrip("/"))


def _types_of(parts: Mapping[str, bytes]) -> bytes:
    root = _parse(parts[_CONTENT_TYPES])
    for each in list(root):
        name = each.get("PartName")
        if name is not None and name.lstrip("/") not in parts:
            root.remove(each)
    return _written(root)


def _parse(xml: bytes) -> etree._Element:
    return etree.fromstring(xml, etree.XMLParser(resolve_entities=False, no_network=True))


def _written(root: etree._Element) -> bytes:
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True))
