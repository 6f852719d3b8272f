"""A file's identifier comes from what the page says, not from where its folder lies."""

from __future__ import annotations

import io

import pikepdf
import pytest
from weasyprint import HTML

from brief.pdf.paint import paint_pdf

PAGE = "<style>@font-face {{ src: url(file:///{}/fonts/a.ttf) }}</style><p>{}"


def painted(folder: str, text: str = "Text") -> bytes:
    return paint_pdf(HTML(string="<p>Text").render(), PAGE.format(folder, text))


def test_another_folder_gives_the_same_bytes() -> None:
    assert painted("home/ann/brief") == painted("srv/bob")


def test_another_text_gives_another_identifier() -> None:
    assert painted("home") != painted("home", "Other text")


def test_the_day_of_change_is_source_date_epochs_where_it_is_set(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    with pikepdf.open(io.BytesIO(painted("home"))) as pdf, pdf.open_metadata() as metadata:
        assert str(metadata["xmp:ModifyDate"]).startswith("2023-11-14")
        assert str(pdf.docinfo["/ModDate"]).startswith("D:20231114")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "soon")
    with pikepdf.open(io.BytesIO(painted("home"))) as pdf:
        assert "/ModDate" not in pdf.docinfo
