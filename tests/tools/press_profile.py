"""A small profile of a press that there is not, so that none has to be had: ICC.1:2001-04 (version
2.4), device class prtr, CMYK to Lab by lut16 tables (6.5.7) of an ideal press without dot gain.
"""

from __future__ import annotations

import struct
from collections.abc import Iterable
from itertools import product
from math import cbrt

NAME = "Ideal press for tests"
_WHITE = (0.9642, 1.0, 0.8249)  # D50
_TO_XYZ = (
    (0.4360747, 0.3850649, 0.1430804),
    (0.2225045, 0.7168786, 0.0606169),
    (0.0139322, 0.0971045, 0.7141733),
)  # linear sRGB, adapted to D50
_TO_RGB = (
    (3.1338561, -1.6168667, -0.4906146),
    (-0.9787684, 1.9161415, 0.0334540),
    (0.0719453, -0.2289914, 1.4052427),
)
_CMYK_GRID, _LAB_GRID = 5, 17


def make_profile() -> bytes:
    """The file. Black is as dark as the ideal press: L* 0."""
    steps = [at / (_CMYK_GRID - 1) for at in range(_CMYK_GRID)]
    seen = (_coded_lab(_lab_of(inks)) for inks in product(steps, repeat=4))
    to_lab = _lut16(4, 3, _CMYK_GRID, seen)
    grid = [at / (_LAB_GRID - 1) for at in range(_LAB_GRID)]
    codes = (tuple(round(part * 65535) for part in _inks_of(lab)) for lab in _labs(grid))
    to_inks = _lut16(3, 4, _LAB_GRID, codes)
    tags = [(b"desc", _description(NAME)), (b"cprt", b"text\0\0\0\0Public domain\0")]
    tags += [(b"wtpt", b"XYZ \0\0\0\0" + _fixed(*_WHITE))]
    tags += [(b"A2B%d" % each, to_lab) for each in range(3)]
    tags += [(b"B2A%d" % each, to_inks) for each in range(3)]
    tags += [(b"gamt", _lut16(3, 1, 2, ((0,) for _ in range(8))))]
    return _file(tags)


def _file(tags: list[tuple[bytes, bytes]]) -> bytes:
    at = 128 + 4 + 12 * len(tags)
    table, body, places = b"", b"", {}
    for name, data in tags:
        if data not in places:
            padded = data + b"\0" * (-len(data) % 4)
            places[data] = at + len(body)
            body += padded
        table += struct.pack(">4sII", name, places[data], len(data))
    size = at + len(body)
    header = struct.pack(
        ">I4sI4s4s4s6H4s4s", size, b"\0" * 4, 0x02400000, b"prtr", b"CMYK", b"Lab ",
        2026, 1, 1, 0, 0, 0, b"acsp", b"\0" * 4,
    )  # fmt: skip
    header += b"\0" * 24 + _fixed(*_WHITE)
    return header.ljust(128, b"\0") + struct.pack(">I", len(tags)) + table + body


def _fixed(*numbers: float) -> bytes:
    return struct.pack(f">{len(numbers)}i", *(round(each * 65536) for each in numbers))


def _description(text: str) -> bytes:
    name = text.encode() + b"\0"
    ascii_part = b"desc\0\0\0\0" + struct.pack(">I", len(name)) + name
    return ascii_part + b"\0" * 8 + b"\0" * 3 + b"\0" * 67


def _lut16(inputs: int, outputs: int, grid: int, table: Iterable[tuple[int, ...]]) -> bytes:
    head = struct.pack(">4sIBBBB", b"mft2", 0, inputs, outputs, grid, 0)
    head += _fixed(1, 0, 0, 0, 1, 0, 0, 0, 1) + struct.pack(">HH", 2, 2)
    values = [value for row in table for value in row]
    straight = struct.pack(">HH", 0, 65535)
    body = struct.pack(f">{len(values)}H", *values)
    return head + straight * inputs + body + straight * outputs


def _lab_of(inks: tuple[float, ...]) -> tuple[float, float, float]:
    *colours, black = inks
    linear = [_linear((1 - ink) * (1 - black)) for ink in colours]
    x, y, z = (
        cbrt(ratio) if ratio > 216 / 24389 else (24389 / 27 * ratio + 16) / 116
        for ratio in (
            sum(map(float.__mul__, row, linear)) / white
            for row, white in zip(_TO_XYZ, _WHITE, strict=True)
        )
    )
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def _coded_lab(lab: tuple[float, float, float]) -> tuple[int, ...]:
    """As version 2 codes it: L* 100 is FF00, a* and b* 0 are 8000 (6.3.4.2)."""
    lightness, a, b = lab
    codes = lightness * 652.8, (a + 128) * 256, (b + 128) * 256
    return tuple(min(65535, max(0, round(each))) for each in codes)


def _labs(grid: list[float]) -> Iterable[tuple[float, float, float]]:
    for lightness, a, b in product(grid, repeat=3):
        yield lightness * 65535 / 652.8, a * 65535 / 256 - 128, b * 65535 / 256 - 128


def _inks_of(lab: tuple[float, float, float]) -> tuple[float, ...]:
    lightness, a, b = lab
    y = (lightness + 16) / 116
    ratios = (
        each**3 if each**3 > 216 / 24389 else (116 * each - 16) * 27 / 24389
        for each in (y + a / 500, y, y - b / 200)
    )
    xyz = [ratio * white for ratio, white in zip(ratios, _WHITE, strict=True)]
    rgb = [_coded(sum(map(float.__mul__, row, xyz))) for row in _TO_RGB]
    black = 1 - max(rgb)
    if black >= 1:
        return 0.0, 0.0, 0.0, 1.0
    return *((1 - part - black) / (1 - black) for part in rgb), black


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4


def _coded(part: float) -> float:
    part = min(1.0, max(0.0, part))
    return part * 12.92 if part <= 0.0031308 else 1.055 * part ** (1 / 2.4) - 0.055
