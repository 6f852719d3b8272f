"""Files that no honest writer makes, or that a machine spoilt: one clear message, at once."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from brief.content import read_brief
from brief.messages import Failure

HEAD = "brief: 1\ntitle: A\ndate: 2020-09-28\n"


def told(folder: Path, content: bytes | str) -> list[tuple[int, int, str]]:
    """Line, column and text of each message for a brief.yaml of this content."""
    file = folder / "brief.yaml"
    file.write_bytes(content.encode() if isinstance(content, str) else content)
    try:
        read_brief(file, root=folder)
    except Failure as failure:
        return [
            (message.position.line, message.position.column, message.text)
            for message in failure.messages
            if message.position
        ]
    return []


@pytest.mark.parametrize("bracket", ["[", "{a: ", "- ", "? ", "a: [", "!!str ["])
def test_deep_nesting_is_told_at_once(tmp_path: Path, bracket: str) -> None:
    started = time.monotonic()
    messages = told(tmp_path, bracket * 200_000)
    assert len(messages) == 1
    assert time.monotonic() - started < 5


def test_200_000_brackets_are_too_deep(tmp_path: Path) -> None:
    assert told(tmp_path, "[" * 200_000) == [(1, 51, "more than 50 levels, one inside the other")]


def test_an_alias_bomb_is_told_at_the_alias_that_goes_too_far(tmp_path: Path) -> None:
    bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n" + "".join(
        f"a{level}: &a{level} [{', '.join([f'*a{level - 1}'] * 9)}]\n" for level in range(1, 12)
    )
    ((line, _, text),) = told(tmp_path, bomb)
    assert line == 6
    assert text.startswith("more than 100,000 values")


def test_an_alias_inside_itself_is_told(tmp_path: Path) -> None:
    assert told(tmp_path, "a: &a [*a]") == [(1, 8, "`*a` stands inside itself")]


def test_an_alias_is_read_as_what_it_stands_for(tmp_path: Path) -> None:
    source = HEAD + "messages:\n  - &first One.\nconclusions:\n  - *first\n"
    assert told(tmp_path, source) == []


def test_a_file_that_is_too_large_is_not_read(tmp_path: Path) -> None:
    ((_, _, text),) = told(tmp_path, b"#" * 2_000_001)
    assert text == "the file is too large: 2,000,001 bytes; at most 2,000,000 are read"


def test_a_file_that_is_not_utf_8_is_told_with_its_byte(tmp_path: Path) -> None:
    text = "the file is not UTF-8 (byte 0xe9); save it as UTF-8"
    assert told(tmp_path, b"brief: 1\ntitle: Caf\xe9\n") == [(2, 11, text)]


def test_utf_16_is_named(tmp_path: Path) -> None:
    assert told(tmp_path, HEAD.encode("utf-16")) == [(1, 1, "the file is UTF-16; save it as UTF-8")]


def test_a_byte_order_mark_is_fine_and_not_counted(tmp_path: Path) -> None:
    assert told(tmp_path, b"\xef\xbb\xbf" + HEAD.encode()) == []
    assert told(tmp_path, b"\xef\xbb\xbfbrief: one\ntitle: A\ndate: 2020-09-28")[0][:2] == (1, 8)


@pytest.mark.parametrize("content", ["", "\n\n", "# nothing\n", "---\n", "~", "\ufeff"])
def test_an_empty_file_is_told(tmp_path: Path, content: str) -> None:
    assert told(tmp_path, content) == [(1, 1, "the file is empty")]


def test_windows_lines_count_as_lines(tmp_path: Path) -> None:
    source = (HEAD + "summary: |\n  One.\n\n  Two {{ x }}.\n").replace("\n", "\r\n")
    assert told(tmp_path, source) == [(7, 10, "unknown fact `x`")]


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(Failure, match="No such file"):
        read_brief(tmp_path / "none.yaml", root=tmp_path)


def test_a_folder_is_no_brief(tmp_path: Path) -> None:
    with pytest.raises(Failure, match="directory"):
        read_brief(tmp_path, root=tmp_path)


def test_a_link_that_leaves_the_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "secret.csv").write_text("a\n1\n")
    folder = tmp_path / "brief"
    folder.mkdir()
    (folder / "data.csv").symlink_to(tmp_path / "secret.csv")
    block = HEAD + "sections:\n  - {title: A, show: [{table: {data: data.csv, caption: C}}]}\n"
    text = "`data.csv` leads out of the brief's folder: copy the file into it"
    assert told(folder, block) == [(5, 38, text)]


def test_a_link_in_a_circle_is_refused(tmp_path: Path) -> None:
    (tmp_path / "data.csv").symlink_to(tmp_path / "data.csv")
    block = HEAD + "sections:\n  - {title: A, show: [{table: {data: data.csv, caption: C}}]}\n"
    ((line, column, _),) = told(tmp_path, block)
    assert (line, column) == (5, 38)


def test_a_link_within_the_folder_is_followed(tmp_path: Path) -> None:
    (tmp_path / "real.csv").write_text("a\n1\n")
    (tmp_path / "data.csv").symlink_to(tmp_path / "real.csv")
    block = HEAD + "sections:\n  - {title: A, show: [{table: {data: data.csv, caption: C}}]}\n"
    assert told(tmp_path, block) == []


@pytest.mark.parametrize("formula", ["(" * 5000 + "1", "9" * 400, "+".join("1" * 400), "1e999 * 2"])
def test_a_formula_without_end_is_told(tmp_path: Path, formula: str) -> None:
    source = HEAD + f"facts:\n  a: {{formula: '{formula}', unit: x}}\n"
    ((line, column, _),) = told(tmp_path, source)
    assert (line, column) == (5, 16)
