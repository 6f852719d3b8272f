"""Identifiers of what is published: DOI (ISO 26324) and ISSN (ISO 3297)."""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import AfterValidator
from pydantic_core import PydanticCustomError

from brief.content.model.base import Text

_DOI = re.compile(
    r"(?:https?://(?:dx\.)?doi\.org/|doi:\s*)?(10\.\d{4,9}/[^\s<>\"]+)", re.IGNORECASE
)
_ISSN = re.compile(r"(?:ISSN\s*)?(\d{4})-?(\d{3}[\dX])", re.IGNORECASE)


def _read_doi(value: str) -> str:
    """The DOI alone, where its address was given."""
    match = _DOI.fullmatch(value.strip())
    if match is None:
        text = "expected a DOI such as 10.1000/182, found `{found}`"
        raise PydanticCustomError("doi", text, {"found": value})
    return match[1]


def _read_issn(value: str) -> str:
    """The ISSN alone. Its last character checks the others (ISO 3297, annex A)."""
    match = _ISSN.fullmatch(value.strip())
    if match is None:
        text = "expected an ISSN such as 2049-3630, found `{found}`"
        raise PydanticCustomError("issn", text, {"found": value})
    digits = (match[1] + match[2]).upper()
    total = sum(int(digit) * weight for digit, weight in zip(digits, range(8, 1, -1), strict=False))
    check = "0123456789X"[-total % 11]
    if digits[-1] != check:
        text = "`{found}` is no ISSN: its last character should be {check}; is a digit wrong?"
        raise PydanticCustomError("issn", text, {"found": value, "check": check})
    return f"{digits[:4]}-{digits[4:]}"


Doi = Annotated[Text, AfterValidator(_read_doi)]
Issn = Annotated[Text, AfterValidator(_read_issn)]
