"""Makes every slide fit: titles, then text, are set smaller; then the content is continued.

A slide is laid out again only where something overflows, and its neighbours never are.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from brief.brand.brand import LeastSizes
from brief.deck.boxes.palette import Palette
from brief.deck.boxes.tree import read_slides
from brief.deck.fit.split import MARK, add_class, divide, mark_items, name_part
from brief.deck.fit.styles import AS_DESIGNED, Scale
from brief.deck.lay_out import Fitted, LaidOutDeck, SlideLayout
from brief.deck.overflow import Overflow, overflows
from brief.deck.text_frames import slack_of

_STEPS = (1.0, 0.95, 0.9, 0.85, 0.8, 0.75, 0.7, 0.65, 0.6, 0.55, 0.5)
_MOST_PARTS = 40
_BODY = 200.0  # points; what is lower holds one item, and says nothing of how many fit
# Where type has been stepped down anyway, a hair less of it, or of the column (`narrower-1` …), may
# break lines more firmly.
_FIRM = 0.008  # share of a width by which another engine's may differ
_NUDGES = (1.0, 0.98, 0.96, 0.94)
_NARROWER = 8
# Classes by which the style sheet gives way, after the type has been stepped down.
TALL_TITLE = "tall-title"
BREAK_WORDS = "break-words"
COMPACT = "compact"


@dataclass(frozen=True)
class _Laid:
    """One slide laid out: its section (not yet named as a part), document, scale and faults."""

    section: str
    document: Any
    scale: Scale
    faults: tuple[Overflow, ...]
    slack: float

    @property
    def title_faults(self) -> tuple[Overflow, ...]:
        return tuple(fault for fault in self.faults if fault.in_title)

    @property
    def text_faults(self) -> tuple[Overflow, ...]:
        """What smaller type or fewer items can mend."""
        return tuple(f for f in self.faults if not f.in_title and not f.in_footer)


# Slides that were fitted before, by their page and place: a deck that is fitted again with less
# in it lays out only what differs.
Known = dict[tuple[str, int], Sequence[_Laid]]


def fit_deck(
    html: str,
    base: Path,
    fetcher: Callable[..., Any],
    least: LeastSizes,
    known: Known | None = None,
) -> LaidOutDeck:
    """deck.html laid out so that nothing leaves its box, as far as that can be had.

    What overflows still (a single block that is too long) is left to ``find_overflow`` to say.
    ``known`` is added to.
    """
    known = {} if known is None else known
    layout = SlideLayout(html, base, fetcher, least)
    slides: list[_Laid] = []
    fitted: list[Fitted] = []
    for section in layout.deck.sections:
        first = len(slides) + 1
        if (section, first) not in known:
            known[section, first] = _Fitting(layout, first).fit(section)
        parts = known[section, first]
        slides += parts
        fitted += (Fitted(s.scale, n, len(parts)) for n, s in enumerate(parts, 1))
    return LaidOutDeck(tuple(slide.document for slide in slides), html, tuple(fitted))


@dataclass(frozen=True)
class _Fitting:
    """Fits one section, whose first slide is the ``first``-th of the deck."""

    layout: SlideLayout
    first: int

    def fit(self, section: str) -> Sequence[_Laid]:
        """The slides of a section: one, or as many as it is continued on."""
        slide = self._lay_out(section)
        if slide.title_faults:
            slide = self._fit_title(section)
        if not slide.text_faults:
            return self._firmer((slide,)) if slide.scale.title < 1 else (slide,)
        least = Scale(_STEPS[-1], slide.scale.title)
        slide = self._lay_out(slide.section, least)
        if any(fault.across for fault in slide.text_faults):
            slide = self._lay_out(add_class(slide.section, BREAK_WORDS), least)
        if slide.text_faults:
            compact = self._lay_out(add_class(slide.section, COMPACT), least)
            slide = slide if compact.faults else compact
        if not slide.text_faults:
            return self._largest((slide,))
        if self._lay_out(slide.section, least, 1, 10).title_faults:
            title = self._fit_title(slide.section, 10)
            slide = self._lay_out(title.section, Scale(least.text, title.scale.title))
        sections = self._divide(slide)
        if sections is None:
            return (slide,)
        return self._largest(self._lay_out_parts(sections, slide.scale))

    def _fit_title(self, section: str, parts: int = 1) -> _Laid:
        """The largest title that fits its box; else the box grows, and takes from the body."""
        for step in _STEPS[1:]:
            slide = self._lay_out(section, Scale(1.0, step), 1, parts)
            if not slide.title_faults:
                return slide
        return self._lay_out(add_class(section, TALL_TITLE), slide.scale, 1, parts)

    def _divide(self, slide: _Laid) -> list[str] | None:
        """The sections that a slide is continued on, or None where it cannot be."""
        marked = self._lay_out(mark_items(slide.section), slide.scale)
        lists = (fault.attribute(MARK) for fault in marked.text_faults)
        number = next((int(each) for each in lists if each is not None), None)
        if number is None:
            return None
        for parts in range(_least_parts(slide), _MOST_PARTS + 1):
            sections = divide(slide.section, number, parts)
            if len(sections) < parts:
                break  # every item is alone already
            if self._fits(sections, slide.scale):
                return sections
        return self._divide_further(slide, number)

    def _divide_further(self, slide: _Laid, number: int) -> list[str] | None:
        """An item a slide, and those that still overflow divided in themselves."""
        sections = divide(slide.section, number, _MOST_PARTS)
        done: list[str] = []
        for part in self._lay_out_parts(sections, slide.scale):
            inner: list[str] | None = [part.section]
            if part.text_faults:
                inner = self._divide(part)
            if inner is None or len(done) + len(inner) > _MOST_PARTS:
                return None
            done += inner
        return done

    def _largest(self, slides: Sequence[_Laid]) -> Sequence[_Laid]:
        """The slides at the largest scale at which all of them fit; as they are they do."""
        sections = [slide.section for slide in slides]
        low, high = 0, len(_STEPS) - 1
        while low < high:
            middle = (low + high) // 2
            tried = self._fits(sections, replace(slides[0].scale, text=_STEPS[middle]))
            if tried:
                high, slides = middle, tried
            else:
                low = middle + 1
        return self._firmer(slides)

    def _firmer(self, slides: Sequence[_Laid]) -> Sequence[_Laid]:
        """The same a little smaller, or narrower, where lines would else break at a touch."""
        best: Sequence[_Laid] = slides
        sections = [slide.section for slide in slides]
        for share in _NUDGES if _slack(slides) < _FIRM else ():
            scale = Scale(slides[0].scale.text * share, slides[0].scale.title * share)
            tried = self._lay_out_parts(sections, scale)
            if scale != slides[0].scale and _slack(tried) == _slack(slides):
                break  # what is fragile is at its least size already
            if any(slide.faults for slide in tried):
                continue
            tried = [self._narrower(slide, n, len(tried)) for n, slide in enumerate(tried, 1)]
            if _slack(tried) > _slack(best):
                best = tried
            if _slack(best) >= _FIRM:
                break
        return best

    def _narrower(self, slide: _Laid, part: int, parts: int) -> _Laid:
        """One part, its column narrower by as little as makes its lines firm."""
        best = slide
        for step in range(1, _NARROWER + 1):
            if best.slack >= _FIRM:
                break
            section = add_class(slide.section, f"narrower-{step}")
            tried = self._lay_out(section, slide.scale, part, parts)
            if tried.slack == slide.slack:
                break  # what is fragile stands in another column
            if not tried.faults and tried.slack > best.slack:
                best = tried
        return best

    def _lay_out_parts(self, sections: Sequence[str], scale: Scale) -> list[_Laid]:
        parts = len(sections)
        return [self._lay_out(section, scale, n, parts) for n, section in enumerate(sections, 1)]

    def _fits(self, sections: Sequence[str], scale: Scale) -> Sequence[_Laid]:
        """The parts laid out, or none: the first that does not fit says enough."""
        slides = []
        for number, section in enumerate(sections, 1):
            slides.append(self._lay_out(section, scale, number, len(sections)))
            if slides[-1].text_faults:
                return ()
        return slides

    def _lay_out(
        self, section: str, scale: Scale = AS_DESIGNED, part: int = 1, parts: int = 1
    ) -> _Laid:
        deck = self.layout.deck
        named = name_part(section, part, parts, deck.part_words, deck.continued)
        document = self.layout.lay_out(named, self.first + part - 1, scale)
        laid = read_slides(document.pages, Palette(()))
        faults = tuple(fault for slide in laid for fault in overflows(slide))
        slack = min((slack_of(slide.box) for slide in laid), default=math.inf)
        return _Laid(section, document, scale, faults, slack)


def _slack(slides: Sequence[_Laid]) -> float:
    return min(slide.slack for slide in slides)


def _least_parts(slide: _Laid) -> int:
    """No fewer than the overflow asks for: a body that overflows by its own height needs two."""
    needs = [
        math.ceil(1 + fault.beyond / fault.holder.rect.height)
        for fault in slide.text_faults
        if fault.holder.rect.height > _BODY and not fault.across
    ]
    return min(max((2, *needs)), _MOST_PARTS)
