"""deck.html is taken apart into one page a slide, and nothing of it is lost."""

from __future__ import annotations

from brief.deck.sections import split_deck

PAGE = """<!doctype html><html lang="km"><head><meta name="author" content="A &amp; B">
<title>Fish &amp; chips</title><style>p { color: red }</style><style>b { top: 1px }</style></head>
<body class="size-4x3">
<section class="slide" id="a"><p>One</p><section><p>inner</p></section></section>
<section class="slide" id="b"><p>Two é</p>
</section></body></html>"""


def test_sections_are_the_outermost_ones_as_they_are_written() -> None:
    first, second = split_deck(PAGE).sections
    assert (
        first == '<section class="slide" id="a"><p>One</p><section><p>inner</p></section></section>'
    )
    assert second == '<section class="slide" id="b"><p>Two é</p>\n</section>'


def test_each_page_has_the_decks_language_class_title_and_its_own_number() -> None:
    deck = split_deck(PAGE)
    assert deck.styles == ("p { color: red }", "b { top: 1px }")
    for number, section in enumerate(deck.sections, 1):
        page = deck.page(section, number)
        assert '<html lang="km">' in page
        assert "<title>Fish &amp; chips</title>" in page
        assert '<meta name="author" content="A &amp; B">' in page
        assert f'class="size-4x3" style="counter-reset: slide {number}"' in page


def test_a_page_without_sections_has_no_slides() -> None:
    assert split_deck("<p>nothing").sections == ()
