"""Sections: the parts of the storyline in PowerPoint's slide list (MS-PPTX 2.2.4, sectionLst)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from uuid import NAMESPACE_URL, uuid5

from brief.deck.pptx.xml import Element, element
from brief.deck.slides import Slide

_URI = "{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"


def sections_extension(slides: Sequence[Slide], ids: Sequence[int]) -> Element | None:
    """The extension of ``p:presentation`` with all slides by section; None where none is named::

        <p:ext uri="{521415D9-…}"><p14:sectionLst>
          <p14:section name="Opening" id="{…}"><p14:sldIdLst><p14:sldId id="256"/>…

    ``ids`` are the slides' own (ST_SlideId). A section's id is made from its name and its place, so
    that it is the same whenever the deck is written.
    """
    if not any(slide.section for slide in slides):
        return None
    made = (
        element(
            "p14:section",
            {"name": name, "id": f"{{{uuid5(NAMESPACE_URL, f'{number} {name}')}}}".upper()},
            element("p14:sldIdLst", None, *(element("p14:sldId", {"id": i}) for i in members)),
        )
        for number, (name, members) in enumerate(_parts(slides, ids))
    )
    return element("p:ext", {"uri": _URI}, element("p14:sectionLst", None, *made))


def _parts(slides: Sequence[Slide], ids: Sequence[int]) -> Iterator[tuple[str, list[int]]]:
    """Names and slides. PowerPoint wants all slides in sections, so the first always begins one."""
    name, members = slides[0].section or slides[0].title, list[int]()
    for slide, number in zip(slides, ids, strict=True):
        if slide.section and slide.section != name:
            yield name, members
            name, members = slide.section, []
        members.append(number)
    yield name, members
