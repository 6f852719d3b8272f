"""House files that nobody here made: LibreOffice's templates, converted when the test runs."""

from __future__ import annotations

import subprocess
from io import BytesIO
from pathlib import Path

import pptx
import pytest
from houses import parts_of
from test_writing import two_slides, write

from brief.brand.house.named import House
from brief.brand.house.reader import read_house
from brief.deck.house.mapping import map_layouts

INSTALLED = Path("/usr/lib/libreoffice/share/template/common/presnt")
NAMES = ("DNA", "Portfolio", "Vivid")


def office(folder: Path, file: Path, kind: str) -> None:
    """Let LibreOffice convert a file into ``folder``."""
    profile = f"-env:UserInstallation=file://{folder}/profile"
    command = ["soffice", profile, "--headless", "--convert-to", kind, "--outdir", str(folder)]
    subprocess.run([*command, str(file)], check=True, capture_output=True, timeout=120)


@pytest.mark.office
@pytest.mark.parametrize("name", NAMES)
def test_a_template_of_libreoffice_is_a_house_whose_deck_opens(tmp_path, name):
    template = INSTALLED / f"{name}.otp"
    if not template.is_file():
        pytest.skip(f"LibreOffice has no template {name} here")
    brand = tmp_path / "brands" / "own"
    brand.mkdir(parents=True)
    office(brand, template, "pptx")
    house = brand / f"{name}.pptx"
    file = read_house(house)
    master = file.masters[-1]
    mapped = map_layouts(House(house, file, master))
    assert [each.ours for each in mapped if each.theirs is None] == []
    number = len(file.masters)
    (brand / "_brand.yml").write_text(
        f"defaults: {{brief: {{house: {{file: {name}.pptx, master: '{number}'}}}}}}\n"
    )
    made = write(tmp_path, two_slides())
    own = parts_of(house)
    layouts = [n for n in own if "slideLayouts/slideLayout" in n and n.endswith(".xml")]
    assert [n for n in layouts if parts_of(made)[n] != own[n]] == []
    deck = pptx.Presentation(BytesIO(made))
    assert [slide.shapes.title.text for slide in deck.slides] == ["A claim", "Another claim"]
    (tmp_path / "deck.pptx").write_bytes(made)
    office(tmp_path, tmp_path / "deck.pptx", "pdf")
    words = subprocess.run(
        ["pdftotext", str(tmp_path / "deck.pdf"), "-"],
        check=True, capture_output=True, text=True, timeout=60,
    ).stdout  # fmt: skip
    assert words.count("One point") == 2
    assert "Click" not in words
