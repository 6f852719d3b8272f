"""How a page's type is set: as shares of what the style sheets say."""

from __future__ import annotations

from dataclasses import dataclass

from brief.brand.brand import PageLimits


@dataclass(frozen=True)
class Setting:
    """Shares of the designed sizes of type, of the leading, and of the margins above and below."""

    type: float = 1.0
    leading: float = 1.0
    margin: float = 1.0


AS_DESIGNED = Setting()


@dataclass(frozen=True)
class Design:
    """What the style sheets ask for: the body's size and leading, the larger margin; in points."""

    size: float
    leading: float
    margin: float

    def tightened(self, by: float, limits: PageLimits) -> Setting:
        """``by`` is 0 for the design, 1 for the brand's limits."""
        type_ = min(1.0, limits.type / self.size)
        leading = min(1.0, self.size * type_ * limits.leading / self.leading)
        margin = min(1.0, limits.margin / self.margin) if self.margin else 1.0
        return Setting(*(round(1 - by * (1 - share), 4) for share in (type_, leading, margin)))

    def loosened(self, by: float, limits: PageLimits) -> Setting:
        """``by`` is 0 for the design, 1 for the most leading. The type's size stays."""
        leading = max(1.0, self.size * limits.most_leading / self.leading)
        return Setting(leading=round(1 + by * (leading - 1), 4))

    def describe(self, setting: Setting) -> str:
        """*type 9.5 on 13 pt, margins 50 pt*."""
        size, leading = self.size * setting.type, self.leading * setting.leading
        words = f"its text {size:.1f} on {leading:.1f} pt instead of {self.size:g} on "
        words += f"{self.leading:g}"
        if setting.margin < 1:
            words += f", margins above and below {setting.margin:.0%} of the design's"
        return words
