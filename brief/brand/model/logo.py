"""``logo``: the picture files of the organisation's mark.

logo:
  images: {mark: {path: mark.svg, alt: Mark of the Institute}, white: mark-white.svg}
  medium: {light: mark, dark: white}
"""

from __future__ import annotations

from pydantic import Field

from brief.brand.model.base import Section


class LogoImage(Section):
    """A picture with its text alternative."""

    path: str
    alt: str | None = None


class LogoPair(Section):
    """One logo for light backgrounds and one for dark."""

    light: str | LogoImage | None = None
    dark: str | LogoImage | None = None


LogoChoice = str | LogoImage | LogoPair


class Logo(Section):
    """Sizes name an image of ``images`` or give a path."""

    images: dict[str, str | LogoImage] = Field(default_factory=dict)
    small: LogoChoice | None = None
    medium: LogoChoice | None = None
    large: LogoChoice | None = None
