"""en-XA shows what is not translated and what does not fit, and breaks nothing."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st
from translating import make_brief

from brief.translation.apply import rewrite
from brief.translation.extract import extract_messages
from brief.translation.placeholders import compare
from brief.translation.pseudo import PseudoWords, pseudo

SENTENCE = "Japan is also one of the key providers of development assistance to the region"


def test_letters_have_accents_and_two_of_five_are_written_twice() -> None:
    shown = pseudo(SENTENCE)
    assert shown[0] == "‹" and shown[-1] == "›"
    letters = sum(map(str.isalpha, SENTENCE))
    assert 1.35 <= sum(map(str.isalpha, shown)) / letters <= 1.45
    assert not any(word in shown for word in SENTENCE.split() if len(word) > 2)


def test_placeholders_markdown_and_variables_stay() -> None:
    kept = ("{{ a | short }}", "[@s, p. 1]", "@fig-x", "[^n]", "](https://e.org/a_(b))", "`x`",
            "%(page)s", "\\*", "&amp;")  # fmt: skip
    text = "One *two* " + " three ".join(kept[:4]) + " [four" + " five ".join(kept[4:])
    shown = pseudo(text)
    assert all(each in shown for each in kept)
    assert shown.count("*") == text.count("*")


def test_numbers_alone_stay() -> None:
    assert pseudo("2018") == "2018"
    assert pseudo("{{ trade }}") == "{{ trade }}"


def test_interface_words_are_pseudo_too() -> None:
    words = PseudoWords()
    assert words.gettext("Sources") == pseudo("Sources")
    assert words.ngettext("Source", "Sources", 2) == pseudo("Sources")


@given(st.text(alphabet="ab {}[]@^()!*_`\\-x:/.&;%s1", max_size=50))
def test_nothing_that_a_translation_must_keep_is_lost(text: str) -> None:
    difference = compare(text, pseudo(text))
    assert (difference.lost, difference.added) == ((), ())


def test_a_brief_keeps_its_messages(tmp_path: Path) -> None:
    brief = make_brief(tmp_path)
    shown = rewrite(brief, "en-XA", pseudo)
    assert shown.title == pseudo(brief.title)
    assert len(extract_messages(shown)) == len(extract_messages(brief))
