"""Fills, strokes and text of a chart, by theme reference."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from xml.sax.saxutils import escape, quoteattr

from brief.deck.pptx.language import office_language
from brief.deck.pptx.theme import INK, PAPER, ThemeNames
from brief.deck.pptx.xml import emu, hundredths, writable
from brief.deck.slides import ChartText
from brief.deck.text import Colour
from brief.edition.chart import Chart
from brief.edition.chart_paint import HIGHLIGHT, paint_of, text_on

NO_SHAPE = "<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>"


@dataclass(frozen=True)
class ChartPaint:
    """A chart's style as XML: its colours are ``a:schemeClr``, its font is the theme's."""

    chart: Chart
    style: ChartText
    theme: ThemeNames

    def fill(self, colour: Colour) -> str:
        """``a:solidFill``."""
        slot = self.theme.colour(colour.name)
        name, value = ("schemeClr", slot) if slot else ("srgbClr", colour.rgb.upper())
        return f'<a:solidFill><a:{name} val="{value}"/></a:solidFill>'

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
            f"<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr>{properties}</a:pPr>"
            f'<a:endParaRPr lang="{self._language}"/></a:p></c:txPr>'
        )

    def rich(
        self, parts: Sequence[tuple[str, bool]], colour: Colour, between: str | None = None
    ) -> str:
        """``c:tx`` with words of its own; each part with whether it is bold.

        The parts are paragraphs, or one with ``between`` between its parts.
        """
        runs = []
        for at, (text, bold) in enumerate(parts):
            words = escape(writable((between or "") * bool(at) + text))
            runs.append(f"<a:r>{self._properties('a:rPr', colour, bold)}<a:t>{words}</a:t></a:r>")
        opening = f"<a:p><a:pPr>{self._properties('a:defRPr', colour, parts[0][1])}</a:pPr>"
        paragraphs = "".join(
            f"{opening}{each}</a:p>" for each in (runs if between is None else ["".join(runs)])
        )
        return f'<c:tx><c:rich><a:bodyPr wrap="none"/><a:lstStyle/>{paragraphs}</c:rich></c:tx>'

    @property
    def _language(self) -> str:
        return office_language(self.chart.language)

    def _properties(self, tag: str, colour: Colour | None, bold: bool) -> str:
        role = self.theme.font(self.style.family)
        faces = "".join(
            f"<a:{kind} typeface={quoteattr(f'+{role}-{short}' if role else self.style.family)}/>"
            for kind, short in (("latin", "lt"), ("ea", "ea"), ("cs", "cs"))
        )
        language = f' lang="{self._language}"' if tag == "a:rPr" else ""
        return (
            f'<{tag}{language} sz="{hundredths(self.style.size)}" b="{int(bold)}">'
            f"{self.fill(colour or self.style.colour)}{faces}</{tag}>"
        )
