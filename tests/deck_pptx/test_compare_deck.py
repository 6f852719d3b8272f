"""The measure of likeness: what counts as the same place, the same line, missing or extra."""

from __future__ import annotations

import importlib
import sys
from pathlib import Path

import pytest
from deck_making import BRAND, bullets, deck, slide

from brief.deck.pptx.writer import write_deck

sys.path.insert(0, str(Path(__file__).parents[1] / "tools"))
compare = importlib.import_module("compare_deck")
words = importlib.import_module("drawn_words")


def lines(*texts, y=1.0, pitch=0.3, x=1.0):
    """Words half an inch apart, in lines one under the other."""
    return [
        words.Word(text, x + 0.5 * column, y + pitch * row, 0.25, row)
        for row, line in enumerate(texts)
        for column, text in enumerate(line.split())
    ]


def test_the_same_drawing_is_alike_in_every_word_and_line():
    page = lines("Trade grew fast", "in 2018")
    match = compare.compare_page(page, page)
    assert (match.words, match.near, match.lines, match.lines_alike) == (5, 5, 2, 2)


def test_a_word_that_moved_too_far_counts_against():
    match = compare.compare_page(lines("Trade grew"), lines("Trade grew", y=1.2))
    assert (match.words, match.near) == (2, 0)
    assert match.lines_alike == 1


def test_missing_and_extra_words_count_against():
    match = compare.compare_page(lines("Trade grew fast"), lines("Trade grew slowly"))
    assert [w.text for w in match.missing] == ["fast"]
    assert [w.text for w in match.extra] == ["slowly"]
    assert (match.words, match.near, match.lines_alike) == (4, 2, 0)


def test_a_word_that_slipped_to_the_next_line_breaks_both():
    wanted = lines("Trade grew fast", "in 2018", "and after")
    drawn = lines("Trade grew", "fast in 2018", "and after")
    match = compare.compare_page(wanted, drawn)
    assert match.lines_alike == 1
    assert match.broken == ("Trade grew fast", "in 2018")


def test_lines_that_run_together_are_not_alike():
    match = compare.compare_page(lines("Trade grew", "fast"), lines("Trade grew fast"))
    assert match.lines_alike == 0


def test_columns_may_be_read_in_another_order():
    left, right = lines("one two", x=1.0), lines("one three", x=5.0)
    match = compare.compare_page([*left, *right], [*right, *left])
    assert (match.words, match.near) == (4, 4)


def test_words_in_charts_are_compared_as_a_set():
    area = words.Area(0, 0, 3, 3)
    wanted, drawn = lines("2018 231.7 bn"), lines("bn 2018", y=2.0)
    match = compare.compare_page(wanted, drawn, [area])
    assert (match.chart, match.words, match.near, match.lines) == ((2, 3), 3, 2, 0)


@pytest.mark.office
def test_a_deck_is_like_its_own_drawing(tmp_path):
    file = tmp_path / "deck.pptx"
    points = bullets("Trade reached its height in 2018", "Second")
    file.write_bytes(write_deck(deck(slide("one", points), slide("two")), BRAND))
    (tmp_path / "slides").mkdir()
    drawn = words.draw_deck(file, tmp_path / "slides")
    figures = compare.compare_deck(file, drawn, tmp_path).figures()
    assert (figures["slides"], figures["words_within"], figures["lines_alike"]) == (2, 1.0, 1.0)
    assert (figures["breaks"], figures["paragraphs"]) == (0, 4)
