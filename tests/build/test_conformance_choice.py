"""Which standards an edition's PDFs keep to: the audience's word, else the brand's."""

from __future__ import annotations

from pathlib import Path

import pytest
from building import BRIEF, write

from brief.build.material import prepare
from brief.build.plan import Task
from brief.build.project import Project
from brief.messages import Failure


def chosen(folder: Path, audience: str = "", brand: str = "") -> str:
    file = write(folder / "content/small/brief.yaml", BRIEF.replace("plain", "mine"))
    shipped = Path("templates/brands/avi/_brand.yml").read_text("utf-8")
    own = shipped.replace("defaults:\n  brief:\n", f"defaults:\n  brief:\n{brand}", 1)
    assert own != shipped or not brand
    write(folder / "templates/brands/mine/_brand.yml", own)
    write(folder / "templates/audiences/me/audience.yaml", f"title: Me\n{audience}")
    task = Task(file, Project(folder), "me", "en", None, "brief", ("pdf",))
    return prepare(task).conformance.pdf_version


def test_it_is_pdf_1_7_where_nobody_says_anything(tmp_path: Path) -> None:
    assert chosen(tmp_path) == "1.7"


def test_the_brand_may_choose(tmp_path: Path) -> None:
    assert chosen(tmp_path, brand="    conformance: ua-2\n") == "2.0"


def test_the_audience_wins(tmp_path: Path) -> None:
    assert chosen(tmp_path, "conformance: ua-1\n", "    conformance: ua-2\n") == "1.7"


def test_another_name_is_an_error_with_its_line(tmp_path: Path) -> None:
    with pytest.raises(Failure) as failure:
        chosen(tmp_path, "conformance: pdf/ua-1\n")
    (message,) = failure.value.messages
    assert message.position and message.position.line == 2
    assert "ua-1" in message.text
