"""What a layout may load."""

from __future__ import annotations

from pathlib import Path

import pytest
from weasyprint import HTML

from brief.messages import Message
from brief.pdf.fetcher import LocalFetcher
from brief.pdf.layout import lay_out
from brief.pdf.log import catch_warnings


@pytest.fixture
def project(tmp_path: Path) -> Path:
    folder = tmp_path / "project"
    folder.mkdir()
    (folder / "a file.css").write_text("p{}", encoding="utf-8")
    (tmp_path / "secret.css").write_text("p{}", encoding="utf-8")
    return folder


def test_files_inside_its_folders_are_read(project: Path) -> None:
    url = (project / "a file.css").as_uri()
    fetcher = LocalFetcher([project])
    assert fetcher.fetch(url).read() == b"p{}"
    assert fetcher.read(url) == b"p{}"
    assert not fetcher.problems


def test_data_addresses_are_read(project: Path) -> None:
    assert LocalFetcher([project]).read("data:text/plain,words") == b"words"


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("https://example.org/a.css", "a build loads files only"),
        ("ftp://example.org/a.css", "a build loads files only"),
        ("file://example.org/etc/passwd", "a build loads files only"),
        ("file:///etc/passwd", "outside the project"),
        ("{project}/../secret.css", "outside the project"),
        ("{project}/%2e%2e/secret.css", "outside the project"),
        ("{project}/missing.css", "cannot load"),
    ],
)
def test_all_else_is_refused_and_said(project: Path, address: str, said: str) -> None:
    fetcher = LocalFetcher([project])
    with pytest.raises((ValueError, OSError)):
        fetcher.fetch(address.replace("{project}", project.as_uri()))
    (message,) = fetcher.problems
    assert said in message.text
    assert message.severity == "error"


def test_a_link_that_leads_out_is_refused(project: Path) -> None:
    (project / "link.css").symlink_to(project.parent / "secret.css")
    fetcher = LocalFetcher([project])
    with pytest.raises(ValueError, match="outside the project"):
        fetcher.fetch((project / "link.css").as_uri())


def test_a_layout_goes_on_without_what_was_refused(project: Path) -> None:
    fetcher = LocalFetcher([project])
    html = '<html lang="en"><title>t</title><img alt="a" src="https://example.org/a.png"><p>words'
    messages: list[Message] = []
    with catch_warnings(messages):
        document = lay_out(html, project, fetcher)
    assert len(document.pages) == 1
    assert "https://example.org/a.png" in fetcher.problems[0].text


def test_weasyprints_warnings_become_messages_and_nothing_is_printed(
    project: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    messages: list[Message] = []
    with catch_warnings(messages):
        HTML(string="<style>p{colour: red}</style><p>words").render()
    assert [(m.severity, "colour" in m.text) for m in messages] == [("warning", True)]
    assert capfd.readouterr() == ("", "")


def test_a_deck_reads_what_its_page_shows_though_the_address_is_relative(project: Path) -> None:
    assert LocalFetcher([project]).reader(project)("a%20file.css") == b"p{}"
    with pytest.raises(ValueError, match="outside the project"):
        LocalFetcher([project]).reader(project)("../secret.css")
