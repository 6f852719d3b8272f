from __future__ import annotations

import re
from pathlib import Path

import pytest
from edition_making import make_edition

from brief.brand.citations import shipped_style
from brief.edition.citation_syntax import Cited, parse_group
from brief.edition.citations import Citations, SourceError
from brief.edition.csl import csl_json, year_of
from brief.edition.csl_processor import clean_html

SOURCES = """
sources:
  - id: sok-2020
    type: article
    title: Reflections & <b>views</b> <script>
    author: [{family: Sok, given: Siphana}]
    issued: "2020-09-28"
    publisher: Asian Vision Institute
  - {id: keidanren, type: webpage, title: Charter, author: [{literal: Keidanren}], issued: 2017,
     URL: "https://example.org/charter"}
  - {id: unread, type: book, title: Unread}
"""
TEXTS = """
summary: First [@keidanren].
messages: ["Then [@sok-2020, para. 7; @keidanren]"]
"""


def citations(folder: Path, language: str = "en") -> Citations:
    return make_edition(folder, SOURCES + TEXTS, language=language).citations


@pytest.mark.parametrize(
    ("inside", "expected"),
    [
        ("@a-1", Cited("a-1")),
        ("@a-1, para. 3", Cited("a-1", "paragraph", "3")),
        ("@a-1, paras 3-5", Cited("a-1", "paragraph", "3-5")),
        ("@a-1, pp. 4–5", Cited("a-1", "page", "4–5")),
        ("@a-1, 12", Cited("a-1", "page", "12")),
        ("see @a-1, ch. IV", Cited("a-1", "chapter", "IV", prefix="see")),
        ("@a-1, and elsewhere", Cited("a-1", suffix="and elsewhere")),
    ],
)
def test_a_citation_has_a_source_and_a_locator(inside: str, expected: Cited) -> None:
    assert parse_group(inside) == (expected,)


def test_a_citation_may_name_several_sources() -> None:
    group = parse_group("@a, p. 3; @b")
    assert group and [cited.id for cited in group] == ["a", "b"]


@pytest.mark.parametrize("inside", ["write to me@x.org", "no one", "@a; and more"])
def test_other_brackets_are_no_citation(inside: str) -> None:
    assert parse_group(inside) is None


def test_sources_are_numbered_as_the_edition_cites_them(tmp_path: Path) -> None:
    assert citations(tmp_path).numbers == {"keidanren": 1, "sok-2020": 2}


def test_a_mark_shows_number_and_locator_and_links_to_the_source(tmp_path: Path) -> None:
    html = citations(tmp_path).cite([Cited("sok-2020", "paragraph", "7"), Cited("keidanren")])
    assert html == (
        '<span class="citation">[<a href="#source-sok-2020">2</a>,\u00a0para.\u00a07; '
        '<a href="#source-keidanren">1</a>]</span>'
    )


@pytest.mark.parametrize(
    ("language", "expected"), [("en", "paras\u00a07–\u20609"), ("ja", "段落\u00a07–\u20609")]
)
def test_locators_speak_the_language(tmp_path: Path, language: str, expected: str) -> None:
    mark = citations(tmp_path, language).cite([Cited("sok-2020", "paragraph", "7-9")])
    assert expected in mark


def test_a_source_line_names_the_source(tmp_path: Path) -> None:
    found = citations(tmp_path)
    name = found.name_source("sok-2020, para. 7")
    assert name == '<a href="#source-sok-2020">Sok 2020</a>, para.\u00a07'
    assert found.name_source("Own calculation") is None
    assert found.short_name("keidanren") == "Keidanren 2017"
    assert found.short_name("unread") == "Unread"


def test_the_list_is_by_number_and_its_text_is_safe(tmp_path: Path) -> None:
    first, second = citations(tmp_path).bibliography()
    assert (first.id, first.number) == ("keidanren", 1)
    assert '<a href="https://example.org/charter">' in first.html
    assert (second.id, second.number) == ("sok-2020", 2)
    assert not re.match(r"\s*\d", second.html)
    assert "Reflections &amp; <b>views</b> &lt;script&gt;" in second.html
    assert second.source.path == ("sources", 0)


def test_further_reading_need_not_be_cited(tmp_path: Path) -> None:
    (entry,) = citations(tmp_path).further_reading(["unread"])
    assert (entry.id, entry.number) == ("unread", None)


def test_an_unknown_source_names_the_nearest(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="no source `sok-2002`; did you mean `sok-2020`"):
        citations(tmp_path).cite([Cited("sok-2002")])


@pytest.mark.parametrize(
    ("issued", "parts"),
    [
        ("2020-09-28", [[2020, 9, 28]]),
        ("2020-09", [[2020, 9]]),
        (2020, [[2020]]),
        ("2019/2020", [[2019], [2020]]),
        ([{"year": 2020, "month": 9}], [[2020, 9]]),
        ({"date-parts": [[2020]]}, [[2020]]),
    ],
)
def test_dates_as_zotero_exports_them_are_read(issued: object, parts: object) -> None:
    assert csl_json({"issued": issued})["issued"] == {"date-parts": parts}


def test_a_date_in_words_stays_as_it_is() -> None:
    assert csl_json({"issued": "in press"})["issued"] == {"literal": "in press"}
    assert year_of({"issued": "in press"}) == ""


ALIKE = """
sources:
  - {id: Sok-2020, type: article, title: Reflections, author: [{family: Sok}], issued: 2020}
  - {id: sok-2020-b, type: book, title: Another, author: [{family: Sok}], issued: 2020}
  - {id: davos, type: report, title: Manifesto, author: [{literal: World Economic Forum}],
     issued: 2020}
summary: "[@davos; @Sok-2020]"
"""


def in_style(folder: Path, name: str) -> Citations:
    edition = make_edition(folder, ALIKE)
    sources = edition.brief.sources
    return Citations(sources, ["davos", "Sok-2020"], "en", style=shipped_style(name))


def test_a_style_of_authors_and_dates_names_them_each_with_a_link(tmp_path: Path) -> None:
    found = in_style(tmp_path, "chicago-author-date")
    html = found.cite([Cited("davos", "paragraph", "7", prefix="see"), Cited("Sok-2020")])
    assert html == (
        '<span class="citation named">'
        '(see <a href="#source-davos">World Economic Forum 2020, para.\u00a07</a>; '
        '<a href="#source-Sok-2020">Sok 2020b</a>)</span>'
    )
    assert not found.has_numbers


def test_its_list_is_by_name_and_has_no_numbers(tmp_path: Path) -> None:
    entries = in_style(tmp_path, "chicago-author-date").bibliography()
    assert [(entry.id, entry.number) for entry in entries] == [("Sok-2020", None), ("davos", None)]
    assert entries[0].html == "Sok. 2020b. ‘Reflections’. Preprint."


def test_sources_that_would_be_cited_alike_have_letters_everywhere(tmp_path: Path) -> None:
    found = in_style(tmp_path, "chicago-author-date")
    assert "Sok 2020a" in found.cite([Cited("sok-2020-b")])
    assert found.short_name("Sok-2020") == "Sok 2020b"
    assert found.short_name("davos") == "World Economic Forum 2020"


def test_a_style_that_raises_its_numbers_gets_them_raised(tmp_path: Path) -> None:
    html = in_style(tmp_path, "nature").cite([Cited("Sok-2020")])
    assert html == '<sup class="citation"><a href="#source-Sok-2020">2</a></sup>'


def test_a_numbered_style_that_sorts_its_list_numbers_by_it(tmp_path: Path) -> None:
    assert in_style(tmp_path, "acm-sig-proceedings").numbers == {"Sok-2020": 1, "davos": 2}


def test_a_style_can_write_no_tags_of_its_own() -> None:
    html = "<i>a</i><script>b</script><span style='x'>c</span><b onclick=d>e</b> < f"
    assert clean_html(html) == (
        "<i>a</i>&lt;script&gt;b&lt;/script&gt;c&lt;b onclick=d&gt;e</b> &lt; f"
    )
