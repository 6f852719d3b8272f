"""``typography``: font files by family, and which family does what.

typography:
  fonts:
    - family: Source Sans 3
      source: file
      files: [{path: fonts/SourceSans3-Regular.ttf, weight: 400, style: normal}]
  base: Source Sans 3
"""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field

from brief.brand.model.base import Section

_WEIGHTS = {
    "thin": 100, "extra-light": 200, "ultra-light": 200, "light": 300, "normal": 400,
    "regular": 400, "medium": 500, "semi-bold": 600, "demi-bold": 600, "bold": 700,
    "extra-bold": 800, "ultra-bold": 800, "black": 900,
}  # fmt: skip


def _number_of(weight: Any) -> Any:
    return _WEIGHTS.get(weight, weight) if isinstance(weight, str) else weight


Weight = Annotated[int, BeforeValidator(_number_of), Field(ge=1, le=1000)]
Style = Literal["normal", "italic"]


class FontFile(Section):
    """One face. ``path`` is looked up beside ``_brand.yml``, then in the templates folders."""

    path: str
    weight: Weight = 400
    style: Style = "normal"


def _file_of(value: Any) -> Any:
    return {"path": value} if isinstance(value, str) else value


class Font(Section):
    """A family. Only ``source: file`` gives the same lines on every machine."""

    family: str
    source: Literal["file", "google", "bunny", "system"] = "file"
    files: tuple[Annotated[FontFile, BeforeValidator(_file_of)], ...] = ()
    weight: Any = None  # of web fonts, which are not used
    style: Any = None
    display: str | None = None


def _family_of(value: Any) -> Any:
    return {"family": value} if isinstance(value, str) else value


class Typeface(Section):
    """How one part of the text is set. Sizes and leading are the templates' own."""

    family: str | None = None
    weight: Weight | None = None
    style: Style | None = None
    size: str | None = None
    line_height: float | str | None = None
    color: str | None = None
    background_color: str | None = None
    decoration: str | None = None


TypefaceOrFamily = Annotated[Typeface, BeforeValidator(_family_of)]


class Typography(Section):
    """The families and their parts."""

    fonts: tuple[Font, ...] = ()
    base: TypefaceOrFamily = Typeface()
    headings: TypefaceOrFamily = Typeface()
    monospace: TypefaceOrFamily = Typeface()
    monospace_inline: TypefaceOrFamily = Typeface()
    monospace_block: TypefaceOrFamily = Typeface()
    link: TypefaceOrFamily = Typeface()
