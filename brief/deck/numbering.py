"""List markers as PowerPoint's numbering (ST_TextAutonumberScheme, ECMA-376 part 1, 20.1.10.61).

A marker is read back from its text, since a style sheet may put anything into it: ``iv.``, ``(c)``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from brief.deck.text import Paragraph

_FORMS = (
    (re.compile(r"\((\w+)\)"), "ParenBoth"),
    (re.compile(r"(\w+)\)"), "ParenR"),
    (re.compile(r"(\w+)\."), "Period"),
    (re.compile(r"([0-9]+)"), "Plain"),
)
_ROMAN = (
    *((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l")),
    *((40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")),
)
# One letter that is both: these are read as Roman where the list's style does not say.
_ROMAN_ALONE = "ivx"
_MOST = 32767  # ST_TextBulletStartAtNum


@dataclass(frozen=True)
class Number:
    """``iv.`` → ``romanLcPeriod``, 4."""

    scheme: str
    value: int


def read_number(text: str, style: str = "") -> Number | None:
    """The number that a marker shows; ``style`` is the list's ``list-style-type``.

    None where PowerPoint counts in no such way; then the marker is a mere character.
    """
    for form, suffix in _FORMS:
        match = form.fullmatch(text)
        if match:
            kind, value = _value(match.group(1), style)
            return Number(kind + suffix, value) if 0 < value <= _MOST else None
    return None


def continue_lists(paragraphs: Iterable[Paragraph]) -> tuple[Paragraph, ...]:
    """Numbers that follow one another, counted from their list's first.

    PowerPoint counts on through paragraphs of one level that have the same scheme and start; so all
    of them say where the list starts, and an item that someone adds moves the rest. Where a list
    like it follows at once, its last item starts at its own number, to part the two.
    """
    written: list[Paragraph] = []
    running: dict[int, _Running] = {}  # by level
    for paragraph in paragraphs:
        level, bullet = paragraph.level, paragraph.bullet
        for deeper in [each for each in running if each > level]:
            del running[deeper]
        before = running.pop(level, None)
        if bullet and bullet.numbering:
            own, start = bullet.start, bullet.start
            if before and (before.scheme, before.number + 1) == (bullet.numbering, own):
                start = before.start
            elif before and (before.scheme, before.start) == (bullet.numbering, own):
                written[before.at] = _start_at(written[before.at], before.number)
            running[level] = _Running(bullet.numbering, start, own, len(written))
            paragraph = _start_at(paragraph, start)
        written.append(paragraph)
    return tuple(written)


@dataclass(frozen=True)
class _Running:
    """The numbered paragraph that came last: its scheme, its list's start, its number and place."""

    scheme: str
    start: int
    number: int
    at: int


def _start_at(paragraph: Paragraph, start: int) -> Paragraph:
    assert paragraph.bullet
    return replace(paragraph, bullet=replace(paragraph.bullet, start=start))


def _value(digits: str, style: str) -> tuple[str, int]:
    """Kind of numerals and what they say; 0 for none of ours."""
    if digits.isascii() and digits.isdigit():
        return "arabic", int(digits)
    if not (digits.isascii() and digits.isalpha() and (digits.islower() or digits.isupper())):
        return "", 0
    case = "Lc" if digits.islower() else "Uc"
    lower = digits.lower()
    roman = _roman(lower)
    if style.endswith(("-alpha", "-latin")) or not roman:
        return f"alpha{case}", _alphabetic(lower)
    if style.endswith("-roman") or len(lower) > 1 or lower in _ROMAN_ALONE:
        return f"roman{case}", roman
    return f"alpha{case}", _alphabetic(lower)


def _alphabetic(letters: str) -> int:
    """a, b … z, aa, ab …"""
    value = 0
    for letter in letters:
        value = 26 * value + ord(letter) - ord("a") + 1
    return value


def _roman(letters: str) -> int:
    """What a Roman numeral in its usual form says; 0 for any other."""
    value, rest = 0, letters
    for worth, sign in _ROMAN:
        while rest.startswith(sign) and value < 4000:
            value, rest = value + worth, rest[len(sign) :]
    return value if not rest and _to_roman(value) == letters else 0


def _to_roman(value: int) -> str:
    written = ""
    for worth, sign in _ROMAN:
        written += sign * (value // worth)
        value %= worth
    return written
