"""The names that people see in their mail."""

from __future__ import annotations

from pathlib import Path

import pytest
from handing_out import read

from brief.build.distribution.names import KINDS, archive_name, artefact_name, slug

HEAD = "title: Safe ways to school\ndate: 2026-01-31\n"


def test_a_name_says_issue_title_audience_language_version_and_kind(tmp_path: Path) -> None:
    brief = read(tmp_path, HEAD + 'series: {issue: "2026", number: "3"}\nversion: "1.0"\n')
    start = "2026-3_Safe-ways-to-school_minister"
    assert artefact_name(brief, "minister", "km", "pdf") == f"{start}_km_v1.0_brief.pdf"
    assert artefact_name(brief, "minister", "en", "pptx") == f"{start}_en_v1.0_slides.pptx"
    assert archive_name(brief, "minister") == f"{start}_v1.0.zip"


def test_without_an_issue_the_date_comes_first_and_without_a_version_there_is_none(
    tmp_path: Path,
) -> None:
    name = artefact_name(read(tmp_path, HEAD), "press", "en", "print")
    assert name == "2026-01-31_Safe-ways-to-school_press_en_print.pdf"


@pytest.mark.parametrize(
    ("status", "mark"),
    [("draft", "DRAFT_"), ("embargoed\nembargo: 2026-07-01T09:00+07:00", "EMBARGOED_")],
)
def test_early_files_and_their_zip_say_so_first(tmp_path: Path, status: str, mark: str) -> None:
    brief = read(tmp_path, f"{HEAD}status: {status}\n")
    assert artefact_name(brief, "press", "en", "pdf").startswith(f"{mark}2026-01-31_")
    assert archive_name(brief, "press").startswith(f"{mark}2026-01-31_")


def test_a_title_in_another_script_gives_way_to_the_folders_name(tmp_path: Path) -> None:
    brief = read(tmp_path, "title: សង្គម 5.0 សម្រាប់អាស៊ាន\ndate: 2026-01-31\n")
    assert artefact_name(brief, "press", "km", "pdf") == "2026-01-31_school_press_km_brief.pdf"


def test_each_kind_of_file_has_a_name_of_its_own() -> None:
    assert len(set(KINDS.values())) == len(KINDS)


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("A Society 5.0 for ASEAN", "A-Society-5.0-for-ASEAN"),
        ("Où est l’été ?", "Ou-est-lete"),
        ("../../etc/passwd", "etc-passwd"),
        ('a_b/c\\d:e*f?"g', "a-b-c-d-e-f-g"),
        ("Größe & Maß", "Grosse-and-Mass"),
        ("...", ""),
    ],
)
def test_a_name_has_only_what_every_system_and_mail_takes(text: str, plain: str) -> None:
    assert slug(text) == plain


def test_a_long_title_is_cut_between_words() -> None:
    assert slug("one two three four", 9) == "one-two"
    assert slug("x" * 20, 9) == "x" * 9
