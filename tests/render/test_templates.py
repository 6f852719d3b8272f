from __future__ import annotations

from pathlib import Path

import pytest
from rendering import make_renderer, render

from brief.messages import Failure, Position


def html(folder: Path, templates: dict[str, str], body: str = "") -> str:
    return make_renderer(folder, body, templates).brief_html()


def failure(folder: Path, templates: dict[str, str], body: str = "") -> tuple[str, Position]:
    with pytest.raises(Failure) as caught:
        html(folder, templates, body)
    (message,) = caught.value.messages
    assert message.position is not None
    return message.text, message.position


def test_the_nearest_template_wins(tmp_path: Path) -> None:
    templates = {
        "0/parts/a.html.j2": "near",
        "1/parts/a.html.j2": "far",
        "1/brief/brief.html.j2": '{% include "parts/a.html.j2" %}',
    }
    assert html(tmp_path, templates) == "near"


def test_base_is_the_next_of_that_name_through_any_number_of_folders(tmp_path: Path) -> None:
    extend = '{% extends "base/brief/brief.html.j2" %}'
    templates = {
        "0/brief/brief.html.j2": extend + "{% block a %}0{{ super() }}{% endblock %}",
        "1/brief/brief.html.j2": extend + "{% block a %}1{{ super() }}{% endblock %}",
        "2/brief/brief.html.j2": "{% block a %}2{% endblock %}{% block b %}kept{% endblock %}",
    }
    assert html(tmp_path, templates) == "012kept"


def test_a_style_sheet_may_add_to_the_one_below_and_keeps_its_quotes(tmp_path: Path) -> None:
    templates = {
        "0/brief/brief.css": '{% include "base/brief/brief.css" %}b{content:"x"}',
        "1/brief/brief.css": "a>b{}",
        "1/brief/brief.html.j2": '<style>{% include "brief/brief.css" %}</style>',
    }
    assert html(tmp_path, templates) == '<style>a>b{}b{content:"x"}</style>'


def test_a_macro_reaches_everything_without_being_handed_it(tmp_path: Path) -> None:
    templates = {
        "0/parts/a.html.j2": "{% macro title() %}{{ src(brief, 'title') }}{% endmacro %}",
        "0/brief/brief.html.j2": '{% from "parts/a.html.j2" import title %}{{ title() }}',
    }
    assert html(tmp_path, templates) == ' data-src="content/demo/brief.yaml:2:8"'


def test_values_are_escaped(tmp_path: Path) -> None:
    assert render(tmp_path, "subtitle: <b>\n", "{{ brief.subtitle }}") == "&lt;b&gt;"


def test_an_undefined_name_is_told_with_its_line(tmp_path: Path) -> None:
    text, position = failure(tmp_path, {"0/brief/brief.html.j2": "one\n{{ breif.title }}\n"})
    assert "'breif' is undefined" in text
    assert (position.file.name, position.line) == ("brief.html.j2", 2)


def test_an_error_names_the_value_that_was_shown_last(tmp_path: Path) -> None:
    template = '{{ brief.subtitle | inline(brief, "subtitle") }}\n{{ brief.nothing }}'
    text, position = failure(tmp_path, {"0/brief/brief.html.j2": template}, "subtitle: Shown\n")
    assert "(last shown: content/demo/brief.yaml:4:11: “Shown”)" in text
    assert position.line == 2


def test_an_error_inside_a_macro_is_told_where_it_is(tmp_path: Path) -> None:
    templates = {
        "0/parts/a.html.j2": "{% macro a() %}\n\n{{ nowhere }}{% endmacro %}",
        "0/brief/brief.html.j2": '{% from "parts/a.html.j2" import a %}{{ a() }}',
    }
    _, position = failure(tmp_path, templates)
    assert (position.file.name, position.line) == ("a.html.j2", 3)


def test_a_syntax_error_is_told_with_its_line(tmp_path: Path) -> None:
    text, position = failure(tmp_path, {"0/brief/brief.html.j2": "a\nb\n{% if %}\n"})
    assert "expected" in text.lower()
    assert position.line == 3


def test_a_missing_template_names_the_nearest(tmp_path: Path) -> None:
    templates = {
        "0/parts/chart.html.j2": "",
        "0/brief/brief.html.j2": 'x\n{% include "parts/chrat.html.j2" %}',
    }
    text, position = failure(tmp_path, templates)
    assert text.startswith("there is no template `parts/chrat.html.j2`; did you mean")
    assert position.line == 2


@pytest.mark.parametrize(
    "template",
    [
        "{% for a in range(1000) %}{% for b in range(1000) %}{% endfor %}{% endfor %}",
        "{% for a in range(10**12) %}{% endfor %}",
        "{% macro a() %}{{ a() }}{% endmacro %}{{ a() }}",
        '{% include "brief/brief.html.j2" %}',
        "{% for a in 'abc' * 10**9 %}{% endfor %}",
        "{{ [0] * 100000000 }}",
        "{{ 10 ** 100000000 }}",
    ],
)
def test_a_loop_without_end_is_stopped(tmp_path: Path, template: str) -> None:
    with pytest.raises(Failure) as caught:
        render(tmp_path, "", "\n" + template)
    (message,) = caught.value.messages
    assert message.rule == "template-loop"
    assert message.position and (message.position.file.name, message.position.line) == (
        "brief.html.j2",
        2,
    )


def test_loops_in_loops_are_stopped_by_the_clock_with_the_value_that_was_shown(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("brief.render.limits.MOST_SECONDS", 0.3)
    numbers = "[0,1,2,3,4,5,6,7,8,9]"
    loops = "".join(f"{{% for {name} in {numbers} %}}\n" for name in "abcdefghij")
    template = '{{ brief.subtitle|inline(brief, "subtitle") }}' + loops + "{% endfor %}" * 10
    text, position = failure(tmp_path, {"0/brief/brief.html.j2": template}, "subtitle: Shown\n")
    assert text.startswith("the template runs for more than 0.3 seconds")
    assert "content/demo/brief.yaml:4:11: “Shown”" in text
    assert position.file.name == "brief.html.j2"
    assert 1 <= position.line <= 10


def test_small_products_are_let_be(tmp_path: Path) -> None:
    assert render(tmp_path, "", "{{ '-' * 3 }}{{ 3 * 4 }}{{ 2 ** 8 }}{{ 2 ** 0.5 > 1 }}") == (
        "---12256True"
    )


def test_a_syntax_error_in_an_included_template_names_it_and_what_was_shown(tmp_path: Path) -> None:
    templates = {
        "0/brief/brief.html.j2": '{{ brief.subtitle|inline(brief, "subtitle") }}\n'
        '{% include "parts/a.html.j2" %}',
        "0/parts/a.html.j2": "one\n{% fro %}\n",
    }
    text, position = failure(tmp_path, templates, "subtitle: Shown\n")
    assert "unknown tag 'fro'" in text and "“Shown”" in text
    assert (position.file.name, position.line) == ("a.html.j2", 2)


def test_a_word_that_the_audience_lacks_is_told_with_those_it_has(tmp_path: Path) -> None:
    text, position = failure(tmp_path, {"0/brief/brief.html.j2": '\n{{ word("vote") }}'})
    assert text == "the audience `all` has no word `vote`; its `words` are none"
    assert position.line == 2


@pytest.mark.parametrize(
    "template",
    [
        "{{ brief.__class__.__mro__ }}",
        "{{ ''.__class__ }}",
        "{{ brief.positions.file.unlink.__globals__ }}",
        '{% include "../secret.txt" %}',
        '{% include "/etc/passwd" %}',
    ],
)
def test_a_template_cannot_reach_beyond_what_it_is_given(tmp_path: Path, template: str) -> None:
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates" / "secret.txt").write_text("secret")
    with pytest.raises(Failure):
        html(tmp_path, {"0/brief/brief.html.j2": template})


def test_a_link_out_of_the_templates_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("secret")
    home = tmp_path / "templates" / "0"
    home.mkdir(parents=True)
    (home / "link.txt").symlink_to(tmp_path / "secret.txt")
    with pytest.raises(Failure, match=r"no template `link\.txt`"):
        html(tmp_path, {"0/brief/brief.html.j2": '{% include "link.txt" %}'})


def test_interface_words_take_their_variables_either_way(tmp_path: Path) -> None:
    template = (
        '{{ _("Page %(n)s", n=1) }} {{ _("Page %(n)s")|format(n="<") }} {{ _("100% sure") }} '
        '{{ ngettext("%(num)s page", "%(num)s pages", 2) }} {% trans n=3 %}No {{ n }}{% endtrans %}'
    )
    assert render(tmp_path, "", template) == "Page 1 Page &lt; 100% sure 2 pages No 3"
