"""An edition in another language: built when its words are all there, or marked where not."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
import yaml
from pptx import Presentation
from translating import BRIEF, DRAWING, FRENCH, HEADER, make_brief, po, write

from brief.build.pipeline import make_artefacts
from brief.build.plan import Request, Task, plan_brief
from brief.build.project import Project
from brief.content.reader import read_brief
from brief.messages import Failure

NOTED = (*HEADER, "X-Brief-Note: Relu par Ada.")


def task(root: Path, catalogue: str | None, output: str = "brief", **more: object) -> Task:
    make_brief(root)
    if catalogue is not None:
        write(root / "content/school/locale/fr.po", catalogue)
    write(root / "templates/audiences/all/audience.yaml", str(more.pop("audience", "title: All\n")))
    file, formats = root / "content/school/brief.yaml", ("pdf",) if output == "brief" else ("pptx",)
    made = Task(file, Project(root), "all", "fr", None, output, formats)  # type: ignore[arg-type]
    return replace(made, **more)  # type: ignore[arg-type]


def text_of(pdf: bytes) -> list[str]:
    with pypdfium2.PdfDocument(pdf) as document:
        return [page.get_textpage().get_text_bounded().replace("\u00ad", "") for page in document]


def test_the_brief_is_in_the_language_with_its_translators_note(tmp_path: Path) -> None:
    made, warnings = make_artefacts(task(tmp_path, po(FRENCH, NOTED)))
    text = " ".join(" ".join(text_of(*made.values())).split())
    for words in ("On les conduit", "À pied", "rue scolaire", "Relu par Ada."):
        assert words in text, words
    assert "INCOMPLETE" not in text
    assert [each.rule for each in warnings if each.rule == "untranslated"] == []
    with pikepdf.open(io.BytesIO(*made.values())) as pdf:
        assert str(pdf.Root.Lang) == "fr"


def test_what_is_shown_and_not_translated_is_an_error_for_each_at_its_line(tmp_path: Path) -> None:
    words = {**FRENCH, "Most walk": "", "By car": ""}
    del words["A street is for all."]
    text = po(words, fuzzy=("Way",))
    with pytest.raises(Failure) as failure:
        make_artefacts(task(tmp_path, text))
    found = {(m.rule, m.position.file.name, m.position.line) for m in failure.value.messages}  # type: ignore[union-attr]
    lines = text.splitlines()
    source = BRIEF.splitlines()
    assert found == {
        ("untranslated", "fr.po", lines.index('msgid "Most walk"') + 1),
        ("untranslated", "fr.po", lines.index('msgid "By car"') + 1),
        ("fuzzy", "fr.po", lines.index('msgid "Way"') + 1),
        ("untranslated", "brief.yaml", source.index("      > A street is for all.") + 1),
        ("untranslated", "fr.po", 0),
    }
    said = " ".join(message.text for message in failure.value.messages)
    assert "brief translate update school --language fr" in said
    assert "--allow-untranslated" in said


def test_gaps_that_are_allowed_stand_as_in_the_source_and_every_page_and_slide_says_so(
    tmp_path: Path,
) -> None:
    words = po({**FRENCH, "Most walk": "", "One street is enough.": ""})
    made, warnings = make_artefacts(task(tmp_path, words, allow_untranslated=True))
    pages = text_of(*made.values())
    assert "Most walk" in " ".join(pages)
    assert all("TRADUCTION INCOMPLÈTE" in page for page in pages)
    (warning,) = (each for each in warnings if each.rule == "untranslated")
    assert warning.severity == "warning"
    assert "2 of its messages" in warning.text

    made, _ = make_artefacts(task(tmp_path, words, "deck", allow_untranslated=True))
    slides = Presentation(io.BytesIO(*made.values())).slides
    for slide in slides:
        shown = " ".join(s.text_frame.text for s in slide.shapes if s.has_text_frame)
        assert "TRADUCTION INCOMPLÈTE" in shown, shown


def test_what_this_audience_does_not_see_need_not_be_translated(tmp_path: Path) -> None:
    words = po({**FRENCH, "a street without cars": "", "school street": ""})
    audience = "title: All\nparts: [summary, messages, sections]\n"
    made, warnings = make_artefacts(task(tmp_path, words, audience=audience))
    assert made and not [each for each in warnings if each.rule == "untranslated"]


def test_an_error_in_a_catalogue_fails_the_edition(tmp_path: Path) -> None:
    words = {**FRENCH, "{{ walkers }} live near.": "Tout près."}
    with pytest.raises(Failure) as failure:
        make_artefacts(task(tmp_path, po(words)))
    assert [message.rule for message in failure.value.messages] == ["placeholder"]


@pytest.mark.parametrize(
    ("language", "rule", "said"),
    [
        ("fr", "no-catalogue", "brief translate update school --language fr"),
        ("xx", "language", "no language that CLDR knows"),
    ],
)
def test_a_language_without_words_is_an_error_where_it_is_asked_for(
    tmp_path: Path, language: str, rule: str, said: str
) -> None:
    asked = f"editions:\n  - audience: all\n    languages:\n      - en\n      - {language}\n"
    make_brief(tmp_path, BRIEF.replace("authors:", asked + "authors:"))
    write(tmp_path / "templates/audiences/all/audience.yaml", "title: All\n")
    file = tmp_path / "content/school/brief.yaml"
    for request, line in ((Request(), 10), (Request(("all",), ("en", language)), 10)):
        with pytest.raises(Failure) as failure:
            plan_brief(file, Project(tmp_path), request)
        (message,) = failure.value.messages
        assert message.rule == rule and said in message.text
        assert message.position and message.position.line == line


def test_an_unknown_language_of_the_command_line_or_of_the_brief_itself_is_an_error(
    tmp_path: Path,
) -> None:
    make_brief(tmp_path)
    write(tmp_path / "templates/audiences/all/audience.yaml", "title: All\n")
    file = tmp_path / "content/school/brief.yaml"
    for language in ("english", "xx", "fr_FR_X", "../../x"):
        with pytest.raises(Failure) as failure:
            plan_brief(file, Project(tmp_path), Request(("all",), (language,)))
        assert [message.rule for message in failure.value.messages] == ["language"]
    make_brief(tmp_path, BRIEF.replace("language: en", "language: xx"))
    with pytest.raises(Failure) as failure:
        plan_brief(file, Project(tmp_path), Request(("all",)))
    (message,) = failure.value.messages
    assert (message.rule, message.position and message.position.line) == ("language", 5)


def test_the_sources_region_and_the_pseudo_language_need_no_catalogue(tmp_path: Path) -> None:
    make_brief(tmp_path)
    write(tmp_path / "templates/audiences/all/audience.yaml", "title: All\nformats: [pdf]\n")
    file = tmp_path / "content/school/brief.yaml"
    request = Request(("all",), languages=("en-GB", "en-XA"))
    assert [each.language for each in plan_brief(file, Project(tmp_path), request)] == [
        "en-GB",
        "en-XA",
    ]


def test_the_pseudo_language_leaves_no_word_of_the_source(tmp_path: Path) -> None:
    made, _ = make_artefacts(task(tmp_path, None, language="en-XA"))
    text = " ".join(text_of(*made.values()))
    for word in ("Safe", "school", "Sources", "Glossary", "About", "driven", "Share", "version"):
        assert word not in text, word


def test_a_translations_extract_is_a_brief_in_its_language(tmp_path: Path) -> None:
    made, _ = make_artefacts(task(tmp_path, po(FRENCH)))
    home = tmp_path / "again"
    with pikepdf.open(io.BytesIO(*made.values())) as pdf:
        for name, spec in pdf.attachments.items():
            write(home / name, spec.get_file().read_bytes().decode())
    text = (home / "brief.yaml").read_text("utf-8")
    document = yaml.safe_load(text)
    assert document["language"] == "fr"
    chart = document["sections"][0]["show"][0]["chart"]
    assert (chart["x"], chart["y"], chart["highlight"]) == ("Moyen", ["Part"], "À pied")
    assert (home / "ways.csv").read_text("utf-8").startswith("Moyen,Part\nÀ pied,40\n")
    for word in ("street", "driven", "walk."):
        assert word not in text
    write(home / "images/a.svg", DRAWING)
    assert read_brief(home / "brief.yaml", root=home).title == FRENCH["Safe ways to school"]


def test_a_translations_source_is_the_brief_with_its_catalogue(tmp_path: Path) -> None:
    write(tmp_path / "content/school/images/a.fr.svg", DRAWING)
    audience = "title: All\nattach: source\n"
    made, _ = make_artefacts(task(tmp_path, po(FRENCH), audience=audience))
    with pikepdf.open(io.BytesIO(*made.values())) as pdf:
        files = {name: spec.get_file().read_bytes() for name, spec in pdf.attachments.items()}
    assert set(files) == {"brief.yaml", "fr.po", "ways.csv", "a.svg", "a.fr.svg"}
    assert files["brief.yaml"].decode() == BRIEF
    assert files["fr.po"].decode() == po(FRENCH)


def test_terms_of_the_glossary_are_linked_in_the_language(tmp_path: Path) -> None:
    words = {**FRENCH, "A street is for all.": "Une rue scolaire est à tous."}
    from brief.build.material import prepare

    html = prepare(task(tmp_path, po(words))).renderer.brief_html()
    assert '<a class="term" id="use-of-term-1" href="#term-1">rue scolaire</a>' in html


def test_the_lines_of_a_translation_belong_to_the_items_of_the_brief(tmp_path: Path) -> None:
    """Where there are too many pages, what may go is known by its lines."""
    from brief.build.material import prepare
    from brief.build.page_items import PageItems
    from brief.pdf.boxes.pages import read_pages
    from brief.pdf.fit.measure import measure
    from brief.pdf.layout import lay_out

    french = task(tmp_path, po(FRENCH))
    shares = []
    for each in (french, replace(french, language="en")):
        material = prepare(each)
        html, base = material.renderer.brief_html(), french.file.parent
        pages = read_pages(lay_out(html, base=base, fetcher=material.fetcher(each)).pages)
        items = PageItems(material.edition.brief, measure(pages))
        paths = [("messages", 0), ("messages", 1), ("sections", 0), ("sections", 0, "show", 1)]
        shares.append([bool(items.extents([path])) for path in paths])
    assert shares == [[True] * 4] * 2
