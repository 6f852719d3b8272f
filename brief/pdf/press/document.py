"""The whole document as PDF/X-4 (ISO 15930-7:2010)."""

from __future__ import annotations

import hashlib
import io
from collections.abc import Mapping

import pikepdf

from brief.pdf.press.content import Separation
from brief.pdf.press.inks import Cmyk, Inks
from brief.pdf.press.marks import add_marks
from brief.pdf.press.metadata import add_metadata
from brief.pdf.press.pictures import convert_picture
from brief.pdf.press.profile import PressProfile

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
        add_metadata(pdf, identity)
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
