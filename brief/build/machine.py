"""The libraries of the operating system that layout needs, and the command that installs them.

Only the standard library is imported: set-up asks before anything is installed, with
``python3 -m brief.build.machine``, which prints what is missing, one a line.
The names are those that WeasyPrint 70 opens (``weasyprint/text/ffi.py``).
"""

from __future__ import annotations

import ctypes
import ctypes.util
import os
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from brief.messages import Failure, Message, Status


@dataclass(frozen=True)
class Library:
    """A shared library: its short name and its file on Linux."""

    name: str
    soname: str


LIBRARIES = (
    Library("pango-1.0", "libpango-1.0.so.0"),
    Library("pangoft2-1.0", "libpangoft2-1.0.so.0"),
    Library("harfbuzz", "libharfbuzz.so.0"),
    Library("harfbuzz-subset", "libharfbuzz-subset.so.0"),
    Library("fontconfig", "libfontconfig.so.1"),
    Library("gobject-2.0", "libgobject-2.0.so.0"),
)

INSTALL = {
    "Debian, Ubuntu": "sudo apt-get install python3-venv libpango-1.0-0 libpangoft2-1.0-0"
    " libharfbuzz-subset0",
    "Fedora": "sudo dnf install python3 pango harfbuzz fontconfig",
    "macOS": "brew install python@3.13 pango",
}


def find_missing_libraries(libraries: Sequence[Library] = LIBRARIES) -> tuple[Library, ...]:
    """Those that this machine cannot load."""
    if sys.platform == "darwin":
        _look_where_homebrew_installs()
    return tuple(library for library in libraries if not _can_load(library))


def require_libraries(libraries: Sequence[Library] = LIBRARIES) -> None:
    """Raises Failure with status MACHINE, and the command to type, where a library is missing."""
    missing = find_missing_libraries(libraries)
    if not missing:
        return
    names = ", ".join(library.name for library in missing)
    commands = "".join(f"\n    {system}: {command}" for system, command in INSTALL.items())
    text = f"this machine lacks what sets the text ({names}); install it with{commands}"
    raise Failure(Message(text, "machine"), Status.MACHINE)


def _can_load(library: Library) -> bool:
    file = library.soname if sys.platform == "linux" else ctypes.util.find_library(library.name)
    if not file:
        return False
    try:
        ctypes.CDLL(file)
    except OSError:
        return False
    return True


def _look_where_homebrew_installs() -> None:
    """Only Homebrew's own Python looks there; cffi and ctypes read the variable at each search."""
    folders = ("/opt/homebrew/lib", "/usr/local/lib", "/usr/lib")
    known = os.environ.get("DYLD_FALLBACK_LIBRARY_PATH", "").split(":")
    wanted = [folder for folder in folders if Path(folder).is_dir() and folder not in known]
    os.environ["DYLD_FALLBACK_LIBRARY_PATH"] = ":".join(filter(None, [*known, *wanted]))


if __name__ == "__main__":
    print(*(library.name for library in find_missing_libraries()), sep="\n")
