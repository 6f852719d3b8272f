"""Fonts of the operating system: those for Chinese, Japanese and Korean are too large to carry.

A collection (``.ttc``) holds a face for each of these languages, and a style sheet cannot say which
it means. So the one face is copied out of it into the user's cache, table by table.
"""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from brief.brand.brand import FontFace

# By script, (serif, sans) in the order in which they are looked for.
FAMILIES = {
    "Jpan": (
        ("Noto Serif CJK JP", "Noto Sans CJK JP"),
        ("Noto Serif JP", "Noto Sans JP"),
        ("Hiragino Mincho ProN", "Hiragino Sans"),
    ),
    "Hang": (
        ("Noto Serif CJK KR", "Noto Sans CJK KR"),
        ("Noto Serif KR", "Noto Sans KR"),
        ("AppleMyungjo", "Apple SD Gothic Neo"),
    ),
    "Hans": (
        ("Noto Serif CJK SC", "Noto Sans CJK SC"),
        ("Noto Serif SC", "Noto Sans SC"),
        ("Songti SC", "PingFang SC"),
    ),
    "Hant": (
        ("Noto Serif CJK TC", "Noto Sans CJK TC"),
        ("Noto Serif TC", "Noto Sans TC"),
        ("Songti TC", "PingFang TC"),
    ),
}
INSTALL = {
    "Debian, Ubuntu": "sudo apt-get install fonts-noto-cjk",
    "Fedora": "sudo dnf install google-noto-sans-cjk-fonts google-noto-serif-cjk-fonts",
    "macOS": "brew install --cask font-noto-sans-cjk font-noto-serif-cjk",
}
_WEIGHTS = {400: 80, 700: 200}  # CSS to fontconfig
_SECONDS = 20


@cache
def system_faces(script: str) -> tuple[tuple[FontFace, ...], tuple[FontFace, ...]] | None:
    """The serif and the sans faces of a script, upright, by their families' own names.

    None where this machine has neither.
    """
    for serif, sans in FAMILIES[script]:
        found = tuple(_faces(serif)), tuple(_faces(sans))
        if any(found):
            return found[0] or found[1], found[1] or found[0]
    return None


def _faces(family: str) -> Iterator[FontFace]:
    for weight, wanted in _WEIGHTS.items():
        place = _find(family, wanted)
        if place is not None:
            yield FontFace(family, _single(*place), weight, False)


def _find(family: str, weight: int) -> tuple[Path, int] | None:
    """The file of that very family and weight, and its place in the file."""
    pattern = f"{family}:weight={weight}:slant=0:variable=false"
    try:
        answer = subprocess.run(
            ["fc-list", "-f", "%{file}\t%{index}\n", "--", pattern],
            capture_output=True, text=True, timeout=_SECONDS, check=False,
        ).stdout.splitlines()  # fmt: skip
    except (OSError, subprocess.SubprocessError, UnicodeDecodeError):
        return None
    for line in sorted(answer):
        file, _, index = line.partition("\t")
        if Path(file).is_file() and index.isdigit():
            return Path(file), int(index) & 0xFFFF  # above: the instance of a variable font
    return None


def _single(file: Path, index: int) -> Path:
    """The face as a file of its own, the same bytes from the same collection."""
    if file.suffix.lower() != ".ttc":
        return file
    about = file.stat()
    key = f"{file}\0{index}\0{about.st_size}\0{about.st_mtime_ns}"
    name = f"{file.stem}-{index}-{hashlib.sha256(key.encode()).hexdigest()[:12]}.otf"
    for folder in _folders():
        single = folder / name
        if single.is_file():
            return single
        try:
            folder.mkdir(parents=True, exist_ok=True)
            _copy_out(file, index, single)
        except OSError:
            continue
        return single
    return file


def _folders() -> Iterator[Path]:
    """The user's cache; where nothing can be written there, the machine's folder for such things."""
    home = Path.home() / ("Library/Caches" if sys.platform == "darwin" else ".cache")
    base = os.environ.get("XDG_CACHE_HOME") or home
    yield Path(base) / "brief" / "fonts"
    yield Path(tempfile.gettempdir()) / f"brief-fonts-{os.getuid()}"


def _copy_out(file: Path, index: int, single: Path) -> None:
    """Write the face beside ``single`` first, so that no other build sees half of it."""
    from fontTools.ttLib.sfnt import SFNTReader, SFNTWriter

    handle, name = tempfile.mkstemp(dir=single.parent)
    try:
        with file.open("rb") as source, os.fdopen(handle, "w+b") as target:
            reader = SFNTReader(source, fontNumber=index)
            tags = sorted(reader.keys())
            writer = SFNTWriter(target, len(tags), sfntVersion=reader.sfntVersion)
            for tag in tags:
                writer[tag] = reader[tag]
            writer.close()
        Path(name).replace(single)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
