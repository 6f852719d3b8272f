"""Reads a catalogue, or says everything that is wrong with its file."""

from __future__ import annotations

import re
from collections.abc import Iterator
from gettext import c2py
from pathlib import Path

from brief.messages import Failure, Message, Position
from brief.translation.catalogue import NOTE, Catalogue, Entry
from brief.translation.languages import same_language
from brief.translation.po_syntax import RawEntry, read_entries
from brief.translation.segments import fold

MAX_BYTES = 4_000_000
MAX_WORDS = 20_000  # characters of one translation: ten pages
MAX_PLURALS = 6  # Arabic has six forms, and no language has more

_PLURALS = re.compile(
    r"\s*nplurals\s*=\s*(?P<count>\d+)\s*;\s*plural\s*=\s*(?P<formula>[^;]+);?\s*"
)
_CHARSET = re.compile(r"charset\s*=\s*([\w.:-]+)", re.IGNORECASE)


def read_catalogue(file: Path, language: str) -> Catalogue:
    """The catalogue in ``file``, which is to be in ``language``. Raises Failure with all that is
    wrong with the file itself; what is lost in a translation, `check_catalogue` says.
    """
    entries, problems = read_entries(read_po_text(file), file)
    header = next((entry for entry in entries if not entry.text("msgid")), None)
    found: dict[str, Entry] = {}
    for raw in entries:
        if raw is header or not _is_plain(raw):
            continue
        entry = _entry(raw)
        if entry.text in found:
            first = found[entry.text].position.line
            text = f"this message stands in line {first} already"
            problems.append(Message(text, "po-duplicate", raw.position))
        if len(entry.words) > MAX_WORDS:
            text = f"this translation has {len(entry.words):,} characters; expected {MAX_WORDS:,}"
            problems.append(Message(text + " at most", "limit", entry.place))
        found.setdefault(entry.text, entry)
    headers = _headers(header)
    problems += _check_header(header, headers, file, language)
    if problems:
        raise Failure(problems)
    at = _place(header, NOTE.lower()) if header and headers.get(NOTE.lower()) else None
    return Catalogue(language, file, found, headers, at)


def read_po_text(file: Path) -> str:
    """The text of a catalogue, which is UTF-8 and of reasonable size. Raises Failure."""
    try:
        size = file.stat().st_size
        data = file.read_bytes() if size <= MAX_BYTES else b""
    except OSError as error:
        why = error.strerror or "it cannot be read"
        text = f"cannot read this catalogue: {why}"
        raise Failure(Message(text, "file", Position(file))) from None
    if size > MAX_BYTES:
        text = f"the catalogue is too large: {size:,} bytes; at most {MAX_BYTES:,} are read"
        raise Failure(Message(text, "limit", Position(file)))
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        column = error.start - (data.rfind(b"\n", 0, error.start) + 1) + 1
        text = "the catalogue is not UTF-8: save it with this encoding"
        raise Failure(Message(text, "encoding", Position(file, line, column))) from None


def _is_plain(raw: RawEntry) -> bool:
    """Whether an entry can be a brief's: these have neither contexts nor plurals."""
    return "msgid" in raw.strings and not {"msgctxt", "msgid_plural"} & raw.strings.keys()


def _entry(raw: RawEntry) -> Entry:
    pieces = tuple(raw.strings.get("msgstr", ()))
    return Entry(
        fold_lines(raw.text("msgid")),
        raw.text("msgstr"),
        raw.position,
        "fuzzy" in raw.flags,
        pieces,
    )


def fold_lines(text: str) -> str:
    """A ``msgid`` as messages are: each line folded, whatever a translator's tool made of it."""
    return "\n".join(fold(line) for line in text.split("\n"))


def _headers(header: RawEntry | None) -> dict[str, str]:
    """By name in small letters."""
    pairs = (line.split(":", 1) for line in (header.text("msgstr") if header else "").split("\n"))
    return {pair[0].strip().lower(): pair[1].strip() for pair in pairs if len(pair) == 2}


def _check_header(
    header: RawEntry | None, headers: dict[str, str], file: Path, language: str
) -> Iterator[Message]:
    if header is None:
        text = (
            'the catalogue has no header: expected `msgid ""` and below it Language, Content-Type'
        )
        yield Message(text, "po-header", Position(file, 1, 1))
        return
    given = headers.get("language", "")
    if not given:
        text = f"the header does not name its language: expected `Language: {language}`"
        yield Message(text, "po-language", _place(header, "language"))
    elif not same_language(given, language):
        text = f"this catalogue is in `{given}`; expected `Language: {language}`, as its name says"
        yield Message(text, "po-language", _place(header, "language"))
    charset = _CHARSET.search(headers.get("content-type", ""))
    if charset and charset[1].lower().replace("_", "-") not in ("utf-8", "utf8", "us-ascii"):
        text = f"expected `charset=UTF-8`; found `{charset[1]}`: save the catalogue as UTF-8"
        yield Message(text, "encoding", _place(header, "content-type"))
    problem = _plural_problem(headers.get("plural-forms"))
    if problem:
        yield Message(problem, "po-plural", _place(header, "plural-forms"))


def _place(header: RawEntry, name: str) -> Position:
    for position, piece in header.strings.get("msgstr", ()):
        if piece.lower().startswith(name):
            return position
    return header.position


def _plural_problem(written: str | None) -> str | None:
    """A brief has no plurals, but tools refuse a catalogue whose rule they cannot read."""
    if written is None:
        return None
    match = _PLURALS.fullmatch(written)
    example = "expected such as `nplurals=1; plural=0;`"
    if match is None:
        return f"`Plural-Forms: {written[:60]}` cannot be read; {example}"
    count = int(match["count"])
    if not 1 <= count <= MAX_PLURALS:
        return f"`nplurals={count}`: expected 1 to {MAX_PLURALS}"
    try:
        rule = c2py(match["formula"])
        highest = max(rule(number) for number in range(1000))
    except (ValueError, ZeroDivisionError, RecursionError, OverflowError):
        return f"the plural rule `{match['formula'].strip()[:60]}` cannot be read; {example}"
    if highest >= count:
        return (
            f"the plural rule gives the form {highest}, but `nplurals={count}` has 0 to {count - 1}"
        )
    return None
