"""Terms of the glossary: linked where the text first uses them, and back."""

from __future__ import annotations

import re

import pytest

from brief.render.glossary import link_terms

PAGE = """<html><head><style>p > a {{ color: red }}</style><title>Trade</title></head><body>
<div class="running" aria-hidden="true"><p>Trade</p></div>
<h1>Trade</h1>
{text}
<section class="glossary"><dl>{entries}</dl></section>
<footer><p>Trade again</p></footer></body></html>"""


def page(text: str, *terms: str) -> str:
    entries = "".join(
        f'<div><dt id="term-{at}" data-term="{term}" data-src="b.yaml:3:4">{term}</dt>'
        f"<dd>About trade</dd></div>"
        for at, term in enumerate(terms, 1)
    )
    return PAGE.format(text=text, entries=entries)


def links(text: str, *terms: str) -> list[tuple[str, str]]:
    """Which term each link in the text leads to, and its words."""
    html = link_terms(page(text, *terms))
    return re.findall(r'<a class="term" id="use-of-(term-\d+)" href="#\1">([^<]*)</a>', html)


def test_a_term_leads_to_the_glossary_and_the_glossary_back() -> None:
    html = link_terms(page("<p>On trade and trade.</p>", "trade"))
    assert (
        '<p>On <a class="term" id="use-of-term-1" href="#term-1">trade</a> and trade.</p>' in html
    )
    assert '><a class="term-back" href="#use-of-term-1">trade</a></dt>' in html
    assert html.count('class="term"') == 1


def test_only_text_is_linked_no_heading_link_code_margin_or_imprint() -> None:
    text = (
        "<h2>Trade</h2><aside class='claim'><p>Trade</p></aside><p><code>trade</code></p>"
        "<p><a href='#x'>trade</a></p><p class='source'>Trade</p><figure><p>Trade</p></figure>"
        "<table><tr><td>trade</td></tr></table>"
        "<p title='trade'><span class='footnote'>Trade</span></p>"
    )
    assert links(text, "trade") == []
    assert "term-back" not in link_terms(page(text, "trade"))
    for written in ("<ol class='counted'><li>Trade</li></ol>", "<p>So <em>Trade</em></p>"):
        assert links(text + written, "trade") == [("term-1", "Trade")]


def test_the_longest_term_wins() -> None:
    found = links("<p>Free trade areas, then trade.</p>", "trade", "free trade", "free trade area")
    assert found == [("term-2", "Free trade"), ("term-1", "trade")]


def test_only_the_first_letter_may_differ_in_case() -> None:
    assert links("<p>Trade</p>", "trade") == [("term-1", "Trade")]
    assert links("<p>esg, ESG</p>", "ESG") == [("term-1", "ESG")]
    assert links("<p>TRADE</p>", "trade") == []


@pytest.mark.parametrize("text", ["trader", "retrade", "fair&trade;", "trade_x"])
def test_a_term_is_a_word_of_its_own(text: str) -> None:
    assert links(f"<p>{text}</p>", "trade") == []


def test_a_term_with_its_abbreviation_is_known_by_either() -> None:
    terms = ["foreign direct investment (FDI)"]
    assert links("<p>Where FDI grows</p>", *terms) == [("term-1", "FDI")]
    assert links("<p>Foreign direct\ninvestment and FDI</p>", *terms) == [
        ("term-1", "Foreign direct\ninvestment")
    ]


def test_terms_hold_signs_that_html_escapes() -> None:
    assert links("<p>On R&amp;D.</p>", "R&amp;D") == [("term-1", "R&amp;D")]


def test_a_script_without_spaces_has_its_terms_found_within_a_line() -> None:
    assert links("<p>これは貿易である</p>", "貿易") == [("term-1", "貿易")]


def test_a_page_without_a_glossary_stays_as_it_is() -> None:
    text = page("<p>trade</p>")
    assert link_terms(text) == text
