"""The laid-out deck: from deck.html to slides that a writer can write, and to slides.pdf.

Both outputs start from the one layout, so they cannot differ in what they show.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from brief.brand.brand import Brand
from brief.deck.boxes.palette import Palette
from brief.deck.boxes.tree import read_slides
from brief.deck.frames import Walker
from brief.deck.house.fill import layout_of, seat_in_house
from brief.deck.house.plan import Plan
from brief.deck.laid import LaidSlide
from brief.deck.lay_out import LaidOutDeck
from brief.deck.layouts import make_layout, make_slide
from brief.deck.overflow import find_overflow
from brief.deck.pictures import Pictures
from brief.deck.seat import Seats
from brief.deck.slides import Deck, Properties, Slide
from brief.deck.text_frames import TextFrames
from brief.edition.chart import Chart
from brief.messages import Message, Position

PT = 0.75


@dataclass(frozen=True)
class ComposedDeck:
    """A deck and what is wrong with it. ``deck`` is complete even where there are messages."""

    deck: Deck
    messages: tuple[Message, ...]


def compose_deck(
    laid_out: LaidOutDeck,
    specimens: LaidOutDeck | None,
    brand: Brand,
    charts: Mapping[str, Chart],
    properties: Properties,
    fetch: Callable[[str], bytes],
    plans: tuple[Plan, ...] = (),
) -> ComposedDeck:
    """Transcribe a rendered deck.

    ``specimens`` are the layouts, each drawn once with prompts; ``fetch`` gives the bytes of an
    image by its address. With ``plans`` the layouts are a house's own, and there are no specimens.
    """
    palette = Palette(tuple(brand.palette))
    laid = read_slides(laid_out.pages, palette)
    first = laid_out.pages[0]
    width, height = first.width * PT, first.height * PT
    folders = tuple(sorted({str(face.file.parent) for face in brand.faces}))
    walker = Walker(
        brand=brand,
        text=TextFrames(Seats.of(brand.faces), width),
        pictures=Pictures(fetch, folders),
        charts=charts,
    )
    layouts = {
        specimen.layout: make_layout(specimen, walker)
        for specimen in (read_slides(specimens.pages, palette) if specimens else ())
    }
    layouts |= {plan.ours: layout_of(plan) for plan in plans}
    slides = tuple(
        seat_in_house(make_slide(slide, walker, layouts), layouts.get(slide.layout))
        for slide in laid
    )
    deck = Deck(width, height, slides, tuple(layouts.values()), properties)
    messages = (*find_overflow(laid), *_find_title_faults(slides, laid))
    return ComposedDeck(deck, messages)


def _find_title_faults(slides: tuple[Slide, ...], laid: tuple[LaidSlide, ...]) -> Iterator[Message]:
    """Every slide has a title, and no two have the same: outlines and screen readers need it."""
    counts = Counter(slide.title for slide in slides)
    for slide, source in zip(slides, laid, strict=True):
        position = _position(source)
        if not slide.title:
            yield Message(f"slide “{slide.id}” has no title", "slide-title", position)
        elif counts[slide.title] > 1:
            yield Message(
                f"{counts[slide.title]} slides have the title “{slide.title}”; "
                "give this one a claim of its own",
                "slide-title",
                position,
            )


def _position(laid: LaidSlide) -> Position | None:
    return next((Position.read(box.source) for box in laid.box.walk() if box.source), None)
