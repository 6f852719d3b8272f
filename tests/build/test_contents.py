"""A table of contents stands where a brief has more than six pages, and costs a layout at most."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from brief.build import contents as module
from brief.build.contents import lay_out_with_contents


class Renderer:
    """Of a brief that has ``pages`` without contents, and one more with them."""

    edition = None

    def __init__(self, pages: int) -> None:
        self.pages, self.layouts = pages, 0

    def brief_html(self, contents: bool) -> str:
        return "with" if contents else "without"

    def lay_out(self, html: str) -> Any:
        self.layouts += 1
        return SimpleNamespace(pages=["page"] * (self.pages + (html == "with")))


@pytest.mark.parametrize(
    ("pages", "guess", "expected", "layouts"),
    [
        (8, True, "with", 1),
        (8, False, "with", 2),
        (2, False, "without", 1),
        (2, True, "without", 2),
        (6, False, "without", 1),
        (6, True, "with", 1),  # it is the contents that make seven
        (7, False, "with", 2),
    ],
)
def test_more_than_six_pages_have_contents(
    monkeypatch: pytest.MonkeyPatch, pages: int, guess: bool, expected: str, layouts: int
) -> None:
    monkeypatch.setattr(module, "expects_contents", lambda edition: guess)
    renderer = Renderer(pages)
    html, document = lay_out_with_contents(renderer, renderer.lay_out)  # type: ignore[arg-type]
    assert (html, renderer.layouts) == (expected, layouts)
    assert (len(document.pages) > 6) == (html == "with")
