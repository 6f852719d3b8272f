"""``brief translate``: what an editor and a translator type, and what they are told."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from translating import FRENCH, make_brief, po, write

from brief.cli.main import cli
from brief.messages import Failure


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):  # type: ignore[no-untyped-def]
    make_brief(tmp_path)
    monkeypatch.chdir(tmp_path)

    def run(*arguments: str) -> Result:
        return CliRunner().invoke(cli, ["translate", *arguments])

    return run


def test_update_makes_a_catalogue_and_says_how_much_there_is_to_do(run, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    made = run("update", "school", "--language", "fr")
    assert "content/school/locale/fr.po written: 0 of 24 translated, 24 untranslated" in made.output
    write(tmp_path / "content/school/locale/fr.po", po(FRENCH))
    assert "24 of 24 translated" in run("update").output
    assert "is up to date" in run("update", "school").output


def test_extract_writes_a_template(run, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    assert "content/school/locale/school.pot written" in run("extract").output
    assert "is up to date" in run("extract", "school").output


def test_status_counts_by_language_as_a_table_and_as_json(run, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    words = {**FRENCH, "Way": "", "{{ walkers }} live near.": "perdu"}
    write(tmp_path / "content/school/locale/fr.po", po(words, fuzzy=("Bars",)))
    lines = run("status").output.splitlines()
    assert lines[0].split() == [
        "brief", "language", "translated", "fuzzy", "untranslated", "wrong", "percent",
    ]  # fmt: skip
    assert lines[1].split() == ["school", "fr", "22", "1", "1", "1", "87%"]
    (row,) = json.loads(run("status", "--format", "json").output)
    assert (row["messages"], row["translated"], row["file"]) == (
        24,
        22,
        "content/school/locale/fr.po",
    )


def test_a_language_that_is_none_or_the_briefs_own_has_no_catalogue(run, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    for language, said in (("xx", "CLDR"), ("en", "of the brief itself"), ("en-XA", "made from")):
        failure = run("update", "school", "--language", language).exception
        assert isinstance(failure, Failure) and said in failure.messages[0].text
    failure = run("update").exception
    assert isinstance(failure, Failure) and "--language km" in failure.messages[0].text
    assert not (tmp_path / "content/school/locale").exists()
