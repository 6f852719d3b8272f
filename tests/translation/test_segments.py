"""A text is cut into messages and put together again, and its Markdown stays what it was."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from mdit_py_plugins.footnote import footnote_plugin

from brief.translation.segments import find_segments, has_words, replace_segments

PARSER = MarkdownIt("commonmark", {"html": False})
footnote_plugin(PARSER, always_match_refs=True)
LISTED = """\
Japan set
 three principles:[^a]

1. no military power
2. equal
   partners

   > of  *ASEAN*

## A heading ##

- one
  - two

        code

[^a]: The article says
    so.

[ref]: https://example.org
"""


def html(text: str) -> str:
    """As it is rendered, white space folded as browsers do; a line break is one, however spaced."""
    written = re.sub(r"[ \n\t]+", " ", PARSER.render(text))
    one = re.sub(r"(?: ?<br /> ?)+", "<br />", written)
    return one.replace("<p><br />", "<p>")


def replaced(text: str, words: str) -> str:
    return replace_segments(text, "markdown", lambda segment: words).text


def test_each_paragraph_item_quotation_heading_and_note_is_one_message_on_one_line() -> None:
    assert [segment.text for segment in find_segments(LISTED, "markdown")] == [
        "Japan set three principles:[^a]",
        "no military power",
        "equal partners",
        "of *ASEAN*",
        "A heading",
        "one",
        "two",
        "The article says so.",
    ]


def test_what_is_round_the_messages_stays_as_it_is() -> None:
    new = replace_segments(LISTED, "markdown", lambda segment: segment.text.upper()).text
    assert "1. NO MILITARY POWER\n2. EQUAL PARTNERS\n\n   > OF *ASEAN*\n" in new
    assert "## A HEADING ##\n" in new
    assert "\n        code\n" in new
    assert new.endswith("[^a]: THE ARTICLE SAYS SO.\n\n[ref]: https://example.org\n")


@pytest.mark.parametrize(
    "text", ["{{ trade }}", "[@smith-2020, p. 3]", "2018", "—", "`", "[^a]", "{{ a }}: {{ b }}"]
)
def test_what_has_no_letter_of_its_own_is_no_message(text: str) -> None:
    assert not has_words(text)


def test_a_space_that_must_not_break_is_kept() -> None:
    assert find_segments("5\u00a0per\u2009cent", "inline")[0].text == "5\u00a0per\u2009cent"


@pytest.mark.parametrize("break_", ["  \n", "\\\n"])
def test_a_line_break_of_the_markdown_is_a_line_break_of_the_message(break_: str) -> None:
    text = f"> one{break_}> two\n"
    assert find_segments(text, "markdown")[0].text == "one\ntwo"
    assert html(replaced(text, "un\ndeux")) == html("> un\\\n> deux\n")


@pytest.mark.parametrize(
    "words",
    ["1. un", "- un", "+ un", "* un", "# un", "> un", "``` un", "~~~", "=== ", "---", "[a]: b",
     "2) x", "    un", "un\n\ndeux", "* * *", "[^b]: c", "un\ndeux"],
)  # fmt: skip
def test_a_translation_begins_no_other_block_whatever_it_begins_with(words: str) -> None:
    for text in ("one\n", "- one\n", "one\n===\n", "> 1. one\n"):
        elements = re.findall(r"<(?!/?(?:em|strong|br))[^>]*>", html(replaced(text, words)))
        assert elements == re.findall(r"<[^>]*>", html(text))


def test_the_identity_renders_as_the_text_itself() -> None:
    new = replace_segments(LISTED, "markdown", lambda segment: segment.text).text
    assert html(new) == html(LISTED)


words = st.sampled_from(
    ["a", "bc", "*em*", "**strong**", "`co de`", "[@s, p. 1]", "{{ fact }}", "[^n]", "1.", "-",
     "#", "[link](https://a.b)", "ក", "日本", "é", "\\*", "&amp;", "<b>", "==", "^[note]", "_x_",
     "+", ">"]
)  # fmt: skip
line = st.lists(words, min_size=1, max_size=5).map(" ".join)
paragraph = st.lists(line, min_size=1, max_size=3)
breaks = st.sampled_from(["\n", "  \n", "\\\n", " \n"])
prefix = st.sampled_from(
    [("", ""), ("- ", "  "), ("1. ", "   "), ("> ", "> "), ("# ", ""), ("> - ", ">   "),
     ("[^n]: ", "    "), ("    ", "    "), ("- ", ""), ("> ", ""), ("+ 1. ", "     ")]
)  # fmt: skip


@st.composite
def block(draw: st.DrawFn) -> str:
    first, rest = draw(prefix)
    lines = draw(paragraph)
    written = first + lines[0]
    for each in lines[1:]:
        written += draw(breaks) + rest + each
    return written + draw(st.sampled_from(["\n", "\n\n", "\n===\n", "\n\n\n", " ##\n"]))


@settings(max_examples=400)
@given(st.lists(block(), max_size=6).map("".join))
def test_any_markdown_renders_alike_after_the_identity(text: str) -> None:
    new = replace_segments(text, "markdown", lambda segment: segment.text).text
    assert html(new) == html(text)


@settings(max_examples=600)
@given(st.text(alphabet="ab1.-#>*_`[]^:()!\\ \n\t{}@&<=~+", max_size=60))
def test_any_characters_at_all_keep_their_blocks_after_the_identity(text: str) -> None:
    new = replace_segments(text, "markdown", lambda segment: segment.text).text
    assert html(new) == html(text)
