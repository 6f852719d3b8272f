"""What programs that check PowerPoint files find in ours: nothing."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from laying import BRAND, transcribe
from ooxml_integrity.pptx_checks import check_pptx
from openxml_audit.errors import FileFormat
from openxml_audit.validator import OpenXmlValidator
from sample_decks import AUDIENCES, sample_pptx

from brief.deck.pptx.writer import write_deck

CASES = sorted((Path(__file__).parents[1] / "cases" / "deck").glob("*.html"))
WORD = "Antidisestablishmentarianism" * 7
HOSTILE = f"""
<section class="slide" id="a" data-layout="x"><h1>{"A title without end " * 15}</h1>
<ul data-placeholder="body"><li>&lt;a:t&gt; &amp; ]]&gt; “quotes” \N{ZERO WIDTH SPACE}</li>
<li>{WORD}</li><li><a href="https://example.org/?a=1&amp;b=&quot;2&quot;#ü">a link</a></li></ul>
</section>
<section class="slide" id="b" data-layout="x"><h1>\N{GRINNING FACE}</h1>
<p data-placeholder="body" lang="ar" dir="rtl">مرحبا</p>
<p data-placeholder="body" lang="ja">日本</p>
<table aria-label="&quot;&lt;&gt;"><tr><th colspan="3">{"many words " * 30}</th></tr>
<tr><td rowspan="2"></td><td>1</td><td></td></tr><tr><td colspan="2">2</td></tr></table></section>
<section class="slide" id="c" data-layout="x"><h1>Empty</h1><p></p><ul></ul></section>
"""


def saved(data: bytes, folder: Path) -> Path:
    file = folder / "deck.pptx"
    file.write_bytes(data)
    return file


def audited(file: Path) -> list[str]:
    """What the schema and PowerPoint's own rules have against a file."""
    validator = OpenXmlValidator(FileFormat.MICROSOFT_365, max_errors=0)
    return [str(error) for error in validator.validate(file).errors]


@pytest.mark.parametrize("audience", AUDIENCES)
def test_the_shipped_decks_keep_to_the_schema(audience: str, tmp_path: Path) -> None:
    assert audited(saved(sample_pptx(audience), tmp_path)) == []


@pytest.mark.office  # measures with the faces that LibreOffice has for Office's
@pytest.mark.parametrize("audience", AUDIENCES)
def test_in_the_shipped_decks_all_text_has_its_room(audience: str, tmp_path: Path) -> None:
    assert [str(each) for each in check_pptx(saved(sample_pptx(audience), tmp_path))] == []


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_whatever_is_laid_out_keeps_to_the_schema(case: Path, tmp_path: Path) -> None:
    deck = transcribe(case.read_text("utf-8")).deck
    assert audited(saved(write_deck(deck, BRAND), tmp_path)) == []


def test_hostile_content_keeps_to_the_schema(tmp_path: Path) -> None:
    deck = transcribe(HOSTILE).deck
    assert audited(saved(write_deck(deck, BRAND), tmp_path)) == []


def test_the_schema_is_held_to(tmp_path: Path) -> None:
    """A file that breaks it is found out: the tests above can fail."""
    out = BytesIO()
    with ZipFile(BytesIO(sample_pptx("minister"))) as source, ZipFile(out, "w") as target:
        for name in source.namelist():
            data = source.read(name)
            if name == "ppt/slides/slide1.xml":
                data = data.replace(b"<a:off ", b"<a:of ", 1)
            target.writestr(name, data)
    assert audited(saved(out.getvalue(), tmp_path))
