"""Lays out a small deck for a test, with the shipped faces, and transcribes it."""

from __future__ import annotations

import datetime
from pathlib import Path

from weasyprint.urls import URLFetcher

from brief.brand.brand import Brand, FontFace, FontRoles
from brief.deck.compose import ComposedDeck, compose_deck
from brief.deck.lay_out import LaidOutDeck, lay_out_deck
from brief.deck.slides import Properties

FONTS = Path(__file__).parents[2] / "templates" / "fonts"
FACES = tuple(
    FontFace(family, FONTS / f"{file}-{face}.ttf", weight, italic)
    for family, file in (("Calibri", "Carlito"), ("Cambria", "Caladea"))
    for face, weight, italic in (
        ("Regular", 400, False),
        ("Bold", 700, False),
        ("Italic", 400, True),
        ("BoldItalic", 700, True),
    )
)
ROLES = FontRoles("Calibri", "Cambria", "Calibri")
BRAND = Brand(
    name="test",
    folder=FONTS,
    palette={"ink": "1b2330", "teal": "0b5d66"},
    tokens={"ink": "ink", "accent": "teal", "contrast": "teal", "rule": "ink"},
    slots={"ink": "dk1", "teal": "accent1"},
    faces=FACES,
    brief_fonts=ROLES,
    deck_fonts=ROLES,
)
PROPERTIES = Properties("Title", "Author", "Subject", "en", datetime.date(2020, 9, 28), "Publisher")
FRAME = """<!doctype html><html lang="en"><style>
{faces}
@page {{ size: 960pt 540pt; margin: 0 }}
* {{ box-sizing: border-box; margin: 0 }}
body {{ font: 20pt/1.15 Calibri; color: #1b2330; font-variant-ligatures: none }}
.slide {{ width: 960pt; height: 540pt; padding: 40pt; break-after: page; position: relative }}
h1 {{ font: 700 30pt/1.15 Cambria; height: 80pt }}
sup {{ font-size: 66.7%; line-height: 0; vertical-align: 0.45em }}
aside.notes {{ display: none }}
</style>{body}"""


def page_of(body: str) -> str:
    """deck.html with a plain style sheet and the shipped faces."""
    rules = "\n".join(
        f"@font-face {{ font-family: {face.family}; font-weight: {face.weight};"
        f" font-style: {'italic' if face.italic else 'normal'}; src: url({face.file.as_uri()}) }}"
        for face in FACES
    )
    return FRAME.format(faces=rules, body=body)


def lay_out(body: str) -> LaidOutDeck:
    """Slides laid out as a deck is."""
    return lay_out_deck(page_of(body), FONTS, URLFetcher())


def transcribe(body: str, specimens: str | None = None) -> ComposedDeck:
    """The transcribed deck of some sections; they are their own layouts where none are given."""
    laid_out = lay_out(body)
    layouts = lay_out(specimens) if specimens else laid_out
    return compose_deck(laid_out, layouts, BRAND, {}, PROPERTIES, lambda address: b"")
