"""The zip (ECMA-376 part 2): the same deck gives the same bytes, on any day and machine."""

from __future__ import annotations

import re
from datetime import date
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from pptx.package import Package

_EPOCH = (1980, 1, 1, 0, 0, 0)  # the earliest that a zip can say
_FIRST = ("[Content_Types].xml", "_rels/.rels")
_TIMES = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*(<)")


def save_package(package: Package, day: date) -> bytes:
    """The package as bytes; ``day`` stands in for the time that an embedded workbook holds."""
    stream = BytesIO()
    package.save(stream)
    return _rewrite(stream.getvalue(), day)


def _rewrite(archive: bytes, day: date, *, inner: bool = False) -> bytes:
    """Order, dates, attributes and compression that depend on the content only."""
    out = BytesIO()
    with ZipFile(BytesIO(archive)) as source, ZipFile(out, "w", compresslevel=9) as target:
        for name in sorted(source.namelist(), key=order_of):
            data = source.read(name)
            if name.endswith(".xlsx"):
                data = _rewrite(data, day, inner=True)
            elif inner and name == "docProps/core.xml":
                data = _TIMES.sub(rb"\g<1>%sT00:00:00Z\g<2>" % day.isoformat().encode(), data)
            target.writestr(entry_of(name), data)
    return out.getvalue()


def order_of(name: str) -> tuple[bool, str]:
    """Where a part stands in the zip: after what tells readers of the others, by name."""
    return name not in _FIRST, name


def entry_of(name: str) -> ZipInfo:
    """A part's entry in the zip, without a time or a system."""
    entry = ZipInfo(name, _EPOCH)
    entry.compress_type = ZIP_DEFLATED
    entry.create_system = 0
    return entry
