"""Runs of text: what they say, and how they differ from the style they inherit (21.1.2.3)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from brief.brand.scripts import face_of, slot_of
from brief.deck.pptx.canvas import Canvas
from brief.deck.pptx.language import is_east_asian, office_language
from brief.deck.pptx.links import hyperlink_element
from brief.deck.pptx.paint import fill_element
from brief.deck.pptx.theme import ThemeNames
from brief.deck.pptx.xml import Element, element, hundredths, text_element
from brief.deck.text import Run

# PowerPoint wants an id on a field and makes nothing of which.
FIELD_ID = "{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}"
_FONTS = ("a:latin", "a:ea", "a:cs")
_THEME_FONTS = {"a:latin": "lt", "a:ea": "ea", "a:cs": "cs", "a:buFont": "lt"}


def run_elements(
    run: Run, canvas: Canvas, model: Run | None = None, *, heading: bool = False
) -> Iterator[Element]:
    """``a:r``, or ``a:fld`` for a slide number; a line feed in the source's text is an ``a:br``.

    ``model`` is the run of the layout's style: what it shares with this one is left out.
    """
    for number, line in enumerate(run.text.split("\n")):
        if number:
            yield element("a:br", None, _run_properties("a:rPr", run, canvas, model, heading))
        if line or run.field:
            yield element(
                "a:fld" if run.field else "a:r",
                {"id": FIELD_ID, "type": run.field} if run.field else None,
                _run_properties("a:rPr", run, canvas, model, heading),
                text_element("a:t", line),
            )


def style_properties(run: Run, theme: ThemeNames, *, heading: bool = False) -> Element:
    """``a:defRPr`` of a list style: everything said, so that nothing further up shows through."""
    return element(
        "a:defRPr",
        {
            "sz": hundredths(run.size),
            "b": run.bold,
            "i": run.italic,
            "u": "sng" if run.underline else "none",
            "strike": "sngStrike" if run.strike else "noStrike",
            "kern": 1200,
            "baseline": run.baseline * 1000,
        },
        fill_element(run.colour, theme) if run.colour else None,
        *font_elements(run.family, theme, heading=heading),
    )


def empty_run_properties(runs: Sequence[Run]) -> Element:
    """``a:endParaRPr`` of a paragraph without text: its size holds the line open."""
    if not runs:
        return element("a:endParaRPr", {"sz": 100})
    return element(
        "a:endParaRPr", {"lang": office_language(runs[0].language), "sz": hundredths(runs[0].size)}
    )


def font_elements(
    family: str, theme: ThemeNames, *, heading: bool = False, tags: Sequence[str] = _FONTS
) -> list[Element]:
    """The family for Latin, East Asian and complex scripts, by the theme's name for it."""
    role = theme.font(family, heading=heading)
    return [
        element(tag, {"typeface": f"+{role}-{_THEME_FONTS[tag]}" if role else family})
        for tag in tags
    ]


def _faces(run: Run, theme: ThemeNames, model: Run | None, heading: bool) -> list[Element]:
    """The run's faces where they are not its style's; that of its script always.

    A family that is not the theme's was chosen for this text, so it serves its script too. Where
    the layout tells which face draws the run, it gets that one: digits between Khmer words are
    Latin, and programs would take them for Khmer.
    """
    if run.face is not None and run.face != run.family:
        script = face_of(run.language)
        slot = slot_of(run.face) or (script.slot if script else "a:cs")
        latin = [] if model and model.family == run.family else ["a:latin"]
        named = element(slot, {"typeface": run.face})
        return [*font_elements(run.family, theme, heading=heading, tags=latin), named]
    if run.face is not None and face_of(run.language):
        role = theme.font(run.family, heading=heading)
        name = f"+{role}-lt" if role else run.family
        return [element(tag, {"typeface": name}) for tag in _FONTS]
    script = face_of(run.language) if theme.font(run.family) else None
    own = [] if model and model.family == run.family else list(_FONTS)
    faces = font_elements(run.family, theme, heading=heading, tags=own)
    if script is None:
        return faces
    others = [face for tag, face in zip(own, faces, strict=True) if tag != script.slot]
    named = element(script.slot, {"typeface": script.beside(run.family)})
    at = _FONTS.index(script.slot) if others else 0
    return [*others[:at], named, *others[at:]]


def _run_properties(
    tag: str, run: Run, canvas: Canvas, model: Run | None, heading: bool
) -> Element:
    def unless_inherited(name: str, written: object, plain: object) -> object:
        inherited = getattr(model, name) if model else plain
        return None if getattr(run, name) == inherited else written

    underlined = "sng" if run.underline else "none"
    colour = None if model and model.colour == run.colour else run.colour
    language = office_language(run.language)
    return element(
        tag,
        {
            "lang": language,
            "altLang": "en-GB" if is_east_asian(language) else None,
            "sz": unless_inherited("size", hundredths(run.size), None),
            "b": unless_inherited("bold", run.bold, False),
            "i": unless_inherited("italic", run.italic, False),
            # Of a link it is always said: else programs underline what the layout did not.
            "u": underlined if run.link else unless_inherited("underline", underlined, False),
            "strike": unless_inherited("strike", "sngStrike" if run.strike else "noStrike", False),
            "baseline": unless_inherited("baseline", run.baseline * 1000, 0),
        },
        fill_element(colour, canvas.theme) if colour else None,
        *_faces(run, canvas.theme, model, heading),
        hyperlink_element(run.link, canvas) if run.link else None,
    )
