"""The fonts of a layout: those that its style sheets give by file, and none of this machine's.

Pango takes a character that no family of a style has from any font it knows. So it is told of no
other: the same brief gives the same lines everywhere, and what is missing is seen to be missing.
"""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from typing import Any

import brief

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
            fonts = FontConfiguration()
        finally:
            if before is None:
                del os.environ[_VARIABLE]
            else:
                os.environ[_VARIABLE] = before
    _add_last_resort(fonts)
    return fonts


def _add_last_resort(fonts: Any) -> None:
    """Pango ends the process where it has no font at all: a style sheet may give none that loads.

    What this one sets is said to be missing all the same (``check.glyphs``).
    """
    from weasyprint.text.ffi import ffi, fontconfig, pangoft2

    package = Path(brief.__file__).resolve().parent
    for folder in (package, package.parent):  # installed, or in its repository
        file = folder / "templates" / "fonts" / "Carlito-Regular.ttf"
        if file.is_file():
            fontconfig.FcConfigAppFontAddFile(fonts._config, str(file).encode())
            font_map = ffi.cast("PangoFcFontMap *", fonts.font_map)
            pangoft2.pango_fc_font_map_config_changed(font_map)
            return
