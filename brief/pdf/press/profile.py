"""The printer's ICC profile: what paper and press make of cyan, magenta, yellow and black."""

from __future__ import annotations

import io
from dataclasses import dataclass
from pathlib import Path
from typing import Any

MOST_BYTES = 20 * 1024 * 1024  # profiles of presses have 0.5 to 3 MB
_HEADER = 128  # bytes (ICC.1:2010, 7.2)


class ProfileError(ValueError):
    """The file is no profile of a printing condition."""


@dataclass(frozen=True)
class PressProfile:
    """``data`` is the file, ``name`` what it calls itself: ``PSO Coated v3``."""

    data: bytes
    name: str

    def separation(self) -> Any:
        """The transform of an RGB picture, as sRGB has it, into the press's CMYK."""
        return self._transform("RGB", "CMYK")

    def proof(self) -> Any:
        """The transform of a CMYK picture into what is seen on the paper, as CIE Lab."""
        return self._transform("CMYK", "LAB")

    def _transform(self, source: str, target: str) -> Any:
        from PIL import ImageCms

        spaces = {"RGB": ImageCms.createProfile("sRGB"), "LAB": ImageCms.createProfile("LAB")}
        press = ImageCms.ImageCmsProfile(io.BytesIO(self.data))
        try:
            return ImageCms.buildTransform(
                spaces.get(source, press),
                spaces.get(target, press),
                source,
                target,
                renderingIntent=ImageCms.Intent.RELATIVE_COLORIMETRIC,
                flags=ImageCms.Flags.BLACKPOINTCOMPENSATION,
            )
        except ImageCms.PyCMSError as error:
            raise ProfileError(f"it cannot be used for conversion: {error}") from None


def read_profile(file: Path) -> PressProfile:
    """The profile in ``file``. Raises ProfileError for what is not a CMYK printer profile."""
    from PIL import ImageCms

    try:
        if file.stat().st_size > MOST_BYTES:
            raise ProfileError(f"it is larger than {MOST_BYTES // 1024 // 1024} MB")
        data = file.read_bytes()
    except OSError as error:
        raise ProfileError(f"it cannot be read: {error.strerror or error}") from None
    if len(data) < _HEADER or data[36:40] != b"acsp":
        raise ProfileError("it is not an ICC profile")
    kind, space = data[12:16], data[16:20]
    if space != b"CMYK" or kind != b"prtr":
        found = f"{kind.decode('latin-1').strip()} profile for {space.decode('latin-1').strip()}"
        raise ProfileError(f"expected the profile of a press (prtr, CMYK); found a {found}")
    try:
        opened = ImageCms.ImageCmsProfile(io.BytesIO(data))
        name = ImageCms.getProfileDescription(opened).strip()
    except (ImageCms.PyCMSError, OSError, ValueError):
        raise ProfileError("it is damaged") from None
    profile = PressProfile(data, name or file.stem)
    profile.separation()
    profile.proof()
    return profile
