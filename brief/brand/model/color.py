"""``color``: the palette, and what each part of it is for.

color:
  palette: {teal: "#0b5d66", ink: "#1b2330"}
  foreground: ink
  primary: teal
"""

from __future__ import annotations

from pydantic import Field

from brief.brand.model.base import Section


class Color(Section):
    """Values are CSS colours, or names of the palette."""

    palette: dict[str, str] = Field(default_factory=dict)
    foreground: str | None = None
    background: str | None = None
    primary: str | None = None
    secondary: str | None = None
    tertiary: str | None = None
    success: str | None = None
    info: str | None = None
    warning: str | None = None
    danger: str | None = None
    light: str | None = None
    dark: str | None = None
