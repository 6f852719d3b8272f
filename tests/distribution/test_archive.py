"""Zips, checksums, and files too large for mail."""

from __future__ import annotations

import hashlib
from datetime import date
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from brief.build.distribution.archive import list_checksums, pack, stamp
from brief.build.distribution.mail import check_sizes

DAY = date(2026, 1, 31)
FILES = {"b.pdf": b"b" * 9, "a.pdf": b"a"}


@pytest.fixture(autouse=True)
def no_epoch(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)


def test_a_zip_opens_into_a_folder_of_its_name_with_files_that_all_may_read() -> None:
    with ZipFile(BytesIO(pack("set.zip", FILES, DAY))) as archive:
        assert archive.namelist() == ["set/a.pdf", "set/b.pdf"]
        assert archive.read("set/b.pdf") == FILES["b.pdf"]
        assert archive.testzip() is None
        for entry in archive.infolist():
            assert entry.date_time == (2026, 1, 31, 0, 0, 0)
            assert entry.external_attr >> 16 == 0o100644


def test_the_order_in_which_files_come_changes_no_byte() -> None:
    assert pack("set.zip", FILES, DAY) == pack("set.zip", dict(reversed(FILES.items())), DAY)


@pytest.mark.parametrize("zone", ["UTC", "Asia/Phnom_Penh", "America/New_York"])
def test_source_date_epoch_dates_the_files_alike_in_every_time_zone(
    zone: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TZ", zone)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000001")
    assert stamp(DAY) == (2023, 11, 14, 22, 13, 20)


@pytest.mark.parametrize(("epoch", "year"), [("0", 1980), ("99999999999", 2107)])
def test_a_year_that_a_zip_cannot_say_becomes_the_nearest(
    epoch: str, year: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    assert stamp(DAY)[0] == year
    assert ZipFile(BytesIO(pack("set.zip", FILES, DAY))).testzip() is None


def test_checksums_are_as_sha256sum_reads_them() -> None:
    digest = hashlib.sha256(b"a").hexdigest()
    assert list_checksums(FILES).decode().splitlines()[0] == f"{digest}  a.pdf"


def test_only_what_is_mailed_and_over_the_limit_is_reported_with_what_to_do() -> None:
    sizes = {"a.pdf": 10, "b.pdf": 11, "c.zip": 11, "index.html": 99, "cover.webp": 99}
    files = {name: bytes(size * 1_000_000) for name, size in sizes.items()}
    found = list(check_sizes(files, Path("dist"), 10_000_000))
    assert [message.position and message.position.file.name for message in found] == [
        "b.pdf",
        "c.zip",
    ]
    assert all(message.severity == "warning" for message in found)
    assert "11.0 MB (14.7 MB in a mail)" in found[0].text
    assert "one by one" in found[1].text
