"""``brief fit`` says how full each slide is, and fails where something lies outside."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from test_commands import environ, write

BRIEF = """\
brief: 1
title: A brief
date: 2020-09-28
brand: avi
sections:
  - title: Points
    claim: Many points are continued
    points: [{points}]
  - title: One
    claim: One text
    text: {text}
"""


def fit(
    folder: Path, text: str, *options: str, points: int = 2
) -> subprocess.CompletedProcess[str]:
    items = ", ".join(f"'{n}: a point of some length that is to wrap once'" for n in range(points))
    write(folder / "project.yaml", "brand: avi\n")
    write(folder / "content/small/brief.yaml", BRIEF.format(points=items, text=text))
    return subprocess.run(
        [sys.executable, "-m", "brief", "fit", "--audience", "officials", *options],
        cwd=folder,
        env=environ(),
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def test_it_lists_slides_with_how_full_they_are_and_how_they_were_fitted(tmp_path: Path) -> None:
    result = fit(tmp_path, "Short.", points=40)
    assert (result.returncode, result.stderr) == (0, "")
    lines = result.stdout.splitlines()
    assert lines[0].startswith("small, officials, en: ")
    assert [line for line in lines if "Many points are continued (2 of " in line]
    assert not list(tmp_path.glob("build/**/*.pptx"))


def test_json_has_the_same_for_programs(tmp_path: Path) -> None:
    (edition,) = json.loads(fit(tmp_path, "Short.", "--format", "json", points=40).stdout)
    assert (edition["brief"], edition["audience"], edition["language"]) == (
        "small",
        "officials",
        "en",
    )
    parts = [slide for slide in edition["slides"] if slide["parts"] > 1]
    assert [slide["part"] for slide in parts] == list(range(1, parts[0]["parts"] + 1))
    assert all(0 < slide["full"] <= 1 for slide in parts)
    assert [slide["number"] for slide in edition["slides"]] == list(
        range(1, len(edition["slides"]) + 1)
    )


def test_a_text_that_fits_on_no_slide_is_status_3_with_its_line(tmp_path: Path) -> None:
    result = fit(tmp_path, "Words without end. " * 400)
    assert result.returncode == 3
    assert "content/small/brief.yaml:11:" in result.stderr
    assert "[slide-overflow]" in result.stderr
