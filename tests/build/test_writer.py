"""Files are written whole or not at all, and never over someone's edits."""

from __future__ import annotations

from pathlib import Path

import pytest
from building import list_files

from brief.build.clean import clean_output
from brief.build.records import NAME, read_records
from brief.build.writer import open_records, write_edition
from brief.messages import Failure, Message


def write(folder: Path, **contents: str) -> tuple[Message, ...]:
    artefacts = {
        name.replace("_", "/", 1) + ".pptx": text.encode() for name, text in contents.items()
    }
    with open_records(folder) as records:
        return write_edition(records, artefacts, "inputs")


def test_a_file_that_nobody_touched_is_replaced(tmp_path: Path):
    write(tmp_path, x_deck="one")
    assert write(tmp_path, x_deck="two") == ()
    assert (tmp_path / "x/deck.pptx").read_text() == "two"
    assert list_files(tmp_path) == ["x/deck.pptx"]


def test_an_edited_file_is_kept_beside_the_new_one_and_named(tmp_path: Path):
    write(tmp_path, x_deck="one")
    (tmp_path / "x/deck.pptx").write_text("by hand")

    (message,) = write(tmp_path, x_deck="two")

    assert (tmp_path / "x/deck.edited-1.pptx").read_text() == "by hand"
    assert (tmp_path / "x/deck.pptx").read_text() == "two"
    assert message.severity == "warning"
    assert "deck.edited-1.pptx" in message.text


def test_a_second_edit_does_not_replace_the_first_copy(tmp_path: Path):
    for number in (1, 2):
        write(tmp_path, x_deck="built")
        (tmp_path / "x/deck.pptx").write_text(f"by hand {number}")
    write(tmp_path, x_deck="built")
    assert (tmp_path / "x/deck.edited-1.pptx").read_text() == "by hand 1"
    assert (tmp_path / "x/deck.edited-2.pptx").read_text() == "by hand 2"


@pytest.mark.parametrize("lost", ["", "{}", "nonsense", '{"version": 99}'])
def test_a_file_without_a_record_counts_as_edited(tmp_path: Path, lost: str):
    write(tmp_path, x_deck="one")
    (tmp_path / NAME).write_text(lost)
    write(tmp_path, x_deck="two")
    assert (tmp_path / "x/deck.edited-1.pptx").read_text() == "one"


def test_a_file_that_is_the_same_again_needs_no_copy(tmp_path: Path):
    write(tmp_path, x_deck="one")
    (tmp_path / NAME).unlink()
    assert write(tmp_path, x_deck="one") == ()
    assert list_files(tmp_path) == ["x/deck.pptx"]


def test_where_one_file_cannot_be_written_none_of_the_edition_is(tmp_path: Path):
    write(tmp_path, x_one="old", x_two="old")
    (tmp_path / "x/two.pptx").unlink()
    (tmp_path / "x/two.pptx").mkdir()
    (tmp_path / "x/two.pptx/stands in the way").touch()

    with pytest.raises(Failure) as raised:
        write(tmp_path, x_one="new", x_two="new")

    assert (tmp_path / "x/one.pptx").read_text() == "old"
    assert raised.value.messages[0].position.file == tmp_path / "x/two.pptx"
    assert not list((tmp_path / "x").glob(".*.part"))


@pytest.mark.parametrize("lock", [".~lock.deck.pptx#", "~$deck.pptx", "~$ck.pptx"])
def test_a_file_that_an_office_program_has_open_is_an_error_by_name(tmp_path: Path, lock: str):
    write(tmp_path, x_deck="one")
    (tmp_path / "x" / lock).touch()

    with pytest.raises(Failure) as raised:
        write(tmp_path, x_deck="two")

    (message,) = raised.value.messages
    assert message.position.file == tmp_path / "x/deck.pptx"
    assert "open" in message.text
    assert (tmp_path / "x/deck.pptx").read_text() == "one"


def test_an_output_folder_that_is_a_file_is_an_error_by_name(tmp_path: Path):
    (tmp_path / "out").touch()
    with pytest.raises(Failure) as raised:
        write(tmp_path / "out", x_deck="one")
    assert raised.value.messages[0].position.file == tmp_path / "out"


def test_an_interrupted_build_does_not_make_its_files_look_edited(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    write(tmp_path, x_one="old", x_two="old")
    replace, replaced = Path.replace, []

    def stop_at_second(self: Path, target: Path) -> Path:
        if target.suffix == ".pptx":
            replaced.append(target)
            if len(replaced) == 2:
                raise KeyboardInterrupt
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", stop_at_second)
    with pytest.raises(KeyboardInterrupt):
        write(tmp_path, x_one="new", x_two="new")
    monkeypatch.undo()

    assert write(tmp_path, x_one="newer", x_two="newer") == ()
    assert list_files(tmp_path) == ["x/one.pptx", "x/two.pptx"]


def test_clean_removes_what_was_built_and_names_what_it_keeps(tmp_path: Path):
    (tmp_path / ".gitignore").write_text("*\n")
    write(tmp_path, x_deck="one", y_deck="one")
    (tmp_path / "x/deck.pptx").write_text("by hand")

    assert clean_output(tmp_path) == (tmp_path / "x/deck.pptx",)

    assert list_files(tmp_path) == ["x/deck.pptx"]
    assert not (tmp_path / "y").exists()
    assert (tmp_path / ".gitignore").exists()


def test_clean_leaves_nothing_but_gitignore_where_nothing_was_edited(tmp_path: Path):
    (tmp_path / ".gitignore").write_text("*\n")
    write(tmp_path, x_deck="one")
    assert clean_output(tmp_path) == ()
    assert list(tmp_path.iterdir()) == [tmp_path / ".gitignore"]


def test_a_kept_file_still_counts_as_edited_after_clean(tmp_path: Path):
    write(tmp_path, x_deck="one")
    (tmp_path / "x/deck.pptx").write_text("by hand")
    clean_output(tmp_path)
    assert not read_records(tmp_path).is_as_written("x/deck.pptx")
    (message,) = write(tmp_path, x_deck="two")
    assert message.rule == "edited"


def test_clean_of_a_folder_that_is_not_there_is_no_error(tmp_path: Path):
    assert clean_output(tmp_path / "build") == ()
