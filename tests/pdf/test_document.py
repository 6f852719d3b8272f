"""What a reader's program finds in the file beside the ink."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from typing import Any

import pikepdf


def open_pdf(pdf: bytes) -> pikepdf.Pdf:
    return pikepdf.open(BytesIO(pdf))


def structure(element: Any) -> Iterator[Any]:
    """All elements of the structure tree, in reading order."""
    yield element
    kids = element.get("/K", [])
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            yield from structure(kid)


def test_it_is_a_tagged_pdf_that_says_so(printed: Any) -> None:
    with open_pdf(printed.pdf) as pdf:
        assert pdf.Root.MarkInfo.Marked
        assert b"<pdfuaid:part>1<" in pdf.Root.Metadata.read_bytes()
        tags = {str(element.S) for element in structure(pdf.Root.StructTreeRoot.K[0])}
    assert {"/H1", "/H2", "/H3", "/P", "/Link", "/Sect", "/L"} <= tags


def test_title_author_language_and_date_are_the_briefs(printed: Any) -> None:
    with open_pdf(printed.pdf) as pdf:
        assert pdf.docinfo["/Title"] == "Safe ways to school"
        assert pdf.docinfo["/Author"] == "Ann EXAMPLE"
        assert str(pdf.docinfo["/CreationDate"]).startswith("D:20260302")
        assert str(pdf.Root.Lang) == "en"
        assert pdf.Root.ViewerPreferences.DisplayDocTitle


def test_headings_are_bookmarks(printed: Any) -> None:
    with open_pdf(printed.pdf) as pdf, pdf.open_outline() as outline:
        (title,) = outline.root
        assert title.title == "Safe ways to school"
        assert "How children travel" in [child.title for child in title.children]


def test_all_fonts_travel_in_the_file(printed: Any) -> None:
    with open_pdf(printed.pdf) as pdf:
        fonts = [
            o
            for o in pdf.objects
            if isinstance(o, pikepdf.Dictionary) and o.get("/Type") == "/FontDescriptor"
        ]
        assert fonts
        assert all("/FontFile2" in font or "/FontFile3" in font for font in fonts)


def test_the_same_brief_gives_the_same_bytes(print_brief: Any) -> None:
    first, second = print_brief(), print_brief()
    assert first.pdf == second.pdf
    assert print_brief(("cheap", "quick")).pdf != first.pdf


def test_a_chart_is_read_aloud_by_its_alternative(print_brief: Any, tmp_path: Any) -> None:
    data = tmp_path / "content" / "school" / "ways.csv"
    data.parent.mkdir(parents=True)
    data.write_text("Way,Share\nOn foot,38\nBy car,31\n", encoding="utf-8")
    chart = (
        "chart: {kind: bar, data: ways.csv, x: Way, y: [Share], unit: percent, "
        'title: More walk, alt: "Bars of {{ pupils }}"}'
    )
    printed = print_brief(("figures: [pupils]", chart))
    with open_pdf(printed.pdf) as pdf:
        elements = list(structure(pdf.Root.StructTreeRoot.K[0]))
    assert [str(e.Alt) for e in elements if "/Alt" in e] == ["Bars of 12,400"]


def test_nothing_is_said_about_a_brief_that_is_well(printed: Any, capfd: Any) -> None:
    assert printed.messages == ()
    assert capfd.readouterr() == ("", "")
