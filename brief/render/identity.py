"""Ways to the published brief: its DOI, its licence's text, and a QR code of its web address."""

from __future__ import annotations

import re
from base64 import b64encode
from functools import lru_cache
from io import BytesIO

from markupsafe import Markup, escape

_MODULE = 4  # CSS pixels
_QUIET = 4  # modules round the code (ISO/IEC 18004, 9.1)

_CC = re.compile(
    r"\bCC[ -]?(?P<zero>0)(?:[ -]1\.0)?\b"
    r"|\bCC[ -]BY(?P<short>(?:-(?:NC|SA|ND))*)[ -](?P<number>[1-4]\.0)\b"
    r"|\bCreative Commons Attribution(?P<long>(?:[ -–]+(?:Non-?Commercial|Share-?Alike|"
    r"No-?Deriv(?:ative)?s))*) (?P<version>[1-4]\.0)(?: International)?\b",
    re.IGNORECASE,
)
_CODES = {"commercial": "nc", "alike": "sa", "deriv": "nd"}  # in the order of the deeds


@lru_cache(maxsize=8)
def qr_code(address: str) -> str:
    """A QR code (ISO/IEC 18004, error correction M) of a web address, as the address of an SVG.

    Black on white whatever the brand: cameras want the contrast.
    """
    import segno

    code = segno.make_qr(address, error="m", encoding="utf-8")
    file = BytesIO()
    code.save(
        file, kind="svg", scale=_MODULE, border=_QUIET, dark="#000", light="#fff",
        xmldecl=False, svgclass=None, lineclass=None, omitsize=False,
    )  # fmt: skip
    return "data:image/svg+xml;base64," + b64encode(file.getvalue()).decode()


def doi_address(doi: str) -> str:
    """The DOI as the address that leads to it, as Crossref wants it shown."""
    return f"https://doi.org/{doi}"


def link_licence(html: Markup) -> Markup:
    """A text of terms with the name of a Creative Commons licence leading to its deed.

    A text that has a link already stays as it is.
    """
    match = None if "<a " in html else _CC.search(html)
    if match is None:
        return html
    link = f'<a href="{escape(_deed(match))}">{match[0]}</a>'
    return Markup(str(html)[: match.start()] + link + str(html)[match.end() :])


def _deed(match: re.Match[str]) -> str:
    if match["zero"]:
        return "https://creativecommons.org/publicdomain/zero/1.0/"
    short = (match["short"] or "").lower().strip("-")
    if match["long"]:
        words = match["long"].lower()
        short = "-".join(code for word, code in _CODES.items() if word in words)
    terms = "-".join(filter(None, ("by", short)))
    return f"https://creativecommons.org/licenses/{terms}/{match['number'] or match['version']}/"
