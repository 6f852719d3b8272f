"""Files that are no house: each says why, at the brand's line, soon and in little memory."""

from __future__ import annotations

import subprocess
import sys
import time
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from houses import changed, plain_house

from brief.brand.house.archive import HouseError
from brief.brand.house.reader import read_house
from brief.brand.reader import read_brand
from brief.messages import Failure

TEMPLATES = Path(__file__).parents[2] / "templates"
TYPES = "[Content_Types].xml"
MASTER = "ppt/slideMasters/slideMaster1.xml"


def fault(file: Path) -> str:
    with pytest.raises(HouseError) as error:
        read_house(file)
    return str(error.value)


@pytest.fixture
def house(tmp_path: Path) -> Path:
    return plain_house(tmp_path / "house.pptx")


@pytest.mark.parametrize("data", [b"", b"\x93\x01random" * 99, b"Just text.\n", b"PK\x03\x04cut"])
def test_what_is_no_zip_is_not_a_presentation(tmp_path, data):
    file = tmp_path / "house.pptx"
    file.write_bytes(data)
    assert "not a presentation" in fault(file)


def test_a_word_document_is_named_as_one(house):
    changed(
        house,
        {
            TYPES: lambda xml: xml.replace(
                "presentationml.presentation", "wordprocessingml.document"
            )
        },
    )
    assert "a Word document" in fault(house)


def test_an_encrypted_file_and_one_of_before_2007_are_told_apart(tmp_path):
    file, head = tmp_path / "house.pptx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
    file.write_bytes(head + "EncryptedPackage".encode("utf-16-le"))
    assert "encrypted" in fault(file)
    file.write_bytes(head)
    assert "before 2007" in fault(file)


@pytest.mark.parametrize(
    "sign",
    [
        lambda xml: xml.replace(
            "vnd.openxmlformats-officedocument.presentationml.presentation.main+xml",
            "vnd.ms-powerpoint.presentation.macroEnabled.main+xml",
        ),
        lambda xml: xml.replace(
            "</Types>",
            '<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/></Types>',
        ),
    ],
    ids=["by its type", "by its project"],
)
def test_a_file_with_macros_is_refused(house, sign):
    changed(house, {TYPES: sign})
    assert "macros" in fault(house)


def test_a_template_of_powerpoint_is_as_good_as_a_presentation(house):
    changed(house, {TYPES: lambda xml: xml.replace("presentation.main", "template.main")})
    assert len(read_house(house).masters) == 1


def test_a_file_without_master_or_without_layouts_says_so(house, tmp_path):
    changed(house, {"ppt/presentation.xml": lambda x: x.replace("sldMasterId ", "other ")})
    assert "no slide master" in fault(house)
    other = plain_house(tmp_path / "other.pptx")
    changed(other, {MASTER: lambda x: x.replace("sldLayoutId ", "other ")})
    assert "no layouts" in fault(other)


def test_broken_xml_and_entities_are_named_with_their_part(house, tmp_path):
    changed(house, {MASTER: lambda xml: xml[:500]})
    assert MASTER in fault(house)
    other = plain_house(tmp_path / "other.pptx")
    bomb = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>\n<p:sldMaster'
    changed(other, {MASTER: lambda xml: xml.replace("<p:sldMaster", bomb, 1)})
    assert "document type" in fault(other)


def test_a_part_that_the_file_lacks_is_an_error_and_no_traceback(house):
    changed(house, {}, without="theme/theme1")
    assert "no part" in fault(house)


def bomb(file: Path) -> Path:
    """A zip of a gigabyte of zeros, and one whose directory says that it is small."""
    plain_house(file)
    with ZipFile(file, "a", ZIP_DEFLATED) as archive, archive.open("ppt/media/a.bin", "w") as part:
        for _ in range(64):
            part.write(bytes(16_000_000))
    return file


def test_a_zip_bomb_is_refused_in_little_time_and_memory(tmp_path):
    file = bomb(tmp_path / "house.pptx")
    code = (
        "import re, sys; from pathlib import Path\n"
        "from brief.brand.house.reader import read_house\n"
        "from brief.brand.house.archive import HouseError\n"
        "try: read_house(Path(sys.argv[1]))\n"
        "except HouseError as error: print(error)\n"
        "print(re.search(r'VmHWM:\\s+(\\d+)', Path('/proc/self/status').read_text())[1])\n"
    )
    began = time.monotonic()
    done = subprocess.run(
        [sys.executable, "-c", code, str(file)],
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
        cwd=TEMPLATES.parent,
    )
    said, kilobytes = done.stdout.splitlines()
    assert "unpacks to more than" in said
    assert int(kilobytes) < 500_000
    assert time.monotonic() - began < 20


def test_more_parts_than_any_presentation_has_are_refused(tmp_path):
    stream = BytesIO()
    with ZipFile(stream, "w") as archive:
        for number in range(5_001):
            archive.writestr(f"{number}", b"")
    (tmp_path / "house.pptx").write_bytes(stream.getvalue())
    assert "5000 parts" in fault(tmp_path / "house.pptx")


@pytest.mark.parametrize("name", ["broken.pptx", "absent.pptx", "../outside.pptx"])
def test_the_message_stands_at_the_line_of_the_brand_that_names_the_file(tmp_path, name):
    folder = tmp_path / "brands" / "own"
    folder.mkdir(parents=True)
    (folder / "broken.pptx").write_bytes(b"no")
    plain_house(tmp_path / "brands" / "outside.pptx")
    (folder / "_brand.yml").write_text(f"defaults:\n  brief:\n    house: {name}\n")
    with pytest.raises(Failure) as failure:
        read_brand("own", [tmp_path, TEMPLATES])
    (message,) = failure.value.messages
    assert (message.rule, message.position.line) == ("house", 3)
    assert name in message.text
