"""Audiences on the command line: begun, explained, listed, and built as the documentation says."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pikepdf
import pytest
from test_commands import loaded_by, run, write

DOCS = Path(__file__).parents[2] / "docs" / "audiences.md"
BRIEF = """\
brief: 1
title: Buses at night
date: 2026-01-31
brand: avi
messages: [The last bus leaves at nine.]
proposals: [{title: Run until midnight, who: The council}]
editions: [{audience: minister}]
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    write(tmp_path / "project.yaml", "")
    write(tmp_path / "content/buses/brief.yaml", BRIEF)
    return tmp_path


def words_of(file: Path) -> str:
    import pypdfium2

    with pypdfium2.PdfDocument(file) as document:
        return " ".join(page.get_textpage().get_text_range() for page in document)


def test_an_audience_is_begun_with_comments_and_an_override_and_builds(project: Path) -> None:
    result = run(project, "new", "--audience", "deputies", "--inherits", "minister")
    assert result.returncode == 0, result.stderr
    folder = project / "templates/audiences/deputies"
    profile = (folder / "audience.yaml").read_text("utf-8")
    assert "title: Deputies\ninherits: minister\n" in profile
    assert "# pages: {min: 3, max: 4}" in profile
    override = folder / "brief/brief.html.j2"
    text = override.read_text("utf-8")
    assert "An example" in text

    lines = [line for line in text.splitlines() if "An example" not in line and line != "#}"]
    override.write_text("\n".join(lines), "utf-8")
    built = run(project, "build", "--audience", "deputies", "--format", "pdf")
    assert (built.returncode, built.stderr) == (0, "")
    file = project / "build/buses/deputies/en/buses_deputies_en.pdf"
    assert "For members of parliament only." in words_of(file)


def test_every_commented_key_of_a_new_audience_is_one(project: Path) -> None:
    from brief.edition.audience import read_audience

    run(project, "new", "--audience", "deputies")
    file = project / "templates/audiences/deputies/audience.yaml"
    lines = file.read_text("utf-8").splitlines()[1:]
    keys = [line.removeprefix("# ") for line in lines if not re.match(r"# (What|[A-Z])", line)]
    file.write_text("\n".join(keys), "utf-8")
    folders = [project / "templates", DOCS.parents[1] / "templates"]
    assert read_audience("deputies", folders).terms == "all"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--audience", "press"], "there is an audience `press` already"),
        (["--audience", "Press!"], "cannot name an audience"),
        (["--audience", "x", "--inherits", "ministr"], "did you mean `minister`?"),
        (["name", "--audience", "x"], "expected either"),
        (["name", "--inherits", "minister"], "goes with --audience"),
    ],
)
def test_an_audience_that_cannot_be_begun_ends_with_2(
    project: Path, arguments: list[str], said: str
) -> None:
    result = run(project, "new", *arguments)
    assert result.returncode == 2
    assert said in result.stderr
    assert not (project / "templates").exists()


def test_outside_a_project_no_audience_is_begun(tmp_path: Path) -> None:
    result = run(tmp_path, "new", "--audience", "x")
    assert result.returncode == 2
    assert "no project.yaml" in result.stderr


def test_an_audience_with_one_changed_block_is_as_short_as_the_documentation_has_it(
    project: Path,
) -> None:
    text = DOCS.read_text("utf-8")
    files = re.findall(r"\n`(templates/audiences/deputies/\S+)`\n\n```\w+\n(.*?)```", text, re.S)
    assert [Path(name).name for name, _ in files] == ["audience.yaml", "brief.html.j2"]
    assert sum(len(snippet.splitlines()) for _, snippet in files) <= 15
    for name, snippet in files:
        write(project / name, snippet)
    built = run(project, "build", "--audience", "deputies")
    assert (built.returncode, built.stderr) == (0, "")
    file = project / "build/buses/deputies/en/buses_deputies_en.pdf"
    said = words_of(file)
    assert "What parliament is asked" in said
    assert "The vote is on 12 March." in said
    with pikepdf.open(file) as pdf:
        assert len(pdf.pages) <= 2


def test_an_explanation_is_a_table_for_people_and_json_for_programs(project: Path) -> None:
    result = run(project, "build", "--explain", "--audience", "minister")
    assert result.returncode == 0, result.stderr
    head, columns, first, *_ = result.stdout.splitlines()
    assert head == "buses, minister, en"
    assert columns.split() == ["line", "item", "title", "brief", "deck", "why"]
    assert first.split()[:2] == ["5", "messages[0]"] and first.endswith("for everyone")
    assert columns.index("why") == first.index("for everyone")

    result = run(project, "build", "--explain", "--json", "--audience", "press")
    (edition,) = json.loads(result.stdout)
    item = next(each for each in edition["items"] if each["path"] == "proposals[0]")
    assert (item["file"], item["line"]) == ("content/buses/brief.yaml", 6)
    assert item["brief"] == {"in": True, "why": "for everyone"}
    assert item["deck"] == {"in": False, "why": "its templates do not show it"}
    assert not (project / "build").exists()


def test_a_list_says_how_long_each_file_is_and_loads_no_layout(project: Path) -> None:
    before = run(project, "build", "--list")
    assert before.stdout.endswith("1 edition, 3 files: 3 never built\n")
    assert run(project, "build").returncode == 0
    result = run(project, "build", "--list")
    assert result.returncode == 0
    assert "minister  en" in result.stdout
    assert "current, 1 page " in result.stdout and "current, 2 slides" not in result.stdout
    (edition,) = json.loads(run(project, "build", "--list", "--json").stdout)
    assert {each["state"] for each in edition["artefacts"]} == {"current"}
    loaded = loaded_by(project, ["build", "--list"])
    assert not {"weasyprint", "pptx", "vl_convert"} & set(loaded)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [(["--list", "--explain"], "either --list or --explain"), (["--json"], "--json goes with")],
)
def test_options_that_do_not_go_together_end_with_2(
    project: Path, arguments: list[str], said: str
) -> None:
    result = run(project, "build", *arguments)
    assert result.returncode == 2
    assert said in result.stderr


def build_with(project: Path, **files: str) -> list[str]:
    for name, text in files.items():
        write(project / "templates/audiences/deputies" / name.replace("__", "/"), text)
    result = run(project, "build", "--audience", "deputies", "--format", "pdf")
    assert result.returncode == 1
    assert "Traceback" not in result.stderr
    return result.stderr.splitlines()


def audience(project: Path, text: str) -> list[str]:
    return build_with(project, **{"audience.yaml": text})


def test_a_circle_of_audiences_is_told_where_it_closes(project: Path) -> None:
    write(project / "templates/audiences/aides/audience.yaml", "inherits: deputies\n")
    (line,) = audience(project, "inherits: aides\n")
    assert line.startswith("templates/audiences/aides/audience.yaml:1:11: error: ")
    assert line.endswith("in a circle: deputies → aides → deputies [audience]")


@pytest.mark.parametrize(
    ("template", "place", "said"),
    [
        ("\n{% block imprint %}{{ vote }}{% endblock %}", 3, "'vote' is undefined"),
        ("\n{% block imprint %}{% if %}{% endblock %}", 3, "Expected an expression"),
        ("\n{% block imprint %}{% for a in 'ab' * 10**9 %}{% endfor %}{% endblock %}", 3, "`*`"),
    ],
)
def test_a_wrong_template_is_told_with_its_line(
    project: Path, template: str, place: int, said: str
) -> None:
    head = '{% extends "base/brief/brief.html.j2" %}\n'
    lines = build_with(
        project,
        **{"audience.yaml": "inherits: minister\n", "brief__brief.html.j2": head + template},
    )
    assert len(lines) == 1
    start = f"templates/audiences/deputies/brief/brief.html.j2:{place}:1: error: "
    assert lines[0].startswith(start) and said in lines[0]


def test_a_name_that_is_undefined_comes_with_the_value_shown_before(project: Path) -> None:
    template = (
        '{% extends "base/brief/brief.html.j2" %}\n'
        '{% block imprint %}{{ brief.title|inline(brief, "title") }}{{ vote }}{% endblock %}\n'
    )
    (line,) = build_with(
        project, **{"audience.yaml": "inherits: minister\n", "brief__brief.html.j2": template}
    )
    assert "(last shown: content/buses/brief.yaml:2:8: “Buses at night”)" in line


@pytest.mark.parametrize(
    ("budget", "said"),
    [
        ("{min: 9, max: 6}", "`min` is larger than `max`: nothing can meet that"),
        ("{min: 9, max: 12}", "expected 9 to 12: show more to this audience, or lower the `min`"),
        ("0", "expected at least 1; found `0`"),
    ],
)
def test_a_budget_that_nobody_can_meet_says_what_to_change(
    project: Path, budget: str, said: str
) -> None:
    lines = audience(project, f"pages: {budget}\n")
    assert any(said in line for line in lines), lines
