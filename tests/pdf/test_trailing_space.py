"""A line with room for its words, but not for the space after them, keeps its words."""

from __future__ import annotations

from weasyprint import HTML
from weasyprint.formatting_structure import boxes
from weasyprint.layout import inline

from brief.pdf.trailing_space import mend_trailing_space

TEXT = "One two three four five six "


def lines_of(width: float) -> list[str]:
    page = (
        "<style>@page { size: 600px 300px; margin: 0 } body { margin: 0; font: 16px serif }</style>"
        f'<p style="width: {width}px">{TEXT}<b>seven</b>'
    )
    (laid_out,) = HTML(string=page).render().pages
    return [
        "".join(box.text for box in line.descendants() if isinstance(box, boxes.TextBox))
        for line in laid_out._page_box.descendants()
        if isinstance(line, boxes.LineBox)
    ]


def width_of(text: str) -> float:
    page = f'<body style="font: 16px serif"><span>{text}'
    (laid_out,) = HTML(string=page).render().pages
    return next(
        box.width for box in laid_out._page_box.descendants() if isinstance(box, boxes.TextBox)
    )


def test_the_space_before_an_inline_element_takes_no_room_at_the_end_of_a_line() -> None:
    mend_trailing_space()
    assert lines_of(width_of(TEXT.strip()) + 1) == [TEXT.strip(), "seven"]


def test_weasyprint_still_needs_the_mending(monkeypatch) -> None:
    mend_trailing_space()
    (original,) = (
        cell.cell_contents
        for cell in inline.split_first_line.__closure__
        if callable(cell.cell_contents)
    )
    monkeypatch.setattr(inline, "split_first_line", original)
    assert lines_of(width_of(TEXT.strip()) + 1)[0] == "One"


def test_lines_break_as_before_where_no_space_is_at_stake() -> None:
    mend_trailing_space()
    assert lines_of(width_of("One two three") + 1) == ["One two three", "four five six", "seven"]
