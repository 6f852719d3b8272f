"""DOI and ISSN: read as people write them, and told when they cannot be right."""

from __future__ import annotations

import pytest
from pydantic import TypeAdapter, ValidationError

from brief.content.model.identifiers import Doi, Issn

DOI, ISSN = TypeAdapter(Doi), TypeAdapter(Issn)


@pytest.mark.parametrize(
    "written", ["10.1000/182", "doi:10.1000/182", "https://doi.org/10.1000/182", " 10.1000/182 "]
)
def test_a_doi_is_kept_without_its_address(written: str) -> None:
    assert DOI.validate_python(written) == "10.1000/182"


@pytest.mark.parametrize("written", ["11.1000/182", "10.1/x", "10.1000/", "10.1000/1 82", "x"])
def test_what_is_no_doi_is_told(written: str) -> None:
    with pytest.raises(ValidationError, match=r"expected a DOI such as 10\.1000/182, found"):
        DOI.validate_python(written)


@pytest.mark.parametrize(
    ("written", "kept"),
    [("2049-3630", "2049-3630"), ("ISSN 0317-8471", "0317-8471"), ("2434561x", "2434-561X")],
)
def test_an_issn_is_kept_as_it_is_printed(written: str, kept: str) -> None:
    assert ISSN.validate_python(written) == kept


def test_a_wrong_digit_of_an_issn_is_seen() -> None:
    with pytest.raises(ValidationError, match="its last character should be 0"):
        ISSN.validate_python("2049-3631")
    with pytest.raises(ValidationError, match="expected an ISSN such as"):
        ISSN.validate_python("2049-363")
