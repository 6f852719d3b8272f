"""``logo``: the picture files of the organisation's mark.

logo:
  images: {mark: {path: logo.svg, alt: "Asian Vision Institute"}}
  medium: mark
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

    def path(self) -> tuple[tuple[str, ...], str] | None:
        """The logo for light paper: where in the file it is named, and its path."""
        for size in ("medium", "large", "small"):
            choice: LogoChoice | None = getattr(self, size)
            where: tuple[str, ...] = ("logo", size)
            if isinstance(choice, LogoPair):
                choice, where = choice.light, (*where, "light")
            if isinstance(choice, str) and choice in self.images:
                where = ("logo", "images", choice)
                choice = self.images[choice]
            if isinstance(choice, LogoImage):
                return (*where, "path"), choice.path
            if choice is not None:
                return where, choice
        return None
