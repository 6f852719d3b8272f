from __future__ import annotations

from pathlib import Path

from edition_making import FACTS, make_edition

from brief.edition.edition import Audience
from brief.edition.numbering import anchor_of

BODY = (
    FACTS
    + """
sections:
  - id: one
    title: The first
    show:
      - id: a
        chart: {kind: bar, data: data/c.csv, x: x, y: [y], title: A, alt: a}
        for: [officials]
      - {id: b, chart: {kind: bar, data: data/c.csv, x: x, y: [y], title: B, alt: b}}
      - {id: t, table: {data: data/c.csv, caption: T}}
  - title: No id
    show:
      - {chart: {kind: bar, data: data/c.csv, x: x, y: [y], title: C, alt: c}}
proposals:
  - {id: invest, title: Invest}
  - {title: Second}
"""
)
CSV = {"c": "x,y\nA,1\n"}
MINISTER = Audience("minister", "Minister", ("minister",))


def test_figures_tables_and_proposals_are_counted_apart(tmp_path: Path) -> None:
    edition = make_edition(tmp_path, BODY, MINISTER, **CSV)
    first, second = edition.brief.sections
    assert [edition.number_of(show) for show in (*first.show, *second.show)] == [1, 1, 2]
    assert [edition.number_of(proposal) for proposal in edition.brief.proposals] == [1, 2]
    assert edition.number_of(first) is None


def test_a_reference_leads_to_what_has_the_id(tmp_path: Path) -> None:
    labels = make_edition(tmp_path, BODY, MINISTER, **CSV).labels
    assert (labels["fig-b"].kind, labels["fig-b"].number) == ("figure", 1)
    assert labels["tbl-t"].anchor == "tbl-t"
    assert labels["sec-one"].title == "The first"
    assert labels["sec-invest"].number == 1
    assert "fig-a" not in labels  # this edition does not show it


def test_an_anchor_without_id_comes_from_the_place(tmp_path: Path) -> None:
    brief = make_edition(tmp_path, BODY, MINISTER, **CSV).brief
    assert anchor_of(brief.sections[0]) == "sec-one"
    assert anchor_of(brief.sections[1].show[0]) == "sections-1-show-0"
