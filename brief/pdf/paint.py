"""A laid-out document as a tagged PDF whose bytes depend on its content alone."""

from __future__ import annotations

import hashlib
import re
from typing import Any

from brief.pdf.decorative import mend_decorative

_FOLDERS = re.compile(r"""file://[^"')\s]*/""")


def paint_pdf(document: Any, identity: str) -> bytes:
    """Paint as PDF/UA-1 (ISO 14289-1). ``identity``, the page's HTML, gives the file its
    identifier: the same content, the same bytes, wherever the folder lies.
    """
    mend_decorative()
    named = _FOLDERS.sub("", identity)
    identifier = hashlib.sha256(named.encode()).digest()[:16]
    return bytes(document.write_pdf(pdf_variant="pdf/ua-1", pdf_identifier=identifier))
