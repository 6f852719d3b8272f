"""The output intent: every colour of ours is sRGB (ISO 19005-3, 6.2.3)."""

from __future__ import annotations

from importlib.resources import files
from typing import Any

_PROFILE = "sRGB2014.icc"  # the ICC's own, which WeasyPrint brings along


def declare_srgb(pdf: Any) -> None:
    """Say what DeviceRGB means in a ``pydyf`` document."""
    import pydyf

    profile = pydyf.Stream(
        [files("weasyprint.pdf").joinpath(_PROFILE).read_bytes()],
        pydyf.Dictionary({"N": 3}),
        compress=True,
    )
    pdf.add_object(profile)
    name = pydyf.String("sRGB IEC61966-2.1")
    intent = pydyf.Dictionary(
        {
            "Type": "/OutputIntent",
            "S": "/GTS_PDFA1",
            "OutputConditionIdentifier": name,
            "Info": name,
            "DestOutputProfile": profile.reference,
        }
    )
    pdf.catalog["OutputIntents"] = pydyf.Array([intent])
