"""Says in plain words what PyYAML's scanner and parser did not like, and where."""

from __future__ import annotations

import re
from pathlib import Path as FilePath

import yaml
from yaml.reader import ReaderError

from brief.messages import Position

_INDENT_OF_VALUE = re.compile(r"[ \t]*(?:-[ \t]+)*(?:[\w.-]+:[ \t]+)?")
_NEEDS_QUOTES = ("{{", "[@", "@", "`", "%", "*", "&", "!")


def explain(error: yaml.YAMLError, source: str) -> tuple[str, int]:
    """What is wrong, and the index of the character it is about."""
    if isinstance(error, ReaderError):
        return f"a character that cannot be printed: U+{_code(error):04X}", error.position
    assert isinstance(error, yaml.MarkedYAMLError)
    mark = error.problem_mark or error.context_mark
    index = mark.index if mark else 0
    begin = error.context_mark.index if error.context_mark else index
    for place in (index, begin):
        found = _unquoted(source, place)
        if found:
            return found
    problem = error.problem or ""
    if "mapping values are not allowed" in problem:
        return _explain_colon(source, index)
    if "unexpected end of stream" in problem or "document separator" in problem:
        return f"this {source[begin : begin + 1]} is never closed", begin
    for part, text in _PLAIN_WORDS:
        if part in problem:
            return text, index
    if "expected <block end>" in problem:
        return _explain_block_end(source, index)
    return f"this is not YAML: {problem or error.context}", index


def explain_unreadable(
    data: bytes, error: UnicodeDecodeError, file: FilePath
) -> tuple[str, Position]:
    """What is wrong with bytes that are not UTF-8, and where the first of them stands."""
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return "the file is UTF-16; save it as UTF-8", Position(file, 1, 1)
    before = data[: error.start].decode("utf-8-sig", errors="replace")
    lines = re.split(r"\r\n|\r|\n", before)
    text = f"the file is not UTF-8 (byte {data[error.start]:#04x}); save it as UTF-8"
    return text, Position(file, len(lines), len(lines[-1]) + 1)


_PLAIN_WORDS = (
    ("sequence entries are not allowed", "a list must begin on its own line, below its key"),
    ("mapping keys are not allowed", "a `?` here must be in quotes"),
    ("could not find expected ':'", "expected `key: value`; is a `:` missing, or a quote?"),
    ("indentation indicator", "text after `|` or `>` must begin on the next line"),
    ("expected a comment or a line break", "text after `|` or `>` must begin on the next line"),
    ("chomping or indentation", "a value that begins with `|` or `>` must be in quotes"),
    ("unknown escape", r"write \\ for a backslash inside double quotes, or use single quotes"),
    ("hexadecimal numbers", r"write \\ for a backslash inside double quotes, or use single quotes"),
    ("',' or ']'", "expected `,` or `]`: brackets are not closed, or a text needs quotes"),
    ("',' or '}'", "expected `,` or `}`: braces are not closed, or a text needs quotes"),
    ("cannot start any token", "a value that begins with this character must be in quotes"),
    ("expected the node content", "a value is missing here"),
)


def _unquoted(source: str, index: int) -> tuple[str, int] | None:
    """Whether the line holds a tab for indentation, or a value that should be in quotes."""
    start = source.rfind("\n", 0, index) + 1
    line = source[start:].split("\n", 1)[0]
    blank = line[: len(line) - len(line.lstrip())]
    if "\t" in blank:
        return "a tab in the indentation; use spaces", start + blank.index("\t")
    match = _INDENT_OF_VALUE.match(line)
    value = line[match.end() :] if match else ""
    for sign in _NEEDS_QUOTES:
        if match and value.startswith(sign):
            text = f"a value that begins with `{sign}` must be in quotes"
            return text, start + match.end()
    if source[index : index + 1] == "\t":
        return "a tab where YAML allows none; use spaces", index
    if source[index : index + 1] in ("@", "`"):
        return f"a value that begins with `{source[index]}` must be in quotes", index
    return None


def _explain_colon(source: str, index: int) -> tuple[str, int]:
    """An unquoted value that holds ``: ``, or a key that is indented too far."""
    start = source.rfind("\n", 0, index) + 1
    line = source[start:index]
    match = _INDENT_OF_VALUE.match(line)
    if match and line[: match.end()].rstrip().endswith((":", "-")):
        return "this value holds `: `, which YAML reads as a key: put it in quotes", (
            start + match.end()
        )
    return "this line is indented more than the one above allows", start + (
        match.end() if match else 0
    )


def _explain_block_end(source: str, index: int) -> tuple[str, int]:
    start = source.rfind("\n", 0, index) + 1
    before = source[start:index].rstrip()
    if before.endswith(("'", '"')):
        return "there is text after the closing quote: put the whole value in one pair", index
    if before.endswith(("]", "}")):
        return f"there is text after `{before[-1]}`: put the whole value in quotes", index
    return "this line is indented unlike the lines that it belongs to", index


def _code(error: ReaderError) -> int:
    character = error.character
    return character if isinstance(character, int) else ord(character)
