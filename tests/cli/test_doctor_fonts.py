"""``brief doctor``: which font serves what, and what this machine lacks."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from brief.brand import script_fonts
from brief.cli.main import cli
from brief.messages import Status


def doctor(*options: str) -> Result:
    return CliRunner().invoke(cli, ["doctor", *options], standalone_mode=False)


@pytest.fixture(autouse=True)
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def test_each_language_has_its_fonts_with_version_weights_and_file() -> None:
    result = doctor("fonts", "--language", "km")
    assert result.return_value is Status.DONE
    assert "avi, km (Khmr)" in result.output
    assert "pages   text     Noto Serif Khmer 2.001 (400 600)" in result.output
    assert "slides  text     Leelawadee UI, set by Noto Sans Khmer 2.004" in result.output


def test_a_language_that_is_asked_for_and_missing_is_status_4_with_commands(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(script_fonts, "system_faces", lambda script, single: None)
    result = doctor("fonts", "--language", "ja")
    assert result.return_value is Status.MACHINE
    assert "avi, ja (Jpan; MISSING)" in result.output
    assert "apt-get install fontconfig fonts-noto-cjk" in result.output


def test_what_no_brief_here_needs_may_be_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(script_fonts, "system_faces", lambda script, single: None)
    result = doctor()
    assert result.return_value is Status.DONE
    assert "ja (Jpan; missing, and no brief here is in it)" in result.output


def test_programs_read_the_same_as_json() -> None:
    data = json.loads(doctor("fonts", "--language", "th", "--format", "json").output)
    assert data["complete"] is True
    families = {font["family"] for font in data["languages"][0]["fonts"]}
    assert {"Noto Serif Thai", "Noto Sans Thai", "Leelawadee UI", "Source Serif 4"} <= families
