"""A picture that says nothing is passed over by screen readers."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from PIL import Image
from weasyprint.pdf import stream
from weasyprint.pdf import tags as tags_module

from brief.messages import Message
from brief.pdf.decorative import mend_decorative
from brief.pdf.fetcher import LocalFetcher
from brief.pdf.layout import lay_out
from brief.pdf.log import catch_warnings
from brief.pdf.paint import paint_pdf


def painted(folder: Path, alt: str) -> tuple[pikepdf.Pdf, list[Message]]:
    Image.new("RGB", (8, 8), "red").save(folder / "a.png")
    html = f'<html lang="en"><title>T</title><p>Words</p><img src="a.png"{alt}>'
    messages: list[Message] = []
    with catch_warnings(messages):
        document = lay_out(html, folder, LocalFetcher([folder]))
        return pikepdf.open(io.BytesIO(paint_pdf(document, html))), messages


def tags(pdf: pikepdf.Pdf) -> list[str]:
    return sorted(str(each["/S"]) for each in pdf.objects if _is_structure(each))


def _is_structure(each: object) -> bool:
    return isinstance(each, pikepdf.Dictionary) and each.get("/Type") == "/StructElem"


def test_a_decorative_picture_is_an_artifact_without_a_tag(tmp_path: Path) -> None:
    pdf, messages = painted(tmp_path, ' alt=""')
    assert "/Figure" not in tags(pdf)
    assert b"/Artifact\nBMC" in pdf.pages[0].Contents.read_bytes()
    assert len(pdf.pages[0].Resources.XObject) == 1
    assert not messages


def test_one_that_says_something_is_a_figure_with_its_words(tmp_path: Path) -> None:
    pdf, messages = painted(tmp_path, ' alt="A red square"')
    assert "/Figure" in tags(pdf)
    assert not messages


def test_one_without_a_word_is_still_told(tmp_path: Path) -> None:
    _, (message,) = painted(tmp_path, "")
    assert "no required alt description" in message.text


def test_hidden_text_is_seen_and_not_read(tmp_path: Path) -> None:
    html = (
        '<html lang="en"><title>T</title><p>Words</p>'
        '<footer aria-hidden="true"><p>An <b>institute</b></p></footer>'
    )
    document = lay_out(html, tmp_path, LocalFetcher([tmp_path]))
    pdf = pikepdf.open(io.BytesIO(paint_pdf(document, html)))
    assert tags(pdf).count("/P") == 1
    assert pdf.pages[0].Contents.read_bytes().count(b"/Artifact\nBMC") >= 2


def test_weasyprint_still_needs_the_mending(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    mend_decorative()
    monkeypatch.setattr(tags_module, "_build_box_tree", original(tags_module._build_box_tree))
    monkeypatch.setattr(stream.Stream, "marked", original(stream.Stream.marked))
    Image.new("RGB", (8, 8), "red").save(tmp_path / "a.png")
    html = '<html lang="en"><title>T</title><img src="a.png" alt="">'
    document = lay_out(html, tmp_path, LocalFetcher([tmp_path]))
    pdf = pikepdf.open(io.BytesIO(document.write_pdf(pdf_variant="pdf/ua-1")))
    assert "/Figure" in tags(pdf)


def original(mended: Any) -> Any:
    (found,) = (cell.cell_contents for cell in mended.__closure__ if callable(cell.cell_contents))
    return found
