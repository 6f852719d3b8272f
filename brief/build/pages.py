"""The brief laid out on as many pages as its audience reads: set tighter or looser within the
brand's limits, then without what need not stay. At most four layouts beyond the first.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from brief.build.contents import MOST_WITHOUT, expects_contents, settle_contents
from brief.build.page_items import PageItems
from brief.check.budget import check_budget, describe_budget, say_pages_over
from brief.messages import Failure, Message
from brief.pdf.boxes.pages import read_pages
from brief.pdf.fit.forecast import Choice, Forecast, loosest_needed, tightest_needed
from brief.pdf.fit.measure import Measure, measure
from brief.pdf.fit.setting import AS_DESIGNED, Setting
from brief.pdf.fit.styles import set_styles
from brief.pdf.laid_pages import LaidPage

if TYPE_CHECKING:
    from brief.build.material import Material
    from brief.content.model.base import Path as NodePath

MOST_LAYOUTS = 4  # beyond the first
# Lines by which the last of the pages should be filled, try after try.
_SPARE = (12, 6, 3, 1)
_RULE = "budget-pages"

LayOut = Callable[[str], Any]  # from a page's HTML to WeasyPrint's document


@dataclass(frozen=True)
class FittedBrief:
    """``material`` is what is shown in the end, ``html`` its page, ``document`` WeasyPrint's;
    ``messages`` say what was done, or that it was not enough.
    """

    material: Material
    html: str
    document: Any
    pages: tuple[LaidPage, ...]
    setting: Setting = AS_DESIGNED
    contents: bool = False  # whether it has a table of contents
    messages: tuple[Message, ...] = ()

    def restyle(self, html: str) -> str:
        """Another page of the same brief, set as this one was."""
        return set_styles(html, self.setting, self.material.brand.pages)


def fit_to_pages(material: Material, lay_out: LayOut) -> FittedBrief:
    """Lay out the brief, and again where it has too many or too few pages for its audience.

    Contents stand where there are more than six pages. The first layout goes by the length of the
    texts, and only where that was wrong is there another.
    """
    budget = material.edition.audience.pages
    may_be_long = budget.max is None or budget.max > MOST_WITHOUT

    spent = -1  # layouts beyond the first

    def begin(contents: bool) -> tuple[_Fitting, FittedBrief]:
        nonlocal spent
        spent += 1
        fitting = _Fitting(material, lay_out, contents, MOST_LAYOUTS - spent)
        return fitting, fitting.lay_out(Choice(AS_DESIGNED), frozenset())

    if may_be_long:
        expected = expects_contents(material.edition)
        fitting, first = settle_contents(expected, begin, lambda begun: len(begun[1].pages))
    else:
        fitting, first = begin(False)
    if budget.max is not None and len(first.pages) > budget.max:
        return fitting.tighten(first, budget.max)
    if budget.min is not None and len(first.pages) < budget.min:
        return fitting.loosen(first, budget.min, budget.max)
    return first


class _Fitting:
    """One brief's layouts. A page is rendered once for each selection of items."""

    def __init__(self, material: Material, lay_out: LayOut, contents: bool, most: int) -> None:
        self._material = material
        self._lay_out = lay_out
        self._contents = contents
        self._most = most  # layouts that may still be made
        self._going: tuple[NodePath, ...] | None = None
        self._rendered: dict[frozenset[NodePath], tuple[Material, str]] = {}

    def lay_out(self, choice: Choice, without: frozenset[NodePath]) -> FittedBrief:
        material, html = self._render(without)
        html = set_styles(html, choice.setting, material.brand.pages)
        document = self._lay_out(html)
        pages = read_pages(document.pages)
        return FittedBrief(material, html, document, pages, choice.setting, self._contents)

    def tighten(self, first: FittedBrief, most: int) -> FittedBrief:
        """Type first, then items; the last try has all that the limits and priorities allow."""
        measured = measure(first.pages)
        forecast = Forecast(measured, self._material.brand.pages)
        items = PageItems(self._material.edition.brief, measured)
        tightest = measured.design.tightened(1, self._material.brand.pages)
        tried: set[tuple[Choice, frozenset[NodePath]]] = set()
        laid = first
        for attempt in range(1, self._most + 1):
            found = None
            if attempt < self._most:
                for spare in (0, 3, 6, 12):  # lines; a try that failed is not made again
                    found = self._choose(forecast, items, most, 3.0 * attempt + spare)
                    if found not in tried:
                        break
            if found is None or found in tried:
                every = frozenset(self._may_go(items))
                found = Choice(tightest, items.extents(every)), every
            if found in tried:
                break
            tried.add(found)
            choice, without = found
            laid = self.lay_out(choice, without)
            if len(laid.pages) <= most:
                notes = (*self._say_set(measured, choice), *self._say_left_out(items, without))
                return self._checked(laid, notes)
            forecast = forecast.corrected(choice, measure(laid.pages))
        return replace(laid, messages=tuple(self._say_over(laid, measured, choice, without)))

    def loosen(self, first: FittedBrief, least: int, most: int | None) -> FittedBrief:
        """More leading; where that does not fill the pages, they stay as designed."""
        measured = measure(first.pages)
        forecast = Forecast(measured, self._material.brand.pages)
        tried: set[Choice] = set()
        for spare in _SPARE[: self._most]:
            choice = loosest_needed(forecast, least, most, spare)
            if choice is None or choice in tried:
                continue
            tried.add(choice)
            laid = self.lay_out(choice, frozenset())
            if len(laid.pages) >= least and (most is None or len(laid.pages) <= most):
                return replace(laid, messages=tuple(self._say_set(measured, choice)))
            forecast = forecast.corrected(choice, measure(laid.pages))
        return self._checked(first)

    def _choose(
        self, forecast: Forecast, items: PageItems, most: int, safety: float
    ) -> tuple[Choice, frozenset[NodePath]] | None:
        """The least that should do: type alone, or the fewest items, a priority's last first."""
        choice = tightest_needed(forecast, most, safety)
        if choice:
            return choice, frozenset()
        tightest = forecast.measured.design.tightened(1, forecast.limits)

        def enough(paths: frozenset[NodePath]) -> bool:
            choice = Choice(tightest, items.extents(paths))
            fits = forecast.outlook(choice, most, safety).pages <= most
            return fits and self._can_render(paths)

        going: list[NodePath] = []
        for path in self._may_go(items):
            going.append(path)
            if enough(frozenset(going)):
                break
        else:
            return None
        for path in tuple(reversed(going)):  # what counts most comes back first
            if enough(frozenset(going) - {path}):
                going.remove(path)
        without = frozenset(going)
        choice = tightest_needed(forecast, most, safety, items.extents(without))
        return (choice, without) if choice else None

    def _may_go(self, items: PageItems) -> tuple[NodePath, ...]:
        """What a layout may be without, in the order in which it goes. What a text that stays
        refers to has to stay too: then the page cannot be rendered without it.
        """
        if self._going is None:
            going = tuple(path for path in items.droppable if items.extents((path,)))
            if not self._can_render(frozenset(going)):
                kept: list[NodePath] = []
                for path in going:
                    if self._can_render(frozenset((*kept, path))):
                        kept.append(path)
                going = tuple(kept)
            self._going = going
        return self._going

    def _can_render(self, without: frozenset[NodePath]) -> bool:
        try:
            self._render(without)
        except Failure:
            return False
        return True

    def _render(self, without: frozenset[NodePath]) -> tuple[Material, str]:
        if without not in self._rendered:
            material = self._material.without(without) if without else self._material
            self._rendered[without] = material, material.renderer.brief_html(self._contents)
        return self._rendered[without]

    def _checked(self, laid: FittedBrief, notes: Sequence[Message] = ()) -> FittedBrief:
        found = check_budget(
            self._material.edition.audience, "pages", len(laid.pages), self._material.position
        )
        return replace(laid, messages=(*notes, *found))

    @property
    def _budget(self) -> str:
        words = describe_budget(self._material.edition.audience.pages)
        return f"{words} page" if words.endswith(" 1") else f"{words} pages"

    def _say_set(self, measured: Measure, choice: Choice) -> Iterator[Message]:
        if choice.setting != AS_DESIGNED:
            text = f"{measured.design.describe(choice.setting)}, to keep to {self._budget}"
            yield Message(f"set {text}", _RULE, self._material.position, "note")

    def _say_left_out(self, items: PageItems, without: frozenset[NodePath]) -> Iterator[Message]:
        for path in (each for each in items.droppable if each in without):
            text = f"left out to keep to {self._budget}: priority {items.priority(path)}"
            yield Message(text, _RULE, self._material.source.positions.at(path), "note")

    def _say_over(
        self, laid: FittedBrief, design: Measure, choice: Choice, without: frozenset[NodePath]
    ) -> Iterator[Message]:
        measured = measure(laid.pages)
        items = PageItems(laid.material.edition.brief, measured)
        audience, line = self._material.edition.audience, measured.design.leading
        most = audience.pages.max or 0
        over = sum(page.used + page.notes for page in measured.pages[most:])
        done = [f"with {design.design.describe(choice.setting)}"]
        if without:
            items_ = "1 item" if len(without) == 1 else f"{len(without)} items"
            done.append(f"{items_} of priority 2 or 3 left out")
        yield from say_pages_over(
            audience, len(laid.pages), max(1, round(over / line)), " and ".join(done),
            self._material.position, items.longest(line),
        )  # fmt: skip
