"""The whole of ``_brand.yml``."""

from __future__ import annotations

from brief.brand.model.base import Section
from brief.brand.model.color import Color
from brief.brand.model.defaults import Defaults
from brief.brand.model.logo import Logo, LogoImage
from brief.brand.model.meta import Meta
from brief.brand.model.typography import Typography


class BrandFile(Section):
    """One model field for each section of the specification."""

    meta: Meta = Meta()
    logo: Logo | LogoImage | str | None = None
    color: Color = Color()
    typography: Typography = Typography()
    defaults: Defaults = Defaults()
