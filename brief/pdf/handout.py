"""The handout painted: each slide stands as vectors in the place of a picture.

The layout holds a stand-in, a picture of one line of pixels that spell the slide's number. Painted,
it is an image XObject with alternative text inside the page's structure; the slide's page takes its
place there as a form XObject (ISO 32000-1, 8.10), so position and tags stay the layout's.
"""

from __future__ import annotations

import base64
import re
from io import BytesIO
from typing import Any

from brief.pdf.conformance.standard import DEFAULT, Conformance
from brief.pdf.paint import paint_pdf, paint_plain

_SPELT = re.compile(rb"slide of the handout (\d+)")


def stand_in(number: int) -> str:
    """The address of the picture that holds the place of a slide, counted from 1."""
    from PIL import Image

    pixels = b"slide of the handout %d" % number
    file = BytesIO()
    Image.frombytes("L", (len(pixels), 1), pixels).save(file, "PNG")
    return "data:image/png;base64," + base64.b64encode(file.getvalue()).decode()


def paint_handout(
    document: Any, identity: str, slides: Any, conformance: Conformance = DEFAULT
) -> bytes:
    """Paint the laid-out handout as ``paint_pdf`` does, the pages of ``slides`` in their places.

    ``identity`` gives the file its identifier, as for ``paint_pdf``.
    """
    import pikepdf

    # Untagged: a slide is one figure here, and marks of another page's tree must not come along.
    drawn = pikepdf.open(BytesIO(paint_plain(slides)))
    painted = BytesIO()
    with drawn, pikepdf.open(BytesIO(paint_pdf(document, identity, conformance))) as pdf:
        forms: dict[int, Any] = {}
        for page in pdf.pages:
            xobjects: Any = page.resources.get("/XObject", {})
            for name in list(xobjects.keys()):
                number = _slide_of(xobjects[name])
                if number is None:
                    continue
                if number not in forms:
                    forms[number] = pdf.copy_foreign(_unit_form(drawn.pages[number - 1]))
                xobjects[name] = forms[number]
        pdf.save(
            painted,
            deterministic_id=True,
            fix_metadata_version=False,  # it would write the packet anew
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
            compress_streams=True,
        )
    return painted.getvalue()


def _slide_of(image: Any) -> int | None:
    """The number of the slide for which an XObject stands in."""
    is_line = image.get("/Subtype") == "/Image" and image.get("/Height") == 1
    if not is_line or image.get("/Filter") != "/FlateDecode":
        return None
    spelt = _SPELT.fullmatch(image.read_bytes())
    return int(spelt[1]) if spelt else None


def _unit_form(page: Any) -> Any:
    """A page as a form that fills the unit square, as an image does."""
    import pikepdf

    form = page.as_form_xobject()
    left, bottom, right, top = (float(edge) for edge in page.mediabox)
    width, height = right - left, top - bottom
    form["/Matrix"] = pikepdf.Array(
        [round(each, 9) for each in (1 / width, 0, 0, 1 / height, -left / width, -bottom / height)]
    )
    return form
