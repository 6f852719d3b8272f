"""Numbers beside the lines of a draft, in the page's margin, where reviewers point to them.

They stand in margin boxes: the text is laid out as without them, and margin boxes are artifacts,
which are neither read aloud nor part of the text (ISO 32000-1, 14.8.2.2).
"""

from __future__ import annotations

from collections.abc import Sequence

EVERY = 5


def put_line_numbers(html: str, pages: Sequence[Sequence[float]]) -> str:
    """The page with every fifth line numbered.

    ``pages`` are, for each page, the tops of its lines in CSS pixels from the content area's top;
    numbers go on from page to page and are as high as a line of the text.
    """
    rules, columns, number = [], [], 0
    for at, tops in enumerate(pages, 1):
        marks, foot = [], 0.0
        for top in tops:
            number += 1
            if number % EVERY == 0:
                style = f"padding-top: {top - foot:.3f}px"
                marks.append(f'<p style="{style}"><span>{number}</span></p>')
                foot = top
        if marks:
            rules.append(f"@page :nth({at}) {{ @left-top {{ content: element(lines-{at}) }} }}")
            place = f"position: running(lines-{at})"
            columns.append(f'<div class="line-numbers" style="{place}">{"".join(marks)}</div>')
    if not columns:
        return html
    head, body = "\n".join(rules), "\n".join(columns)
    html = html.replace("</head>", f"<style>\n{head}\n</style>\n</head>", 1)
    opening = html.index(">", html.index("<body")) + 1
    return f'{html[:opening]}\n<div aria-hidden="true">{body}</div>{html[opening:]}'
