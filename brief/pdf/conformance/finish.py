"""A painted document made to keep to its standards, before its bytes are written."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from brief.pdf.conformance.files import EmbeddedFile, embed_files
from brief.pdf.conformance.intent import declare_srgb
from brief.pdf.conformance.metadata import write_metadata
from brief.pdf.conformance.standard import Conformance


def finisher(
    conformance: Conformance, identifier: bytes, attached: Sequence[EmbeddedFile]
) -> Callable[[Any, Any], None]:
    """A finisher of ``write_pdf``: metadata, output intent and attached files."""

    def finish(document: Any, pdf: Any) -> None:
        import pydyf

        about = document.metadata
        declare_srgb(pdf)
        if attached:
            embed_files(pdf, attached, date.fromisoformat(about.modified))
        producer = pdf.info["Producer"].string
        packet = write_metadata(about, producer, identifier, conformance, bool(attached))
        # Not compressed: a program that knows no PDF finds it too.
        metadata = pydyf.Stream(
            [packet], pydyf.Dictionary({"Type": "/Metadata", "Subtype": "/XML"})
        )
        pdf.add_object(metadata)
        pdf.catalog["Metadata"] = metadata.reference
        if conformance.is_pdf_2:
            pdf.info.clear()  # ISO 19005-4, 6.1.3

    return finish
