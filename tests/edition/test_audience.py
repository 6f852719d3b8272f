from __future__ import annotations

from pathlib import Path
from textwrap import dedent

import pytest

from brief.edition.audience import audience_folders, read_audience
from brief.edition.edition import Budget
from brief.messages import Failure, Position

SHIPPED = Path(__file__).parents[2] / "templates"


def write(folder: Path, **audiences: str) -> list[Path]:
    for name, text in audiences.items():
        home = folder / "audiences" / name
        home.mkdir(parents=True, exist_ok=True)
        (home / "audience.yaml").write_text(dedent(text), encoding="utf-8")
    return [folder]


def test_the_minister_reads_two_pages_and_six_slides() -> None:
    minister = read_audience("minister", [SHIPPED])
    assert (minister.pages, minister.slides) == (Budget(None, 2), Budget(None, 6))
    assert minister.priority == 1


def test_officials_read_everything() -> None:
    officials = read_audience("officials", [SHIPPED])
    assert (officials.pages, officials.slides) == (Budget(6, 8), Budget(16, 20))
    assert officials.priority == 3


def test_an_audience_takes_over_what_it_does_not_set(tmp_path: Path) -> None:
    folders = write(
        tmp_path,
        officials="pages: {min: 6, max: 8}\npriority: 2\nsettings: {tone: calm}\n",
        customs="inherits: officials\npages: {exactly: 4}\nsettings: {colour: red}\n",
    )
    customs = read_audience("customs", folders)
    assert customs.title == "Customs"
    assert customs.lineage == ("customs", "officials")
    assert customs.pages == Budget(4, 4)
    assert customs.priority == 2
    assert customs.settings == {"tone": "calm", "colour": "red"}


def test_its_templates_come_before_those_it_inherits(tmp_path: Path) -> None:
    folders = write(tmp_path, officials="title: O\n", customs="inherits: officials\n")
    found = audience_folders(read_audience("customs", folders), folders)
    assert [folder.name for folder in found] == ["customs", "officials"]


def test_an_unknown_audience_names_the_nearest(tmp_path: Path) -> None:
    folders = write(tmp_path, minister="title: M\n")
    with pytest.raises(Failure, match="no audience `minster`; did you mean `minister`"):
        read_audience("minster", folders)


def test_an_unknown_parent_is_told_with_its_line(tmp_path: Path) -> None:
    folders = write(tmp_path, minister="title: M\n", deputy="title: D\ninherits: ministr\n")
    with pytest.raises(Failure, match="did you mean `minister`") as caught:
        read_audience("deputy", folders)
    (message,) = caught.value.messages
    assert message.position and (message.position.line, message.position.column) == (2, 11)


def test_a_circle_of_audiences_is_told_with_its_line(tmp_path: Path) -> None:
    folders = write(tmp_path, a="inherits: b\n", b="title: B\ninherits: a\n")
    with pytest.raises(Failure, match="in a circle: a → b → a") as caught:
        read_audience("a", folders)
    (message,) = caught.value.messages
    assert message.position == Position(tmp_path / "audiences/b/audience.yaml", 2, 11)


def test_wrong_keys_and_budgets_are_all_told(tmp_path: Path) -> None:
    folders = write(
        tmp_path,
        a="titel: A\npages: {min: 8, max: 6}\nslides: {exactly: 2, max: 3}\nparts: [sumary]\n",
    )
    with pytest.raises(Failure) as caught:
        read_audience("a", folders)
    lines = sorted(m.position.line for m in caught.value.messages if m.position)
    assert lines == [1, 2, 3, 4]
