"""The handout: slides as vectors beside all that the speaker says."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2
import pytest

from brief.build.pipeline import make_artefacts
from brief.build.plan import Task
from brief.build.project import Project
from brief.messages import Failure

BRIEF = """\
brief: 1
title: Safe ways to school
subtitle: What a school street changes
date: 2026-03-02
language: en
brand: avi
publisher: {name: Example Institute}
facts:
  pupils: {value: 12400, unit: people, period: 2025, label: pupils}
  streets: {value: 12, unit: streets, label: streets to close}
summary: There are {{ pupils }} pupils.
messages: [Parents decide by the worst crossing., One street is enough.]
sections:
  - id: travel
    title: How children travel
    claim: Most live near their school
    points: [Most walk., Some cycle.]
    notes: |
      Welcome, and **thank you**.\\
      A new line begins here.

      - The first point
      - The second point
    show:
      - figures: [pupils, streets]
proposals:
  - {id: streets, title: Close twelve streets, claim: It is cheap, who: The council}
"""
LONG = " ".join(f"word{number}" for number in range(1400))


def make(folder: Path, *replacements: tuple[str, str], audience: str = "") -> dict[str, bytes]:
    """Handout and slides of ``BRIEF`` by their formats."""
    text = BRIEF
    for old, new in replacements:
        assert old in text
        text = text.replace(old, new)
    file = folder / "content" / "school" / "brief.yaml"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    (folder / "project.yaml").write_text("brand: avi\n", encoding="utf-8")
    profile = folder / "templates" / "audiences" / "parents" / "audience.yaml"
    profile.parent.mkdir(parents=True)
    profile.write_text(f"title: Parents\n{audience}\n", encoding="utf-8")
    task = Task(file, Project(folder), "parents", "en", None, "deck", ("slides", "handout"))
    artefacts, messages = make_artefacts(task)
    assert not messages
    return {name.split("_")[-1].removesuffix(".pdf"): data for name, data in artefacts.items()}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    return make(tmp_path_factory.mktemp("handout"))


@pytest.fixture
def handout(made: dict[str, bytes]) -> Iterator[pikepdf.Pdf]:
    with pikepdf.open(BytesIO(made["handout"])) as pdf:
        yield pdf


def pages_of(pdf: bytes) -> list[str]:
    with pypdfium2.PdfDocument(BytesIO(pdf)) as document:
        return [page.get_textpage().get_text_range() for page in document]


def left_of(pdf: bytes, heading: str) -> float:
    """Where a slide's heading begins: the first place of its words that is not in a picture."""
    with pypdfium2.PdfDocument(BytesIO(pdf)) as document:
        for page in document:
            text = page.get_textpage()
            found = text.search(heading).get_next()
            if found:
                return float(text.get_charbox(found[0])[0])
    raise AssertionError(f"{heading} is on no page")


def elements(pdf: pikepdf.Pdf, tag: str) -> list[Any]:
    found: list[Any] = []

    def walk(element: Any) -> None:
        if element.get("/S") == tag:
            found.append(element)
        kids = element.get("/K", [])
        for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
            if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
                walk(kid)

    walk(pdf.Root.StructTreeRoot.K[0])
    return found


def drawn_forms(pdf: pikepdf.Pdf) -> list[list[Any]]:
    """The form XObjects that each page draws."""
    drawn = []
    for page in pdf.pages:
        names = [
            str(step.operands[0])
            for step in pikepdf.parse_content_stream(page)
            if str(step.operator) == "Do"
        ]
        drawn.append([page.resources.XObject[name] for name in names])
        assert {str(each.Subtype) for each in drawn[-1]} == {"/Form"}
    return drawn


def slide_count(made: dict[str, bytes]) -> int:
    with pikepdf.open(BytesIO(made["slides"])) as slides:
        return len(slides.pages)


def test_each_slide_is_there_once_and_as_vectors(
    made: dict[str, bytes], handout: pikepdf.Pdf
) -> None:
    drawn = [form.objgen for forms in drawn_forms(handout) for form in forms]
    assert len(set(drawn)) == len(drawn) == slide_count(made)
    everything = [o for o in handout.objects if isinstance(o, pikepdf.Stream)]
    assert not [o for o in everything if o.get("/Subtype") == "/Image"]


def test_a_slide_is_drawn_where_the_layout_has_its_picture(handout: pikepdf.Pdf) -> None:
    """Read by another program: the slide's own text lies inside the figure's box."""
    (first, *_) = elements(handout, "/Figure")
    left, bottom, right, top = (float(edge) for edge in first.A.BBox)
    assert (right - left) / (top - bottom) == pytest.approx(16 / 9, abs=0.02)
    data = BytesIO()
    handout.save(data)
    with pypdfium2.PdfDocument(data) as document:
        text = document[0].get_textpage()
        inside = text.get_text_bounded(left, bottom, right, top)
        assert "Safe ways" in inside
        assert "Example Institute" in inside
        assert "This briefing" not in inside


def test_short_notes_leave_three_slides_a_page(
    made: dict[str, bytes], handout: pikepdf.Pdf
) -> None:
    assert [len(forms) for forms in drawn_forms(handout)] == [3, 3]
    assert slide_count(made) == 6


def test_notes_keep_their_paragraphs_lists_and_line_breaks(made: dict[str, bytes]) -> None:
    text = "\n".join(
        line.strip() for page in pages_of(made["handout"]) for line in page.split("\n")
    )
    assert "Welcome, and thank you.\nA new line begins here." in text
    assert text.index("The first point") < text.index("The second point")


def test_long_notes_flow_to_the_next_page_and_lose_no_word(tmp_path: Path) -> None:
    made = make(tmp_path, ("Welcome, and", LONG + " Welcome, and"))
    pages = pages_of(made["handout"])
    words = [w for page in pages for w in page.split() if w.startswith("word")]
    assert words == LONG.split()
    assert sum("word" in page for page in pages) > 1
    with pypdfium2.PdfDocument(BytesIO(made["handout"])) as document:
        for page in document:
            text = page.get_textpage()
            boxes = [text.get_charbox(index) for index in range(text.count_chars())]
            assert min(bottom for _, bottom, _, _ in boxes) > 20
            assert max(right for _, _, right, _ in boxes) < page.get_width() - 20


def test_it_is_a_tagged_pdf_whose_slides_are_figures_with_their_titles(
    made: dict[str, bytes], handout: pikepdf.Pdf
) -> None:
    assert b"<pdfuaid:part>1<" in handout.Root.Metadata.read_bytes()
    assert handout.Root.MarkInfo.Marked
    assert str(handout.Root.Lang) == "en"
    assert handout.docinfo["/Title"] == "Safe ways to school: slides and notes"
    alts = [str(figure.Alt) for figure in elements(handout, "/Figure")]
    assert alts[0] == "Slide 1: Safe ways to school"
    assert len(alts) == slide_count(made) == len(elements(handout, "/H2"))


def test_what_a_picture_says_is_said_of_its_slide_too(tmp_path: Path) -> None:
    dot = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 3 2"><circle r="1"/></svg>'
    (tmp_path / "content" / "school").mkdir(parents=True)
    (tmp_path / "content" / "school" / "dot.svg").write_text(dot, encoding="utf-8")
    picture = "    show:\n      - {claim: This is it, image: {file: dot.svg, alt: A dot}}\n"
    made = make(tmp_path, ("    show:\n", picture))
    with pikepdf.open(BytesIO(made["handout"])) as pdf:
        alts = [str(figure.Alt) for figure in elements(pdf, "/Figure")]
    assert [alt for alt in alts if "This is it" in alt] == ["Slide 4: This is it – A dot"]


def test_footers_of_slides_are_seen_and_not_read(made: dict[str, bytes]) -> None:
    with pikepdf.open(BytesIO(made["slides"])) as pdf:
        inside, drawn = "", []
        for operands, operator in pikepdf.parse_content_stream(pdf.pages[2]):
            if str(operator) in ("BMC", "BDC"):
                inside = str(operands[0])
            elif str(operator) == "BT":
                drawn.append(inside)
    assert drawn.count("/Artifact") == 3  # institute, date, number
    assert len(drawn) > 3


def test_marks_of_the_slides_own_structure_do_not_come_along(handout: pikepdf.Pdf) -> None:
    for form in (form for forms in drawn_forms(handout) for form in forms):
        assert b"/MCID" not in form.read_bytes()
        assert "/StructParents" not in form


def test_a_slide_that_is_continued_stands_there_part_by_part(tmp_path: Path) -> None:
    points = ", ".join(f"Point {n} " + "carries the claim at some length " * 16 for n in range(5))
    made = make(tmp_path, ("Most walk., Some cycle.", points))
    with pikepdf.open(BytesIO(made["handout"])) as pdf:
        alts = [str(figure.Alt) for figure in elements(pdf, "/Figure")]
        assert len(alts) == sum(map(len, drawn_forms(pdf))) == slide_count(made)
    parts = [alt for alt in alts if "Most live near their school (" in alt]
    assert len(parts) > 1
    assert parts[1].endswith(f"(2 of {len(parts)})")


def test_every_page_has_title_date_and_its_number(made: dict[str, bytes]) -> None:
    pages = pages_of(made["handout"])
    for number, page in enumerate(pages, 1):
        for words in ("Safe ways to school", "2 March 2026", f"{number} of {len(pages)}"):
            assert words in page


def test_a_marking_stands_on_every_page(tmp_path: Path) -> None:
    status = "status: embargoed\nembargo: 2026-03-02 09:00 +07:00\n"
    made = make(tmp_path, ("date: 2026-03-02\n", f"date: 2026-03-02\n{status}"))
    with pypdfium2.PdfDocument(BytesIO(made["handout"])) as document:
        for page in document:
            top = page.get_textpage().get_text_bounded(bottom=page.get_height() - 60)
            assert "EMBARGOED UNTIL 2 March 2026" in top


@pytest.mark.parametrize(
    ("audience", "size", "ratio"),
    [
        ("slide_size: 4x3", (595, 842), 4 / 3),
        ("paper: letter\nslide_size: a4", (612, 792), 780 / 540),
    ],
)
def test_paper_and_slide_size_are_the_audiences(
    tmp_path: Path, audience: str, size: tuple[int, int], ratio: float
) -> None:
    made = make(tmp_path, audience=audience)
    with pikepdf.open(BytesIO(made["handout"])) as pdf:
        box = pdf.pages[0].mediabox
        assert (round(float(box[2])), round(float(box[3]))) == size
        left, bottom, right, top = (float(edge) for edge in elements(pdf, "/Figure")[0].A.BBox)
        assert (right - left) / (top - bottom) == pytest.approx(ratio, rel=0.01)
        titles = [str(figure.Alt).partition(": ")[2] for figure in elements(pdf, "/Figure")]
        *full, last = (len(forms) for forms in drawn_forms(pdf))
        assert set(full) <= {2, 3}
        assert last <= 3
    lefts = [left_of(made["handout"], title) for title in titles[1:]]
    assert max(lefts) - min(lefts) < 3  # a letter's own left bearing


def test_the_same_brief_gives_the_same_bytes_in_any_folder(
    made: dict[str, bytes], tmp_path: Path
) -> None:
    assert make(tmp_path / "elsewhere")["handout"] == made["handout"]


def test_a_character_that_no_font_has_is_an_error_with_its_line(tmp_path: Path) -> None:
    with pytest.raises(Failure) as failure:
        make(tmp_path, ("Welcome, and", "Welcome \N{CUNEIFORM SIGN A}, and"))
    (message,) = failure.value.messages
    assert (message.rule, message.position.line) == ("missing-glyph", 19)  # type: ignore[union-attr]


def test_a_template_of_the_project_changes_the_handout(tmp_path: Path) -> None:
    override = tmp_path / "templates" / "handout" / "handout.html.j2"
    override.parent.mkdir(parents=True)
    override.write_text(
        '{% extends "base/handout/handout.html.j2" %}'
        "{% block front %}<h1>Our own</h1>{% endblock %}",
        encoding="utf-8",
    )
    assert "Our own" in pages_of(make(tmp_path)["handout"])[0]
