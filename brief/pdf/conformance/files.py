"""Files inside a PDF, each with what it is to the document (ISO 19005-3, 6.8)."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal


@dataclass(frozen=True)
class EmbeddedFile:
    """``name`` is a path with slashes; ``relationship`` one of ISO 32000-2, table 43."""

    name: str
    data: bytes
    media_type: str
    relationship: Literal["Source", "Data", "Supplement"]
    description: str


def embed_files(pdf: Any, files: Sequence[EmbeddedFile], modified: date) -> None:
    """Put files into a ``pydyf`` document. The date is the content's: no clock enters."""
    import pydyf

    names = pydyf.Array()
    associated = pydyf.Array()
    for file in sorted(files, key=lambda each: each.name):
        day = pydyf.String(f"D:{modified:%Y%m%d}000000Z")
        digest = hashlib.md5(file.data, usedforsecurity=False).hexdigest()
        stream = pydyf.Stream(
            [file.data],
            pydyf.Dictionary(
                {
                    "Type": "/EmbeddedFile",
                    "Subtype": "/" + file.media_type.replace("/", "#2F"),
                    "Params": pydyf.Dictionary(
                        {"Size": len(file.data), "ModDate": day, "CheckSum": f"<{digest}>"}
                    ),
                }
            ),
            compress=True,
        )
        pdf.add_object(stream)
        reference = stream.reference
        named = pydyf.String(file.name)
        spec = pydyf.Dictionary(
            {
                "Type": "/Filespec",
                "F": named,
                "UF": named,
                "Desc": pydyf.String(file.description),
                "AFRelationship": f"/{file.relationship}",
                "EF": pydyf.Dictionary({"F": reference, "UF": reference}),
            }
        )
        pdf.add_object(spec)
        names += [named, spec.reference]
        associated.append(spec.reference)
    if not files:
        return
    pdf.catalog.setdefault("Names", pydyf.Dictionary())
    pdf.catalog["Names"]["EmbeddedFiles"] = pydyf.Dictionary({"Names": names})
    pdf.catalog["AF"] = associated
