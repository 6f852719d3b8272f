"""Briefs written in Thai, Vietnamese and Burmese, in the faces that are declared and no others."""

from __future__ import annotations

import re
import shutil
import zipfile
from pathlib import Path

import pikepdf
import pytest

from brief.build.pipeline import make_artefacts
from brief.build.plan import Request, plan_brief
from brief.build.project import Project
from brief.messages import Failure

CASES = Path(__file__).parents[1] / "cases" / "languages"
DECLARED = {
    "th": {"Noto-Serif-Thai", "Noto-Sans-Thai", "Leelawadee-UI"},
    "my": {"Noto-Serif-Myanmar", "Noto-Sans-Myanmar", "Myanmar-Text"},
    "vi": set(),
}
LATIN = {"Source-Serif-4", "Source-Serif-4-Display", "Source-Sans-3", "Calibri", "Cambria"}
OFFICE = {"th": "Leelawadee UI", "my": "Myanmar Text"}


def build(folder: Path, tmp_path: Path) -> dict[str, bytes]:
    """Every artefact of a copy of a brief, by its file's name."""
    copied = tmp_path / folder.name
    shutil.copytree(folder, copied)
    made: dict[str, bytes] = {}
    project = Project(tmp_path)
    for task in plan_brief(
        copied / "brief.yaml", project, Request((), (), ("pdf", "pptx", "slides"), None)
    ):
        artefacts, _ = make_artefacts(task)
        made |= {Path(name).name: data for name, data in artefacts.items()}
    return made


@pytest.fixture(scope="module", params=["th", "vi", "my"])
def edition(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory):
    language = request.param
    return language, build(CASES / language, tmp_path_factory.mktemp(language))


def fonts_of(pdf: Path) -> set[str]:
    """The families embedded, without their subset's tag and weight."""
    found = set()
    with pikepdf.open(pdf) as opened:
        for thing in opened.objects:
            if isinstance(thing, pikepdf.Dictionary) and thing.get("/Type") == "/FontDescriptor":
                name = str(thing["/FontName"]).split("+")[-1].strip(",/")
                found.add(re.sub(r"(-(Semi-?Bold|Bold|Italic|Oblique|Regular))*,?$", "", name))
    return found


def test_no_font_is_embedded_but_those_that_are_declared(edition, tmp_path: Path) -> None:
    language, made = edition
    for name in (
        f"{language}_minister_{language}.pdf",
        f"{language}_minister_{language}_slides.pdf",
    ):
        file = tmp_path / name
        file.write_bytes(made[name])
        known = LATIN | DECLARED[language]
        assert fonts_of(file) <= known
        assert not DECLARED[language] or fonts_of(file) & DECLARED[language]


def test_runs_name_the_face_that_office_has_and_latin_ones_between_them_do_not(
    edition, tmp_path: Path
) -> None:
    language, made = edition
    file = tmp_path / "deck.pptx"
    file.write_bytes(made[f"{language}_minister_{language}.pptx"])
    with zipfile.ZipFile(file) as package:
        slides = "".join(
            package.read(name).decode()
            for name in package.namelist()
            if name.startswith("ppt/slides/slide")
        )
        theme = package.read("ppt/theme/theme1.xml").decode()
    runs = re.findall(r"<a:r>(<a:rPr.*?)<a:t>([^<]*)</a:t></a:r>", slides)
    if language == "vi":
        assert 'typeface="Leelawadee' not in slides
        assert '<a:latin typeface="Calibri"/>' in theme.split("majorFont")[1]
        return
    assert f'<a:cs typeface="{OFFICE[language]}"/>' in theme
    letters = re.compile("[\u0e00-\u0e7f\u1000-\u109f]")
    for properties, text in runs:
        named = f'<a:cs typeface="{OFFICE[language]}"/>' in properties
        assert named == bool(letters.search(text)), text
        assert re.search(r'lang="(th-TH|my-MM)"', properties)


def test_a_character_that_no_face_has_fails_the_build_with_its_line(tmp_path: Path) -> None:
    source = tmp_path / "source"
    shutil.copytree(CASES / "th", source)
    text = (source / "brief.yaml").read_text(encoding="utf-8")
    line = next(n for n, each in enumerate(text.splitlines(), 1) if each.startswith("summary:"))
    (source / "brief.yaml").write_text(text.replace('summary: "', 'summary: "ᠮᠣᠩ '), "utf-8")
    with pytest.raises(Failure) as caught:
        build(source, tmp_path / "out")
    (message,) = [each for each in caught.value.messages if each.rule == "missing-glyph"]
    assert "U+182E" in message.text
    assert message.position is not None
    assert message.position.line == line
