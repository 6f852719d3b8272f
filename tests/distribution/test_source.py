"""The commit that a manifest names."""

from __future__ import annotations

from pathlib import Path

import pytest
from handing_out import write

from brief.build.distribution.source import Source, read_source

COMMIT = "0123456789abcdef0123456789abcdef01234567"


@pytest.fixture(autouse=True)
def no_git(monkeypatch: pytest.MonkeyPatch) -> None:
    """What a machine without git can tell."""
    monkeypatch.setenv("PATH", "")


@pytest.fixture
def brief(tmp_path: Path) -> Path:
    return write(tmp_path / "content/school/brief.yaml", "")


def test_outside_a_repository_there_is_none(brief: Path) -> None:
    assert read_source([brief.parent]) == Source(None, None)
    assert read_source([brief.parent / "gone"]) == Source(None, None)


def test_it_is_read_from_a_branch_of_its_own_file(brief: Path, tmp_path: Path) -> None:
    write(tmp_path / ".git/HEAD", "ref: refs/heads/main\n")
    write(tmp_path / ".git/refs/heads/main", f"{COMMIT}\n")
    assert read_source([brief.parent]) == Source(COMMIT, None)


def test_it_is_read_from_packed_references_and_from_a_detached_head(
    brief: Path, tmp_path: Path
) -> None:
    head = write(tmp_path / ".git/HEAD", "ref: refs/heads/main\n")
    write(tmp_path / ".git/packed-refs", f"# pack-refs\n{COMMIT} refs/heads/main\n")
    assert read_source([brief.parent]).commit == COMMIT
    write(head, f"{COMMIT}\n")
    assert read_source([brief.parent]).commit == COMMIT


def test_a_linked_worktree_shares_the_branches(tmp_path: Path) -> None:
    write(tmp_path / "main/.git/refs/heads/side", f"{COMMIT}\n")
    write(tmp_path / "main/.git/worktrees/side/HEAD", "ref: refs/heads/side\n")
    write(tmp_path / "main/.git/worktrees/side/commondir", "../..\n")
    write(tmp_path / "side/.git", f"gitdir: {tmp_path}/main/.git/worktrees/side\n")
    assert read_source([tmp_path / "side"]).commit == COMMIT


def test_a_damaged_repository_is_as_none(brief: Path, tmp_path: Path) -> None:
    write(tmp_path / ".git/HEAD", "no such thing\n")
    assert read_source([brief.parent]) == Source(None, None)
