"""A table of contents stands where a brief has more than six pages, and costs a layout at most."""

from __future__ import annotations

import pytest

from brief.build.contents import settle_contents


@pytest.mark.parametrize(
    ("pages", "guess", "expected", "layouts"),
    [
        (8, True, True, 1),
        (8, False, True, 2),
        (2, False, False, 1),
        (2, True, False, 2),
        (6, False, False, 1),
        (6, True, True, 1),  # it is the contents that make seven
        (7, False, True, 2),
    ],
)
def test_more_than_six_pages_have_contents(
    pages: int, guess: bool, expected: bool, layouts: int
) -> None:
    """Of a brief that has ``pages`` without contents, and one more with them."""
    made: list[bool] = []

    def lay_out(contents: bool) -> tuple[bool, int]:
        made.append(contents)
        return contents, pages + contents

    contents, count = settle_contents(guess, lay_out, lambda laid: laid[1])
    assert (contents, len(made)) == (expected, layouts)
    assert (count > 6) == contents
