"""What PowerPoint's accessibility checker looks for, read from the shipped decks' files."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from io import BytesIO
from typing import Any

import pytest
from pptx import Presentation
from pptx.oxml.ns import qn
from sample_decks import AUDIENCES, sample_material, sample_pptx
from shown_text import SlideReader, contrast
from weasyprint import HTML

DECORATIVE = "{http://schemas.microsoft.com/office/drawing/2017/decorative}decorative"
OBJECTS = [qn(f"p:{kind}") for kind in ("pic", "graphicFrame", "grpSp", "cxnSp")]
FILE_NAME = re.compile(r"\.(png|svg|jpe?g|webp|gif|emf)\b|^(Picture|Chart|Table|Group) \d+$", re.I)
BARE_LINKS = {"here", "click here", "this", "link", "more", "read more", "source"}
ADDRESS = re.compile(r"(https?://|www\.)\S+", re.I)
TARGETS = {"minister": 6, "officials": 16}  # slides at least


@cache
def slides_of(audience: str) -> list[Any]:
    slides = list(Presentation(BytesIO(sample_pptx(audience))).slides)
    assert len(slides) >= TARGETS[audience]
    return slides


@pytest.fixture(params=AUDIENCES)
def audience(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def elements(audience: str, *tags: str) -> list[Any]:
    """The elements of all slides with one of these tags; a deck has some."""
    found = [each for slide in slides_of(audience) for each in slide._element.iter(*tags)]
    return [each for each in found if each.getparent().tag != qn("p:cSld")]


def test_each_slide_has_a_title_and_none_is_repeated(audience: str) -> None:
    titles = [slide.shapes.title.text_frame.text.strip() for slide in slides_of(audience)]
    assert all(titles)
    assert len({title.casefold() for title in titles}) == len(titles)


def test_slides_are_read_in_the_order_of_the_document(audience: str) -> None:
    html = HTML(string=sample_material(audience).renderer.deck_html()).etree_element
    sections = [e for e in html.iter("section") if "slide" in e.get("class", "").split()]
    for slide, section in zip(slides_of(audience), sections, strict=True):
        words, at = "".join(_words(section)), 0
        paragraphs = [_squeezed(p) for p in slide._element.iter(qn("a:p"))]
        assert any(paragraphs)
        for paragraph in paragraphs:
            beginning = paragraph[:60]  # style sheets hide some citations at the end
            found = words.find(beginning, at)
            assert found >= 0, f"“{beginning}” stands before what the document has before it"
            at = found + len(beginning)


def _words(element: Any) -> Iterator[str]:
    """The text that a slide shows, without space."""
    if "svg" in str(element.tag) or (element.tag == "aside" and element.get("class") == "notes"):
        return
    yield _without_space(element.text)
    for child in element:
        yield from _words(child)
        yield _without_space(child.tail)


def _squeezed(paragraph: Any) -> str:
    """A paragraph's text without space and without the slide's number."""
    return _without_space(
        "".join(t.text or "" for t in paragraph.findall(f"{qn('a:r')}/{qn('a:t')}"))
    )


def _without_space(text: str | None) -> str:
    return re.sub(r"\s", "", text or "")


def test_everything_that_is_not_text_has_words_for_it_or_is_decoration(audience: str) -> None:
    found = elements(audience, *OBJECTS)
    assert len(found) > 5
    for each in found:
        properties = each[0].find(qn("p:cNvPr"))
        if properties.find(f".//{DECORATIVE}[@val='1']") is None:
            words = properties.get("descr", "")
            assert len(words) > 3, f"{properties.get('name')} has no alternative text"
            assert not FILE_NAME.search(words), words


def test_a_shape_without_text_is_decoration(audience: str) -> None:
    found = [s for s in elements(audience, qn("p:sp")) if s.find(qn("p:txBody")) is None]
    assert found
    for shape in found:
        assert shape[0].find(f".//{DECORATIVE}[@val='1']") is not None


def test_each_table_has_a_header_row_and_no_cell_of_it_is_empty(audience: str) -> None:
    tables = elements(audience, qn("a:tbl"))
    assert len(tables) == {"minister": 0, "officials": 2}[audience]
    for table in tables:
        assert table.find(qn("a:tblPr")).get("firstRow") == "1"
        assert table.find(qn("a:tblPr")).get("firstCol") == "1"
        head = table.find(qn("a:tr"))
        assert all(_squeezed(cell.find(f".//{qn('a:p')}")) for cell in head.iter(qn("a:tc")))


def test_no_placeholder_is_empty(audience: str) -> None:
    filled = elements(audience, qn("p:ph"))
    assert len(filled) > len(slides_of(audience))
    for place in filled:
        owner = place.getparent().getparent().getparent()
        if owner.tag == qn("p:sp"):
            assert any((t.text or "").strip() for t in owner.iter(qn("a:t")))


def test_text_is_told_from_what_is_behind_it(audience: str) -> None:
    runs = [run for slide in slides_of(audience) for run in SlideReader(slide).runs()]
    assert len(runs) > 80
    assert len({run.behind for run in runs}) >= 3  # paper, tint and panel
    for run in runs:
        large = run.size >= 24 or (run.size >= 18 and run.bold)
        least = min(contrast(run.colour, behind) for behind in run.behind)
        assert least >= (3.0 if large else 4.5), run


def test_links_say_where_they_lead(audience: str) -> None:
    links = [
        (run.find(qn("a:t")).text, slide.part.rels[click.get(qn("r:id"))])
        for slide in slides_of(audience)
        for run in slide._element.iter(qn("a:r"))
        for click in run.iter(qn("a:hlinkClick"))
    ]
    assert bool(links) == (audience == "officials")
    for words, relation in links:
        assert words.strip().casefold() not in BARE_LINKS
        if ADDRESS.fullmatch(words.strip()) and len(words) > 40:
            assert relation.is_external and words.strip() in relation.target_ref


def test_each_run_has_its_language(audience: str) -> None:
    languages = [run.find(qn("a:rPr")).get("lang") for run in elements(audience, qn("a:r"))]
    assert len(languages) > 80
    assert all(re.fullmatch(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})+", each or "") for each in languages)


def test_black_on_white_is_told_apart_and_grey_on_grey_is_not() -> None:
    assert contrast("000000", "ffffff") == pytest.approx(21)
    assert contrast("777777", "ffffff") == pytest.approx(4.48, abs=0.01)
