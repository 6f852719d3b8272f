"""What a press file says of itself: document information, and XMP (ISO 16684-1).

PDF/X-4 wants both to say the same, a document identifier, and XMP uncompressed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any
from xml.sax.saxutils import escape

import pikepdf

VERSION = "PDF/X-4"

_XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfxid="http://www.npes.org/pdfx/ns/id/">
{properties}
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>"""
_DATE = re.compile(r"D:(\d{4})(\d\d)?(\d\d)?")
_UUID = re.compile(r"(.{8})(.{4})(.{4})(.{4})(.{12})")


def add_metadata(pdf: pikepdf.Pdf, identity: str) -> None:
    """Complete what the layout wrote. ``identity`` begins with 32 hexadecimal digits."""
    info = pdf.docinfo
    day = _day_of(str(info.get("/CreationDate", "")))
    info["/CreationDate"] = info["/ModDate"] = f"D:{day.replace('-', '')}000000Z"
    info["/Trapped"] = pikepdf.Name("/False")
    properties = "\n".join(_properties(info, f"{day}T00:00:00Z", identity[:32]))
    xmp = _XMP.format(properties=properties).encode()
    stream = pdf.make_stream(xmp, Type=pikepdf.Name.Metadata, Subtype=pikepdf.Name.XML)
    pdf.Root["/Metadata"] = stream


def _properties(info: Any, moment: str, identity: str) -> Iterator[str]:
    for name, key, kind in (
        ("dc:title", "/Title", "Alt"),
        ("dc:description", "/Subject", "Alt"),
        ("dc:creator", "/Author", "Seq"),
    ):
        if key in info:
            language = ' xml:lang="x-default"' if kind == "Alt" else ""
            item = f"<rdf:li{language}>{escape(str(info[key]))}</rdf:li>"
            yield f"<{name}><rdf:{kind}>{item}</rdf:{kind}></{name}>"
    for name, value in (
        ("xmp:CreateDate", moment),
        ("xmp:ModifyDate", moment),
        ("xmp:MetadataDate", moment),
        ("pdf:Producer", str(info.get("/Producer", ""))),
        ("pdf:Trapped", "False"),
        ("pdfxid:GTS_PDFXVersion", VERSION),
        ("xmpMM:DocumentID", "uuid:" + _UUID.sub(r"\1-\2-\3-\4-\5", identity)),
        ("xmpMM:RenditionClass", "default"),
        ("xmpMM:VersionID", "1"),
    ):
        yield f"<{name}>{escape(value)}</{name}>"


def _day_of(date: str) -> str:
    """The day of a PDF date (ISO 32000-1, 7.9.4), as ISO 8601."""
    match = _DATE.match(date)
    year, month, day = match.groups() if match else (None, None, None)
    return f"{year or '1970'}-{month or '01'}-{day or '01'}"
