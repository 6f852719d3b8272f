"""What a screen reader is told: every element once, in order, by what it is."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from PIL import Image
from weasyprint import pdf as weasyprint_pdf
from weasyprint.pdf import stream

from brief.messages import Message
from brief.pdf.conformance.standard import CONFORMANCES
from brief.pdf.fetcher import LocalFetcher
from brief.pdf.layout import lay_out
from brief.pdf.log import catch_warnings
from brief.pdf.paint import paint_pdf

SMALL = "<style>@page { size: 400px 200px; margin: 40px } body { margin: 0; font: 16px/20px serif }"
Told = tuple[str, ...]
Tell = Callable[..., pikepdf.Pdf]


@pytest.fixture
def paint(tmp_path: Path) -> Tell:
    """Paints a page's body, with styles, as one of the pairs of standards."""

    def painted(body: str, style: str = "", conformance: Any = "ua-1") -> pikepdf.Pdf:
        html = f'<html lang="en"><title>T</title>{SMALL} {style}</style><body>{body}'
        document = lay_out(html, tmp_path, LocalFetcher([tmp_path]))
        made = paint_pdf(document, html, CONFORMANCES[conformance])
        return pikepdf.open(io.BytesIO(made))

    return painted


def elements(pdf: pikepdf.Pdf) -> list[Any]:
    """All structure elements below the document's, in reading order."""

    def walk(element: Any) -> Iterator[Any]:
        for kid in kids_of(element):
            if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
                yield kid
                yield from walk(kid)

    return list(walk(pdf.Root.StructTreeRoot.K[0]))


def kids_of(element: Any) -> list[Any]:
    kids = element.get("/K", [])
    return list(kids) if isinstance(kids, pikepdf.Array) else [kids]


def types(pdf: pikepdf.Pdf) -> str:
    return " ".join(str(each.S)[1:] for each in elements(pdf))


def the(pdf: pikepdf.Pdf, kind: str) -> Any:
    (found,) = (each for each in elements(pdf) if str(each.S)[1:] == kind)
    return found


def test_a_paragraph_over_two_pages_is_told_once(paint: Tell) -> None:
    pdf = paint("<section><p>" + "Words upon words. " * 40 + "</section>")
    assert len(pdf.pages) > 1
    assert types(pdf) == "Sect P"
    pages = {str(kid.Type) for kid in kids_of(the(pdf, "P")) if not isinstance(kid, int)}
    assert pages == {"/MCR"}


def test_the_head_of_a_table_is_told_once_and_says_what_it_is_the_head_of(paint: Tell) -> None:
    rows = "<tr><th scope=row>A<td>B</tr>" * 12
    table = f"<table><thead><tr><th>One<th>Two</tr></thead><tbody>{rows}</tbody></table>"
    pdf = paint('<p class="caption">A table</p>' + table)
    assert len(pdf.pages) > 1
    assert types(pdf).startswith("Table Caption THead TR TH TH TBody TR TH TD TR")
    assert types(pdf).count("THead") == 1
    scopes = [str(each.A.Scope) for each in elements(pdf) if each.S == "/TH"]
    assert scopes[:3] == ["/Column", "/Column", "/Row"]


def test_a_list_has_labels_and_bodies(paint: Tell) -> None:
    pdf = paint("<ol><li>One<li>Two</ol>")
    assert types(pdf) == "L LI Lbl LBody LI Lbl LBody"
    assert the(pdf, "L").A.ListNumbering == "/Decimal"
    assert types(paint("<dl><div><dt>A<dd>B</div><dt>C<dd>D<dd>E</dl>")) == (
        "L LI Lbl LBody LI Lbl LBody"
    )


def test_a_footnote_follows_the_paragraph_that_refers_to_it(paint: Tell) -> None:
    note = "<style>.n { float: footnote }</style>"
    pdf = paint(f"{note}<p>First<span class=n>Said below</span> and on.</p><p>Then")
    assert types(pdf) == "P Reference Note Lbl P P"
    assert str(the(pdf, "Note").ID) == "note-1"
    assert str(pdf.Root.StructTreeRoot.IDTree.Names[0]) == "note-1"


def test_running_heads_are_artifacts(paint: Tell) -> None:
    pdf = paint("<p>Text", "@page { @top-left { content: 'Running' } }")
    assert types(pdf) == "P"
    assert pdf.pages[0].Contents.read_bytes().count(b"/Artifact") == 1


def test_what_is_hidden_from_screen_readers_in_html_is_hidden_in_the_pdf(paint: Tell) -> None:
    assert types(paint('<p>Text<p aria-hidden="true">4')) == "P"


def test_another_language_is_named_at_its_words(paint: Tell) -> None:
    pdf = paint("<p>They say <i lang=fr>bonjour</i> there")
    assert str(the(pdf, "Span").Lang) == "fr"
    assert "/Lang" not in the(pdf, "P")


def test_an_abbreviation_is_spelt_out(paint: Tell) -> None:
    pdf = paint('<p><abbr title="foreign direct investment">FDI</abbr>')
    assert str(the(pdf, "Span").E) == "foreign direct investment"


def test_a_link_is_called_by_its_words_or_by_what_it_leads_to(paint: Tell) -> None:
    pdf = paint(
        '<p><a href="https://example.org">An example</a> <a href="#s">1</a><p id=s>A source'
    )
    areas = [annotation for page in pdf.pages for annotation in page.Annots]
    assert [str(area.Contents) for area in areas] == ["An example", "A source"]
    assert {int(area.F) for area in areas} == {4}
    assert types(pdf) == "P Link Link P"


@pytest.mark.parametrize("style", ["float: left", "display: block"])
def test_what_leaves_the_box_of_its_link_is_read_in_it(paint: Tell, style: str) -> None:
    pdf = paint(f'<p><a href="#s"><span style="{style}">4 </span>Words</a><h1 id=s>A')
    assert types(pdf) == "P Link H1"
    (area,) = {str(each.Contents) for each in pdf.pages[0].Annots}
    assert area.replace(" ", "") == "4Words"


def test_a_link_that_leads_nowhere_is_its_text(paint: Tell) -> None:
    assert types(paint('<p><a href="#gone">Gone</a>')) == "P"


def test_words_beside_blocks_are_a_paragraph(paint: Tell) -> None:
    assert types(paint("<section>Words<p>More</p></section>")) == "Sect P P"


DRAWING = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="80" height="60"{}>'
    '<rect width="80" height="60"/></svg>'
)


@pytest.mark.parametrize(
    "svg",
    [DRAWING.format(' aria-label="A box"'), DRAWING.format("><title>A box</title")],
    ids=["aria-label", "title"],
)
def test_a_drawing_has_its_words_and_its_place(paint: Tell, svg: str) -> None:
    pdf = paint(svg, "svg { display: block; margin: 0 }")
    figure = the(pdf, "Figure")
    assert str(figure.Alt) == "A box"
    assert [float(edge) for edge in figure.A.BBox] == [30, 75, 90, 120]


def test_a_picture_that_says_nothing_is_an_artifact(paint: Tell, tmp_path: Path) -> None:
    Image.new("RGB", (8, 8), "red").save(tmp_path / "a.png")
    pdf = paint('<p>Words</p><img src="a.png" alt="">')
    assert types(pdf) == "P"
    assert len(pdf.pages[0].Resources.XObject) == 1
    assert "Figure" in types(paint('<img src="a.png" alt="A square">'))


def test_one_without_a_word_is_told(paint: Tell, tmp_path: Path) -> None:
    Image.new("RGB", (8, 8), "red").save(tmp_path / "a.png")
    messages: list[Message] = []
    with catch_warnings(messages):
        paint('<img src="a.png">')
    assert "no required alt description" in messages[0].text


def test_pdf_2_has_its_own_types_and_leads_to_elements(paint: Tell) -> None:
    pdf = paint(
        '<h1>A</h1><article><p><em>So</em> <a href="#x">there</a></article><h2 id=x>B</h2>',
        conformance="ua-2",
    )
    assert types(pdf) == "H1 Sect P Em Link H2"
    assert all("/NS" in each for each in elements(pdf))
    (area,) = pdf.pages[0].Annots
    assert area.A.SD[0].S == "/H2"
    with pdf.open_outline():
        assert pdf.Root.Outlines.First.A.SD[0].S == "/H1"


def test_weasyprint_still_has_the_hooks_that_the_tags_hang_on() -> None:
    """Fails when a release of WeasyPrint tags otherwise: then look at brief/pdf/tags again."""
    assert weasyprint_pdf.generate_pdf.__globals__["add_tags"] is weasyprint_pdf.add_tags
    assert "add_tags" in weasyprint_pdf.generate_pdf.__code__.co_names
    assert "_tags" in stream.Stream.__init__.__code__.co_names
