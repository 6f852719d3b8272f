"""The formats for paper, from a brief to their files."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pikepdf
import press_profile
import pypdfium2
import pytest

from brief.build.formats import Format
from brief.build.material import prepare
from brief.build.pipeline import make_artefacts
from brief.build.plan import Task
from brief.build.print import make_print
from brief.build.project import Project
from brief.messages import Failure, Message

SHIPPED = Path(__file__).parents[2] / "templates"
BRIEF = """\
brief: 1
title: Safe ways to school
date: 2026-03-02
language: en
brand: house
authors: [{name: Ann EXAMPLE}]
facts:
  pupils: {value: 12400, unit: people, period: 2025, label: pupils}
summary: There are {{ pupils }} pupils.
messages: [Parents decide by the worst crossing.]
sections:
  - title: How children travel
    claim: Most live near their school
    text: "The survey asked.[^who]\\n\\n[^who]: Every household.\\n"
    show:
      - figures: [pupils]
      - chart: {kind: bar, data: ways.csv, x: way, y: [people], title: Few cycle, alt: Few cycle.}
      - table: {data: ways.csv, caption: Ways to school}
      - timeline: [{date: "2020", event: First street}, {date: "2024", event: Twelfth street}]
proposals:
  - {title: Close twelve streets, claim: It is cheap, who: The council, when: By summer}
"""
LONG = "conclusions:\n" + "  - Streets are for those who live in them.\n" * 40
CSV = "way,people\nOn foot,7000\nBy bicycle,1400\nBy car,4000\n"

Make = Callable[..., tuple[Mapping[str, bytes], tuple[Message, ...]]]


@pytest.fixture(scope="module")
def make(tmp_path_factory: pytest.TempPathFactory) -> Make:
    """Makes the brief in formats; ``printing`` is what its brand says under ``print``."""
    tmp_path = tmp_path_factory.mktemp("printed")

    def make(
        *formats: str,
        printing: str | None = "{profile: press.icc}",
        more: str = "",
        brief: str = BRIEF,
    ) -> tuple[Mapping[str, bytes], tuple[Message, ...]]:
        write(tmp_path / "project.yaml", "")
        write(tmp_path / "content/school/brief.yaml", brief)
        write(tmp_path / "content/school/ways.csv", CSV)
        write(tmp_path / "templates/audiences/parents/audience.yaml", more or "title: Parents\n")
        brand = (SHIPPED / "brands/avi/_brand.yml").read_text("utf-8")
        brand += f"    print: {printing}\n" if printing else ""
        write(tmp_path / "templates/brands/house/_brand.yml", brand)
        (tmp_path / "templates/brands/house/press.icc").write_bytes(press_profile.make_profile())
        file = tmp_path / "content/school/brief.yaml"
        task = Task(file, Project(tmp_path), "parents", "en", None, "brief", formats)  # type: ignore[arg-type]
        return make_artefacts(task)

    return make


@pytest.fixture(scope="module")
def large(make: Make) -> bytes:
    """The brief in large print."""
    (data,) = make("large")[0].values()
    return data


def write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, "utf-8")


def opened(artefacts: Mapping[str, bytes]) -> pikepdf.Pdf:
    (data,) = artefacts.values()
    return pikepdf.open(io.BytesIO(data))


def test_each_format_has_a_file_of_its_own(make: Make) -> None:
    artefacts, messages = make("pdf", "print", "booklet", "two_up", "large")
    names = [Path(path).name for path in artefacts]
    assert names == [
        f"school_parents_en{each}.pdf" for each in ("", "_print", "_booklet", "_two_up", "_large")
    ]
    assert {message.severity for message in messages} == {"note"}


def test_a_format_has_the_same_bytes_alone_and_beside_others(make: Make) -> None:
    together = list(make("pdf", "print", "two_up")[0].values())
    assert [
        data for each in ("pdf", "print", "two_up") for data in make(each)[0].values()
    ] == together


def test_facing_pages_have_the_wider_margin_at_the_fold(make: Make) -> None:
    """The running foot begins with the text: farther in on the right page than on the left."""
    artefacts, _ = make("print", brief=BRIEF + LONG)
    (data,) = artefacts.values()
    with pypdfium2.PdfDocument(io.BytesIO(data)) as document:
        assert len(document) >= 2
        right, left = (edge_of_text(document[number]) for number in (0, 1))
    assert right - left == pytest.approx(61.8 - 40, abs=1.5)


def edge_of_text(page: pypdfium2.PdfPage) -> float:
    text = page.get_textpage()
    return min(text.get_charbox(at)[0] for at in range(text.count_chars()))


def test_pages_that_were_set_to_keep_a_budget_are_so_on_sheets_too(tmp_path: Path) -> None:
    """Not so large print, which takes the pages it needs."""
    file = tmp_path / "brief.yaml"
    write(file, BRIEF.replace("brand: house", "brand: avi"))
    write(tmp_path / "ways.csv", CSV)
    formats: tuple[Format, ...] = ("booklet", "two_up", "large")
    task = Task(file, Project(tmp_path), "officials", "en", None, "brief", formats)

    def on_small_paper(html: str) -> str:
        return html.replace("</head>", "<style>@page { size: 400pt 600pt }</style></head>")

    artefacts, _ = make_print(task, prepare(task), on_small_paper)
    widths = []
    for data in artefacts.values():
        with pikepdf.open(io.BytesIO(data)) as pdf:
            widths.append(float(pdf.pages[0].mediabox[2]))
    assert widths == pytest.approx([600, 600, 595.28], abs=0.01)


def test_without_a_profile_the_key_and_where_to_get_one_are_said(make: Make) -> None:
    with pytest.raises(Failure) as failure:
        make("print", printing=None)
    (message,) = failure.value.messages
    assert "`defaults: {brief: {print: {profile: FILE}}}`" in message.text
    assert "PSOcoated_v3" in message.text and "eci.org" in message.text
    assert message.position is not None and message.position.file.name == "_brand.yml"


def test_a_profile_that_is_none_is_said_at_its_line(make: Make) -> None:
    with pytest.raises(Failure) as failure:
        make("print", printing="{profile: _brand.yml}")
    (message,) = failure.value.messages
    assert "ICC profile `_brand.yml`: it is not an ICC profile" in message.text


def test_colours_without_ink_of_their_own_are_told_with_the_profiles(make: Make) -> None:
    _, (note,) = make("print", printing="{profile: press.icc, cmyk: {teal: [90, 40, 50, 20]}}")
    assert note.severity == "note"
    assert "ink [0, 0, 0, 100]" in note.text
    assert "teal" not in note.text


def test_the_brands_ink_is_printed(make: Make) -> None:
    pdf = opened(make("print", printing="{profile: press.icc, cmyk: {teal: [90, 40, 50, 20]}}")[0])
    assert b"0.9 0.4 0.5 0.2 k" in pdf.pages[0].Contents.read_bytes()


def test_letter_paper_is_kept(make: Make) -> None:
    artefacts, _ = make("print", "booklet", "large", more="paper: letter\n")
    for data, wide in zip(artefacts.values(), (612, 792, 612), strict=True):
        with pikepdf.open(io.BytesIO(data)) as pdf:
            left, _, right, _ = (float(edge) for edge in pdf.pages[0].trimbox)
            assert right - left == pytest.approx(wide, abs=0.1)


def test_large_print_is_nowhere_smaller_than_16_points(large: bytes) -> None:
    """Charts, tables, notes and running foot among it."""
    with pikepdf.open(io.BytesIO(large)) as pdf:
        sizes = [size for page in pdf.pages for size in sizes_of_text(page)]
    assert len(sizes) > 20
    assert min(sizes) >= 15.99


def sizes_of_text(page: pikepdf.Page) -> Iterator[float]:
    matrix, stack, text, size = pikepdf.Matrix(), [], pikepdf.Matrix(), 0.0
    for operands, operator in pikepdf.parse_content_stream(page):
        name = str(operator)
        if name == "q":
            stack.append(matrix)
        elif name == "Q":
            matrix = stack.pop()
        elif name == "cm":
            matrix = pikepdf.Matrix(*map(float, operands)) @ matrix
        elif name == "Tm":
            text = pikepdf.Matrix(*map(float, operands))
        elif name == "Tf":
            size = float(operands[1])
        elif name in ("Tj", "TJ"):
            whole = text @ matrix
            yield size * abs(complex(whole.c, whole.d))


def test_large_print_says_all_in_one_column_and_in_reading_order(large: bytes) -> None:
    """Each below the one before, all from the left edge but what is indented on purpose."""
    read = [
        "There are 12,400 pupils", "Parents decide", "How children travel", "Most live near",
        "The survey asked", "Few cycle", "Ways to school", "First street", "Close twelve streets",
        "It is cheap", "The council", "By summer",
    ]  # fmt: skip
    with pypdfium2.PdfDocument(io.BytesIO(large)) as document:
        places = [place_of(document, words) for words in read]
    assert [words for _, words in sorted(zip(places, read, strict=True))] == read


def place_of(document: pypdfium2.PdfDocument, words: str) -> tuple[int, float]:
    """The page of these words and how far down they stand."""
    for number, page in enumerate(document):
        text = page.get_textpage()
        found = text.search(words, match_case=True).get_next()
        if found:
            return number, -text.get_charbox(found[0])[3]
    raise AssertionError(f"{words} is missing")


def test_large_print_is_tagged(large: bytes) -> None:
    with pikepdf.open(io.BytesIO(large)) as pdf:
        assert "/StructTreeRoot" in pdf.Root
        assert pdf.Root.MarkInfo.Marked
