"""Reads the syntax of gettext's PO files strictly, with a position for each entry.

Babel's reader takes what is not PO for PO (a string without its quotes loses two letters) and
knows the line of ``msgid`` only; what is read here is right, or said with its line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from brief.content.yaml_tree import UNPRINTABLE
from brief.messages import Message, Position

_LINE = re.compile(
    r'\s*(?:(?P<keyword>msgctxt|msgid_plural|msgid|msgstr(?:\[\d+\])?)\s*)?"(?P<string>.*)"\s*'
)
_PREVIOUS = re.compile(r'\s*#\|\s*(?:msgid\s*)?"(?P<string>.*)"\s*')
_ESCAPE = re.compile(r"\\(.)")
_STRING = re.compile(r'(?:[^"\\]|\\[\\"ntr])*')
_PLAIN = {"n": "\n", "t": "\t", "r": "\r"}


@dataclass
class RawEntry:
    """One entry. ``strings``: by keyword, its quoted strings with the place of each."""

    position: Position
    flags: tuple[str, ...] = ()
    previous: str = ""  # the message before it changed
    strings: dict[str, list[tuple[Position, str]]] = field(default_factory=dict)

    def text(self, keyword: str) -> str:
        return "".join(piece for _, piece in self.strings.get(keyword, ()))

    @property
    def last_line(self) -> int:
        """The line on which its last string stands."""
        return max(place.line for pieces in self.strings.values() for place, _ in pieces)


def read_entries(source: str, file: Path) -> tuple[list[RawEntry], list[Message]]:
    """The entries that are not obsolete, the header among them, and what is wrong with the file."""
    problems: list[Message] = []
    entries: list[RawEntry] = []
    flags: list[str] = []
    previous = ""
    keyword = ""
    for number, line in enumerate(source.splitlines(), 1):
        at = Position(file, number, len(line) - len(line.lstrip()) + 1)
        if not line.strip() or line.lstrip().startswith("#"):
            if line.lstrip().startswith("#,"):
                flags += (flag.strip() for flag in line.lstrip()[2:].split(","))
            elif match := _PREVIOUS.fullmatch(line):
                previous += _unescape(match["string"])
            keyword = ""
            continue
        match = _LINE.fullmatch(line)
        if match is None or not _STRING.fullmatch(match["string"]):
            problems.append(Message(_what_is_wrong(line), "po-syntax", at))
            continue
        bad = UNPRINTABLE.search(line)
        if bad:
            text = f"a character that cannot be printed: U+{ord(bad[0]):04X}"
            problems.append(Message(text, "character", Position(file, number, bad.start() + 1)))
        if match["keyword"]:
            keyword = match["keyword"]
            if _begins(keyword, entries):
                entries.append(RawEntry(at, tuple(flags), previous))
                flags, previous = [], ""
            elif not entries:
                problems.append(Message("expected `msgid` first", "po-syntax", at))
                continue
            elif keyword in entries[-1].strings:
                problems.append(Message(f"a second `{keyword}`", "po-syntax", at))
            entries[-1].strings.setdefault(keyword, [])
        elif not keyword:
            text = "a string that belongs to no entry: expected `msgid` or `msgstr` before it"
            problems.append(Message(text, "po-syntax", at))
            continue
        place = Position(file, number, match.start("string") + 1)
        entries[-1].strings[keyword].append((place, _unescape(match["string"])))
    return entries, [*problems, *_incomplete(entries)]


def _unescape(string: str) -> str:
    return _ESCAPE.sub(lambda match: _PLAIN.get(match[1], match[1]), string)


def _begins(keyword: str, entries: list[RawEntry]) -> bool:
    """Whether a keyword begins an entry: ``msgctxt``, or ``msgid`` without one before it."""
    if keyword == "msgctxt":
        return True
    return keyword == "msgid" and not (entries and set(entries[-1].strings) == {"msgctxt"})


def _incomplete(entries: list[RawEntry]) -> Iterator[Message]:
    for entry in entries:
        if "msgid" not in entry.strings:
            yield Message("this entry has no `msgid`", "po-syntax", entry.position)
        elif not any(keyword.startswith("msgstr") for keyword in entry.strings):
            yield Message(
                'this entry has no `msgstr`; expected `msgstr ""`', "po-syntax", entry.position
            )


def _what_is_wrong(line: str) -> str:
    found = line.strip()
    if found.startswith(("<<<<<<<", "=======", ">>>>>>>")):
        return "a mark of a merge that was not finished: keep one of the two versions"
    word = found.split(maxsplit=1)[0]
    if not word.startswith(("msg", '"')):
        return f"expected msgid, msgstr, a comment (#) or a string in quotes; found `{word[:40]}`"
    inside = found[found.find('"') + 1 : found.rfind('"')] if found.count('"') > 1 else None
    if inside is None:
        return 'this string is not closed: expected "…" on one line'
    match = _STRING.match(inside)
    rest = inside[match.end() :] if match else inside
    if rest.startswith('"'):
        return 'a quotation mark inside a string is written `\\"`'
    if rest.startswith("\\"):
        return f"`{rest[:2]}` is no escape: a backslash is written `\\\\`"
    return f"expected `msgid` or `msgstr`; found `{word[:40]}`"
