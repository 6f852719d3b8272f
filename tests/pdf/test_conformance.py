"""What a PDF declares, and what is in it for that beside its tags."""

from __future__ import annotations

import io
import xml.etree.ElementTree as ElementTree
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from brief.pdf.conformance.files import EmbeddedFile
from brief.pdf.conformance.standard import CONFORMANCES, ConformanceName
from brief.pdf.fetcher import LocalFetcher
from brief.pdf.layout import lay_out
from brief.pdf.paint import paint_pdf

PAGE = (
    '<html lang="en"><title>A &amp; B</title><meta name="author" content="Ann Ex">'
    '<meta name="dcterms.modified" content="2026-03-02"><p>Text'
)
FILE = EmbeddedFile("a.csv", b"x,y\n1,2\n", "text/csv", "Data", "The data")
RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"


def painted(
    folder: Path, name: ConformanceName = "ua-1", files: tuple[EmbeddedFile, ...] = ()
) -> pikepdf.Pdf:
    document = lay_out(PAGE, folder, LocalFetcher([folder]))
    return pikepdf.open(io.BytesIO(paint_pdf(document, PAGE, CONFORMANCES[name], files)))


def properties(pdf: pikepdf.Pdf) -> dict[str, str]:
    """The simple properties of the packet, by local name."""
    root = ElementTree.fromstring(pdf.Root.Metadata.read_bytes())
    assert len(root.findall(f".//{RDF}RDF")) == 1
    first = root.find(f".//{RDF}Description")
    assert first is not None
    return {each.tag.replace("{", "").replace("}", ""): each.text or "" for each in first}


UA, A = "http://www.aiim.org/pdfua/ns/id/", "http://www.aiim.org/pdfa/ns/id/"


def test_by_default_it_is_accessible_and_archival_in_one(tmp_path: Path) -> None:
    found = properties(painted(tmp_path))
    assert (found[UA + "part"], found[A + "part"], found[A + "conformance"]) == ("1", "3", "A")


@pytest.mark.parametrize(("files", "level"), [((), None), ((FILE,), "F")], ids=["bare", "carrying"])
def test_pdf_2_says_whether_it_carries_files(
    tmp_path: Path, files: tuple[EmbeddedFile, ...], level: str | None
) -> None:
    pdf = painted(tmp_path, "ua-2", files)
    found = properties(pdf)
    assert (found[UA + "part"], found[A + "part"]) == ("2", "4")
    assert found.get(A + "conformance") == level
    assert pdf.pdf_version == "2.0"
    assert "/Info" not in pdf.trailer
    assert b"http://pdfa.org/declarations/wtpdf#accessibility1.0" in pdf.Root.Metadata.read_bytes()


def test_the_metadata_say_what_the_document_information_says(tmp_path: Path) -> None:
    pdf = painted(tmp_path)
    with pdf.open_metadata(update_docinfo=False) as xmp:
        assert xmp["dc:title"] == str(pdf.docinfo.Title) == "A & B"
        assert xmp["dc:creator"] == [str(pdf.docinfo.Author)]
        assert xmp["xmp:ModifyDate"] == "2026-03-02"


def test_colours_are_srgb(tmp_path: Path) -> None:
    pdf = painted(tmp_path)
    (intent,) = pdf.Root.OutputIntents
    assert intent.S == "/GTS_PDFA1"
    assert intent.DestOutputProfile.read_bytes()[36:40] == b"acsp"
    assert intent.DestOutputProfile.N == 3


def test_a_file_is_carried_with_what_it_is_to_the_document(tmp_path: Path) -> None:
    pdf = painted(tmp_path, files=(FILE,))
    (spec,) = pdf.Root.AF
    stream: Any = spec.EF.F
    assert (str(spec.UF), str(spec.AFRelationship)) == ("a.csv", "/Data")
    assert (stream.read_bytes(), str(stream.Subtype)) == (FILE.data, "/text/csv")
    assert str(stream.Params.ModDate) == "D:20260302000000Z"
    assert list(pdf.attachments) == ["a.csv"]
