"""What a typesetter would find wrong with the pages is said, with the line of the source."""

from __future__ import annotations

from pathlib import Path

import pytest
from weasyprint import HTML

from brief.check.pages import check_pages
from brief.messages import Message, Position
from brief.pdf.boxes.pages import read_pages

STYLE = """
@page { size: 300px 200px; margin: 10px }
body, p, h2, table { margin: 0; font: 10px/15px serif; orphans: 1; widows: 1 }
h2 { break-after: auto; font-weight: bold }
"""
AT = 'data-src="brief.yaml:7:5"'


def check(body: str, style: str = "") -> list[Message]:
    html = f"<style>{STYLE}{style}</style><body>{body}"
    return list(check_pages(read_pages(HTML(string=html).render().pages)))


def lines(count: int) -> str:
    """A page has twelve."""
    return "<p>" + "line<br>" * count + "</p>"


def test_good_pages_leave_nothing_to_say() -> None:
    body = lines(8) + f"<h2 {AT}>Heading</h2>" + lines(20) + "<p>word<p>word"
    assert check(body, "p { orphans: 2; widows: 2 }") == []


@pytest.mark.parametrize(
    ("body", "rule", "said"),
    [
        (
            lines(11) + f"<p {AT}>one<br>two<br>three",
            "orphan",
            "a paragraph leaves one line alone at the foot of page 1",
        ),
        (
            lines(10) + f"<p {AT}>one<br>two<br>three",
            "widow",
            "the last line of a paragraph stands alone on page 2",
        ),
        (
            lines(11) + f"<h2 {AT}>What follows</h2>" + lines(3),
            "stranded-heading",
            "the heading “What follows” stands alone at the foot of page 1",
        ),
        (
            lines(9) + f"<table><tr><td {AT}>a<br>b<br>c<br>d</table>",
            "torn-row",
            "a row of a table is torn before page 2",
        ),
        (
            lines(10) + f"<figure style='margin: 0'><figcaption {AT}>Figure 1</figcaption>"
            "<svg style='display: block' width='90' height='60'></svg></figure>",
            "caption-apart",
            "a caption or source line on page 1 is apart",
        ),
        (
            lines(10) + "<div><p>1</p><p>2</p>" + f"<p class='source' {AT}>Source: A</p></div>",
            "caption-apart",
            "a caption or source line on page 2 is apart",
        ),
    ],
    ids=lambda each: each if len(each) < 20 else "",
)
def test_what_is_torn_or_left_alone_is_said(body: str, rule: str, said: str) -> None:
    (message,) = check(body)
    assert said in message.text
    assert (message.rule, message.severity) == (rule, "warning")
    assert message.position == Position(Path("brief.yaml"), 7, 5)


def test_lines_left_alone_in_columns_are_found_too() -> None:
    columns = (
        "<div style='columns: 2'>" + "<p>word</p>" * 3 + f"<p {AT}>one<br>two<br>three</p></div>"
    )
    assert "orphan" in {
        message.rule for message in check(columns, "div { height: 60px; column-fill: auto }")
    }


def test_the_head_of_a_long_table_may_come_again() -> None:
    rows = "<tr><td>a<td>b" * 30
    assert check(f"<table><thead><tr><th>A<th>B</thead><tbody>{rows}</table>") == []


@pytest.mark.parametrize(
    ("body", "rule", "severity"),
    [
        (f"<div style='width: 60px' {AT}>Donaudampfschifffahrt</div>", "too-wide", "warning"),
        (
            f"<table style='table-layout: fixed; width: 90px'><td {AT}>Donaudampfschifffahrt<td>b",
            "too-wide",
            "warning",
        ),
        (f"<p {AT} style='white-space: nowrap'>{'word ' * 90}", "off-page", "error"),
        (f"<div style='height: 15px' {AT}>one<br>two<br>three</div>", "box-overflow", "warning"),
        (
            f"<svg {AT} style='display: block' width='90' height='185'></svg>",
            "page-overflow",
            "warning",
        ),
        (f"<svg {AT} style='display: block' width='90' height='900'></svg>", "off-page", "error"),
        (f"<p {AT} style='margin-bottom: -12px'>one</p><p>two", "overlap", "warning"),
    ],
)
def test_what_leaves_its_place_is_said(body: str, rule: str, severity: str) -> None:
    found = check(body)
    assert (rule, severity) in {(message.rule, message.severity) for message in found}
    assert found[0].position == Position(Path("brief.yaml"), 7, 5)


def test_a_footnote_is_known_by_the_line_of_its_text() -> None:
    note = "<span class='note'>" + "word " * 90 + "</span>"
    style = ".note { float: footnote; white-space: nowrap }"
    (message,) = check(f"<p {AT}>one{note}</p>", style)
    assert (message.rule, message.position) == ("off-page", Position(Path("brief.yaml"), 7, 5))


def test_the_number_of_a_footnote_does_not_begin_a_line() -> None:
    body = f"<p {AT}>one <br><span class='note'>Note</span></p>"
    assert [message.rule for message in check(body, ".note { float: footnote }")] == [
        "footnote-number"
    ]
