"""A laid-out document as a tagged PDF whose bytes depend on its content alone."""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

from brief.pdf.conformance.files import EmbeddedFile
from brief.pdf.conformance.finish import finisher
from brief.pdf.conformance.standard import DEFAULT, Conformance
from brief.pdf.tags.artifacts import mark_artifacts
from brief.pdf.tags.install import install_tags
from brief.pdf.tags.words import words_apart

_FOLDERS = re.compile(r"""file://[^"')\s]*/""")


def paint_pdf(
    document: Any,
    identity: str,
    conformance: Conformance = DEFAULT,
    attached: Sequence[EmbeddedFile] = (),
) -> bytes:
    """Paint as PDF/UA and PDF/A. ``identity``, the page's HTML, gives the file its identifier:
    the same content, the same bytes, wherever the folder lies.
    """
    install_tags()
    document.metadata.modified = _source_date() or document.metadata.modified
    named = _FOLDERS.sub("", identity)
    identifier = hashlib.sha256(named.encode()).digest()[:16]
    with words_apart(document.pages):
        mark_artifacts(document.pages)
        return bytes(
            document.write_pdf(
                finisher=finisher(conformance, identifier, attached),
                pdf_tags=True,
                pdf_version=conformance.pdf_version,
                pdf_identifier=identifier,
            )
        )


def _source_date() -> str | None:
    """The day that ``SOURCE_DATE_EPOCH`` names, for who builds reproducibly; else the content's is.

    https://reproducible-builds.org/specs/source-date-epoch/: seconds since 1970, in UTC.
    """
    seconds = os.environ.get("SOURCE_DATE_EPOCH", "")
    if not re.fullmatch(r"\d{1,11}", seconds):
        return None
    return datetime.fromtimestamp(int(seconds), UTC).date().isoformat()


def paint_plain(document: Any) -> bytes:
    """Paint without tags, to be drawn inside another document."""
    return bytes(document.write_pdf(pdf_variant=None, pdf_tags=False))
