"""How many pages a layout would have at another setting, or without some of what it shows.

Only arithmetic over the first layout's measures: text narrows with its type, lines with their
leading, drawings with the grid. What a layout then shows corrects the next forecast.
"""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass, replace

from brief.brand.brand import PageLimits
from brief.pdf.fit.measure import Measure, PageSpace
from brief.pdf.fit.setting import Setting

_STEPS = 20  # from the design to the limits
_MOST_WASTE = 8.0  # lines that a page leaves empty at its foot, as far as a forecast believes it


@dataclass(frozen=True)
class Choice:
    """A setting, and which extents of the first layout are left out."""

    setting: Setting
    left_out: frozenset[int] = frozenset()


@dataclass(frozen=True)
class Outlook:
    """``over``: the height for which ``most`` pages have no room, in points of that setting."""

    pages: int
    over: float


@dataclass(frozen=True)
class Forecast:
    """``growth`` is how much more the text of each run of pages took than forecast, ``waste`` what
    a page leaves empty, in lines.
    """

    measured: Measure
    limits: PageLimits
    growth: tuple[float, ...] = ()
    waste: float | None = None

    def outlook(self, choice: Choice, most: int, safety: float = 0.0) -> Outlook:
        """``safety``: lines by which every part of the text may turn out longer; less than 0 asks
        whether it would fill the pages even if it turned out shorter.
        """
        line = self.measured.design.leading * choice.setting.leading
        waste = (_waste(self.measured) if self.waste is None else self.waste) * line
        pages, over = 0, 0.0
        for number, run in enumerate(_runs(self.measured.pages)):
            height = self._height(run, choice)
            if not height:
                continue
            height = max(1.0, height * self._grown(number) + safety * line)
            rooms = [self._room(self.measured.pages[page], choice.setting) for page in run]
            needed, left = 0, height
            while left > 0:
                room = rooms[min(needed, len(rooms) - 1)]
                needed += 1
                left -= room if left <= room else room - min(waste, room / 2)
                if pages + needed == most and left > 0:
                    over += left
            if pages >= most:
                over += height
            pages += needed
        return Outlook(pages, over)

    def corrected(self, choice: Choice, measured: Measure) -> Forecast:
        """With what a layout has shown of that choice."""
        runs, now = _runs(self.measured.pages), _runs(measured.pages)
        expected = [self._height(run, choice) for run in runs]
        taken = [sum(measured.pages[n].used + measured.pages[n].notes for n in run) for run in now]
        if len(runs) != len(now):
            expected, taken = [sum(expected)] * len(runs), [sum(taken)] * len(runs)
        growth = (max(0.7, t / e) if e else 1.0 for t, e in zip(taken, expected, strict=True))
        return replace(self, growth=tuple(growth), waste=max(self.waste or 0, _waste(measured)))

    def _grown(self, run: int) -> float:
        return self.growth[run] if run < len(self.growth) else 1.0

    def _height(self, run: range, choice: Choice) -> float:
        """The height of a run's text and footnotes, in points."""
        kept = [
            extent
            for index, extent in enumerate(self.measured.extents)
            if extent.page in run and index not in choice.left_out
        ]
        if not kept:
            return 0.0
        text = sum(
            extent.height
            * (self._narrowing(extent.paragraph, choice) if extent.paragraph >= 0 else 1)
            for extent in kept
        )
        notes = sum(self.measured.pages[page].notes for page in run) * choice.setting.type
        return (text + notes) * choice.setting.leading

    def _narrowing(self, paragraph: int, choice: Choice) -> float:
        """Of its lines, how many a paragraph keeps in smaller type: its last is half full."""
        lines = self.measured.lines[paragraph]
        return max(1.0, (lines - 0.5) * choice.setting.type + 0.5) / lines

    def _room(self, page: PageSpace, setting: Setting) -> float:
        kept = (max(min(m, self.limits.margin), m * setting.margin) for m in page.margins)
        return page.height - sum(kept)


def fits(forecast: Forecast, choice: Choice, most: int, safety: float) -> bool:
    """Whether ``most`` pages would do, with so many lines to spare."""
    return forecast.outlook(choice, most, safety).pages <= most


def tightest_needed(
    forecast: Forecast, most: int, safety: float, left_out: Container[int] = frozenset()
) -> Choice | None:
    """The first setting, from the design to the brand's limits, at which ``most`` pages would do.

    With nothing left out the design itself is known not to.
    """
    gone = frozenset(i for i in range(len(forecast.measured.extents)) if i in left_out)
    for step in range(0 if gone else 1, _STEPS + 1):
        setting = forecast.measured.design.tightened(step / _STEPS, forecast.limits)
        choice = Choice(setting, gone)
        if fits(forecast, choice, most, safety):
            return choice
    return None


def loosest_needed(
    forecast: Forecast, least: int, most: int | None, safety: float
) -> Choice | None:
    """The first setting, from the design to the most leading, that would fill ``least`` pages."""
    for step in range(1, _STEPS + 1):
        setting = forecast.measured.design.loosened(step / _STEPS, forecast.limits)
        choice = Choice(setting)
        outlook = forecast.outlook(choice, least, -safety)
        if outlook.pages >= least and (most is None or outlook.pages <= most):
            return choice
    return None


def _runs(pages: tuple[PageSpace, ...]) -> list[range]:
    """Pages between breaks that a style sheet asks for."""
    runs, begin = [], 0
    for index, page in enumerate(pages):
        if page.ends or index == len(pages) - 1:
            runs.append(range(begin, index + 1))
            begin = index + 1
    return runs


def _waste(measured: Measure) -> float:
    """Lines that a page leaves empty at its foot where the text goes on, on average; at least 1."""
    line = measured.design.leading
    lines = [
        min(_MOST_WASTE, (page.room - page.used - page.notes) / line)
        for run in _runs(measured.pages)
        for page in (measured.pages[index] for index in run[:-1])
    ]
    return max(1.0, sum(lines) / len(lines)) if lines else 1.5
