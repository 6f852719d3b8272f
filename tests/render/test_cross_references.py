"""References to figures, tables, sections and proposals, wherever a text may stand."""

from __future__ import annotations

from pathlib import Path

import pytest
from rendering import make_renderer, render, render_deck

from brief.messages import Failure

BODY = """
facts: {share: {value: 13.7, unit: percent}}
summary: "See @sec-why and @sec-act.[^note]\\n\\n[^note]: As in @tbl-ways."
sections:
  - id: why
    title: Why {{ share }} matter
    text: Look at @fig-street.
    show:
      - {id: street, image: {file: images/a.svg, alt: A street, caption: As in @tbl-ways}}
      - {id: ways, table: {data: data/ways.csv, caption: After @fig-street, note: See @sec-act}}
proposals: [{id: act, title: Act}]
"""
ALL = """
{{ brief.summary|md(brief, "summary") }}
{% for s in brief.sections %}<section id="{{ anchor(s) }}">{{ s.text|md(s, "text") }}
{% for show in s.show %}<div id="{{ anchor(show) }}">
{% if show.image %}{{ show.image.caption|inline(show.image, "caption") }}{% endif %}
{% if show.table %}{{ show.table.caption|inline(show.table, "caption") }}
{{ show.table.note|inline(show.table, "note") }}{% endif %}
</div>{% endfor %}</section>{% endfor %}
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    home = tmp_path / "content" / "demo"
    (home / "images").mkdir(parents=True)
    (home / "data").mkdir()
    (home / "images" / "a.svg").write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3"/>', "utf-8"
    )
    (home / "data" / "ways.csv").write_text("Way,Share\nCar,60\n", "utf-8")
    return tmp_path


def test_they_work_in_text_footnotes_captions_and_notes(folder: Path) -> None:
    html = render(folder, BODY, ALL)
    for words in (
        '<a class="ref" href="#sec-why">Why 13.7% matter</a>',
        '<a class="ref" href="#sec-act">Proposal 1</a>',
        'As in <a class="ref" href="#tbl-ways">Table 1</a>.</span>',  # the footnote
        'As in <a class="ref" href="#tbl-ways">Table 1</a></div>',  # the caption
        'After <a class="ref" href="#fig-street">Figure 1</a>',
        'See <a class="ref" href="#sec-act">Proposal 1</a>',
    ):
        assert words in html


def test_the_deck_has_them_too(folder: Path) -> None:
    html = render_deck(folder, BODY, ALL)
    assert 'href="#fig-street">Figure 1</a>' in html
    assert 'href="#tbl-ways">Table 1</a>' in html


def test_a_number_of_what_the_page_does_not_show_is_an_error_at_its_place(folder: Path) -> None:
    with pytest.raises(Failure) as caught:
        render(folder, BODY, '{% for s in brief.sections %}{{ s.text|md(s, "text") }}{% endfor %}')
    (message,) = caught.value.messages
    assert message.text == "this edition shows nothing called `fig-street`"
    assert message.position and (message.position.line, message.position.column) == (10, 19)


@pytest.mark.parametrize(
    "text", ["Look at @fig-ways", "Look at @tbl-street", "@sec-street", "x[^n]\\n\\n[^n]: @fig-x"]
)
def test_one_that_is_not_known_is_an_error_of_the_source(folder: Path, text: str) -> None:
    body = BODY.replace("Look at @fig-street.", f'"{text}"')
    with pytest.raises(Failure, match="unknown cross reference"):
        make_renderer(folder, body, {"0/brief/brief.html.j2": ALL})


def test_a_script_without_spaces_writes_up_to_the_reference(folder: Path) -> None:
    body = BODY.replace("Look at @fig-street.", "推移は@fig-streetに示す。")
    assert 'は<a class="ref" href="#fig-street">' in render(folder, body, ALL)
