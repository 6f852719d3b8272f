"""How much of a deck's text follows its theme: ``theme_references.py DECK``.

A run counts where both its colour and its font are references to the theme (ECMA-376 part 1,
20.1.2.3.29 and 20.1.4.1.24), its own or what it inherits: from its paragraph's list style, its
placeholder on layout and master, the master's text styles, and the presentation's defaults. Runs of
charts and of tables count too. Exit status 3 below 99 %.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pptx import Presentation
from pptx.oxml.ns import qn

LEAST = 0.99
_TITLES = ("title", "ctrTitle")
_STYLES = {"title": "titleStyle", "ctrTitle": "titleStyle", "body": "bodyStyle"}
_BODIES = ("subTitle", "obj", None)  # placeholders that take the body's style


@dataclass(frozen=True)
class TextRun:
    """A run of slide ``slide`` (from 1), and whether colour and font are the theme's."""

    slide: int
    text: str
    colour: bool
    font: bool


def theme_runs(deck: Path) -> Iterator[TextRun]:
    """Every run on the slides of a .pptx that has ink."""
    presentation = Presentation(str(deck))
    defaults = presentation.element.find(qn("p:defaultTextStyle"))
    for number, slide in enumerate(presentation.slides, 1):
        for body in slide.element.iter(qn("p:txBody"), qn("a:txBody")):
            styles = [*_inherited(slide, body), defaults]
            for paragraph in body.iter(qn("a:p")):
                yield from _runs(number, paragraph, styles)
        for part in slide.part.rels.values():
            if part.reltype.endswith("/chart"):
                yield from _chart_runs(number, part.target_part._element)


def share(runs: Sequence[TextRun]) -> float:
    """Of the runs, those that follow the theme in colour and font."""
    return sum(run.colour and run.font for run in runs) / len(runs) if runs else 1.0


def _runs(number: int, paragraph: Any, styles: Sequence[Any]) -> Iterator[TextRun]:
    properties = paragraph.find(qn("a:pPr"))
    level = int(properties.get("lvl", 0)) if properties is not None else 0
    inherited = [style.find(qn(f"a:lvl{level + 1}pPr")) for style in styles if style is not None]
    chain = [found.find(qn("a:defRPr")) for found in inherited if found is not None]
    for run in paragraph.iter(qn("a:r"), qn("a:fld")):
        own = [run.find(qn("a:rPr"))]
        text = run.findtext(qn("a:t")) or ""
        if text.strip():
            yield TextRun(
                number, text, _has_theme_colour([*own, *chain]), _has_theme_font([*own, *chain])
            )


def _inherited(slide: Any, body: Any) -> Iterator[Any]:
    """List styles from the shape outwards, the nearest first."""
    yield body.find(qn("a:lstStyle"))
    layout, master = slide.slide_layout, slide.slide_layout.slide_master
    place = body.getparent().find(f".//{qn('p:ph')}")
    kind = None
    if place is not None:
        kind, index = place.get("type"), place.get("idx", "0")
        yield _style_of(layout, lambda ph: ph.get("idx", "0") == index)
        wanted = "title" if kind in _TITLES else kind or "body"
        yield _style_of(master, lambda ph: ph.get("type", "body") == wanted)
        kind = "body" if kind in _BODIES else kind
    styles = master.element.find(qn("p:txStyles"))
    if styles is not None:
        yield styles.find(qn(f"p:{_STYLES.get(kind or '', 'otherStyle')}"))


def _style_of(part: Any, wanted: Any) -> Any:
    for place in part.element.iter(qn("p:ph")):
        if wanted(place):
            shape = place.getparent().getparent().getparent()
            body = shape.find(qn("p:txBody"))
            return None if body is None else body.find(qn("a:lstStyle"))
    return None


def _chart_runs(number: int, chart: Any) -> Iterator[TextRun]:
    """Runs written into a chart; its values take the text properties of the part they stand in."""
    whole = chart.find(qn("c:txPr"))
    base = None if whole is None else whole.find(f".//{qn('a:defRPr')}")
    for paragraph in chart.iter(qn("a:p")):
        properties = paragraph.find(qn("a:pPr"))
        near = None if properties is None else properties.find(qn("a:defRPr"))
        for run in paragraph.iter(qn("a:r"), qn("a:fld")):
            chain = [run.find(qn("a:rPr")), near, base]
            text = run.findtext(qn("a:t")) or ""
            yield TextRun(number, text, _has_theme_colour(chain), _has_theme_font(chain))


def _has_theme_colour(chain: Sequence[Any]) -> bool:
    """The nearest properties that fill the text decide; a link has the theme's own colour."""
    for properties in chain:
        if properties is None:
            continue
        fill = properties.find(qn("a:solidFill"))
        if fill is None:
            fill = properties.find(qn("a:gradFill"))
        if fill is not None:
            return not list(fill.iter(qn("a:srgbClr"))) and bool(list(fill.iter(qn("a:schemeClr"))))
        if properties.find(qn("a:hlinkClick")) is not None:
            return True
    return False


def _has_theme_font(chain: Sequence[Any]) -> bool:
    for properties in chain:
        latin = None if properties is None else properties.find(qn("a:latin"))
        if latin is not None:
            return str(latin.get("typeface")).startswith(("+mj-", "+mn-"))
    return False


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description="How much of a deck's text follows its theme.")
    parser.add_argument("deck", type=Path)
    runs = list(theme_runs(parser.parse_args(arguments).deck))
    for run in runs:
        if not (run.colour and run.font):
            what = " and ".join(
                n for n, ok in (("colour", run.colour), ("font", run.font)) if not ok
            )
            print(f"slide {run.slide}: {what} of its own: {run.text!r}")
    print(f"{share(runs):.2%} of {len(runs)} runs have the theme's colours and fonts")
    return 0 if share(runs) >= LEAST else 3


if __name__ == "__main__":
    raise SystemExit(main())
