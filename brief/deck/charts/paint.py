"""Fills, strokes and text of a chart, by theme reference."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from xml.sax.saxutils import escape, quoteattr

from brief.brand.scripts import face_of
from brief.deck.pptx.language import office_language
from brief.deck.pptx.theme import INK, PAPER, ThemeNames
from brief.deck.pptx.xml import emu, hundredths, writable
from brief.deck.slides import ChartText
from brief.deck.text import Colour
from brief.edition.chart import Chart
from brief.edition.chart_paint import HIGHLIGHT, paint_of, text_on
from brief.render.mirror.direction import direction_of

NO_SHAPE = "<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>"


@dataclass(frozen=True)
class ChartPaint:
    """A chart's style as XML: its colours are ``a:schemeClr``, its font is the theme's."""

    chart: Chart
    style: ChartText
    theme: ThemeNames

    @property
    def soft(self) -> Colour:
        """The colour of what is read last: scales and titles of axes."""
        return self.style.soft or self.style.colour

    def fill(self, colour: Colour) -> str:
        """``a:solidFill``."""
        slot = self.theme.colour(colour.name)
        name, value = ("schemeClr", slot) if slot else ("srgbClr", colour.rgb.upper())
        return f'<a:solidFill><a:{name} val="{value}"/></a:solidFill>'

    def unseen_line(self, colour: Colour) -> str:
        """``a:ln`` of a colour that is wholly transparent."""
        slot = self.theme.colour(colour.name)
        name, value = ("schemeClr", slot) if slot else ("srgbClr", colour.rgb.upper())
        clear = f'<a:{name} val="{value}"><a:alpha val="0"/></a:{name}>'
        return f"<a:ln><a:solidFill>{clear}</a:solidFill></a:ln>"

    def line(self, colour: Colour, width: float) -> str:
        """``a:ln``, its width in points."""
        return f'<a:ln w="{emu(width)}" cap="rnd">{self.fill(colour)}<a:round/></a:ln>'

    def point_colour(self, series: int, category: int) -> Colour:
        """The colour of a point."""
        place = self._place(series, category)
        return self.style.highlight if place == HIGHLIGHT else self.style.series[place]

    def series_colour(self, series: int) -> Colour:
        """The colour that a series has apart from its highlighted point."""
        chart = self.chart
        if chart.highlight == chart.series[series].name:
            return self.style.highlight
        plain = (at for at, name in enumerate(chart.categories) if name != chart.highlight)
        return self.point_colour(series, next(plain, 0))

    def label_colour(self, series: int, category: int, *, inside: bool = False) -> Colour:
        """The colour of a value beside its point, or on it."""
        place = self._place(series, category)
        if inside:
            return PAPER if text_on(place) == "paper" else INK
        is_chosen = place == HIGHLIGHT and self.chart.highlight is not None
        return self.style.highlight if is_chosen else self.style.colour

    def _place(self, series: int, category: int) -> int:
        return paint_of(self.chart, series, category, len(self.style.series))

    def text(self, colour: Colour | None = None, *, bold: bool = False) -> str:
        """``c:txPr``: how text that the program writes looks."""
        properties = self._properties("a:defRPr", colour, bold)
        return (
            f"<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr{self._rtl}>{properties}</a:pPr>"
            f'<a:endParaRPr lang="{self._language}"/></a:p></c:txPr>'
        )

    def rich(self, parts: Sequence[tuple[str, bool]], colour: Colour, align: str = "ctr") -> str:
        """``c:tx`` with words of its own: paragraphs, each with whether it is bold.

        ``align`` is where they stand in a chart that runs from left to right.
        """
        if self._rtl and self.chart.kind != "doughnut":
            align = {"l": "r", "r": "l"}.get(align, align)
        paragraphs = "".join(self._paragraph(text, colour, bold, align) for text, bold in parts)
        body = '<a:bodyPr rot="0" vert="horz" wrap="none"/><a:lstStyle/>'
        return f"<c:tx><c:rich>{body}{paragraphs}</c:rich></c:tx>"

    def _paragraph(self, text: str, colour: Colour, bold: bool, align: str) -> str:
        usual, own = (self._properties(tag, colour, bold) for tag in ("a:defRPr", "a:rPr"))
        run = f"<a:r>{own}<a:t>{escape(writable(text))}</a:t></a:r>"
        return f'<a:p><a:pPr algn="{align}"{self._rtl}>{usual}</a:pPr>{run}</a:p>'

    @property
    def _rtl(self) -> str:
        return ' rtl="1"' if direction_of(self.chart.language) == "rtl" else ""

    @property
    def _language(self) -> str:
        return office_language(self.chart.language)

    def _properties(self, tag: str, colour: Colour | None, bold: bool) -> str:
        role = self.theme.font(self.style.family)
        named = {
            f"a:{kind}": f"+{role}-{short}" if role else self.style.family
            for kind, short in (("latin", "lt"), ("ea", "ea"), ("cs", "cs"))
        }
        if script := face_of(self.chart.language):
            named[script.slot] = script.beside(self.style.family)
        faces = "".join(f"<{tag} typeface={quoteattr(name)}/>" for tag, name in named.items())
        language = f' lang="{self._language}"' if tag == "a:rPr" else ""
        return (
            f'<{tag}{language} sz="{hundredths(self.style.size)}" b="{int(bold)}">'
            f"{self.fill(colour or self.style.colour)}{faces}</{tag}>"
        )
