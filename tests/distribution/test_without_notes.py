"""A deck that is handed out holds nothing that was for its maker alone."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from handing_out import SECRET
from ooxml_integrity.pptx_checks import check_pptx
from openxml_audit.errors import FileFormat
from openxml_audit.validator import OpenXmlValidator
from pptx import Presentation

from brief.deck.pptx.without_notes import strip_notes


@pytest.fixture(scope="module")
def noted(project: Path, handed_out: Path) -> bytes:
    """The deck as it was built, with its notes."""
    return (project / "build/school/all/en/school_all_en.pptx").read_bytes()


@pytest.fixture(scope="module")
def stripped(noted: bytes) -> bytes:
    return strip_notes(noted)


def everything(deck: bytes) -> bytes:
    with ZipFile(BytesIO(deck)) as archive:
        return b"\n".join(archive.read(name) for name in archive.namelist())


def test_the_notes_are_gone_and_the_slides_are_as_they_were(noted: bytes, stripped: bytes) -> None:
    before, after = Presentation(BytesIO(noted)), Presentation(BytesIO(stripped))
    assert any(slide.has_notes_slide for slide in before.slides)
    assert not any(slide.has_notes_slide for slide in after.slides)
    assert SECRET.encode() in everything(noted)
    assert SECRET.encode() not in everything(stripped)
    for old, new in zip(before.slides, after.slides, strict=True):
        assert old.part.blob == new.part.blob


def test_no_part_is_left_to_which_nothing_leads(stripped: bytes) -> None:
    with ZipFile(BytesIO(stripped)) as archive:
        names = archive.namelist()
        types = archive.read("[Content_Types].xml").decode()
    assert not [name for name in names if "notesSlide" in name or "comment" in name.lower()]
    assert "notesSlides/" not in types
    assert names[0] == "[Content_Types].xml"


def test_it_keeps_to_the_schema(stripped: bytes, tmp_path: Path) -> None:
    file = tmp_path / "deck.pptx"
    file.write_bytes(stripped)
    validator = OpenXmlValidator(FileFormat.MICROSOFT_365, max_errors=0)
    assert [str(error) for error in validator.validate(file).errors] == []


@pytest.mark.office  # measures with the faces that LibreOffice has for Office's
def test_the_integrity_check_finds_nothing(stripped: bytes, tmp_path: Path) -> None:
    file = tmp_path / "deck.pptx"
    file.write_bytes(stripped)
    assert [str(each) for each in check_pptx(file)] == []


def test_comments_their_authors_and_custom_properties_go_too(noted: bytes) -> None:
    relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    with ZipFile(BytesIO(noted)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    personal = {
        "custom-properties": "docProps/custom.xml",
        "commentAuthors": "ppt/commentAuthors.xml",
    }
    new = "".join(
        f'<Relationship Id="{kind}" Type="{relations}/{kind}" Target="{target}"/>'
        for kind, target in personal.items()
    ).encode()
    end = b"</Relationships>"
    parts["_rels/.rels"] = parts["_rels/.rels"].replace(end, new + end)
    parts |= dict.fromkeys(personal.values(), b"<a>Reviewer</a>")
    packed = BytesIO()
    with ZipFile(packed, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    assert b"Reviewer" not in everything(strip_notes(packed.getvalue()))


def test_the_same_deck_gives_the_same_bytes(noted: bytes, stripped: bytes) -> None:
    assert strip_notes(noted) == stripped
    assert strip_notes(stripped) == stripped
