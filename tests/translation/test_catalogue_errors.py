"""Everything that is wrong with a catalogue is said at once, each with its line."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from translating import FRENCH, HEADER, catalogue_of, make_brief, po, write

from brief.messages import Failure, Message
from brief.translation.check import check_catalogue
from brief.translation.placeholders import compare
from brief.translation.po_read import MAX_BYTES, read_catalogue
from brief.translation.po_syntax import read_entries


def problems(tmp_path: Path, text: str) -> list[tuple[int, str, str]]:
    with pytest.raises(Failure) as failure:
        catalogue_of(tmp_path, text)
    return [_told(message) for message in failure.value.messages]


def _told(message: Message) -> tuple[int, str, str]:
    return (message.position.line if message.position else 0, message.rule, message.text)


def test_a_lost_an_added_and_a_changed_placeholder_are_errors_at_their_lines(
    tmp_path: Path,
) -> None:
    words = {
        **FRENCH,
        "{{ walkers }} live near.": "Tout près vivent 1200 enfants.",
        "Most could walk [@survey, p. 3].": "La plupart pourraient marcher [@survey, p. 4].",
        "Some walk.": "Certains {{ walkers }} marchent.",
        "They are *driven* all the same.[^why]": "On les *conduit* quand même.",
        "Some ride, as [the survey](https://example.org/a) says.": "[l'enquête](https://example.org/b)",
    }
    brief = make_brief(tmp_path)
    text = po(words)
    found = [_told(each) for each in check_catalogue(brief, catalogue_of(tmp_path, text))]
    lines = text.splitlines()
    assert {(lines[line - 1].split('"')[1][:12], rule) for line, rule, _ in found} == {
        ("Tout près vi", "placeholder"),
        ("La plupart p", "placeholder"),
        ("Certains {{ ", "placeholder"),
        ("On les *cond", "placeholder"),
        ("[l'enquête](", "placeholder"),
    }
    said = " ".join(text for _, _, text in found)
    for lost in ("{{ walkers }}", "[@survey, p. 3]", "[^why]", "https://example.org/a"):
        assert f"`{lost}`" in said


def test_a_fact_may_take_another_filter_and_another_place() -> None:
    difference = compare("{{ a }} of {{ b | short }} [@s]", "[@s] {{ b }}: {{ a | bare }}")
    assert (difference.lost, difference.added) == ((), ())


def test_emphasis_that_is_not_closed_is_a_warning(tmp_path: Path) -> None:
    words = {**FRENCH, "They are *driven* all the same.[^why]": "On les *conduit quand même.[^why]"}
    brief = make_brief(tmp_path)
    (found,) = check_catalogue(brief, catalogue_of(tmp_path, po(words)))
    assert (found.rule, found.severity) == ("emphasis", "warning")


def test_what_is_fuzzy_or_no_longer_in_the_brief_is_not_checked(tmp_path: Path) -> None:
    words = {**FRENCH, "{{ walkers }} live near.": "perdu", "{{ gone }}": "perdu"}
    text = po(words, fuzzy=("{{ walkers }} live near.",))
    assert list(check_catalogue(make_brief(tmp_path), catalogue_of(tmp_path, text))) == []


@pytest.mark.parametrize(
    ("line", "rule", "said"),
    [
        ("Language: de", "po-language", "in `de`; expected `Language: fr`"),
        ("Language: ", "po-language", "does not name its language"),
        ("Content-Type: text/plain; charset=iso-8859-1", "encoding", "found `iso-8859-1`"),
        ("Plural-Forms: nplurals=two; plural=(n > 1);", "po-plural", "cannot be read"),
        ("Plural-Forms: nplurals=2; plural=(n >;", "po-plural", "cannot be read"),
        ("Plural-Forms: nplurals=1; plural=(n != 1);", "po-plural", "gives the form 1"),
        ("Plural-Forms: nplurals=900; plural=0;", "po-plural", "expected 1 to 6"),
        ("Plural-Forms: nplurals=2; plural=1/0;", "po-plural", "cannot be read"),
    ],
)
def test_a_wrong_header_is_said_at_its_line(
    tmp_path: Path, line: str, rule: str, said: str
) -> None:
    name = line.split(":")[0]
    header = tuple(line if each.startswith(name) else each for each in HEADER)
    ((at, found, text),) = problems(tmp_path, po(FRENCH, header))
    assert (at, found) == (3 + [each.split(":")[0] for each in HEADER].index(name), rule)
    assert said in text


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ('msgid Some\nmsgstr ""', "not closed"),
        ('msgid "Some"\nmsgstr "a "b" c"', "a quotation mark inside a string"),
        ('msgid "Some"\nmsgstr "a \\q"', "is no escape"),
        ('msgid "Some"\nmsgstr "a', "not closed"),
        ('msgid "Some"', "has no `msgstr`"),
        ('msgstr "Some"', "a second `msgstr`"),
        ("<<<<<<< HEAD", "a merge that was not finished"),
        ("Some words", "expected msgid"),
        ('msgid "Way"\nmsgstr "x"\n\nmsgid "Way"\nmsgstr "y"', "stands in line 7 already"),
    ],
)
def test_what_is_not_po_is_said_at_its_line(tmp_path: Path, written: str, said: str) -> None:
    between = "" if written.startswith("msgstr") else "\n"
    text = po({}, HEADER) + between + written + "\n"
    found = problems(tmp_path, text)
    assert any(said in each for _, _, each in found), found
    assert all(line > 1 for line, _, _ in found)


def test_all_problems_of_a_file_are_said_at_once(tmp_path: Path) -> None:
    header = ("Language: de", "Content-Type: text/plain; charset=UTF-8", "Plural-Forms: x")
    text = po(FRENCH, header) + '\nmsgid "a\n\nSome\n'
    assert {rule for _, rule, _ in problems(tmp_path, text)} == {
        "po-language",
        "po-plural",
        "po-syntax",
    }


def test_a_catalogue_in_another_encoding_or_too_large_is_refused(tmp_path: Path) -> None:
    file = write(tmp_path / "fr.po", "")
    file.write_bytes(po(FRENCH).encode("latin-1"))
    with pytest.raises(Failure) as failure:
        read_catalogue(file, "fr")
    (message,) = failure.value.messages
    assert (message.rule, message.position and message.position.line) == ("encoding", 8)
    file.write_bytes(b"#" * (MAX_BYTES + 1))
    with pytest.raises(Failure) as failure:
        read_catalogue(file, "fr")
    assert failure.value.messages[0].rule == "limit"


@given(st.text(alphabet='msgidtr"\\n #~|,[]0: \n', max_size=120))
def test_any_file_is_read_or_refused(text: str) -> None:
    entries, found = read_entries(text, Path("fr.po"))
    assert all(message.position for message in found)
    assert all(entry.position.line for entry in entries)
