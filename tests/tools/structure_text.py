"""What a PDF's structure tree says, in its order (ISO 32000-1, 14.7 and 14.9.4).

An element's ``ActualText`` stands for all in it; so does that of a marked-content sequence. Other
glyphs are read by their fonts' ``ToUnicode``.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pikepdf

_CODE_SPACE = re.compile(rb"begincodespacerange\s*<([0-9a-fA-F]+)>")
_SECTION = re.compile(rb"beginbf(char|range)(.*?)endbf", re.DOTALL)
_HEX = re.compile(rb"<([0-9a-fA-F]*)>")


def structure_text(file: Path) -> str:
    """All that is said, a line an element that holds content; alternatives of pictures too."""
    with pikepdf.open(file) as pdf:
        pages = {page.obj.objgen: _read_page(pdf, page) for page in pdf.pages}
        return "\n".join(_walk(pdf.Root.StructTreeRoot.K, None, pages))


def _walk(kid: Any, page: Any, pages: dict[Any, dict[int, str]]) -> Iterator[str]:
    if isinstance(kid, pikepdf.Array):
        for each in kid:
            yield from _walk(each, page, pages)
    elif isinstance(kid, int):
        yield pages[page].get(kid, "")
    elif isinstance(kid, pikepdf.Dictionary):
        page = kid.Pg.objgen if "/Pg" in kid else page
        if kid.get("/Type") == "/OBJR":
            return
        if kid.get("/Type") == "/MCR":
            yield pages[page].get(int(kid.MCID), "")
        elif "/ActualText" in kid:
            yield str(kid.ActualText)
        else:
            if "/Alt" in kid:
                yield str(kid.Alt)
            yield from _walk(kid.get("/K", pikepdf.Array()), page, pages)


def _read_page(pdf: pikepdf.Pdf, page: pikepdf.Page) -> dict[int, str]:
    """The text of each marked-content sequence of a page, by its number."""
    fonts = {
        name: _font(font)
        for name, font in page.Resources.get("/Font", pikepdf.Dictionary()).items()
    }
    said: dict[int, list[str]] = defaultdict(list)
    stack: list[tuple[int | None, bool]] = []  # number, and whether its text is given
    font: tuple[int, dict[int, str]] = (2, {})
    for operands, operator in pikepdf.parse_content_stream(page):
        name = str(operator)
        if name in ("BDC", "BMC"):
            number, told = stack[-1] if stack else (None, False)
            properties = operands[1] if name == "BDC" else {}
            if "/MCID" in properties:
                number, told = int(properties["/MCID"]), False
            if "/ActualText" in properties and number is not None:
                said[number].append(str(properties["/ActualText"]))
                told = True
            stack.append((number, told))
        elif name == "EMC":
            stack.pop()
        elif name == "Tf":
            font = fonts.get(str(operands[0]), (2, {}))
        elif name in ("Tj", "TJ") and stack and stack[-1][0] is not None and not stack[-1][1]:
            shown = operands[0] if name == "TJ" else operands
            for part in shown:
                if isinstance(part, pikepdf.String):
                    said[stack[-1][0]].append(_decode(bytes(part), font))
    return {number: "".join(parts) for number, parts in said.items()}


def _font(font: Any) -> tuple[int, dict[int, str]]:
    """The bytes of a code, and the text of each."""
    if "/ToUnicode" not in font:
        return 1, {}
    table = font.ToUnicode.read_bytes()
    wide = len((_CODE_SPACE.search(table) or [b"", b"0000"])[1]) // 2
    codes: dict[int, str] = {}
    for kind, body in _SECTION.findall(table):
        values = _HEX.findall(body)
        step = 2 if kind == b"char" else 3
        for at in range(0, len(values) - step + 1, step):
            first, text = int(values[at], 16), bytes.fromhex(values[at + step - 1].decode())
            decoded = text.decode("utf-16-be")
            if step == 2:
                codes[first] = decoded
            else:
                for code in range(first, int(values[at + 1], 16) + 1):
                    codes[code] = decoded[:-1] + chr(ord(decoded[-1]) + code - first)
    return wide, codes


def _decode(data: bytes, font: tuple[int, dict[int, str]]) -> str:
    wide, codes = font
    return "".join(
        codes.get(int.from_bytes(data[at : at + wide], "big"), "")
        for at in range(0, len(data), wide)
    )
