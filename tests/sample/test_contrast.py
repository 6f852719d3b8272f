"""Every pair of colours that the templates set text in is one that a brand's check looks at."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from brief.brand.contrast import text_pairs
from brief.build.material import prepare
from brief.build.plan import Output, Request, plan_brief
from brief.build.project import find_briefs
from brief.deck.lay_out import lay_out_deck
from brief.pdf.layout import lay_out

ROOT = Path(__file__).parents[2]

pytestmark = pytest.mark.parametrize("output", ["brief", "deck"])


def test_the_templates_set_text_in_checked_pairs_only(output: Output) -> None:
    used: set[tuple[str, str]] = set()
    ((project, file),) = find_briefs(("asean-society-5.0",), ROOT)
    for task in plan_brief(file, project, Request(languages=("en",))):
        if task.output != output:
            continue
        material = prepare(task)
        fetcher, renderer = material.fetcher(task), material.renderer
        if output == "brief":
            pages = lay_out(renderer.brief_html(), base=file.parent, fetcher=fetcher).pages
        else:
            pages = lay_out_deck(renderer.deck_html(), file.parent, fetcher).pages
        for page in pages:
            used |= set(_pairs(page._page_box, "#ffffff"))
        names: dict[str, str] = {}
        for token, name in material.brand.tokens.items():
            names.setdefault(material.brand.palette[name], token)
    known = {(front, back) for front, back, _ in text_pairs(material.brand)}
    found = {tuple(names.get(each, each) for each in pair) for pair in used}
    assert found - known == set()


def _pairs(box: Any, ground: str) -> Iterator[tuple[str, str]]:
    """Colour of each run of text with the nearest painted ground behind it, as ``rrggbb``."""
    behind = _value(box.style["background_color"], box) or ground
    if getattr(box, "text", "").strip():
        yield _value(box.style["color"], box) or "", behind.removeprefix("#")
    for child in getattr(box, "children", ()):
        yield from _pairs(child, behind)


def _value(colour: Any, box: Any) -> str | None:
    if colour == "currentcolor":
        colour = box.style["color"]
    red, green, blue, alpha = colour.to("srgb")
    if not alpha:
        return None
    return "".join(f"{round(part * 255):02x}" for part in (red, green, blue))
