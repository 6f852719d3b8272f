"""A house's weak colours are one warning, at the line that names the house."""

from __future__ import annotations

from pathlib import Path

from houses import plain_house

from brief.brand.contrast import check_contrast
from brief.brand.reader import read_brand

TEMPLATES = Path(__file__).parents[2] / "templates"


def test_all_weak_pairs_of_a_house_are_told_in_one_warning(tmp_path: Path) -> None:
    folder = tmp_path / "brands" / "own"
    folder.mkdir(parents=True)
    plain_house(folder / "house.pptx")
    (folder / "_brand.yml").write_text("defaults:\n  brief:\n    house: house.pptx\n", "utf-8")
    (message,) = check_contrast(read_brand("own", [tmp_path, TEMPLATES]))
    assert message.severity == "warning"
    assert message.text.count(":1,") >= 2
    assert message.position is not None
    assert message.position.line == 3
