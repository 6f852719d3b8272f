"""What CSS paints becomes PowerPoint's own fills, corners, strokes and connectors."""

from __future__ import annotations

from pathlib import Path

import pytest
from laying import transcribe
from pytest import approx

from brief.deck.slides import AnyFrame, ShapeFrame, TextFrame
from brief.deck.text import Colour, Gradient

LINES = (Path(__file__).parents[2] / "templates" / "deck" / "lines.css").read_text("utf-8")


def frames(body: str) -> tuple[AnyFrame, ...]:
    deck = transcribe(f'<section class="slide" id="a"><h1>Title</h1>{body}</section>').deck
    return deck.slides[0].frames[1:]


def painted(style: str, size: str = "width: 200pt; height: 100pt") -> ShapeFrame:
    (frame,) = frames(f'<div style="{size}; {style}"></div>')
    assert isinstance(frame, ShapeFrame)
    return frame


def gradient(style: str) -> Gradient:
    fill = painted(f"background: {style}").fill
    assert isinstance(fill, Gradient)
    return fill


@pytest.mark.parametrize(
    ("direction", "angle"),
    [
        ("30deg", 30),
        ("to bottom", 180),
        ("to top right", 26.565),  # across the diagonal: the middle joins the other two corners
        ("to bottom right", 153.435),
        ("to bottom left", 206.565),
        ("to top left", 333.435),
    ],
)
def test_a_gradient_runs_as_its_direction_says_in_a_box_that_is_no_square(
    direction: str, angle: float
) -> None:
    assert gradient(f"linear-gradient({direction}, red, blue)").angle == approx(angle, abs=0.01)


@pytest.mark.parametrize(
    ("stops", "places"),
    [
        ("red, blue", [0, 1]),
        ("red, lime 30%, blue", [0, 0.3, 1]),
        ("red, lime, black, blue 80%", [0, 0.2667, 0.5333, 0.8, 1]),
        ("red 50pt, blue", [0, 0.25, 1]),
        ("red 60%, blue 20%", [0, 0.6, 0.6, 1]),
    ],
)
def test_stops_stand_where_css_puts_them(stops: str, places: list[float]) -> None:
    made = gradient(f"linear-gradient(90deg, {stops})").stops
    assert [stop.at for stop in made] == approx(places, abs=0.001)


def test_what_lies_beyond_the_box_is_cut_off_at_its_edge() -> None:
    first, last = gradient("linear-gradient(90deg, #000000 -100%, #ffffff 100%)").stops
    assert (first.at, first.colour.rgb, last.at) == (0, "808080", 1)


def test_a_colour_fades_to_nothing_and_not_to_grey() -> None:
    clear, full = gradient("linear-gradient(90deg, transparent, #0b5d66)").stops
    assert clear.colour.rgb == full.colour.rgb
    assert (clear.colour.alpha, full.colour.alpha) == (0, 1)


def test_a_radial_gradient_starts_where_its_centre_is() -> None:
    made = gradient("radial-gradient(at 25% 50%, red, blue)")
    assert made.centre == (0.25, 0.5)
    assert [stop.at for stop in made.stops] == approx([0, 1])
    assert painted("background: linear-gradient(90deg, red, blue)").fill.centre is None


def test_corners_alike_are_one_radius_and_others_are_kept_each() -> None:
    assert painted("background: red; border-radius: 12pt").radius == approx(12)
    made = painted("background: red; border-radius: 12pt 0 6pt 0")
    assert (made.radius, made.corners) == (0, approx((12, 0, 6, 0)))
    assert painted("background: red; border-radius: 50%").shape == "ellipse"


def test_a_border_s_radius_is_its_outer_edge_s() -> None:
    assert painted("border: 4pt solid red; border-radius: 12pt").radius == approx(10)
    made = painted("border: 4pt solid red; border-radius: 12pt 0 12pt 1pt")
    assert made.corners == approx((10, 0, 10, 0))


def test_opacity_fades_all_in_a_box_and_boxes_in_boxes_more() -> None:
    body = '<div style="opacity: 0.5"><div style="opacity: 0.5; background: red">Words</div></div>'
    (frame,) = frames(body)
    assert isinstance(frame, TextFrame)
    assert isinstance(frame.fill, Colour)
    assert frame.fill.alpha == 0.25
    assert frame.body.paragraphs[0].runs[0].colour.alpha == 0.25


def test_a_dashed_border_on_one_side_is_a_dashed_line() -> None:
    line = painted("border-bottom: 4pt dashed red")
    assert (line.shape, line.line.dash, line.line.width) == ("line", "dash", 4)
    assert line.rect.height == 0
    assert line.rect.y == approx(40 + 80 + 100 - 2)


@pytest.mark.parametrize(
    ("style", "width", "height"),
    [
        ("width: 200pt; height: 2pt; background: red", 200, 0),
        ("width: 2pt; height: 60pt; background: red", 0, 60),
        ("width: 200pt; border-top: 2pt dotted red", 200, 0),
    ],
)
def test_a_thin_box_that_is_called_a_line_is_a_connector(
    style: str, width: float, height: float
) -> None:
    (line,) = frames(f'<div data-frame="line" style="{style}"></div>')
    assert isinstance(line, ShapeFrame)
    assert line.shape == "line"
    assert line.line.width == approx(2)
    assert (line.rect.width, line.rect.height) == (approx(width), approx(height))


def test_an_arrow_is_drawn_by_css_and_is_a_connector_with_a_head() -> None:
    arrow = '<div class="line" data-frame="line" data-arrow="end" aria-label="A leads to B"></div>'
    (line,) = frames(f"<style>{LINES}</style>{arrow}")
    assert isinstance(line, ShapeFrame)
    assert (line.arrow, line.alt, line.line.width) == ("end", "A leads to B", approx(2))


def test_a_line_that_paints_nothing_is_nothing() -> None:
    assert frames('<div data-frame="line" data-arrow="end" style="height: 2pt"></div>') == ()
