"""A file's identifier comes from what the page says, not from where its folder lies."""

from __future__ import annotations

from weasyprint import HTML

from brief.pdf.paint import paint_pdf

PAGE = "<style>@font-face {{ src: url(file:///{}/fonts/a.ttf) }}</style><p>{}"


def painted(folder: str, text: str = "Text") -> bytes:
    return paint_pdf(HTML(string="<p>Text").render(), PAGE.format(folder, text))


def test_another_folder_gives_the_same_bytes() -> None:
    assert painted("home/ann/brief") == painted("srv/bob")


def test_another_text_gives_another_identifier() -> None:
    assert painted("home") != painted("home", "Other text")
