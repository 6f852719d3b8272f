"""Whatever stands in a file, the reader says what is wrong and never fails otherwise."""

from __future__ import annotations

import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from brief.content import read_brief
from brief.content.table import read_table
from brief.content.yaml_tree import parse_yaml
from brief.messages import Failure

RIGHT = (Path(__file__).parents[1] / "cases/content/a-brief-that-is-right.yaml").read_text("utf-8")
WORDS = ["{{", "}}", "- ", ": ", "a", "1", "\n  ", "\r\n"]
MARKS = st.sampled_from([*"\n\n \t:-[]{}'\"|>&*!%@`#?,~\\", *WORDS])
VALUES = st.sampled_from(["~", "[]", "{}", "7", "x", "[a, {b: c}]", "true", "2020-01-01", "|\n  x"])


def read(content: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "brief.yaml"
        file.write_bytes(content)
        try:
            read_brief(file, root=Path(folder))
        except Failure as failure:
            assert failure.messages
            for message in failure.messages:
                assert message.position is not None
                assert message.position.line <= content.count(b"\n") + content.count(b"\r") + 1


@given(st.binary(max_size=200))
@settings(max_examples=100, deadline=None)
def test_any_bytes(content: bytes) -> None:
    read(content)


@given(st.lists(MARKS, max_size=40).map("".join))
@settings(max_examples=150, deadline=None)
def test_any_text_of_yaml_marks(text: str) -> None:
    read(text.encode())


@given(st.integers(0, len(RIGHT)), st.integers(0, 30), MARKS)
@settings(max_examples=80, deadline=None)
def test_a_right_brief_with_a_piece_cut_out(start: int, length: int, mark: str) -> None:
    read((RIGHT[:start] + mark + RIGHT[start + length :]).encode())


@given(st.data())
@settings(max_examples=80, deadline=None)
def test_a_right_brief_with_a_wrong_value(data: st.DataObject) -> None:
    lines = RIGHT.splitlines()
    at = data.draw(st.integers(0, len(lines) - 1))
    lines[at] = lines[at].split(": ")[0].rstrip(":") + ": " + data.draw(VALUES)
    read("\n".join(lines).encode())


@given(st.text(max_size=100) | st.lists(st.sampled_from('a",\n\r1;'), max_size=30).map("".join))
@settings(max_examples=150, deadline=None)
def test_any_text_as_a_table(text: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "data.csv"
        file.write_bytes(text.encode("utf-8", "surrogatepass"))
        try:
            table = read_table(file)
        except Failure as failure:
            assert failure.messages
        else:
            for row in range(-1, len(table.rows)):
                assert table.position(row, len(table.columns) - 1).line > 0


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=30))
@settings(max_examples=100, deadline=None)
def test_a_quoted_text_is_read_as_it_was_written(text: str) -> None:
    source = "a: '" + text.replace("'", "''") + "'"
    document = parse_yaml(source.replace("\ufffe", "").replace("\uffff", ""), Path("x.yaml"))
    if text.isprintable():
        assert document.data == {"a": text}
