"""Zips and ``SHA256SUMS``: the same files give the same bytes, on any day and machine."""

from __future__ import annotations

import os
from collections.abc import Mapping
from datetime import UTC, date, datetime
from io import BytesIO
from zipfile import ZIP_STORED, ZipFile, ZipInfo

from brief.build.records import hash_bytes

_MODE = 0o100644 << 16  # a file that its owner may write and all may read
_UNIX = 3
_EARLIEST, _LATEST = 1980, 2107  # the years that a zip can say


def pack(name: str, files: Mapping[str, bytes], day: date) -> bytes:
    """A zip of ``files``, in a folder called as the zip ``name`` is, dated ``stamp(day)``.

    Stored, not deflated: PDF and pptx are packed already, and zlib's versions pack differently.
    """
    folder = name.removesuffix(".zip")
    out = BytesIO()
    with ZipFile(out, "w", ZIP_STORED) as archive:
        for file in sorted(files):
            entry = ZipInfo(f"{folder}/{file}", stamp(day))
            entry.create_system = _UNIX
            entry.external_attr = _MODE
            archive.writestr(entry, files[file])
    return out.getvalue()


def stamp(day: date) -> tuple[int, int, int, int, int, int]:
    """The time that files in a zip bear: SOURCE_DATE_EPOCH's in UTC, else the day's beginning."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if epoch.isdecimal():
        moment = datetime.fromtimestamp(int(epoch), UTC)
    else:
        moment = datetime(day.year, day.month, day.day, tzinfo=UTC)
    year = min(max(moment.year, _EARLIEST), _LATEST)
    # Two seconds are the finest that a zip can say.
    return year, moment.month, moment.day, moment.hour, moment.minute, moment.second // 2 * 2


def list_checksums(files: Mapping[str, bytes]) -> bytes:
    """What ``sha256sum --check`` reads: a line a file, by name."""
    return "".join(f"{hash_bytes(files[name])}  {name}\n" for name in sorted(files)).encode()
