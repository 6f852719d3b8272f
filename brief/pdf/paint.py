"""A laid-out document as a tagged PDF whose bytes depend on its content alone."""

from __future__ import annotations

import hashlib
import re
from typing import Any

from brief.pdf.decorative import mend_decorative
from brief.pdf.figure_boxes import mend_figure_boxes

_FOLDERS = re.compile(r"""file://[^"')\s]*/""")


def paint_pdf(document: Any, identity: str) -> bytes:
    """Paint as PDF/UA-1 (ISO 14289-1). ``identity``, the page's HTML, gives the file its
    identifier: the same content, the same bytes, wherever the folder lies.
    """
    mend_decorative()
    named = _FOLDERS.sub("", identity)
    identifier = hashlib.sha256(named.encode()).digest()[:16]
    return bytes(
        document.write_pdf(
            finisher=mend_figure_boxes, pdf_variant="pdf/ua-1", pdf_identifier=identifier
        )
    )


def paint_plain(document: Any) -> bytes:
    """Paint without tags, to be drawn inside another document."""
    return bytes(document.write_pdf(pdf_variant=None, pdf_tags=False))
