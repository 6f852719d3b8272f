"""The fonts of a layout: those that its style sheets give by file, and none of this machine's.

Pango takes a character that no family of a style has from any font it knows. So it is told of no
other: the same brief gives the same lines everywhere, and what is missing is seen to be missing.
"""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from typing import Any

_NONE = '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig/>\n'
_VARIABLE = "FONTCONFIG_FILE"  # fontconfig reads it as it loads, and never again


def known_fonts() -> Any:
    """WeasyPrint's FontConfiguration without the fonts of the operating system."""
    # This import loads the machine's own configuration, and complains where there is none.
    from weasyprint.text.fonts import FontConfiguration

    before = os.environ.get(_VARIABLE)
    with tempfile.TemporaryDirectory(prefix="brief-") as folder:
        file = Path(folder) / "fonts.conf"
        file.write_text(_NONE, encoding="utf-8")
        os.environ[_VARIABLE] = str(file)
        try:
            return FontConfiguration()
        finally:
            if before is None:
                del os.environ[_VARIABLE]
            else:
                os.environ[_VARIABLE] = before
