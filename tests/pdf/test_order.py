"""Things are told in the order of the HTML, wherever layout puts them."""

from __future__ import annotations

from xml.etree import ElementTree

from brief.pdf.tags.nodes import Mark, Node
from brief.pdf.tags.order import put_in_order

PAGE = ElementTree.fromstring("<html><body><h2/><p/><figure><img/></figure><h2/><p/></body></html>")


def node(kind: str, place: int, kids: tuple[Node | Mark, ...] = (), html: str = "") -> Node:
    element = list(PAGE.iter())[place]
    return Node(kind, element, html or element.tag, list(kids))


def told(document: Node) -> list[str]:
    return [kid.type for kid in document.kids if isinstance(kid, Node)]


def test_a_figure_that_floats_to_the_next_page_is_told_in_its_place() -> None:
    moved = [node("H1", 2), node("P", 3), node("H2", 6), node("P", 7), node("Figure", 4)]
    document = Node("Document", kids=[*moved])
    put_in_order(document, PAGE)
    assert told(document) == ["H1", "P", "Figure", "H2", "P"]


def test_footnotes_stay_at_the_end() -> None:
    document = Node("Document", kids=[node("P", 7), node("Note", 3), node("P", 3)])
    put_in_order(document, PAGE)
    assert told(document) == ["P", "P", "Note"]


def test_what_stands_among_words_or_is_made_by_css_stays_as_it_is_laid_out() -> None:
    words = Node("P", kids=[node("Span", 7), Mark(0, 0, "and"), node("Span", 3)])
    made = Node("P", kids=[node("Span", 7), node("Span", 3, html="p::after")])
    put_in_order(Node("Document", kids=[words, made]), PAGE)
    assert [kid.type for kid in words.kids if isinstance(kid, Node)] == ["Span", "Span"]
    assert isinstance(words.kids[1], Mark)
    assert [kid.html for kid in made.kids if isinstance(kid, Node)] == ["p", "p::after"]
