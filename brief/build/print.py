"""The brief for printing houses, office printers and people who read large print."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from brief.brand.brand import Brand
from brief.check.glyphs import find_missing_glyphs
from brief.messages import Failure, Message
from brief.render.mirror.direction import Direction, direction_of

if TYPE_CHECKING:
    from brief.build.formats import Format
    from brief.build.material import Material
    from brief.build.plan import Task
    from brief.pdf.press.profile import PressProfile

_WHERE = (
    "ask the printing house which one it prints by (in Europe often PSOcoated_v3 for coated and "
    "PSOuncoated_v3_FOGRA52 for uncoated paper, from eci.org; in America GRACoL2013_CRPC6, from "
    "color.org), put the file beside _brand.yml and name it: "
    "`defaults: {brief: {print: {profile: FILE}}}`"
)


Restyle = Callable[[str], str]
_Made = tuple[bytes, list[Message]]


def make_print(
    task: Task, material: Material, restyle: Restyle = str, contents: bool = False
) -> tuple[dict[str, bytes], tuple[Message, ...]]:
    """Those of the task's formats that are for paper, and what is wrong with them.

    ``restyle`` sets a page's HTML as the brief's was set to keep to its number of pages, so that
    all formats of the same pages have the same; ``contents``: whether it has a table of contents.
    Large print takes the pages it needs.
    """
    make: dict[Format, Callable[[Task, Material, Restyle, bool], _Made]] = {
        "print": _make_press,
        "booklet": _make_booklet,
        "two_up": _make_two_up,
        "large": _make_large,
    }
    artefacts: dict[str, bytes] = {}
    messages: list[Message] = []
    for format in task.formats:
        if format in make:
            artefacts[task.path_of(format)], found = make[format](task, material, restyle, contents)
            messages += found
    return artefacts, tuple(dict.fromkeys(messages))


def _make_press(task: Task, material: Material, restyle: Restyle, contents: bool) -> _Made:
    from brief.pdf.paint import paint_plain
    from brief.pdf.press.document import make_press_pdf

    brand = material.brand
    profile = _read_profile(brand)
    known = {brand.palette[name]: inks for name, inks in brand.printing.cmyk.items()}
    html = restyle(material.renderer.print_html("print", contents))
    document, messages = _lay_out(task, material, html, None)
    messages += _tell_inks(brand, profile)
    return make_press_pdf(paint_plain(document), profile, known), messages


def _make_booklet(task: Task, material: Material, restyle: Restyle, contents: bool) -> _Made:
    from brief.pdf.impose import booklet
    from brief.pdf.layout import PRINT_DPI
    from brief.pdf.paint import paint_plain

    html = restyle(material.renderer.print_html("booklet", contents))
    document, messages = _lay_out(task, material, html, PRINT_DPI)
    return booklet(paint_plain(document), _direction(material)), messages


def _make_two_up(task: Task, material: Material, restyle: Restyle, contents: bool) -> _Made:
    from brief.pdf.impose import two_up
    from brief.pdf.layout import SCREEN_DPI
    from brief.pdf.paint import paint_plain

    html = restyle(material.renderer.brief_html(contents))
    document, messages = _lay_out(task, material, html, SCREEN_DPI)
    return two_up(paint_plain(document), _direction(material)), messages


def _make_large(task: Task, material: Material, _: Restyle, __: bool) -> _Made:
    from brief.pdf.layout import SCREEN_DPI
    from brief.pdf.paint import paint_pdf

    html = material.renderer.large_html()
    document, messages = _lay_out(task, material, html, SCREEN_DPI)
    return paint_pdf(document, html, material.conformance), messages


def _direction(material: Material) -> Direction:
    return direction_of(material.edition.language)


def _lay_out(
    task: Task, material: Material, html: str, dpi: int | None
) -> tuple[object, list[Message]]:
    from brief.pdf.layout import lay_out

    fetcher = material.fetcher(task)
    brand = material.brand
    messages = list(find_missing_glyphs(html, brand.faces_for("brief")))
    document = lay_out(html, task.file.parent, fetcher, dpi)
    return document, [*messages, *fetcher.problems]


def _read_profile(brand: Brand) -> PressProfile:
    """Raises Failure where the brand names no profile, or one of no use."""
    from brief.pdf.press.profile import ProfileError, read_profile

    printing = brand.printing
    if printing.profile is None:
        text = f"the format `print` needs the ICC profile of the press; {_WHERE}"
        raise Failure(Message(text, "print", printing.position))
    try:
        return read_profile(printing.profile)
    except ProfileError as error:
        text = f"ICC profile `{printing.profile.name}`: {error}; {_WHERE}"
        raise Failure(Message(text, "print", printing.position)) from None


def _tell_inks(brand: Brand, profile: PressProfile) -> Iterator[Message]:
    """A note of what the profile made of colours that have no CMYK of their own."""
    from brief.pdf.press.inks import Inks

    inks = Inks(profile, {})
    made = []
    for name in dict.fromkeys(brand.tokens.values()):
        if name not in brand.printing.cmyk:
            rgb = brand.palette[name]
            parts = inks.of(*(int(rgb[at : at + 2], 16) / 255 for at in (0, 2, 4)))
            made.append(f"{name} [{', '.join(f'{part * 100:.0f}' for part in parts)}]")
    if made:
        text = (
            f"inks by the profile “{profile.name}”: {', '.join(made)}; "
            "name others under `print: {cmyk: …}`"
        )
        yield Message(text, "print", brand.printing.position, "note")
