"""A brand and small decks, made by hand, for the tests of the PowerPoint writer."""

from __future__ import annotations

import datetime
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pptx
from PIL import Image

from brief.brand.brand import Brand, FontRoles
from brief.deck.pptx.writer import write_deck
from brief.deck.slides import AnyFrame, Deck, Layout, Properties, Slide, TextFrame
from brief.deck.text import Bullet, Colour, Paragraph, Rect, Run, Spacing, TextBody

BRAND = Brand(
    name="House",
    folder=Path(),
    palette={
        "navy": "14213d",
        "slate": "5c677d",
        "white": "ffffff",
        "mist": "eef2f6",
        "teal": "00798c",
        "red": "c1121f",
        "sand": "d9c5a0",
    },
    tokens={
        "ink": "navy",
        "soft": "slate",
        "paper": "white",
        "tint": "mist",
        "accent": "teal",
        "contrast": "red",
        "link": "teal",
    },
    slots={
        "navy": "dk1",
        "white": "lt1",
        "slate": "dk2",
        "mist": "lt2",
        "teal": "accent1",
        "red": "accent2",
    },
    faces=(),
    brief_fonts=FontRoles("Caladea", "Caladea", "Carlito"),
    deck_fonts=FontRoles(text="Calibri", heading="Cambria", label="Calibri"),
)

PROPERTIES = Properties(
    title="A Society 5.0 for ASEAN",
    author="SOK Siphana",
    subject="What Japan and Southeast Asia can build together",
    language="en",
    date=datetime.date(2020, 9, 28),
    publisher="Asian Vision Institute",
)


def colour(name: str, alpha: float = 1.0) -> Colour:
    return Colour(name, BRAND.palette[name], alpha)


NAVY = colour("navy")


def run(text: str, size: float = 18.0, **more: Any) -> Run:
    return Run(text, **{"family": "Calibri", "size": size, "colour": NAVY, **more})


def paragraph(*runs: Run | str, **more: Any) -> Paragraph:
    return Paragraph(tuple(run(r) if isinstance(r, str) else r for r in runs), **more)


def text(rect: Rect, *paragraphs: Paragraph | str, name: str = "", **more: Any) -> TextFrame:
    made = tuple(paragraph(p) if isinstance(p, str) else p for p in paragraphs)
    return TextFrame(rect=rect, name=name, body=TextBody(made), **more)


TITLE_RECT = Rect(48, 36, 864, 72)
BODY_RECT = Rect(48, 132, 864, 330)


def title(words: str, rect: Rect = TITLE_RECT) -> TextFrame:
    heading = run(words, 30.0, family="Cambria", bold=True)
    spacing = Spacing(percent=95)
    return text(
        rect, paragraph(heading, spacing=spacing), name="Title", placeholder="title", index=0
    )


def bullets(*lines: str, rect: Rect = BODY_RECT) -> TextFrame:
    return text(
        rect,
        *(
            paragraph(
                run(line, 20.0),
                bullet=Bullet(char="•", colour=colour("teal")),
                margin_left=18,
                indent=-18,
                spacing=Spacing(percent=98),
                space_before=6.0 if number else 0.0,
            )
            for number, line in enumerate(lines)
        ),
        name="Points",
        placeholder="body",
        index=1,
    )


def small(kind: Any, words: str, x: float, width: float, index: int, **more: Any) -> TextFrame:
    made = paragraph(run(words, 11.0, colour=colour("slate"), **more))
    return text(Rect(x, 504, width, 16), made, name=kind, placeholder=kind, index=index)


FURNITURE = (
    small("dt", "28 September 2020", 48, 140, 10),
    small("ftr", "Asian Vision Institute", 300, 300, 11),
    small("sldNum", "‹#›", 860, 52, 12, field="slidenum"),
)

TEXT_LAYOUT = Layout(
    "text",
    "Claim with text",
    (title("Write the claim here"), bullets("Write the evidence here"), *FURNITURE),
)


def slide(name: str, *frames: AnyFrame, **more: Any) -> Slide:
    """A slide on the layout with text, titled by its name unless its frames bring a title."""
    has_title = any(isinstance(f, TextFrame) and f.placeholder == "title" for f in frames)
    own = () if has_title else (title(name.capitalize()),)
    return Slide(id=name, layout="text", title=name, frames=(*own, *frames), **more)


def deck(*slides: Slide, layouts: tuple[Layout, ...] = (TEXT_LAYOUT,), **more: Any) -> Deck:
    properties = replace(PROPERTIES, **more)
    return Deck(960, 540, slides, layouts, properties)


def opened(made: Deck, brand: Brand = BRAND) -> Any:
    """The deck as written, opened with python-pptx."""
    return pptx.Presentation(BytesIO(write_deck(made, brand)))


def parts(made: Deck, brand: Brand = BRAND) -> dict[str, bytes]:
    """The deck as written: each part's bytes by its name in the zip."""
    with ZipFile(BytesIO(write_deck(made, brand))) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def png(width: int = 40, height: int = 20, shade: str = "#00798c") -> bytes:
    out = BytesIO()
    Image.new("RGB", (width, height), shade).save(out, "PNG")
    return out.getvalue()
