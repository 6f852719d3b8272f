"""The whole document as PDF/X-4 (ISO 15930-7:2010)."""

from __future__ import annotations

import hashlib
import io
import re
from collections.abc import Mapping
from typing import Any
from xml.sax.saxutils import escape

import pikepdf

from brief.pdf.press.content import Separation
from brief.pdf.press.inks import Cmyk, Inks
from brief.pdf.press.marks import add_marks
from brief.pdf.press.pictures import convert_picture
from brief.pdf.press.profile import PressProfile

VERSION = "PDF/X-4"
# Of use on a screen only; annotations in the page and actions are not allowed.
_SCREEN = (
    "/Outlines", "/Names", "/Dests", "/OpenAction", "/AA", "/AcroForm", "/PageMode", "/PageLayout",
    "/ViewerPreferences", "/StructTreeRoot", "/MarkInfo", "/OutputIntents",
)  # fmt: skip


def make_press_pdf(painted: bytes, profile: PressProfile, known: Mapping[str, Cmyk]) -> bytes:
    """A document painted in RGB, with a TrimBox, for the press of ``profile``.

    ``known`` gives colours (``"rrggbb"``) in inks of their own.
    """
    identity = hashlib.sha256(painted).hexdigest()
    separation = Separation(Inks(profile, known))
    with pikepdf.open(io.BytesIO(painted)) as pdf:
        for page in pdf.pages:
            separation.page(pdf, page)
            add_marks(pdf, page)
            for key in ("/Annots", "/Tabs", "/StructParents"):
                if key in page.obj:
                    del page.obj[key]
        for placed in separation.pictures.values():
            convert_picture(placed, separation.inks.separation)
        for key in _SCREEN:
            if key in pdf.Root:
                del pdf.Root[key]
        _add_intent(pdf, profile)
        _add_metadata(pdf, identity)
        out = io.BytesIO()
        pdf.save(
            out,
            deterministic_id=True,
            force_version="1.6",
            compress_streams=True,
            object_stream_mode=pikepdf.ObjectStreamMode.disable,  # as older RIPs read it
        )
    return out.getvalue()


def _add_intent(pdf: pikepdf.Pdf, profile: PressProfile) -> None:
    """The printing condition, with its profile (ISO 32000-1, 14.11.5)."""
    embedded = pdf.make_stream(profile.data, N=4, Alternate=pikepdf.Name.DeviceCMYK)
    intent = pikepdf.Dictionary(
        Type=pikepdf.Name.OutputIntent,
        S=pikepdf.Name.GTS_PDFX,
        OutputCondition=profile.name,
        OutputConditionIdentifier=profile.name,
        Info=profile.name,
        DestOutputProfile=embedded,
    )
    pdf.Root["/OutputIntents"] = pikepdf.Array([intent])


def _add_metadata(pdf: pikepdf.Pdf, identity: str) -> None:
    """The same said in the document information and in XMP, uncompressed."""
    info: Any = pdf.docinfo
    day = _day_of(str(info.get("/CreationDate", "")))
    info["/CreationDate"] = info["/ModDate"] = f"D:{day.replace('-', '')}000000Z"
    info["/Trapped"] = pikepdf.Name("/False")
    moment = f"{day}T00:00:00Z"
    title, author = str(info.get("/Title", "")), str(info.get("/Author", ""))
    about = str(info.get("/Subject", ""))
    identifier = "uuid:" + "-".join(
        identity[a:b] for a, b in ((0, 8), (8, 12), (12, 16), (16, 20), (20, 32))
    )
    lines = [
        f'<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{escape(title)}</rdf:li></rdf:Alt></dc:title>',
        f"<dc:creator><rdf:Seq><rdf:li>{escape(author)}</rdf:li></rdf:Seq></dc:creator>"
        if author
        else "",
        f'<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{escape(about)}</rdf:li></rdf:Alt></dc:description>'
        if about
        else "",
        f"<xmp:CreateDate>{moment}</xmp:CreateDate>",
        f"<xmp:ModifyDate>{moment}</xmp:ModifyDate>",
        f"<xmp:MetadataDate>{moment}</xmp:MetadataDate>",
        f"<pdf:Producer>{escape(str(info.get('/Producer', '')))}</pdf:Producer>",
        "<pdf:Trapped>False</pdf:Trapped>",
        f"<pdfxid:GTS_PDFXVersion>{VERSION}</pdfxid:GTS_PDFXVersion>",
        f"<xmpMM:DocumentID>{identifier}</xmpMM:DocumentID>",
        "<xmpMM:RenditionClass>default</xmpMM:RenditionClass>",
        "<xmpMM:VersionID>1</xmpMM:VersionID>",
    ]
    properties = "\n".join(line for line in lines if line)
    xmp = f"""<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
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
    metadata = pdf.make_stream(xmp.encode(), Type=pikepdf.Name.Metadata, Subtype=pikepdf.Name.XML)
    pdf.Root["/Metadata"] = metadata


def _day_of(date: str) -> str:
    """The day of a PDF date (ISO 32000-1, 7.9.4), as ISO 8601."""
    year, month, day = re.match(r"D?:?(\d{4})?(\d\d)?(\d\d)?", date).groups()  # type: ignore[union-attr]
    return f"{year or '1970'}-{month or '01'}-{day or '01'}"
