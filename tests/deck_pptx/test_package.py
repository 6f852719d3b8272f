"""The file itself: the same bytes on any day, and nothing in it that nobody asked for."""

from __future__ import annotations

import datetime
from io import BytesIO
from zipfile import ZipFile

from deck_making import BRAND, deck, parts, png, slide
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.opc.package import Part
from pptx.opc.packuri import PackURI
from pptx.package import Package

from brief.deck.pptx.package import save_package
from brief.deck.pptx.writer import write_deck
from brief.deck.slides import PictureFrame
from brief.deck.text import Rect

PAGE = deck(slide("one", PictureFrame(rect=Rect(9, 9, 40, 20), name="", image=png(), alt="A flag")))


def workbook(clock: str) -> bytes:
    out = BytesIO()
    with ZipFile(out, "w") as archive:
        archive.writestr("xl/workbook.xml", "<workbook/>")
        core = f'<dcterms:created xsi:type="dcterms:W3CDTF">{clock}</dcterms:created>'
        archive.writestr("docProps/core.xml", core)
    return out.getvalue()


def saved(clock: str) -> bytes:
    package = Package(None)
    name = PackURI("/ppt/embeddings/book.xlsx")
    package.relate_to(Part(name, "application/xlsx", package, workbook(clock)), RT.PACKAGE)
    return save_package(package, datetime.date(2020, 9, 28))


def test_the_same_deck_gives_the_same_bytes():
    assert write_deck(PAGE, BRAND) == write_deck(PAGE, BRAND)


def test_no_entry_has_a_time_or_the_machines_attributes():
    with ZipFile(BytesIO(write_deck(PAGE, BRAND))) as archive:
        entries = archive.infolist()
    assert entries[0].filename == "[Content_Types].xml"
    assert {entry.date_time for entry in entries} == {(1980, 1, 1, 0, 0, 0)}
    assert {(entry.create_system, entry.external_attr) for entry in entries} == {(0, 0o600 << 16)}


def test_an_embedded_workbook_has_the_decks_date_instead_of_the_clocks():
    first, second = saved("2026-01-01T10:00:00Z"), saved("2026-02-02T11:11:11Z")
    assert first == second
    with ZipFile(BytesIO(first)) as archive:
        inner = ZipFile(BytesIO(archive.read("ppt/embeddings/book.xlsx")))
    assert b">2020-09-28T00:00:00Z<" in inner.read("docProps/core.xml")


def test_no_thumbnail_and_no_printer_settings_travel_along():
    assert not [name for name in parts(PAGE) if "thumbnail" in name or "printer" in name.lower()]
