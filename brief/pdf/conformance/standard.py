"""The pairs of standards that a PDF can keep to: one for people, one for archives."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

ConformanceName = Literal["ua-1", "ua-2"]


@dataclass(frozen=True)
class Conformance:
    """A part of PDF/UA with a part of PDF/A, and the version of PDF that both are written in."""

    pdf_version: Literal["1.7", "2.0"]
    ua_part: Literal[1, 2]
    archive_part: Literal[3, 4]

    @property
    def is_pdf_2(self) -> bool:
        return self.pdf_version == "2.0"

    def archive_level(self, has_files: bool) -> str | None:
        """The level of PDF/A: ``F`` of part 4 is for what has files in it, and only for that."""
        if self.archive_part == 3:
            return "A"
        return "F" if has_files else None


CONFORMANCES: dict[ConformanceName, Conformance] = {
    "ua-1": Conformance("1.7", 1, 3),
    "ua-2": Conformance("2.0", 2, 4),
}
DEFAULT = CONFORMANCES["ua-1"]
