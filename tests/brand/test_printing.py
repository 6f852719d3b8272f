"""What a brand may say of ink."""

from __future__ import annotations

from pathlib import Path

import pytest

from brief.brand.brand import Brand
from brief.brand.reader import read_brand
from brief.messages import Failure

SHIPPED = Path(__file__).parents[2] / "templates"


def read(folder: Path, *lines: str) -> Brand:
    file = folder / "brands/house/_brand.yml"
    file.parent.mkdir(parents=True)
    shipped = (SHIPPED / "brands/avi/_brand.yml").read_text("utf-8")
    shipped = shipped.replace('    ink: "#1b2330"', '    ink: "#1b2330"\n    sea: "#0b5d66"')
    (folder / "brands/house/press.icc").write_bytes(b"a profile")
    file.write_text(
        shipped + "    print:\n" + "".join(f"      {line}\n" for line in lines), "utf-8"
    )
    return read_brand("house", [folder, SHIPPED])


def test_a_profile_beside_the_brand_and_inks_in_percent(tmp_path: Path) -> None:
    printing = read(tmp_path, "profile: press.icc", "cmyk: {teal: [90, 40, 50, 20]}").printing
    assert printing.profile == tmp_path / "brands/house/press.icc"
    assert printing.cmyk == {"teal": (0.9, 0.4, 0.5, 0.2)}


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("profile: gone.icc", "not found in the brand's folder: `gone.icc`"),
        ("profile: ../../../etc/passwd", "not found in the brand's folder"),
        ("cmyk: {teel: [1, 2, 3, 4]}", "no colour `teel`; did you mean `teal`?"),
        (
            "cmyk: {teal: [1, 2, 3]}",
            "expected four numbers: cyan, magenta, yellow and black in percent",
        ),
        ("cmyk: {teal: [1, 2, 3, 400]}", "100"),
        ("cmyk: {teal: [9, 0, 0, 0], sea: [8, 0, 0, 0]}", "`sea` has the value of `teal`"),
    ],
)
def test_what_cannot_be_printed_is_said_at_its_line(tmp_path: Path, line: str, said: str) -> None:
    with pytest.raises(Failure) as failure:
        read(tmp_path, line)
    (message, *_) = failure.value.messages
    assert said in message.text
    assert message.position is not None
    written = (tmp_path / "brands/house/_brand.yml").read_text("utf-8").splitlines()
    assert written[message.position.line - 1].strip() == line
