"""CSS that PowerPoint cannot show is told with template, line and property, where it is used."""

from __future__ import annotations

from pathlib import Path

import pytest
from weasyprint.urls import URLFetcher

from brief.deck.boxes.styles import read_styles
from brief.deck.css.counterparts import _PROPERTIES, without_counterpart
from brief.deck.css.ignored import place_ignored
from brief.deck.css.report import report_css
from brief.deck.css.sources import read_declarations
from brief.deck.lay_out import lay_out_deck
from brief.messages import Message, Position

SHIPPED = Path(__file__).parents[2] / "templates"
NATIVE = (
    "background: teal",
    "background: linear-gradient(to top right, red, blue 30%)",
    "background: radial-gradient(red, blue)",
    "border: 2pt dashed red",
    "border-radius: 4pt 0",
    "position: absolute",
    "object-fit: cover",
    "transform: none",
    "letter-spacing: 0",
    "text-transform: uppercase",
    "text-decoration: underline",
    "overflow: visible",
    "opacity: 1",
    "z-index: auto",
    "float: none",
    "text-indent: 0",
    "font-variant-ligatures: none",
    "font-variant-numeric: tabular-nums",
)
FOREIGN = (
    "transform: rotate(3deg)",
    "rotate: 3deg",
    "filter: blur(2px)",
    "mix-blend-mode: multiply",
    "columns: 2",
    "column-count: 2",
    "clip-path: circle(40%)",
    "mask: linear-gradient(red, blue)",
    "box-shadow: 0 0 4pt black",
    "text-shadow: 0 0 4pt black",
    "letter-spacing: 1pt",
    "word-spacing: 1pt",
    "font-variant: small-caps",
    "font: small-caps 20pt serif",
    "writing-mode: vertical-rl",
    "background: url(x.png)",
    "background-image: repeating-linear-gradient(red, blue 4pt)",
    "background: conic-gradient(red, blue)",
    "background: radial-gradient(circle, red, blue)",
    "background: linear-gradient(red, blue), linear-gradient(blue, red)",
    "background-size: 4pt",
    "outline: 1pt solid red",
    "border-image: linear-gradient(red, blue) 1",
    "border: 3pt double red",
    "border-radius: 9pt / 2pt",
    "-webkit-text-stroke: 1pt red",
    "position: fixed",
    "z-index: 2",
    "overflow: hidden",
    "object-fit: none",
    "text-decoration: underline wavy",
    "text-indent: 12pt",
    "float: left",
    "border-spacing: 3pt",
    "font-variant-numeric: proportional-nums",
    "font-variant: oldstyle-nums",
    "text-overflow: ellipsis",
)


def told(folder: Path, templates: dict[str, str], body: str) -> list[Message]:
    """``templates`` are the files that made the page; those that are CSS style it."""
    files = []
    for name, text in templates.items():
        file = folder / name
        file.write_text(text, encoding="utf-8")
        files.append(file)
    css = "".join(text for name, text in templates.items() if name.endswith(".css"))
    page = f'<html><style>{css}</style><section class="slide" id="a">{body}</section></html>'
    laid_out = lay_out_deck(page, folder, URLFetcher())
    return list(report_css(files, tuple(read_styles(laid_out.pages))))


@pytest.mark.parametrize("declaration", FOREIGN)
def test_what_has_no_counterpart_is_told_once_with_its_line(
    declaration: str, tmp_path: Path
) -> None:
    css = f"/* a\n comment */\n.b,\n  .c {{ color: red; {declaration} }}\n"
    (message,) = told(tmp_path, {"deck.css": css}, '<p class="b">Words</p><p class="c">More</p>')
    assert message.severity == "warning"
    assert f"`{declaration}` has no counterpart" in message.text
    assert message.position == Position(tmp_path / "deck.css", 4, 20)


@pytest.mark.parametrize("declaration", NATIVE)
def test_what_is_native_is_not_told(declaration: str, tmp_path: Path) -> None:
    assert not told(tmp_path, {"deck.css": f"p {{ {declaration} }}"}, "<p>Words</p>")


@pytest.mark.parametrize(
    "css",
    [
        ".other { letter-spacing: 1pt }",
        "p { letter-spacing: 1pt } p { letter-spacing: 0 }",
        "@media screen { p { filter: blur(1px) } }",
        "/* p { filter: blur(1px) } */ p { --filter: blur(1px) }",
        "svg text { letter-spacing: 1pt }",
    ],
)
def test_what_no_slide_uses_is_not_told(css: str, tmp_path: Path) -> None:
    body = '<p>Words</p><svg xmlns="http://www.w3.org/2000/svg"><text>A</text></svg>'
    assert not told(tmp_path, {"deck.css": css}, body)


@pytest.mark.parametrize(
    ("css", "line"),
    [
        ("@media print {\np { filter: blur(1px) } }", 2),
        (".slide {\n p { filter: blur(1px) } }", 2),
        ("p::before { content: '';\n filter: blur(1px) }", 2),
        (":is(p) {\n filter: blur(1px) }", 2),
    ],
)
def test_it_is_found_wherever_it_stands(css: str, line: int, tmp_path: Path) -> None:
    (message,) = told(tmp_path, {"deck.css": css}, "<p>Words</p>")
    assert message.position.line == line


def test_jinja_s_tags_do_not_move_lines(tmp_path: Path) -> None:
    css = (
        "{# a comment\n over lines: p { filter: none } #}\n"
        '{% include "base/deck/deck.css" %}\n'
        "{% if wide %}p { width: {{ width }}pt; transform: rotate(2deg) }{% endif %}"
    )
    file = tmp_path / "deck.css"
    file.write_text(css, encoding="utf-8")
    found = {each.name: each.position.line for each in read_declarations([file])}
    assert found == {"width": 4, "transform": 4}


def test_a_template_s_style_element_and_style_attributes_have_their_lines(tmp_path: Path) -> None:
    template = (
        '<style>\n.a { box-shadow: 0 0 2pt red }</style>\n<p class="a"\n'
        '   style="width: {{ w }}pt; transform: rotate({{ turn }}deg)">'
    )
    body = (
        "<style>.a { box-shadow: 0 0 2pt red }</style>"
        '<p class="a" style="transform: rotate(2deg)">A</p>'
    )
    messages = told(tmp_path, {"deck.html.j2": template}, body)
    assert [message.position.line for message in messages] == [2, 4]


def test_a_style_that_no_template_has_is_told_with_what_it_shows(tmp_path: Path) -> None:
    body = '<div data-src="brief.yaml:3:5"><p style="filter: blur(1px)">A</p></div>'
    (message,) = told(tmp_path, {"deck.css": ""}, body)
    assert message.position == Position(Path("brief.yaml"), 3, 5)


def test_opacity_is_told_where_a_fill_fades_with_what_stands_on_it(tmp_path: Path) -> None:
    css = ".faded { opacity: 0.5 } .filled { background: teal; height: 9pt }"
    assert not told(tmp_path, {"deck.css": css}, '<p class="faded">Words</p>')
    assert not told(tmp_path, {"deck.css": css}, '<p class="faded filled"></p>')
    (message,) = told(tmp_path, {"deck.css": css}, '<p class="faded filled">Words</p>')
    assert "`opacity: 0.5`" in message.text
    chart = '<div class="faded"><figure data-chart="a">Chart</figure></div>'
    assert told(tmp_path, {"deck.css": css}, chart)


def test_what_weasyprint_ignores_is_told_with_the_template_s_line(tmp_path: Path) -> None:
    file = tmp_path / "deck.css"
    file.write_text("p {\n  colr: Red;\n  filter: blur(1px) }", encoding="utf-8")
    logged = [
        Message("Ignored `colr: Red` at 80:3, unknown property.", "layout", severity="warning"),
        Message("Ignored `colr: Red` at 90:3, unknown property.", "layout", severity="warning"),
        Message("Ignored `filter: blur(1px)` at 81:3, unknown property.", "layout"),
        Message("Something else", "layout"),
    ]
    first, last = place_ignored(logged, [file])
    assert first.text == "`colr: red` is ignored: unknown property"
    assert first.position == Position(file, 2, 3)
    assert last.text == "Something else"


def test_the_shipped_templates_ask_for_nothing_that_powerpoint_lacks() -> None:
    from brief.deck.css.counterparts import without_counterpart

    files = sorted((SHIPPED / "deck").rglob("*.css")) + sorted((SHIPPED / "deck").rglob("*.j2"))
    assert len(files) > 5
    foreign = [
        f"{each.position}: {each}"
        for each in read_declarations(files)
        if without_counterpart(each.name, each.value)
    ]
    assert not foreign


def test_what_is_said_of_slides_pdf_is_what_weasyprint_draws() -> None:
    from weasyprint.css.validation.expanders import EXPANDERS
    from weasyprint.css.validation.properties import PROPERTIES

    drawn = {*PROPERTIES, *EXPANDERS}
    said = {name: without_counterpart(name, "anything") or "" for name in _PROPERTIES}
    assert "box-shadow" in drawn
    assert not [name for name, why in said.items() if name in drawn and "neither" in why]
    assert not [name for name, why in said.items() if name not in drawn and "neither" not in why]
