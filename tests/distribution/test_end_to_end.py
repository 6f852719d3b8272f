"""`brief dist` on a small project, from the command line's words to the folder's bytes."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from handing_out import BRIEF, SECRET, files_of, hand_out, make_project, write
from pptx import Presentation

from brief.build.clean import clean_output
from brief.build.distribution.write import write_folder

START = "2026-3_Safe-ways-to-school_all"
ROOT = Path(__file__).parents[2]


def run(project: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "brief", "dist", *arguments],
        cwd=project, env={**os.environ, "PYTHONPATH": str(ROOT), **environment},
        capture_output=True, text=True, check=False, timeout=200,
    )  # fmt: skip


@pytest.fixture(scope="module")
def manifest(handed_out: Path) -> dict[str, Any]:
    data = json.loads((handed_out / "manifest.json").read_text("utf-8"))
    assert isinstance(data, dict)
    return data


def test_every_file_lies_there_under_its_name_with_a_page_in_each_language(
    handed_out: Path,
) -> None:
    found = {name for name in files_of(handed_out) if not name.startswith("images/")}
    kinds = ("brief.pdf", "slides.pptx", "slides.pdf")
    assert found == {
        *(f"{START}_{tag}_v1.0_{kind}" for tag in ("en", "ar") for kind in kinds),
        f"{START}_v1.0.zip",
        "index.html", "index.ar.html", "manifest.json", "SHA256SUMS",
    }  # fmt: skip


def test_the_zip_holds_all_that_the_audience_gets(handed_out: Path) -> None:
    with ZipFile(handed_out / f"{START}_v1.0.zip") as archive:
        inside = {name.rpartition("/")[2]: archive.read(name) for name in archive.namelist()}
    assert inside == {
        name: content
        for name, content in files_of(handed_out).items()
        if name.endswith((".pdf", ".pptx"))
    }


def test_the_checksums_are_of_all_files_but_their_own(handed_out: Path) -> None:
    files = dict(files_of(handed_out))
    lines = files.pop("SHA256SUMS").decode().splitlines()
    sums = {name: digest for digest, name in (line.split("  ", 1) for line in lines)}
    assert sums == {name: hashlib.sha256(content).hexdigest() for name, content in files.items()}


def test_the_manifest_says_what_each_file_is(handed_out: Path, manifest: dict[str, Any]) -> None:
    assert (manifest["brief"], manifest["version"], manifest["status"]) == (
        "school",
        "1.0",
        "final",
    )
    assert manifest["source"] == {"commit": None, "dirty": None}
    editions = [(each["audience"], each["language"]) for each in manifest["editions"]]
    assert editions == [("all", "en"), ("all", "ar")]
    for edition in manifest["editions"]:
        assert edition["notes"] is False
        for file in edition["files"]:
            content = (handed_out / file["name"]).read_bytes()
            assert file["bytes"] == len(content)
            assert file["sha256"] == hashlib.sha256(content).hexdigest()
            if file["format"] == "pptx":
                assert file["slides"] == len(Presentation(BytesIO(content)).slides)
    (archive,) = manifest["archives"]
    assert archive["bytes"] == (handed_out / archive["name"]).stat().st_size


def test_the_manifest_names_every_font_with_its_file_and_version(manifest: dict[str, Any]) -> None:
    assert {"en", "ar"} == set(manifest["fonts"])
    for fonts in manifest["fonts"].values():
        assert fonts
        for font in fonts:
            assert font["version"] and font["file"], font
            assert not Path(font["file"]).is_absolute()
    assert any("Arabic" in font["family"] for font in manifest["fonts"]["ar"])


def test_no_word_of_the_notes_is_in_any_deck_or_page(handed_out: Path) -> None:
    for name, content in files_of(handed_out).items():
        if name.endswith(".pptx"):
            with ZipFile(BytesIO(content)) as deck:
                content = b"".join(deck.read(part) for part in deck.namelist())
        assert SECRET.encode() not in content, name


def test_the_bytes_are_the_same_elsewhere_in_another_time_zone(
    handed_out: Path, tmp_path: Path
) -> None:
    other = make_project(tmp_path / "elsewhere")
    options = ("school", "--language", "en", "--language", "ar", "--jobs", "1")
    done = run(other, *options, TZ="Asia/Tokyo", PYTHONHASHSEED="7")
    assert done.returncode == 0, done.stderr
    again = files_of(other / "build/dist/school")
    first = files_of(handed_out)
    assert {name for name in first if first[name] != again.get(name)} == set()
    assert again.keys() == first.keys()


def test_a_draft_is_refused_with_status_3_and_nothing_is_written(tmp_path: Path) -> None:
    project = make_project(tmp_path, f"{BRIEF}status: draft\n")
    done = run(project)
    assert done.returncode == 3
    assert "brief dist school --draft" in done.stderr
    assert not (project / "build/dist").exists()


def test_asking_for_drafts_without_a_name_is_a_wrong_use(tmp_path: Path) -> None:
    done = run(make_project(tmp_path), "--draft")
    assert done.returncode == 2
    assert "need the names" in done.stderr


def test_an_early_brief_for_an_audience_with_notes_says_so_and_keeps_them(early: Path) -> None:
    names = [name for name in files_of(early) if name.endswith((".pdf", ".pptx", ".zip"))]
    assert sorted(names) == [
        f"DRAFT_{START}_en_v1.0_handout.pdf",
        f"DRAFT_{START}_en_v1.0_slides.pptx",
        f"DRAFT_{START}_v1.0.zip",
    ]
    deck = Presentation(early / f"DRAFT_{START}_en_v1.0_slides.pptx")
    assert any(slide.has_notes_slide for slide in deck.slides)
    page = (early / "index.html").read_text("utf-8")
    assert '<meta name="robots" content="noindex">' in page
    assert "DRAFT" in page.partition("<main")[0]


def test_the_handout_with_the_notes_is_held_back_from_all_others(tmp_path: Path) -> None:
    project = make_project(tmp_path, audience="title: All\nformats: [handout]\n")
    done = hand_out(project, project / "build")
    (message,) = done.messages
    assert message.severity == "note" and "notes: true" in message.text
    assert not (project / "build/dist").exists()


def test_an_audience_that_gets_the_source_but_not_the_notes_is_a_contradiction(
    tmp_path: Path,
) -> None:
    project = make_project(tmp_path, audience="title: All\nformats: [pdf]\nattach: source\n")
    done = hand_out(project, project / "build")
    assert done.status == 1
    assert "attach: edition" in done.messages[-1].text


def test_what_is_no_longer_handed_out_goes_and_what_was_edited_stays(tmp_path: Path) -> None:
    output = tmp_path / "build"
    write_folder(output, "dist/a", {"old.pdf": b"1", "edited.pdf": b"1", "same.pdf": b"1"})
    write(output / "dist/a/edited.pdf", "2")
    before = (output / "dist/a/same.pdf").stat().st_mtime_ns
    (message,) = write_folder(output, "dist/a", {"same.pdf": b"1"})
    assert message.rule == "edited" and message.position
    assert message.position.file.name == "edited.pdf"
    assert sorted(files_of(output / "dist/a")) == ["edited.pdf", "same.pdf"]
    assert (output / "dist/a/same.pdf").stat().st_mtime_ns == before


def test_clean_takes_away_what_was_handed_out(tmp_path: Path) -> None:
    write_folder(tmp_path / "build", "dist/a", {"a.pdf": b"1", "images/a.webp": b"1"})
    write(tmp_path / "build/dist/a/mine.txt", "mine")
    assert [file.name for file in clean_output(tmp_path / "build")] == ["mine.txt"]
    assert list(files_of(tmp_path / "build/dist")) == ["a/mine.txt"]
