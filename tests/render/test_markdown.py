from __future__ import annotations

import re
from pathlib import Path

import pytest
from rendering import make_renderer, render, render_deck

from brief.edition.edition import Audience
from brief.messages import Failure

FACTS = """\
sources: [{id: sok-2020, type: article, title: Reflections, author: [{family: Sok}], issued: 2020}]
facts: {trade: {value: 231.7e9, unit: USD, period: 2018}, youth: {value: 210e6, unit: people}}
"""
SUMMARY = '{{ brief.summary | md(brief, "summary") }}'
INLINE = '{{ brief.disclaimer | inline(brief, "disclaimer") }}'


def summary(folder: Path, text: str, template: str = SUMMARY, **options: str) -> str:
    """The text in ``summary: |``, its first line on line 7 of the file."""
    indented = "".join(f"  {line}\n" for line in text.splitlines())
    return render(folder, FACTS + "summary: |\n" + indented, template, **options)


def places(html: str) -> list[tuple[str, str]]:
    return re.findall(r'<(\w+) data-src="content/demo/brief\.yaml:(\d+:\d+)"', html)


def test_every_block_has_its_place_in_the_file(tmp_path: Path) -> None:
    text = "One\nstill one.\n\n## Two\n\n- a\n- b\n\n  b again\n\n> quoted\n\n```\ncode\n```\n"
    assert places(summary(tmp_path, text)) == [
        ("p", "7:3"),
        ("h4", "10:3"),
        ("ul", "12:3"),
        ("li", "12:3"),
        ("p", "12:3"),
        ("li", "13:3"),
        ("p", "13:3"),
        ("p", "15:5"),
        ("blockquote", "17:3"),
        ("p", "17:3"),
        ("code", "19:3"),
    ]


def test_headings_begin_at_the_level_that_the_template_asks_for(tmp_path: Path) -> None:
    html = summary(tmp_path, "# One", '{{ brief.summary | md(brief, "summary", heading=2) }}')
    assert html.startswith("<h2")


def test_facts_are_put_in_and_cannot_be_markdown(tmp_path: Path) -> None:
    html = summary(tmp_path, "It was *{{ trade | short | with_period }}*, `{{ trade }}`.")
    assert "<em>$231.7bn (2018)</em>" in html
    assert "<code>{{ trade }}</code>" in html


def test_a_citation_is_a_mark_that_stays_with_the_word_before_it(tmp_path: Path) -> None:
    html = summary(tmp_path, "Said [@sok-2020, para. 7].")
    assert (
        '<span class="bound">Said<span class="citation">\u00a0[<a href="#source-sok-2020">1</a>,'
        "\u00a0para.\u00a07]</span></span>."
    ) in html


def test_a_mark_has_no_link_where_the_edition_lists_no_sources(tmp_path: Path) -> None:
    body = FACTS + "summary: Said [@sok-2020].\n"
    short = Audience("short", "Short", ("short",), parts=("summary",))
    html = render(tmp_path, body, SUMMARY, audience=short)
    assert '<span class="citation">\u00a0[1]</span>' in html


def test_a_cross_reference_is_a_link_with_words(tmp_path: Path) -> None:
    body = """
    summary: See @sec-why and [@sec-act], not a@sec-why.org.
    sections: [{id: why, title: Why now}]
    proposals: [{id: act, title: Act}]
    """
    html = render(tmp_path, body, SUMMARY)
    assert '<a class="ref" href="#sec-why">Why now</a>' in html
    assert '<a class="ref" href="#sec-act">Proposal 1</a>' in html
    assert "a@sec-why.org" in html


def test_a_reference_to_what_the_edition_leaves_out_is_told(tmp_path: Path) -> None:
    body = """
    summary: |
      Fine.

      See @sec-why.
    sections: [{id: why, title: Why now, for: [officials]}]
    """
    with pytest.raises(Failure, match="shows nothing called `sec-why`") as caught:
        render(tmp_path, body, SUMMARY)
    (message,) = caught.value.messages
    assert message.position and (message.position.line, message.position.column) == (8, 7)


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("en", "“He said ‘yes’,” it’s 210\u00a0million’s"),
        ("de", "„He said ‚yes‘,“ it’s 210\u00a0Millionen’s"),
        ("fr", "«\u202fHe said “yes”,\u202f» it’s 210\u00a0millions’s"),
        ("ja", "「He said 『yes』,」 it’s 2億1000万人’s"),
    ],
)
def test_quotation_marks_are_those_of_the_language(
    tmp_path: Path, language: str, expected: str
) -> None:
    text = "\"He said 'yes',\" it's {{ youth }}'s"
    assert expected in summary(tmp_path, text, language=language)


def test_html_is_shown_as_typed(tmp_path: Path) -> None:
    html = summary(tmp_path, "<script>alert(1)</script>\n\nand <b>bold</b>")
    assert "<script>" not in html and "<b>" not in html
    assert "&lt;b&gt;bold&lt;/b&gt;" in html


def test_links_lead_to_the_web_mail_or_an_anchor(tmp_path: Path) -> None:
    html = summary(tmp_path, "[a](https://x.org) [b](mailto:a@x.org) [c](#d)")
    assert html.count("<a href=") == 3


def test_other_links_and_pictures_are_told_all_at_once(tmp_path: Path) -> None:
    with pytest.raises(Failure) as caught:
        summary(tmp_path, "[a](../secret)\n\nok [b](file.pdf)\n\n![c](https://x.org/c.png)")
    found = [(m.rule, m.position.line) for m in caught.value.messages if m.position]
    assert found == [("link", 7), ("link", 9), ("image-in-text", 11)]


NOTES = "One[^a], two^[Inline *note*], one again[^a].\n\n[^a]: Of {{ trade }}.\n"


def test_the_brief_has_its_footnotes_where_they_are_referred_to(tmp_path: Path) -> None:
    html = summary(tmp_path, NOTES)
    assert 'One<span class="footnote" id="fn-1">Of $231.7\u00a0billion.</span>' in html
    assert 'two<span class="footnote" id="fn-2">Inline <em>note</em></span>' in html
    assert 'again<sup class="footnote-mark"><a href="#fn-1">1</a></sup>' in html
    assert "section" not in html


def test_footnotes_are_numbered_through_the_document(tmp_path: Path) -> None:
    html = summary(tmp_path, NOTES, SUMMARY + SUMMARY)
    assert re.findall(r'id="(fn-\d)"', html) == ["fn-1", "fn-2", "fn-3", "fn-4"]


def test_the_deck_has_marks_and_each_slide_takes_its_notes(tmp_path: Path) -> None:
    body = FACTS + "summary: |\n  One^[First].\nmessages: ['Two^[Second]']\n"
    take = "{% for note in footnotes() %}({{ note.number }} {{ note.html }}){% endfor %}"
    message = '{{ brief.messages[0].text | inline(brief.messages[0], "text") }}'
    html = render_deck(tmp_path, body, SUMMARY + take + message + take)
    assert 'One<sup class="footnote-mark">1</sup>.</p>\n(1 First)Two<sup' in html
    assert html.endswith("(2 Second)")


def test_speaker_notes_are_sentences_one_can_say(tmp_path: Path) -> None:
    template = '{{ brief.summary | spoken(brief, "summary") }}'
    text = "Trade was *{{ trade }}* [@sok-2020, para. 7]^[A note].\n\nMore[^a].\n\n[^a]: Said.\n"
    html = re.sub(r' data-src="[^"]*"', "", summary(tmp_path, text, template))
    assert html == "<p>Trade was <em>$231.7\u00a0billion</em>.</p>\n<p>More.</p>\n"


def test_inline_text_has_no_element_around_it(tmp_path: Path) -> None:
    assert render(tmp_path, "disclaimer: '*My* own'\n", INLINE) == "<em>My</em> own"


def test_a_plain_field_knows_facts_and_quotes_but_no_markdown(tmp_path: Path) -> None:
    body = FACTS + "subtitle: '*{{ youth }}* \"young\" [x](y) `a`'\n"
    html = render(tmp_path, body, '{{ brief.subtitle | inline(brief, "subtitle") }}')
    assert html == "*210\u00a0million* “young” [x](y) `a`"


def test_plain_words_leave_out_marks_notes_and_citations(tmp_path: Path) -> None:
    body = FACTS + 'disclaimer: "*My* [own](https://x.org) {{ trade }} [@sok-2020]^[note]."\n'
    html = render(tmp_path, body, '{{ brief.disclaimer | plain(brief, "disclaimer") }}')
    assert html == "My own $231.7\u00a0billion."


def test_nothing_in_is_nothing_out(tmp_path: Path) -> None:
    template = '[{{ brief.imprint | md(brief, "imprint") }}{{ none | inline }}{{ none | plain }}]'
    assert render(tmp_path, "", template) == "[]"


def test_a_source_line_is_named_or_shown_as_written(tmp_path: Path) -> None:
    template = '{{ "sok-2020, para. 7" | source }}; {{ "*Own* count" | source }}'
    html = render(tmp_path, FACTS, template)
    assert html == '<a href="#source-sok-2020">Sok 2020</a>, para.\u00a07; <em>Own</em> count'


def test_the_reader_sees_a_point_where_it_was_written(tmp_path: Path) -> None:
    renderer = make_renderer(
        tmp_path,
        "messages:\n  - plain\n  - {text: mapped}\n",
        {"0/brief/brief.html.j2": '{% for m in brief.messages %}{{ src(m, "text") }}{% endfor %}'},
    )
    assert re.findall(r"\d+:\d+", renderer.brief_html()) == ["5:5", "6:12"]


def test_a_list_that_starts_at_three_is_counted_from_three(tmp_path: Path) -> None:
    html = summary(tmp_path, "3. three\n4. four")
    assert '<ol start="3"' in html
    assert "style=" not in summary(tmp_path, "1. one\n2. two")
