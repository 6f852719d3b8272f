from __future__ import annotations

import datetime
import re
from pathlib import Path

import pytest
from rendering import make_renderer, render

from brief.render.dates import long_date, long_moment

BODY = """
sources: [{id: sok-2020, type: book, title: Reflections, author: [{family: Sok}], issued: 2020}]
facts:
  trade: {value: 231.7e9, unit: USD, period: 2018, label: "*all* trade",
          source: "sok-2020, para. 7"}
  youth: {value: 210e6, unit: people, approx: over, note: since 2019}
  people: {value: 650e6, unit: people, approx: over}
  share: {formula: youth / people, unit: percent, digits: 0, approx: about}
sections:
  - id: why
    title: Why
    show:
      - figures: [trade, youth, share]
      - id: young
        chart: {kind: bar, data: data/c.csv, x: x, y: [y], title: T, alt: A}
proposals: [{title: Act, who: ASEAN, when: soon, editor: [when]}, {title: All, editor: true}]
further_reading: [sok-2020]
"""


def show(folder: Path, template: str, **options: str) -> str:
    data = folder / "content" / "demo" / "data"
    data.mkdir(parents=True, exist_ok=True)
    (data / "c.csv").write_text("x,y\nA,{{ youth }}\n")
    return render(folder, BODY, template, **options)


def test_a_figure_card_has_its_number_label_period_source_and_place(tmp_path: Path) -> None:
    card = "{% set f = figures(brief.sections[0].show[0])[0] %}"
    fields = "{{ f.value }}|{{ f.label }}|{{ f.period }}|{{ f.source }}|{{ f.src }}"
    html = show(tmp_path, card + fields)
    value, label, period, source, src = html.split("|")
    assert (value, label, period) == ("$231.7bn", "<em>all</em> trade", "2018")
    assert source == '<a href="#source-sok-2020">Sok 2020</a>, para.\u00a07'
    assert src == ' data-src="content/demo/brief.yaml:7:10"'


def test_key_figures_say_which_were_worked_out_by_the_editor(tmp_path: Path) -> None:
    html = show(tmp_path, "{% for f in key_figures() %}{{ f.value }} {{ f.editors }};{% endfor %}")
    assert html == "$231.7bn False;210m+ False;about 32% True;"


def test_what_the_editor_wrote_is_marked(tmp_path: Path) -> None:
    html = show(
        tmp_path,
        "{% for p in brief.proposals %}[{{ editor_mark(p, 'who') }}][{{ editor_mark(p, 'when') }}]"
        "{% endfor %}",
    )
    mark = '<span class="editor-mark">editor’s</span>'
    assert html == f"[][{mark}][{mark}][{mark}]"


def test_labels_numbers_and_anchors(tmp_path: Path) -> None:
    html = show(
        tmp_path,
        "{% set c = brief.sections[0].show[1] %}{% set p = brief.proposals[1] %}"
        "{{ label(c) }} {{ anchor(c) }} {{ chart_key(c) }} {{ label(p) }} {{ number(p) }}"
        " {{ anchor(brief.sections[0]) }}",
    )
    assert html == "Figure 1 fig-young sections.0.show.1 Proposal 2 2 sec-why"


def test_charts_that_were_drawn_are_there_by_their_key(tmp_path: Path) -> None:
    data = tmp_path / "content" / "demo" / "data"
    data.mkdir(parents=True)
    (data / "c.csv").write_text("x,y\nA,{{ youth }}\n")
    template = "{{ chart_of(brief.sections[0].show[1]).series[0].labels[0] }}"
    renderer = make_renderer(tmp_path, BODY, {"0/deck/deck.html.j2": template})
    assert renderer.deck_html() == "210m+"
    assert list(renderer.charts) == ["sections.0.show.1"]


def test_the_list_of_sources_has_numbers_and_places(tmp_path: Path) -> None:
    listed = "{% for e in bibliography() %}{{ e.number }} {{ e.html }}{{ e.src }}{% endfor %}"
    assert show(tmp_path, listed) == "", "nothing has named a source yet"
    html = show(tmp_path, '{% set line = "sok-2020, para. 1"|source %}' + listed)
    assert re.fullmatch(r'1 Sok\. \(2020\)\. <i>Reflections</i>\. data-src=".*:5:11"', html)
    assert show(tmp_path, "{% for e in further_reading() %}{{ e.id }}{% endfor %}") == "sok-2020"


def test_a_fact_in_a_template(tmp_path: Path) -> None:
    html = show(tmp_path, '{{ fact("trade") }} {{ fact("trade", "short", with_period=True) }}')
    assert html == "$231.7\u00a0billion $231.7bn (2018)"


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("en", "28 September 2020"),
        ("en-US", "September 28, 2020"),
        ("ja", "2020年9月28日"),
        ("fr", "28 septembre 2020"),
        ("km", "28 កញ្ញា 2020"),
    ],
)
def test_dates_are_long_and_in_the_language(language: str, expected: str) -> None:
    assert long_date(datetime.date(2020, 9, 28), language) == expected


def test_a_moment_says_its_offset() -> None:
    moment = datetime.datetime.fromisoformat("2020-09-28T09:00+07:00")
    assert long_moment(moment, "en") == "28 September 2020, 09:00 UTC+07:00"
