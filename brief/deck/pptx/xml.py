"""Elements of PresentationML and DrawingML, made by prefixed name, and the format's units."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from pptx.oxml import oxml_parser, parse_xml

Element = Any  # an lxml element; lxml has no types of its own

NAMESPACES = {
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "p": "http://schemas.openxmlformats.org/presentationml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "adec": "http://schemas.microsoft.com/office/drawing/2017/decorative",
    "ahyp": "http://schemas.microsoft.com/office/drawing/2018/hyperlinkcolor",
    "p14": "http://schemas.microsoft.com/office/powerpoint/2010/main",
    "asvg": "http://schemas.microsoft.com/office/drawing/2016/SVG/main",
}
DECLARATIONS = " ".join(f'xmlns:{p}="{NAMESPACES[p]}"' for p in ("a", "r", "p"))

_EMU_PER_POINT = 12700
_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")


def emu(points: float) -> int:
    """Points as English Metric Units (ECMA-376 part 1, 20.1.2.1)."""
    return round(points * _EMU_PER_POINT)


def hundredths(points: float) -> int:
    """Points as hundredths of a point: sizes and spacing of text."""
    return round(points * 100)


def thousandths(share: float) -> int:
    """A share (1 is all) as thousandths of a percent: ST_PositiveFixedPercentage."""
    return round(share * 100_000)


def writable(text: str) -> str:
    """The text without the characters that XML 1.0 cannot hold (its section 2.2)."""
    return _UNWRITABLE.sub("", text)


def element(
    tag: str, attributes: Mapping[str, object] | None = None, *children: Element | None
) -> Element:
    """Make one element.

    ``tag`` and qualified attributes are prefixed (``a:off``, ``r:id``). An attribute or child that
    is None is left out; True and False are written 1 and 0.
    """
    written = {}
    for key, value in (attributes or {}).items():
        if value is not None:
            name = _clark(key) if ":" in key else key
            written[name] = str(int(value)) if isinstance(value, bool) else writable(str(value))
    made = oxml_parser.makeelement(_clark(tag), written, _declared(tag.partition(":")[0]))
    made.extend(child for child in children if child is not None)
    return made


def text_element(tag: str, text: str) -> Element:
    """An element that holds text alone, such as ``a:t``."""
    made = element(tag)
    made.text = writable(text)
    return made


def read(xml: str) -> Element:
    """Parse a whole part or fragment written out by hand."""
    return parse_xml(xml.encode())


def extension(uri: str, content: Element) -> Element:
    """An extension list of one (ECMA-376 part 3): programs that do not know it pass it over."""
    return element("a:extLst", None, element("a:ext", {"uri": uri}, content))


@lru_cache(maxsize=16)
def _declared(prefix: str) -> dict[str, str]:
    """The namespaces that an element declares, so that none inside it has to: all three usual ones.

    What a parent has declared already is not written again.
    """
    usual = {name: NAMESPACES[name] for name in ("a", "r", "p")}
    return usual if prefix in usual else {prefix: NAMESPACES[prefix], "r": NAMESPACES["r"]}


@lru_cache(maxsize=512)
def _clark(name: str) -> str:
    prefix, _, local = name.partition(":")
    return f"{{{NAMESPACES[prefix]}}}{local}"
