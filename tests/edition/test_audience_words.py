"""What an audience calls things, in the language of the edition."""

from __future__ import annotations

from pathlib import Path
from textwrap import dedent

import pytest
from edition_making import make_edition

from brief.edition.audience import list_audiences, read_audience
from brief.edition.edition import Audience, Budget, in_language
from brief.messages import Failure

SHIPPED = Path(__file__).parents[2] / "templates"


def write(folder: Path, **audiences: str) -> list[Path]:
    for name, text in audiences.items():
        home = folder / "audiences" / name
        home.mkdir(parents=True, exist_ok=True)
        (home / "audience.yaml").write_text(dedent(text), encoding="utf-8")
    return [folder]


@pytest.mark.parametrize(
    ("language", "said"),
    [("fr", "Demandes"), ("fr-CA", "Demandes"), ("pt-BR", "Pedidos"), ("km", None)],
)
def test_a_heading_is_in_the_language_or_in_what_it_stands_below(
    language: str, said: str | None
) -> None:
    assert in_language({"en": "Asks", "fr": "Demandes", "pt-BR": "Pedidos"}, language) == said


def test_a_text_without_a_language_is_for_all_of_them(tmp_path: Path) -> None:
    audience = read_audience("a", write(tmp_path, a="headings: {proposals: Asks}\n"))
    assert in_language(audience.headings["proposals"], "km") == "Asks"


def test_the_pseudo_language_shows_a_heading_that_can_be_translated() -> None:
    said = in_language({"en": "What is asked"}, "en-XA")
    assert said and said != "What is asked" and len(said) > len("What is asked")


def test_headings_and_words_are_inherited_one_by_one(tmp_path: Path) -> None:
    folders = write(
        tmp_path,
        a="headings: {proposals: Asks, glossary: Terms}\nwords: {vote: Soon}\n",
        b="inherits: a\nheadings: {proposals: Wishes}\nwords: {seat: Here}\n",
    )
    audience = read_audience("b", folders)
    assert audience.headings == {"proposals": {"": "Wishes"}, "glossary": {"": "Terms"}}
    assert audience.words == {"vote": {"": "Soon"}, "seat": {"": "Here"}}


def test_wrong_parts_and_tags_are_told_with_their_lines(tmp_path: Path) -> None:
    text = "headings:\n  proposal: Asks\n  sources: {english: Sources}\n"
    with pytest.raises(Failure) as caught:
        read_audience("a", write(tmp_path, a=text))
    assert sorted(m.position.line for m in caught.value.messages if m.position) == [2, 3]


GLOSSARY = """
glossary:
  - {id: fdi, term: FDI, meaning: foreign direct investment}
  - {term: ODA, meaning: development assistance}
"""


@pytest.mark.parametrize(
    ("terms", "explained"),
    [((), []), ("all", ["FDI", "ODA"]), (("ODA",), ["ODA"]), (("fdi",), ["FDI"])],
)
def test_terms_are_chosen_by_name_or_id(
    tmp_path: Path, terms: tuple[str, ...], explained: list[str]
) -> None:
    audience = Audience("a", "A", ("a",), terms=terms, parts=("summary",))
    edition = make_edition(tmp_path, GLOSSARY, audience)
    assert [term.term for term in edition.terms] == explained


def test_a_source_cited_in_an_explained_term_is_numbered_without_a_glossary(tmp_path: Path) -> None:
    body = """
    sources: [{id: report, type: report, title: A report}]
    glossary: [{term: FDI, meaning: "investment [@report]"}]
    """
    audience = Audience("a", "A", ("a",), terms="all", parts=("summary", "sources"))
    assert make_edition(tmp_path, dedent(body), audience).citations.numbers == {"report": 1}


@pytest.mark.parametrize(
    ("name", "pages", "slides"),
    [
        ("minister", Budget(None, 2), Budget(None, 6)),
        ("officials", Budget(6, 8), Budget(16, 20)),
        ("press", Budget(None, 2), Budget(None, 4)),
        ("business", Budget(3, 4), Budget(8, 10)),
        ("students", Budget(5, 6), Budget(12, 14)),
    ],
)
def test_the_shipped_audiences_read_so_much(name: str, pages: Budget, slides: Budget) -> None:
    audience = read_audience(name, [SHIPPED])
    assert (audience.pages, audience.slides) == (pages, slides)


def test_all_words_of_the_shipped_audiences_are_in_khmer_and_japanese_too() -> None:
    for name in list_audiences([SHIPPED]):
        audience = read_audience(name, [SHIPPED])
        for words in (*audience.headings.values(), *audience.words.values()):
            assert {"en", "km", "ja"} <= words.keys()
