from __future__ import annotations

import re

from brief.render.line_numbers import put_line_numbers

PAGE = '<html><head></head><body class="a"><p>Text</p></body></html>'


def test_every_fifth_line_has_its_number_and_they_go_on_overleaf() -> None:
    html = put_line_numbers(PAGE, [[0, 20, 40, 60, 80, 100, 120], [0, 20, 40, 90]])
    assert re.findall(r"padding-top: ([\d.]+)px\"><span>(\d+)<", html) == [
        ("80.000", "5"),
        ("40.000", "10"),
    ]
    assert "@page :nth(1) { @left-top { content: element(lines-1) } }" in html
    assert html.index("<body") < html.index("line-numbers") < html.index("Text")


def test_a_page_with_fewer_lines_has_none() -> None:
    assert put_line_numbers(PAGE, [[0, 20], [10, 20]]) == PAGE
