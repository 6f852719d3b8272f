"""The deck as a .pptx: ``write_deck`` composes what the other modules of this folder write."""

from __future__ import annotations

from brief.brand.brand import Brand
from brief.deck.pptx.canvas import Canvas
from brief.deck.pptx.house import make_house, match_placeholders
from brief.deck.pptx.notes import add_notes
from brief.deck.pptx.package import save_package
from brief.deck.pptx.presentation import add_sections, add_slide, make_skeleton
from brief.deck.pptx.properties import write_properties
from brief.deck.pptx.slide import slide_element, write_frames
from brief.deck.pptx.theme import ThemeNames
from brief.deck.slides import Deck


def write_deck(deck: Deck, brand: Brand) -> bytes:
    """Write the deck as a presentation in the brand's theme; the same deck gives the same bytes.

    Raises KeyError where a slide's layout, or the slide that a link jumps to, is not in the deck.
    """
    theme = ThemeNames.of(brand)
    skeleton = make_skeleton(deck, brand) if brand.house is None else make_house(deck, brand.house)
    houses = {layout.name: layout.house for layout in deck.layouts}
    parts = {
        slide.id: add_slide(skeleton, number, slide.layout, slide_element(slide.background, theme))
        for number, slide in enumerate(deck.slides, 1)
    }
    for number, slide in enumerate(deck.slides, 1):
        part = parts[slide.id]
        places = skeleton.places[slide.layout]
        canvas = Canvas(part, part._element.cSld.spTree, theme, parts, places)
        write_frames(slide.frames, canvas)
        match_placeholders(canvas.tree, houses[slide.layout])
        if slide.notes:
            add_notes(part, number, slide.notes, deck.properties.language, skeleton.notes_master)
    add_sections(skeleton, deck.slides)
    write_properties(skeleton.package, deck.properties)
    return save_package(skeleton.package, deck.properties.date)
