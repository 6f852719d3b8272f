"""The brand as a theme: twelve colour slots, two fonts (ECMA-376 part 1, 20.1.6)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from xml.sax.saxutils import quoteattr

from brief.brand.brand import Brand, Role
from brief.brand.scripts import SCRIPTS
from brief.deck.pptx.xml import NAMESPACES
from brief.deck.text import Colour

SLOTS = (
    *("dk1", "lt1", "dk2", "lt2"),
    *("accent1", "accent2", "accent3", "accent4", "accent5", "accent6"),
    *("hlink", "folHlink"),
)
# A slide names the first four through its master's colour map (19.3.1.6).
_MAPPED = {"dk1": "tx1", "lt1": "bg1", "dk2": "tx2", "lt2": "bg2"}

# The theme's own text and background, whatever the brand calls them.
INK = Colour("@dk1", "000000")
PAPER = Colour("@lt1", "ffffff")

# What fills a slot that the brand's ``slots`` leave open: these tokens, in this order.
_TOKENS = {
    "dk1": ("ink",),
    "lt1": ("paper",),
    "dk2": ("soft", "ink"),
    "lt2": ("tint", "paper"),
    "hlink": ("link", "accent"),
    "folHlink": ("link", "accent"),
}


@dataclass(frozen=True)
class ThemeNames:
    """How slides refer to the theme: palette names by slot, font families by role."""

    slots: Mapping[str, str]
    heading: str
    text: str
    mapped: Mapping[str, str] = field(default_factory=lambda: _MAPPED)

    @classmethod
    def of(cls, brand: Brand) -> ThemeNames:
        own = {str(INK.name): "dk1", str(PAPER.name): "lt1"}
        slots = {**own, **brand.slots}
        if brand.house is None:
            return cls(slots, brand.deck_fonts.heading, brand.deck_fonts.text)
        master = brand.house.master
        mapped = {slot: name for name, slot in master.colour_map.items() if name not in SLOTS}
        return cls(slots, master.theme.major, master.theme.minor, mapped)

    def colour(self, name: str | None) -> str | None:
        """The ``schemeClr`` of a palette name; None for a colour that the theme does not hold."""
        slot = self.slots.get(name or "")
        return self.mapped.get(slot, slot) if slot else None

    def font(self, family: str, *, heading: bool = False) -> str | None:
        """``mj`` or ``mn``; None for neither. ``heading`` decides where one family is both."""
        if family == self.heading and (heading or family != self.text):
            return "mj"
        return "mn" if family == self.text else None


def theme_xml(brand: Brand) -> str:
    """The theme part.

    Without effects and with plain fills, so that what a person adds later has no shadow either.
    """
    colours = fill_slots(brand)
    scheme = "".join(
        f'<a:{slot}><a:srgbClr val="{colours[slot].upper()}"/></a:{slot}>' for slot in SLOTS
    )
    name = quoteattr(brand.name)
    return (
        f'<a:theme xmlns:a="{NAMESPACES["a"]}" name={name}><a:themeElements>'
        f"<a:clrScheme name={name}>{scheme}</a:clrScheme>"
        f"<a:fontScheme name={name}>"
        f"<a:majorFont>{_fonts(brand, 'heading')}</a:majorFont>"
        f"<a:minorFont>{_fonts(brand, 'text')}</a:minorFont></a:fontScheme>"
        f"{_FORMATS}</a:themeElements><a:objectDefaults/><a:extraClrSchemeLst/></a:theme>"
    )


def fill_slots(brand: Brand) -> dict[str, str]:
    """All twelve slots as ``rrggbb``: the brand's own, the rest from its tokens and accents."""
    filled: dict[str, str] = {}
    for name, slot in brand.slots.items():
        filled.setdefault(slot, brand.palette[name])
    for slot, tokens in _TOKENS.items():
        known = (brand.palette[brand.tokens[token]] for token in tokens if token in brand.tokens)
        filled.setdefault(slot, next(known, "ffffff" if slot.startswith("lt") else "000000"))
    given = [filled[slot] for slot in SLOTS if slot.startswith("accent") and slot in filled]
    accents = given or [filled["hlink"]]
    for number in range(6):
        filled.setdefault(f"accent{number + 1}", accents[number % len(accents)])
    return filled


def _fonts(brand: Brand, role: Role) -> str:
    """Latin, East Asian and complex: the faces of an edition's own scripts, else those by script."""
    family = brand.stack(role, "deck")[0]
    named = {"a:ea": "", "a:cs": ""}
    for each in brand.beside:
        slot = SCRIPTS[each.script].slot
        named[slot] = named[slot] or getattr(each.deck, role)
    scripts = "".join(
        f'<a:font script="{script}" typeface="{face.beside(family)}"/>'
        for script, face in SCRIPTS.items()
    )
    latin = f"<a:latin typeface={quoteattr(family)}/>"
    rest = "".join(f"<{slot} typeface={quoteattr(name)}/>" for slot, name in named.items())
    return f"{latin}{rest}{scripts}"


_FILL = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
_LINES = "".join(
    f'<a:ln w="{width}" cap="flat" cmpd="sng" algn="ctr">{_FILL}<a:prstDash val="solid"/>'
    '<a:miter lim="800000"/></a:ln>'
    for width in (6350, 12700, 19050)
)
_EFFECTS = "<a:effectStyle><a:effectLst/></a:effectStyle>" * 3
_FORMATS = (
    f'<a:fmtScheme name="Plain"><a:fillStyleLst>{_FILL * 3}</a:fillStyleLst>'
    f"<a:lnStyleLst>{_LINES}</a:lnStyleLst><a:effectStyleLst>{_EFFECTS}</a:effectStyleLst>"
    f"<a:bgFillStyleLst>{_FILL * 3}</a:bgFillStyleLst></a:fmtScheme>"
)
