"""Terms explained beside the text that first uses them."""

from __future__ import annotations

from pathlib import Path

from rendering import make_renderer

from brief.edition.edition import Audience

STUDENTS = Audience("students", "Students", ("students",), terms="all")
TEMPLATE = """\
{% macro gloss(term) %}<aside>{{ term.meaning }}</aside>{% endmacro %}
{% for each in brief.sections %}{{ explained(each.text|md(each, "text"), gloss) }}{% endfor %}
"""
BODY = """\
sections:
  - title: One
    text: |
      Nothing here.

      Then FDI and *FDI* again.
  - title: Two
    text: |
      FDI once more.

      - a list with ODA
glossary:
  - {term: FDI, meaning: foreign investment}
  - {term: Development assistance (ODA), meaning: help}
  - {term: unused, meaning: never}
"""


def page(folder: Path, audience: Audience) -> str:
    templates = {"0/brief/brief.html.j2": TEMPLATE}
    return make_renderer(folder, BODY, templates, audience=audience).brief_html()


def test_a_term_is_explained_once_before_the_paragraph_or_list_that_has_it(tmp_path: Path) -> None:
    html = page(tmp_path, STUDENTS)
    assert html.count("<aside>foreign investment</aside><p") == 1
    assert html.index("Nothing here") < html.index("<aside>foreign") < html.index("Then FDI")
    assert "<aside>help</aside><ul" in html
    assert "never" not in html


def test_an_audience_without_terms_has_none_explained(tmp_path: Path) -> None:
    assert "<aside>" not in page(tmp_path, Audience("all", "All", ("all",)))
