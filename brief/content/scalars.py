"""Unquoted YAML scalars, by the core schema of YAML 1.2 (section 10.3.2).

So ``no`` and ``12:30`` are text and ``016`` is 16, unlike in YAML 1.1. Numbers with a point or an
exponent become Decimals: the digits that were typed are the digits that are printed.
"""

from __future__ import annotations

import re
from decimal import Decimal

Scalar = str | int | Decimal | bool | None

_INTEGER = re.compile(r"[-+]?[0-9]+")
_OCTAL = re.compile(r"0o[0-7]+")
_HEXADECIMAL = re.compile(r"0x[0-9a-fA-F]+")
_FLOAT = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?")
_WORDS: dict[str, Scalar] = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL"), None),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}
_LONGEST_NUMBER = 60  # a longer one is text: nothing that people count has so many digits


def resolve_scalar(written: str) -> Scalar:
    """The value of an unquoted scalar. ``.inf`` and ``.nan`` stay text: no fact is either."""
    if written in _WORDS:
        return _WORDS[written]
    if len(written) > _LONGEST_NUMBER:
        return written
    if _INTEGER.fullmatch(written):
        return int(written)
    if _OCTAL.fullmatch(written) or _HEXADECIMAL.fullmatch(written):
        return int(written[2:], 8 if written[1] == "o" else 16)
    if _FLOAT.fullmatch(written):
        return Decimal(written)
    return written
