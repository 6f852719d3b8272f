"""The presentation part and all below it but the slides: themes, masters, layouts.

Made from nothing, so that none of a template's eleven layouts, printer settings or thumbnail
travels with the deck.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from pptx.opc.constants import CONTENT_TYPE as CT
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.opc.package import Part, XmlPart
from pptx.opc.packuri import PackURI
from pptx.package import Package
from pptx.parts.presentation import PresentationPart
from pptx.parts.slide import NotesMasterPart, SlideLayoutPart, SlideMasterPart, SlidePart

from brief.brand.brand import Brand
from brief.deck.pptx.canvas import Canvas
from brief.deck.pptx.handout import handout_master_element
from brief.deck.pptx.layouts import layout_element, write_layout
from brief.deck.pptx.master import default_style, master_element, master_frames, write_master
from brief.deck.pptx.notes import PAGE, notes_master_element
from brief.deck.pptx.placeholder import Places
from brief.deck.pptx.sections import sections_extension
from brief.deck.pptx.theme import ThemeNames, theme_xml
from brief.deck.pptx.xml import DECLARATIONS, NAMESPACES, Element, element, emu, read
from brief.deck.slides import Deck, Slide
from brief.render.mirror.direction import direction_of

_FIRST_MASTER = 2_147_483_648  # ST_SlideMasterId: masters and layouts count from here
_FIRST_SLIDE = 256  # ST_SlideId
_STYLES = (
    f'<a:tblStyleLst xmlns:a="{NAMESPACES["a"]}" def="{{2D5ABB26-0587-4C30-8999-92F81FD0307C}}"/>'
)


@dataclass(frozen=True)
class Skeleton:
    """A presentation without slides: its package, layouts by name, and notes master."""

    package: Package
    presentation: PresentationPart
    layouts: Mapping[str, Part]
    places: Mapping[str, Places]
    notes_master: Part


def make_skeleton(deck: Deck, brand: Brand) -> Skeleton:
    """Theme, masters and layouts of a deck, in a package of their own."""
    theme = ThemeNames.of(brand)
    package = Package(None)  # type: ignore[arg-type]
    presentation = PresentationPart(
        PackURI("/ppt/presentation.xml"),
        CT.PML_PRESENTATION_MAIN,
        package,
        element("p:presentation", {"rtl": _is_rtl(deck) or None}),
    )
    package.relate_to(presentation, RT.OFFICE_DOCUMENT)
    master, layouts = _master(deck, brand, theme, package)
    notes = _notes_master(deck, brand, theme, package)
    master_id = presentation.relate_to(master, RT.SLIDE_MASTER)
    notes_id = presentation.relate_to(notes, RT.NOTES_MASTER)
    handout = _handout_master(deck, brand, theme, package)
    handout_id = presentation.relate_to(handout, RT.HANDOUT_MASTER)
    add_properties(presentation, package)
    presentation.relate_to(master.part_related_by(RT.THEME), RT.THEME)
    add_table_styles(presentation, package)
    presentation._element.extend(_contents(deck, theme, master_id, notes_id, handout_id))
    return Skeleton(
        package,
        presentation,
        layouts,
        {layout.name: Places.of(layout.frames) for layout in deck.layouts},
        notes,
    )


def add_slide(skeleton: Skeleton, number: int, layout: str, slide: Element) -> SlidePart:
    """Append the ``number``-th slide to the presentation. KeyError: there is no such layout."""
    part = SlidePart(
        PackURI(f"/ppt/slides/slide{number}.xml"), CT.PML_SLIDE, skeleton.package, slide
    )
    part.relate_to(skeleton.layouts[layout], RT.SLIDE_LAYOUT)
    relation = skeleton.presentation.relate_to(part, RT.SLIDE)
    entry = element("p:sldId", {"id": _FIRST_SLIDE + number - 1, "r:id": relation})
    skeleton.presentation._element.get_or_add_sldIdLst().append(entry)
    return part


def add_sections(skeleton: Skeleton, slides: Sequence[Slide]) -> None:
    """Group the slides, all of which have been added, by their parts of the storyline."""
    presentation = skeleton.presentation._element
    ids = [int(entry.get("id")) for entry in presentation.get_or_add_sldIdLst()]
    sections = sections_extension(slides, ids)
    if sections is not None:
        if presentation.find(f"{{{NAMESPACES['p']}}}extLst") is None:
            presentation.append(element("p:extLst"))
        presentation[-1].append(sections)  # a house's presentation may have extensions of its own


def add_properties(presentation: PresentationPart, package: Package) -> None:
    """Add the two parts on how the presentation is shown; they say nothing."""
    for kind, root in (("presProps", "presentationPr"), ("viewProps", "viewPr")):
        _add(presentation, package, kind, f"<p:{root} {DECLARATIONS}/>")


def add_table_styles(presentation: PresentationPart, package: Package) -> None:
    """Add the list of table styles, with none in it."""
    _add(presentation, package, "tableStyles", _STYLES)


def _master(
    deck: Deck, brand: Brand, theme: ThemeNames, package: Package
) -> tuple[SlideMasterPart, dict[str, SlideLayoutPart]]:
    frames = master_frames(deck.layouts, theme, deck.width, deck.height)
    parts = {
        layout.name: SlideLayoutPart(
            PackURI(f"/ppt/slideLayouts/slideLayout{number}.xml"),
            CT.PML_SLIDE_LAYOUT,
            package,
            layout_element(layout, theme),
        )
        for number, layout in enumerate(deck.layouts, 1)
    }
    master = SlideMasterPart(
        PackURI("/ppt/slideMasters/slideMaster1.xml"),
        CT.PML_SLIDE_MASTER,
        package,
        element("p:sldMaster"),
    )
    ids = [
        (_FIRST_MASTER + number, master.relate_to(part, RT.SLIDE_LAYOUT))
        for number, part in enumerate(parts.values(), 1)
    ]
    master.relate_to(_theme(brand, package, 1), RT.THEME)
    master._element.extend(list(master_element(frames, ids, theme)))
    write_master(frames, _canvas(master, theme))
    for layout in deck.layouts:
        parts[layout.name].relate_to(master, RT.SLIDE_MASTER)
        write_layout(layout, _canvas(parts[layout.name], theme))
    return master, parts


def _canvas(part: SlideMasterPart | SlideLayoutPart, theme: ThemeNames) -> Canvas:
    return Canvas(part, part._element.cSld.spTree, theme, {}, Places())


def _notes_master(deck: Deck, brand: Brand, theme: ThemeNames, package: Package) -> NotesMasterPart:
    part = NotesMasterPart(
        PackURI("/ppt/notesMasters/notesMaster1.xml"),
        CT.PML_NOTES_MASTER,
        package,
        notes_master_element(theme, deck.width / deck.height),
    )
    part.relate_to(_theme(brand, package, 2), RT.THEME)
    return part


def _handout_master(deck: Deck, brand: Brand, theme: ThemeNames, package: Package) -> XmlPart:
    part = XmlPart(
        PackURI("/ppt/handoutMasters/handoutMaster1.xml"),
        CT.PML_HANDOUT_MASTER,
        package,
        handout_master_element(deck.properties, theme),
    )
    part.relate_to(_theme(brand, package, 3), RT.THEME)
    return part


def _theme(brand: Brand, package: Package, number: int) -> XmlPart:
    """PowerPoint wants a theme part for each master, though they say the same."""
    return XmlPart(
        PackURI(f"/ppt/theme/theme{number}.xml"), CT.OFC_THEME, package, read(theme_xml(brand))
    )


def _add(presentation: PresentationPart, package: Package, kind: str, xml: str) -> None:
    content, relation = {
        "presProps": (CT.PML_PRES_PROPS, RT.PRES_PROPS),
        "viewProps": (CT.PML_VIEW_PROPS, RT.VIEW_PROPS),
        "tableStyles": (CT.PML_TABLE_STYLES, RT.TABLE_STYLES),
    }[kind]
    part = Part(
        PackURI(f"/ppt/{kind}.xml"),
        content,
        package,
        b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' + xml.encode(),
    )
    presentation.relate_to(part, relation)


def _contents(
    deck: Deck, theme: ThemeNames, master: str, notes: str, handout: str
) -> list[Element]:
    """What ``p:presentation`` holds (19.2.1.26), the slides apart."""
    return [
        element(
            "p:sldMasterIdLst",
            None,
            element("p:sldMasterId", {"id": _FIRST_MASTER, "r:id": master}),
        ),
        element("p:notesMasterIdLst", None, element("p:notesMasterId", {"r:id": notes})),
        element("p:handoutMasterIdLst", None, element("p:handoutMasterId", {"r:id": handout})),
        element("p:sldSz", {"cx": emu(deck.width), "cy": emu(deck.height)}),
        element("p:notesSz", {"cx": emu(PAGE.width), "cy": emu(PAGE.height)}),
        default_style("p:defaultTextStyle", theme, rtl=_is_rtl(deck)),
    ]


def _is_rtl(deck: Deck) -> bool:
    return direction_of(deck.properties.language) == "rtl"
