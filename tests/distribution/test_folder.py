"""What the folder of a brief keeps and loses, and when something is made for it."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator, Mapping, Sequence
from io import BytesIO
from pathlib import Path

import pikepdf
import pptx
import pytest
from building import Maker
from handing_out import AUDIENCE, BRIEF, NOW, files_of, hand_out, make_project, write

from brief.build import run
from brief.build.clean import clean_output
from brief.build.distribution.run import Handout, distribute
from brief.build.plan import Request, Task
from brief.build.project import find_briefs
from brief.build.run import Outcome
from brief.build.workers import Made
from brief.messages import Status

BOTH = ("en", "ar")
ENGLISH = "2026-3_Safe-ways-to-school_all_en_v1.0"


class QuickMaker(Maker):
    """Stands in for layout: files that open, of one page or slide."""

    def make_all(self, tasks: Sequence[Task], jobs: int | None) -> Iterator[Made]:
        for made in super().make_all(tasks, jobs):
            files = {
                name: (_deck if name.endswith(".pptx") else _page)(content.decode())
                for name, content in made.artefacts.items()
            }
            yield Made(made.task, files, made.messages, made.status)


def _page(text: str) -> bytes:
    with pikepdf.new() as pdf:
        pdf.add_blank_page(page_size=(595, 842))
        pdf.docinfo["/Title"] = text
        out = BytesIO()
        pdf.save(out, deterministic_id=True)
    return out.getvalue()


def _deck(text: str) -> bytes:
    deck = pptx.Presentation()
    deck.slides.add_slide(deck.slide_layouts[5]).shapes.title.text = text
    out = BytesIO()
    deck.save(out)
    return out.getvalue()


@pytest.fixture
def maker(monkeypatch: pytest.MonkeyPatch) -> QuickMaker:
    maker = QuickMaker()
    monkeypatch.setattr(run, "make_all", maker.make_all)
    return maker


@pytest.fixture
def root(tmp_path: Path, maker: QuickMaker) -> Path:
    """The small project, of which nothing has to be laid out."""
    return make_project(tmp_path)


def hand(root: Path, *audiences: str, languages: tuple[str, ...] = ("en",)) -> Outcome:
    handout = Handout(Request(audiences, languages))
    return distribute(find_briefs(("school",), root), handout, NOW, jobs=1)


def handed_out_of(root: Path) -> Mapping[str, bytes]:
    return files_of(root / "build/dist/school")


def error_of(outcome: Outcome) -> tuple[str, Path | None, int]:
    """The only error: its text, file and line."""
    (message,) = (each for each in outcome.messages if each.severity == "error")
    at = message.position
    return message.text, at.file if at else None, at.line if at else 0


def test_sha256sum_finds_every_file_as_it_was_written(root: Path) -> None:
    hand(root, languages=BOTH)
    command = ["sha256sum", "--check", "--strict", "--quiet", "SHA256SUMS"]
    result = subprocess.run(
        command, cwd=root / "build/dist/school", capture_output=True, text=True, check=False
    )
    assert (result.returncode, result.stdout, result.stderr) == (0, "", "")


def test_what_any_build_has_made_is_not_built_again(root: Path, maker: QuickMaker) -> None:
    hand(root, languages=BOTH)
    maker.made.clear()
    hand(root, languages=BOTH)
    hand(root, "all")
    assert maker.made == []


def test_what_has_changed_is_built_first(root: Path, maker: QuickMaker) -> None:
    hand(root)
    before = handed_out_of(root)
    write(root / "content/school/brief.yaml", BRIEF + "doi: 10.5555/12345678\n")
    maker.edition = "second"
    hand(root)
    assert handed_out_of(root)[f"{ENGLISH}_brief.pdf"] != before[f"{ENGLISH}_brief.pdf"]


def test_a_deck_for_powerpoint_alone_has_its_picture_too(root: Path) -> None:
    write(root / "templates/audiences/all/audience.yaml", "formats: [pptx]\n")
    assert hand(root).status is Status.DONE
    names = handed_out_of(root)
    assert [name for name in names if name.endswith(".pdf")] == []
    assert f"images/{ENGLISH}_slides.webp" in names


def test_an_edition_that_is_no_longer_handed_out_is_removed(root: Path) -> None:
    hand(root, languages=BOTH)
    hand(root)
    assert [name for name in handed_out_of(root) if "_ar_" in name or ".ar." in name] == []


def test_what_somebody_edited_is_kept_beside_the_new_one(root: Path) -> None:
    hand(root)
    deck = root / f"build/dist/school/{ENGLISH}_slides.pptx"
    fresh = deck.read_bytes()
    deck.write_bytes(b"mine")

    (message,) = hand(root).messages

    assert deck.read_bytes() == fresh
    kept = deck.with_name(f"{deck.stem}.edited-1.pptx")
    assert kept.read_bytes() == b"mine"
    assert message.severity == "warning"
    assert kept.name in message.text
    assert clean_output(root / "build") == (kept,)


def test_a_build_that_fails_leaves_what_was_handed_out_last(root: Path, maker: QuickMaker) -> None:
    hand(root)
    before = handed_out_of(root)
    write(root / "content/school/brief.yaml", BRIEF + "doi: 10.5555/12345678\n")
    maker.errors, maker.edition = {"all"}, "second"
    assert hand(root).status is Status.CONTENT
    assert handed_out_of(root) == before


def test_a_page_that_cannot_be_made_leaves_what_was_handed_out_last(root: Path) -> None:
    hand(root)
    before = handed_out_of(root)
    template = write(root / "templates/dist/index.html.j2", "<p>\n{{ brief.titel }}\n")
    text, file, line = error_of(hand(root))
    assert "titel" in text
    assert (file, line) == (template, 2)
    assert handed_out_of(root) == before


def test_one_brief_that_fails_does_not_keep_another_at_home(root: Path) -> None:
    write(root / "content/draft/brief.yaml", BRIEF + "status: draft\n")
    request = Handout(Request(languages=("en",)))
    outcome = distribute(find_briefs((), root), request, NOW, jobs=1)
    assert outcome.status is Status.CHECK
    assert (root / "build/dist/school/index.html").is_file()
    assert not (root / "build/dist/draft").exists()


def test_an_audience_that_inherits_is_not_called_as_the_other_is(root: Path) -> None:
    write(
        root / "templates/audiences/all/audience.yaml",
        AUDIENCE + "  title: {en: For everybody}\n",
    )
    write(root / "templates/audiences/council/audience.yaml", "title: The council\ninherits: all\n")
    hand(root, "all", "council")
    page = handed_out_of(root)["index.html"].decode()
    assert page.count(">For everybody</h3>") == page.count(">The council</h3>") == 1
    assert page.count("What all should know.") == 1


def test_a_project_changes_a_block_of_the_page_and_keeps_the_rest(root: Path) -> None:
    write(
        root / "templates/dist/index.html.j2",
        '{% extends "base/dist/index.html.j2" %}{% block foot %}<p>Ours</p>{% endblock %}',
    )
    hand(root)
    page = handed_out_of(root)["index.html"].decode()
    assert "<p>Ours</p>" in page
    assert "SHA256SUMS" not in page
    assert 'id="downloads"' in page


def test_a_file_over_the_projects_limit_for_mail_is_named(root: Path) -> None:
    write(root / "project.yaml", "audiences: [all]\nbrand: avi\nmail_limit: 1 kB\n")
    found = {m.position.file.name for m in hand(root).messages if m.rule == "mail" and m.position}
    assert f"{ENGLISH}_slides.pptx" in found


@pytest.mark.parametrize("said", ["10", "ten MB", "10 MiB", "-1 MB", "[10 MB]"])
def test_a_limit_without_a_known_unit_is_an_error_with_its_line(root: Path, said: str) -> None:
    marker = write(root / "project.yaml", f"brand: avi\nmail_limit: {said}\n")
    text, file, line = error_of(hand_out(root, root / "build"))
    assert "10 MB, 500 kB" in text
    assert (file, line) == (marker, 2)


def test_two_audiences_that_one_name_would_serve_are_told_apart(root: Path) -> None:
    for name in ("small_firms", "small-firms"):
        write(root / f"templates/audiences/{name}/audience.yaml", "formats: [pdf]\n")
    text, _, _ = error_of(hand(root, "small_firms", "small-firms"))
    assert "`small_firms` and `small-firms`" in text
