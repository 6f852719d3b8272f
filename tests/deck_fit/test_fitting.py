"""What does not fit is set smaller, then continued on further slides; what fits is left alone."""

from __future__ import annotations

from pathlib import Path

import pytest
from laying import page_of
from weasyprint.urls import URLFetcher

from brief.brand.brand import LeastSizes
from brief.deck.boxes.palette import Palette
from brief.deck.boxes.tree import read_slides
from brief.deck.fit import fitting
from brief.deck.fit.fitting import fit_deck
from brief.deck.laid import LaidSlide
from brief.deck.lay_out import Fitted, LaidOutDeck, SlideLayout
from brief.deck.overflow import find_overflow

WORDS = "Seven words of a sentence go on here. "


def fit(body: str) -> tuple[tuple[Fitted, ...], tuple[LaidSlide, ...]]:
    laid_out = fit_deck(page_of(body), Path.cwd(), URLFetcher(), LeastSizes())
    return laid_out.fitted, slides_of(laid_out)


def slides_of(laid_out: LaidOutDeck) -> tuple[LaidSlide, ...]:
    return read_slides(laid_out.pages, Palette(()))


def slide(inner: str, title: str = "Title") -> str:
    return (
        f'<section class="slide" id="a"><h1>{title}</h1>'
        f'<div style="height: 380pt">{inner}</div></section>'
    )


def points(count: int, words: int = 1) -> str:
    items = "".join(f'<li data-src="b.yaml:{n}:1">{n} {WORDS * words}</li>' for n in range(count))
    return f"<ul>{items}</ul>"


def sizes(laid: LaidSlide) -> set[float]:
    return {
        piece.font.size
        for box in laid.box.walk()
        if box.tag == "li"
        for line in box.lines
        for piece in line.pieces
    }


def shown(laid: tuple[LaidSlide, ...]) -> list[int]:
    return [
        int(box.lines[0].text.split()[0])
        for each in laid
        for box in each.box.walk()
        if box.tag == "li" and box.lines
    ]


def title(laid: LaidSlide) -> str:
    return next(
        " ".join(line.text for line in box.lines) for box in laid.box.walk() if box.tag == "h1"
    )


def test_a_slide_that_fits_is_laid_out_once_as_it_is_designed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    layouts = []
    lay_out = SlideLayout.lay_out

    def counted(self: SlideLayout, *arguments: object) -> object:
        layouts.append(arguments)
        return lay_out(self, *arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(fitting.SlideLayout, "lay_out", counted)
    fitted, _ = fit(slide(points(3)) + slide(points(4)).replace('"a"', '"b"'))
    assert fitted == (Fitted(), Fitted())
    assert len(layouts) == 2


def test_text_is_stepped_down_before_anything_is_continued() -> None:
    ((fitted,), (laid,)) = fit(slide(points(18)))
    assert 0.7 < fitted.scale.text < 1
    assert sizes(laid) == {round(20 * fitted.scale.text, 3)}


def test_what_does_not_fit_at_the_least_size_is_continued_and_numbered() -> None:
    fitted, laid = fit(slide(points(50)))
    assert [(each.part, each.parts) for each in fitted] == [(1, 3), (2, 3), (3, 3)]
    assert [title(each) for each in laid] == [f"Title ({n} of 3)" for n in (1, 2, 3)]
    assert [each.id for each in laid] == ["a", "a-2", "a-3"]
    assert shown(laid) == list(range(50))
    assert all(min(sizes(each)) >= 16 for each in laid)
    assert list(find_overflow(laid)) == []


def test_the_parts_of_a_slide_are_set_in_one_size() -> None:
    _, laid = fit(slide(points(50)))
    assert len(set.union(*(sizes(each) for each in laid))) == 1


def test_an_item_that_is_longer_than_a_slide_is_divided_within() -> None:
    inner = "".join(f"<li>{n} {WORDS * 12}</li>" for n in range(1, 9))
    _, laid = fit(slide(f"<ul><li>0 Short</li><li>More<ul>{inner}</ul></li></ul>"))
    assert list(find_overflow(laid)) == []
    assert len(laid) > 2


def test_a_single_block_that_cannot_be_divided_is_left_to_be_named() -> None:
    _, laid = fit(slide(f'<p data-src="b.yaml:9:3">{WORDS * 90}</p>'))
    (message,) = find_overflow(laid)
    assert str(message.position) == "b.yaml:9:3"


def test_a_title_steps_down_alone_and_then_its_box_grows() -> None:
    ((fitted,), _) = fit(slide(points(2), title=WORDS * 4))
    assert (fitted.scale.title < 1, fitted.scale.text) == (True, 1.0)
    tall = "<style>.tall-title h1 { height: auto }</style>"
    ((fitted,), (laid,)) = fit(tall + slide(points(2), title=WORDS * 8))
    assert list(find_overflow((laid,))) == []


def test_the_slide_after_a_continued_one_counts_on() -> None:
    body = slide(points(50)) + slide(points(2)).replace('id="a"', 'id="b"').replace(
        "</h1>", '</h1><p class="number"></p>'
    )
    numbered = "<style>.number::before { content: counter(slide) }</style>" + body
    _, laid = fit(numbered)
    numbers = [b.lines[0].text for b in laid[-1].box.walk() if b.lines and b.tag == "p"]
    assert numbers == [str(len(laid))]


def test_a_long_word_in_a_cell_breaks_where_the_style_sheet_lets_it() -> None:
    rule = "<style>table { width: 100% } .break-words td { overflow-wrap: anywhere }</style>"
    table = f"<table><tr><td>{'Donaudampf' * 20}</td><td>1</td></tr></table>"
    _, laid = fit(rule + slide(table))
    assert list(find_overflow(laid)) == []


def test_a_box_with_a_ground_is_divided_by_the_blocks_in_it() -> None:
    blocks = f'<p data-src="b.yaml:1:1">{WORDS * 50}</p>' * 2
    rule = "<style>.box { background: #0b5d66; padding: 20pt }</style>"
    fitted, laid = fit(rule + slide(f'<div class="box"><div data-split>{blocks}</div></div>'))
    assert (len(fitted), list(find_overflow(laid))) == (2, [])
