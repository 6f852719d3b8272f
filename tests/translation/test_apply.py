"""A translated brief is the same brief in other words, and its texts stand in the catalogue."""

from __future__ import annotations

from pathlib import Path

import pytest
from translating import BRIEF, DRAWING, FRENCH, catalogue_of, make_brief, po, write

from brief.content.model.brief import Brief
from brief.content.walk import walk_nodes
from brief.edition.edition import Audience
from brief.edition.select import select_edition
from brief.messages import Failure
from brief.translation.apply import list_gaps, rewrite, translate
from brief.translation.extract import extract_messages


@pytest.fixture
def source(tmp_path: Path) -> Brief:
    return make_brief(tmp_path)


@pytest.fixture
def french(source: Brief) -> Brief:
    return translate(source, catalogue_of(source.root, po(FRENCH)))


def test_every_text_is_in_the_language_and_every_node_keeps_its_path(
    source: Brief, french: Brief
) -> None:
    assert french.title == "Des chemins sûrs vers l'école"
    assert french.authors[0].name == "Ada Example"  # names stay where nothing is said of them
    assert french.sections[0].text == (
        "On les *conduit* quand même.[^why]\n\n1. Certains marchent.\n"
        "2. Certains roulent, dit [l'enquête](https://example.org/a).\n\n"
        "> Une rue est à tous.\n\n[^why]: Personne ne les a interrogés.\n"
    )
    assert [node.path for node in walk_nodes(french)] == [n.path for n in walk_nodes(source)]
    assert list_gaps(source, catalogue_of(source.root, po(FRENCH))) == ()


def test_a_message_about_a_translated_text_leads_to_its_line_in_the_catalogue(
    french: Brief,
) -> None:
    lines = (french.folder / "locale/fr.po").read_text("utf-8").splitlines()
    text = french.sections[0].text or ""
    at = french.positions.text_at(("sections", 0, "text"), text.index("roulent"))
    assert at.file.name == "fr.po"
    assert lines[at.line - 1][at.column - 1 :].startswith("roulent")
    second = french.positions.text_line(("sections", 0, "text"), 3)  # the list's second item
    assert lines[second.line - 1][second.column - 1 :].startswith("Certains roulent")
    point = french.positions.at(("messages", 0))  # a plain string is its own text
    assert lines[point.line - 1] == 'msgstr "Une rue suffit."'
    assert french.positions.at(("sections", 0)).file.name == "brief.yaml"


def test_what_is_not_translated_stands_as_in_the_source_and_leads_there(source: Brief) -> None:
    words = {**FRENCH, "Some walk.": ""}
    french = translate(source, catalogue_of(source.root, po(words)))
    text = french.sections[0].text or ""
    assert "1. Some walk.\n2. Certains" in text
    at = french.positions.text_at(("sections", 0, "text"), text.index("Some"))
    assert BRIEF.splitlines()[at.line - 1][at.column - 1 :] == "Some walk."


def test_a_fuzzy_translation_is_not_printed(source: Brief) -> None:
    text = po(FRENCH, fuzzy=("Most live near",))
    french = translate(source, catalogue_of(source.root, text))
    assert french.sections[0].claim == "Most live near"


def test_a_chart_and_a_table_read_their_cells_in_the_language(french: Brief) -> None:
    edition = select_edition(french, Audience("all", "All", ("all",)), "fr")
    chart, table = french.sections[0].show[:2]
    drawn = edition.chart_of(chart)
    assert drawn.categories == ("À pied", "En voiture")
    assert [series.name for series in drawn.series] == ["Part"]
    assert drawn.highlight in drawn.categories
    shown = edition.table_of(table)
    assert [column.header for column in shown.columns] == ["Moyen", "Part"]
    assert [cell.text for cell in shown.rows[0]] == ["À pied", "40"]
    assert shown.rows[0][0].position.file.name == "fr.po"
    assert shown.rows[0][1].position.file.name == "ways.csv"


def test_a_picture_for_the_language_is_taken_and_must_be_one(source: Brief) -> None:
    catalogue = catalogue_of(source.root, po(FRENCH))
    assert translate(source, catalogue).sections[0].show[2].image.file == "images/a.svg"  # type: ignore[union-attr]
    write(source.folder / "images/a.fr.svg", DRAWING)
    assert translate(source, catalogue).sections[0].show[2].image.file == "images/a.fr.svg"  # type: ignore[union-attr]
    write(source.folder / "images/a.fr.svg", DRAWING.replace("<rect", "<script>x()</script><rect"))
    with pytest.raises(Failure) as failure:
        translate(source, catalogue)
    assert failure.value.messages[0].position.file.name == "a.fr.svg"  # type: ignore[union-attr]


def test_a_region_takes_the_picture_of_its_language(source: Brief) -> None:
    write(source.folder / "images/a.fr.svg", DRAWING)
    text = po(FRENCH).replace("Language: fr", "Language: fr-CA")
    brief = translate(source, catalogue_of(source.root, text, "fr-CA"))
    assert brief.sections[0].show[2].image.file == "images/a.fr.svg"  # type: ignore[union-attr]


def test_the_identity_changes_no_text_but_its_line_breaks(source: Brief) -> None:
    same = rewrite(source, "en", lambda text: text)
    before = [" ".join(m.text.split()) for m in extract_messages(source)]
    assert [m.text for m in extract_messages(same)] == before
    assert same.positions.text_at(("sections", 0, "text"), 5) == source.positions.text_at(
        ("sections", 0, "text"), 5
    )


def test_every_message_says_where_it_stands(source: Brief) -> None:
    found = {message.text: message for message in extract_messages(source)}
    ride = found["Some ride, as [the survey](https://example.org/a) says."]
    assert ride.where == "sections[0].text"
    assert BRIEF.splitlines()[ride.position.line - 1].strip() == "2. Some ride,"
    assert found["On foot"].position.file.name in ("brief.yaml", "ways.csv")
    assert found["Ada Example"].optional
    assert not {"survey, p. 3", "bar", "Share", "percent", "2"} - {"Share"} & set(found)
