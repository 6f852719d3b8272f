"""A house file's package (ECMA-376 part 2), opened within limits.

House files come by mail: what is read is counted, not what the zip says of itself.
"""

from __future__ import annotations

import posixpath
from collections.abc import Mapping
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import BadZipFile, ZipFile, ZipInfo

from lxml import etree

MOST_BYTES = 100_000_000  # of the file
MOST_PARTS = 5_000
MOST_PART = 60_000_000  # bytes of one part, unpacked
MOST_XML = 16_000_000  # bytes of one part that is parsed
MOST_UNPACKED = 300_000_000  # of all parts together
MOST_RATIO = 200  # unpacked to packed, of a part over a megabyte

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # [MS-CFB] 2.2
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")  # [MS-OFFCRYPTO] 2.3.4.4
_MAIN = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
_STRICT = "http://purl.oclc.org/ooxml/"
_PRESENTATION = "application/vnd.openxmlformats-officedocument.presentationml."
_KINDS = {
    "wordprocessingml": "a Word document",
    "ms-word": "a Word document",
    "spreadsheetml": "an Excel workbook",
    "ms-excel": "an Excel workbook",
}


class HouseError(Exception):
    """What is wrong with a house file, in words for the person who named it."""


@dataclass(frozen=True)
class Relation:
    """One relationship of a part. ``target`` is a part's name, or an address outside."""

    id: str
    kind: str  # the last word of its type: slideLayout, theme, image …
    target: str
    external: bool
    type: str


@dataclass(frozen=True)
class Archive:
    """The parts of a package: ``parts`` by name, with a leading ``/`` as OPC writes them."""

    parts: Mapping[str, bytes]
    types: Mapping[str, str]  # content type by extension ("xml") or by part name
    main: str

    def type_of(self, name: str) -> str:
        """A part's content type."""
        return self.types.get(name.lower()) or self.types.get(_extension(name), "")

    def xml(self, name: str) -> Any:
        """A part's root element. Raises HouseError."""
        if name not in self.parts:
            raise HouseError(f"the file is broken: it has no part {name}")
        return parse(self.parts[name], name)

    def relations(self, name: str) -> tuple[Relation, ...]:
        """What a part refers to, in the file's order; none that leads to a part that is missing."""
        return tuple(
            each
            for each in read_relations(self.parts, name)
            if each.external or each.target in self.parts
        )


def open_archive(file: Path) -> Archive:
    """Read a package whole. Raises HouseError for all that is not a plain presentation."""
    try:
        if file.stat().st_size > MOST_BYTES:
            raise HouseError(f"the file is larger than {MOST_BYTES // 1_000_000} MB")
        data = file.read_bytes()
    except OSError as error:
        raise HouseError(f"the file cannot be read: {error.strerror}") from error
    if data.startswith(_OLE):
        if _ENCRYPTED in data:
            raise HouseError("the file is encrypted; save it without a password")
        raise HouseError(
            "the file is in PowerPoint's format before 2007; save it as .pptx or .potx"
        )
    try:
        with ZipFile(BytesIO(data)) as archive:
            parts = _unpack(archive)
    except (BadZipFile, NotImplementedError, EOFError, ValueError) as error:
        raise HouseError("the file is not a presentation: expected a .pptx or .potx") from error
    return _checked(parts)


def parse(data: bytes, name: str) -> Any:
    """XML without a document type: nothing to expand, nothing to fetch. Raises HouseError."""
    if len(data) > MOST_XML:
        raise HouseError(f"{name} is larger than {MOST_XML // 1_000_000} MB")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise HouseError(f"the file is broken: {name} is not XML ({error})") from error
    if root.getroottree().docinfo.doctype:
        raise HouseError(f"{name} declares a document type, which no presentation has")
    return root


def read_relations(parts: Mapping[str, bytes], name: str) -> tuple[Relation, ...]:
    """The relationships of the part ``name``, of the package for ``/``."""
    folder, own = posixpath.split(name)
    source = posixpath.join(folder, "_rels", f"{own}.rels")
    if source not in parts:
        return ()
    found = []
    for each in parse(parts[source], source):
        if not isinstance(each.tag, str):
            continue
        external = each.get("TargetMode") == "External"
        target, kind = each.get("Target", ""), each.get("Type", "")
        if not external:
            target = posixpath.normpath(posixpath.join(folder, target))
        found.append(Relation(each.get("Id", ""), kind.rsplit("/", 1)[-1], target, external, kind))
    return tuple(found)


def _unpack(archive: ZipFile) -> dict[str, bytes]:
    entries = [entry for entry in archive.infolist() if not entry.is_dir()]
    if len(entries) > MOST_PARTS:
        raise HouseError(f"the file has more than {MOST_PARTS} parts")
    parts: dict[str, bytes] = {}
    total = 0
    for entry in entries:
        data = _read(archive, entry)
        total += len(data)
        if total > MOST_UNPACKED:
            raise HouseError(f"the file unpacks to more than {MOST_UNPACKED // 1_000_000} MB")
        parts["/" + entry.filename.lstrip("/").replace("\\", "/")] = data
    return parts


def _read(archive: ZipFile, entry: ZipInfo) -> bytes:
    """One part, unpacked no further than the limits allow."""
    if entry.flag_bits & 0x1:
        raise HouseError("the file is encrypted; save it without a password")
    most = MOST_PART
    if entry.compress_size:
        most = min(most, max(1_000_000, MOST_RATIO * entry.compress_size))
    try:
        with archive.open(entry) as stream:
            data = stream.read(most + 1)
    except (BadZipFile, RuntimeError, EOFError, OSError, NotImplementedError) as error:
        raise HouseError(
            f"the file is broken: {entry.filename[:100]} cannot be unpacked"
        ) from error
    except Exception as error:  # zlib.error and its relatives have no base of their own
        raise HouseError(
            f"the file is broken: {entry.filename[:100]} cannot be unpacked"
        ) from error
    if len(data) > most:
        raise HouseError(
            f"{entry.filename[:100]} unpacks to more than {most // 1_000_000} MB; "
            "a presentation's parts do not"
        )
    return data


def _checked(parts: Mapping[str, bytes]) -> Archive:
    if "/[Content_Types].xml" not in parts:
        raise HouseError("the file is not a presentation: expected a .pptx or .potx")
    types = {}
    for each in parse(parts["/[Content_Types].xml"], "[Content_Types].xml"):
        key = each.get("PartName") or each.get("Extension")
        if key:
            types[key.lower()] = each.get("ContentType", "")
    root = read_relations(parts, "/")
    if any(each.type.startswith(_STRICT) for each in root):
        raise HouseError("the file is “Strict Open XML”; save it as .pptx or .potx, without Strict")
    main = next((each.target for each in root if each.type == _MAIN), "")
    archive = Archive(parts, types, main)
    kind = archive.type_of(main) if main in parts else ""
    if "macroenabled" in kind.lower() or any("vbaproject" in t.lower() for t in types.values()):
        raise HouseError("the file has macros; save it as .pptx or .potx, which have none")
    if not kind.startswith(_PRESENTATION):
        known = next((words for sign, words in _KINDS.items() if sign in kind), "no presentation")
        raise HouseError(f"the file is {known}; expected a .pptx or .potx")
    return archive


def _extension(name: str) -> str:
    return name.rsplit(".", 1)[-1].lower()
