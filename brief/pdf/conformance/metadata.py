"""XMP (ISO 16684-1) as one ``rdf:RDF``: what the document is, and which standards it keeps to.

PDF/A-3 asks for ``pdfuaid`` to be described by an extension schema (ISO 19005-3, 6.6.2.3.3);
PDF/A-4 does not. Well-Tagged PDF is declared as its publisher asks (WTPDF 1.0, 5.2).
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from xml.sax.saxutils import escape, quoteattr

from brief.pdf.conformance.standard import Conformance

_PACKET = """\
<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about=""
    xmlns:dc="http://purl.org/dc/elements/1.1/"
    xmlns:xmp="http://ns.adobe.com/xap/1.0/"
    xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/"
    xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
    xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
    xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
{properties}
</rdf:Description>
{more}</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>"""

_EXTENSION = """\
<rdf:Description rdf:about=""
    xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
    xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
    xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 that the file keeps to</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
"""

_DECLARATIONS = """\
<rdf:Description rdf:about="" xmlns:pdfd="http://pdfa.org/declarations/">
<pdfd:declarations><rdf:Bag>
<rdf:li rdf:parseType="Resource"><pdfd:conformsTo>\
http://pdfa.org/declarations/wtpdf#accessibility1.0</pdfd:conformsTo></rdf:li>
<rdf:li rdf:parseType="Resource"><pdfd:conformsTo>\
http://pdfa.org/declarations/wtpdf#reuse1.0</pdfd:conformsTo></rdf:li>
</rdf:Bag></pdfd:declarations>
</rdf:Description>
"""


def write_metadata(
    about: Any, producer: str, identifier: bytes, conformance: Conformance, has_files: bool
) -> bytes:
    """The packet. ``about``: WeasyPrint's ``DocumentMetadata``; ``identifier``: 16 bytes."""
    language = about.lang or "x-default"
    properties = [
        *_identification(conformance, has_files),
        _property("dc:format", "application/pdf"),
        _list("dc:title", "Alt", [about.title], language) if about.title else "",
        _list("dc:creator", "Seq", about.authors),
        _list("dc:description", "Alt", [about.description], language) if about.description else "",
        _list("dc:subject", "Bag", about.keywords),
        _list("dc:language", "Bag", [about.lang] if about.lang else []),
        _property("pdf:Producer", producer),
        _property("pdf:Keywords", ", ".join(about.keywords)),
        _property("xmp:CreateDate", about.created),
        _property("xmp:ModifyDate", about.modified),
        _property("xmp:MetadataDate", about.modified),
        _property("xmpMM:DocumentID", f"uuid:{_uuid(identifier)}"),
    ]
    packet = _PACKET.format(
        properties="\n".join(filter(None, properties)),
        more=_DECLARATIONS if conformance.is_pdf_2 else _EXTENSION,
    )
    return packet.encode()


def _identification(conformance: Conformance, has_files: bool) -> Iterable[str]:
    yield _property("pdfaid:part", str(conformance.archive_part))
    if conformance.archive_part == 4:
        yield _property("pdfaid:rev", "2020")
    yield _property("pdfaid:conformance", conformance.archive_level(has_files))
    yield _property("pdfuaid:part", str(conformance.ua_part))
    if conformance.ua_part == 2:
        yield _property("pdfuaid:rev", "2024")


def _property(name: str, value: str | None) -> str:
    return f"<{name}>{escape(value)}</{name}>" if value else ""


def _list(name: str, kind: str, values: list[str], language: str = "") -> str:
    """An array. An alternative has its text once for anybody, and once in its language."""
    items = [f"<rdf:li>{escape(value)}</rdf:li>" for value in values]
    if kind == "Alt":
        languages = dict.fromkeys(("x-default", language))
        items = [
            f"<rdf:li xml:lang={quoteattr(each)}>{escape(value)}</rdf:li>"
            for each in languages
            for value in values
        ]
    return f"<{name}><rdf:{kind}>{''.join(items)}</rdf:{kind}></{name}>" if items else ""


def _uuid(identifier: bytes) -> str:
    import uuid

    return str(uuid.UUID(bytes=identifier, version=5))
